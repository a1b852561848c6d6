import { groupField, idField, listField, rankField } from "../../fields.ts";
import { defineEvent } from "../../verb.ts";
import { entryOf, withEntry } from "./cards.ts";

/** Shorter ranks for the neighbours of a card that needs room; their order stays, so nobody sees it. */
export const stageReranked = defineEvent({
  type: "stage.reranked",
  fields: {
    stageId: idField,
    ranks: listField(groupField({ cardId: idField, rank: rankField }), 1_000_000, (each) => each.cardId),
  },
  evolve: (board, { stageId, ranks }) =>
    ranks.reduce((ranked, { cardId, rank }) => {
      const entry = entryOf(ranked, cardId);
      if (entry?.card.stageId !== stageId) return ranked;
      return withEntry(ranked, { ...entry, card: { ...entry.card, rank } });
    }, board),
});
