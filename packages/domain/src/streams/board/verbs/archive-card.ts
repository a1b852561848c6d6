import { idField, askedInstantField, optional } from "../../../fields.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { cardOf } from "../cards.ts";
import { changeCard } from "../journeys.ts";
import { presentCard } from "../present.ts";
import { restoration } from "./restore-card.ts";

const cardArchived = defineEvent({
  type: "card.archived",
  fields: { cardId: idField },
  evolve: (board, { cardId, at }) => changeCard(board, cardId, at, (card) => ({ ...card, archivedAt: at })),
});

/** Off the board and out of the way. Unfinished, it counts as discarded. */
export const archiveCard = defineVerb({
  type: "card.archive",
  changesStage: true,
  fields: { cardId: idField, at: optional(askedInstantField) },
  events: [cardArchived],
  refusals: ["not-found", "not-allowed-here"],
  decide(board, { cardId }) {
    const card = presentCard(board, cardId);
    return "refused" in card ? card : [cardArchived.fact({ cardId })];
  },
  inverse: (before, { cardId }) => restoration(before, cardOf(before, cardId)),
});
