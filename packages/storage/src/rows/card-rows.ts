import type { DomainEvent } from "@weir/domain";
import type { RowOperation } from "./row-operation.ts";

/** The kind under which the card ids in use are kept: an id is given once in a workspace. */
export const CARD_ROW = "card";

const nothing: readonly RowOperation[] = [];

/** Holds a card's id from its creation on. A card that comes from another board brings its id along. */
export const cardRows = (event: DomainEvent): readonly RowOperation[] => {
  if (event.type === "card.created") return [{ kind: CARD_ROW, key: event.cardId, claim: true }];
  return event.type === "card.arrived" ? [{ kind: CARD_ROW, key: event.cardId, merge: {} }] : nothing;
};
