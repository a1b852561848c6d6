import { fieldsOf, type Card } from "@weir/domain";
import { blockOrNot, takeOffAll } from "./card-deeds.ts";
import { cardsInHand } from "./carry-out.ts";
import type { BoardCommand, Hand } from "./command.ts";
import { copyCards } from "./copy-cards.ts";
import { copyLink } from "./copy-link.ts";
import { localToday } from "./due-day.ts";
import { dueStep } from "./due-step.ts";
import { classStep, stepsStep, typeStep } from "./front-steps.ts";
import { keepAsTemplate } from "./keep-as-template.ts";
import { moveAll, moveStep } from "./move-cards.ts";
import { openAt } from "./open-at.ts";
import { fieldStep } from "./field-step.ts";
import { sizeStep } from "./size-step.ts";
import { transferStep } from "./transfer-step.ts";
import { walk } from "./walk.ts";
import { assignStep, labelStep } from "./word-steps.ts";

const isOne = ({ cardIds }: Hand): boolean => cardIds.length === 1;

/** With the one card in hand; of several it is not offered. */
const withOne =
  (run: (hand: Hand, card: Card) => void) =>
  (hand: Hand): void => {
    const [card, ...others] = cardsInHand(hand);
    if (card !== undefined && others.length === 0) run(hand, card);
  };

const stageBeside =
  ({ board }: Hand, by: number) =>
  (card: Card): string | undefined =>
    board.stages[board.stages.findIndex(({ stageId }) => stageId === card.stageId) + by]?.stageId;

/** What is done with cards, the most frequent first. */
export const cardCommands: readonly BoardCommand[] = [
  {
    id: "walk",
    scope: "card",
    keys: ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "j", "k"],
    byKeyOnly: true,
    onPast: true,
    run: walk,
  },
  {
    id: "open",
    scope: "card",
    keys: ["Enter"],
    heardByCard: true,
    applies: isOne,
    run: withOne(({ ui }, { cardId }) => ui.openCard(cardId)),
  },
  {
    id: "edit",
    scope: "card",
    keys: ["e"],
    verbs: ["card.edit"],
    needs: "board.change",
    applies: isOne,
    run: withOne((hand, { cardId }) => openAt(hand, cardId, "title")),
  },
  {
    id: "move-on",
    scope: "card",
    keys: [">", "Shift+ArrowRight"],
    verbs: ["card.move"],
    needs: "board.change",
    run: (hand) => moveAll(hand, stageBeside(hand, 1)),
  },
  {
    id: "move-back",
    scope: "card",
    keys: ["<", "Shift+ArrowLeft"],
    verbs: ["card.move"],
    needs: "board.change",
    run: (hand) => moveAll(hand, stageBeside(hand, -1)),
  },
  { id: "move-to", scope: "card", keys: [], verbs: ["card.move"], needs: "board.change", step: moveStep },
  {
    id: "lift",
    scope: "card",
    keys: [" "],
    heardByCard: true,
    byKeyOnly: true,
    verbs: ["card.move", "card.rank"],
    needs: "board.change",
    run: () => undefined,
  },
  { id: "assign", scope: "card", keys: ["a"], verbs: ["card.assign"], needs: "board.change", step: assignStep },
  { id: "label", scope: "card", keys: ["l"], verbs: ["card.label"], needs: "board.change", step: labelStep },
  {
    id: "due",
    scope: "card",
    keys: ["d"],
    verbs: ["card.edit"],
    needs: "board.change",
    step: (hand) => dueStep(hand, localToday(new Date())),
  },
  {
    id: "block",
    scope: "card",
    keys: ["b"],
    verbs: ["card.block", "card.unblock"],
    needs: "board.change",
    run: blockOrNot,
  },
  { id: "size", scope: "card", keys: [], verbs: ["card.edit"], needs: "board.change", step: sizeStep },
  {
    id: "set-field",
    scope: "card",
    keys: [],
    verbs: ["card.set-field"],
    needs: "board.change",
    applies: ({ board }) => fieldsOf(board).length > 0,
    step: fieldStep,
  },
  { id: "class", scope: "card", keys: [], verbs: ["card.edit"], needs: "board.change", step: classStep },
  { id: "type", scope: "card", keys: [], verbs: ["card.edit"], needs: "board.change", step: typeStep },
  {
    id: "steps",
    scope: "card",
    keys: [],
    verbs: ["card.check-item"],
    needs: "board.change",
    applies: isOne,
    step: stepsStep,
  },
  {
    id: "describe",
    scope: "card",
    keys: [],
    verbs: ["card.edit"],
    needs: "board.change",
    applies: isOne,
    run: withOne((hand, { cardId }) => openAt(hand, cardId, "description")),
  },
  {
    id: "comment",
    scope: "card",
    keys: [],
    verbs: ["card.comment"],
    needs: "board.comment",
    applies: isOne,
    run: withOne((hand, { cardId }) => openAt(hand, cardId, "comment")),
  },
  {
    id: "story",
    scope: "card",
    keys: [],
    verbs: ["card.correct-move"],
    needs: "board.edit-history",
    applies: isOne,
    run: withOne((hand, { cardId }) => openAt(hand, cardId, "story")),
  },
  {
    id: "copy",
    scope: "card",
    keys: ["Mod+d"],
    verbs: ["card.create"],
    needs: "board.change",
    run: (hand) => void copyCards(hand),
  },
  {
    id: "copy-related",
    scope: "card",
    keys: [],
    verbs: ["card.create"],
    needs: "board.change",
    run: (hand) => void copyCards(hand, "related"),
  },
  {
    id: "keep-template",
    scope: "card",
    keys: [],
    verbs: ["board.set-template"],
    needs: "board.manage",
    applies: isOne,
    run: withOne((hand, card) => void keepAsTemplate(hand, card)),
  },
  {
    id: "copy-link",
    scope: "card",
    keys: [],
    applies: isOne,
    run: withOne((_hand, { cardId }) => void copyLink(cardId)),
  },
  {
    id: "archive",
    scope: "card",
    keys: [],
    verbs: ["card.archive"],
    needs: "board.change",
    run: (hand) => takeOffAll(hand, "card.archive"),
  },
  {
    id: "discard",
    scope: "card",
    keys: [],
    verbs: ["card.discard"],
    needs: "board.change",
    run: (hand) => takeOffAll(hand, "card.discard"),
  },
  {
    id: "transfer",
    scope: "card",
    keys: [],
    verbs: ["card.transfer"],
    needs: "board.change",
    step: transferStep,
  },
  {
    id: "menu",
    scope: "card",
    keys: ["m"],
    byKeyOnly: true,
    needs: "board.change",
    applies: isOne,
    run: withOne(({ ui }, { cardId }) => ui.store.setState({ menuCardId: cardId })),
  },
];
