import { rankBetween, ranksAfresh } from "../../rank.ts";
import {
  emptyList,
  lastPlace,
  listPlaces,
  listRemove,
  placeAfter,
  placeBefore,
  type Place,
  type SortedList,
} from "../../persistent/sorted-list.ts";
import { notAllowed, notFound, type Refusal } from "../../refusal.ts";
import type { Fact } from "../../verb.ts";
import { isOnBoard, type Card } from "./card.ts";
import { cardOf } from "./cards.ts";
import { stageReranked } from "./stage-reranked.ts";
import type { BoardState } from "./state.ts";

/** Where a card should stand: right before one card, or right after another. Neither: last. */
export interface Wanted {
  readonly before?: string;
  readonly after?: string;
}

/** The rank to get, and the facts that make room for it where there was none. */
export interface Placement {
  readonly rank: string;
  readonly room: readonly Fact[];
}

/**
 * The rank of a card in a stage. One neighbour that has gone elsewhere meanwhile is forgiven if
 * the other is still there; if none of those named is, the place is not known any more.
 */
export function placeIn(board: BoardState, stageId: string, cardId: string, wanted: Wanted): Placement | Refusal {
  const own = cardOf(board, cardId);
  const all = board.lists.get(stageId) ?? emptyList;
  const list = own?.stageId === stageId && isOnBoard(own) ? listRemove(all, own) : all;
  const gap = gapIn(board, list, stageId, cardId, wanted);
  if ("refused" in gap) return gap;
  const rank = rankBetween(gap.low?.rank, gap.high?.rank);
  return rank === undefined ? makeRoom(list, stageId, gap.low) : { rank, room: [] };
}

interface Gap {
  readonly low: Place | undefined;
  readonly high: Place | undefined;
}

function gapIn(
  board: BoardState,
  list: SortedList,
  stageId: string,
  cardId: string,
  { before, after }: Wanted,
): Gap | Refusal {
  if (before === undefined && after === undefined) return { low: lastPlace(list), high: undefined };
  if (before === cardId || after === cardId || (before !== undefined && before === after)) {
    return notAllowed("neighbour-is-itself", { cardId: before ?? cardId });
  }
  const missing = [before, after].find((named) => named !== undefined && cardOf(board, named) === undefined);
  if (missing !== undefined) return notFound("card", missing);
  const high = neighbour(board, stageId, before);
  const low = neighbour(board, stageId, after);
  if (low && high && (low.rank > high.rank || (low.rank === high.rank && low.cardId > high.cardId))) {
    return notAllowed("neighbours-out-of-order", { cardId: high.cardId, stageId });
  }
  if (high) return { low: placeBefore(list, high), high };
  if (low) return { low, high: placeAfter(list, low) };
  return notAllowed("neighbour-elsewhere", { cardId: before ?? after ?? cardId, stageId });
}

function neighbour(board: BoardState, stageId: string, cardId: string | undefined): Card | undefined {
  const card = cardId === undefined ? undefined : cardOf(board, cardId);
  return card?.stageId === stageId && isOnBoard(card) ? card : undefined;
}

/** Short ranks for the cards around a gap that has become too narrow, and one for the card itself. */
function makeRoom(list: SortedList, stageId: string, low: Place | undefined): Placement {
  const places = [...listPlaces(list)];
  const index = low === undefined ? 0 : places.findIndex((place) => place.cardId === low.cardId) + 1;
  const { from, ranks } = ranksAfresh(places, index);
  const own = index - from;
  const rank = ranks[own];
  if (rank === undefined) throw new Error("no rank was made for the card itself");
  const others = ranks.toSpliced(own, 1).flatMap((each, offset) => {
    const place = places[from + offset];
    return place === undefined || place.rank === each ? [] : [{ cardId: place.cardId, rank: each }];
  });
  return { rank, room: others.length === 0 ? [] : [stageReranked.fact({ stageId, ranks: others })] };
}

/** The neighbours that put a card back where it stands now. */
export function neighboursOf(board: BoardState, card: Card): Wanted {
  const list = board.lists.get(card.stageId) ?? emptyList;
  const before = placeAfter(list, card)?.cardId;
  const after = placeBefore(list, card)?.cardId;
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}
