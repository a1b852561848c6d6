import type { Card } from "@weir/domain";
import { focusCard } from "../board-ui.ts";
import { dropHint } from "../drop-hint.ts";
import { moveTo } from "../said.ts";
import { cardsInHand, carryOut } from "./carry-out.ts";
import { say, type Hand, type Step } from "./command.ts";

export const moveStep = (hand: Hand): Step => ({
  title: say("command.move-to"),
  choices: () =>
    hand.board.stages.map(({ stageId, name }) => {
      const [only, ...others] = cardsInHand(hand);
      const isThere = others.length === 0 && only?.stageId === stageId;
      return {
        id: stageId,
        label: name,
        hint: others.length > 0 || only === undefined ? undefined : dropHint(hand.session, only.cardId, stageId)?.text,
        checked: isThere,
        run: () => moveAll(hand, () => stageId),
      };
    }),
});

/** Each card to the stage that is answered for it. */
export function moveAll(hand: Hand, stageFor: (card: Card) => string | undefined): void {
  const [only, ...others] = cardsInHand(hand);
  if (only !== undefined && others.length === 0) {
    const toStageId = stageFor(only);
    if (toStageId !== undefined && toStageId !== only.stageId && moveTo(hand.session, only.cardId, toStageId))
      goAlong(hand, only.cardId);
    return;
  }
  carryOut(hand, (card) => {
    const toStageId = stageFor(card);
    return toStageId === undefined || toStageId === card.stageId
      ? undefined
      : { type: "card.move", cardId: card.cardId, toStageId };
  });
  const { focusedCardId } = hand.ui.store.getState();
  if (focusedCardId !== undefined && hand.cardIds.includes(focusedCardId)) goAlong(hand, focusedCardId);
}

/** The keyboard goes where the card went, unless it is in the opened card beside the board. */
function goAlong({ ui }: Hand, cardId: string): void {
  if (ui.store.getState().openedCardId === undefined) focusCard(ui.store, cardId);
}
