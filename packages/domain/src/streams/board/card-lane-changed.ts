import { groupField, idField, optional, rankField } from "../../fields.ts";
import { defineEvent } from "../../verb.ts";
import { changeCard } from "./journeys.ts";
import { breachField } from "./limits/scope-kinds.ts";
import type { LaneStep } from "./trail.ts";

const lanes = { fromLaneId: optional(idField), toLaneId: optional(idField) };

/** The lanes that a card goes from and to; absent is none. */
export const laneStepField = groupField(lanes);

export const laneStep = (fromLaneId: string | undefined, toLaneId: string | undefined): LaneStep => ({
  ...(fromLaneId === undefined ? {} : { fromLaneId }),
  ...(toLaneId === undefined ? {} : { toLaneId }),
});

/** Into another lane, or out of any, in the same stage: no move. With a rank it has another place there, too. */
export const cardLaneChanged = defineEvent({
  type: "card.lane-changed",
  fields: { cardId: idField, ...lanes, rank: optional(rankField), breach: optional(breachField) },
  evolve: (board, { cardId, toLaneId, rank, at }) =>
    changeCard(board, cardId, at, (card) => ({ ...card, laneId: toLaneId, rank: rank ?? card.rank })),
});
