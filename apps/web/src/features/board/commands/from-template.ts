import { readable } from "@weir/contract";
import { cardOf, titledBy, type CardTemplate } from "@weir/domain";
import { newId } from "../../../lib/new-id.ts";
import { byName } from "../templates/by-name.ts";
import { madeFrom } from "../templates/made-from.ts";
import { say as sayTemplates } from "../templates/say.ts";
import { tellTogether, wishAll } from "./carry-out.ts";
import { say, type BoardCommand, type Hand, type Step } from "./command.ts";
import { localToday } from "./due-day.ts";

/** A card of a kind, in the stage of the card in hand or the first one. */
export const fromTemplate: BoardCommand = {
  id: "from-template",
  scope: "board",
  keys: [],
  verbs: ["card.create"],
  needs: "board.change",
  applies: ({ board }) => board.templates.length > 0,
  step: (hand) => ({
    title: sayTemplates("ask.template"),
    choices: () =>
      byName(hand.board.templates).map((template) => ({
        id: template.templateId,
        label: readable(template.name),
        step: () => titleStep(hand, template),
      })),
  }),
};

const titleStep = (hand: Hand, template: CardTemplate): Step => ({
  title: sayTemplates("ask.template-title"),
  choices: (typed) => {
    const label = titledBy(template.title, typed, localToday(new Date()));
    return label === ""
      ? []
      : [{ id: "typed", label: say("ask.use", { typed: label }), typed: true, run: () => make(hand, template, typed) }];
  },
});

function make({ session, ui, board, cardIds }: Hand, template: CardTemplate, title: string): void {
  const at = cardIds[0] ?? ui.store.getState().focusedCardId;
  const stageId = (at === undefined ? undefined : cardOf(board, at)?.stageId) ?? board.stages[0]?.stageId;
  if (stageId === undefined) return;
  const wish = madeFrom(board, template, { type: "card.create", cardId: newId(), stageId, title });
  const notDone = wishAll(session, [wish]);
  const told = (): string => sayTemplates("made.from-template", { title: readable(wish.title) });
  tellTogether(session, ui.store, notDone, 1 - notDone.length, 1, told);
}
