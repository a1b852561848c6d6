import { idField, optional } from "../../fields.ts";
import { defineEvent } from "../../verb.ts";
import { changeCard } from "./journeys.ts";
import { breachField } from "./limits/scope-kinds.ts";

/** Into another lane, or out of any: no move, for it stays in its stage. */
export const cardLaneChanged = defineEvent({
  type: "card.lane-changed",
  fields: {
    cardId: idField,
    fromLaneId: optional(idField),
    toLaneId: optional(idField),
    breach: optional(breachField),
  },
  evolve: (board, { cardId, toLaneId, at }) => changeCard(board, cardId, at, (card) => ({ ...card, laneId: toLaneId })),
});
