import { cardsIn, type BoardState } from "@weir/domain";

const known = new WeakMap<object, readonly string[]>();
const none: readonly string[] = [];

/** The ids of a stage's cards in order: the same array as long as nothing came, went or changed places. */
export function cardIdsIn(board: BoardState, stageId: string): readonly string[] {
  const list = board.lists.get(stageId);
  if (list === undefined) return none;
  const ids = known.get(list);
  if (ids !== undefined) return ids;
  const fresh = cardsIn(board, stageId).map((card) => card.cardId);
  known.set(list, fresh);
  return fresh;
}

/** The first card of the first stage that has any. */
export function firstCardId(board: BoardState): string | undefined {
  for (const { stageId } of board.stages) {
    const first = cardIdsIn(board, stageId)[0];
    if (first !== undefined) return first;
  }
  return undefined;
}
