import { folded, parentsOn, type BoardState, type Card } from "@weir/domain";

export type ParentCard = Pick<Card, "cardId" | "title">;

const known = new WeakMap<BoardState["entries"], readonly ParentCard[]>();
let latest: readonly ParentCard[] = [];

/** The cards that others on the board are children of; the very same list for as long as they are called the same. */
export function parentCards(board: BoardState): readonly ParentCard[] {
  const before = known.get(board.entries);
  if (before !== undefined) return before;
  const found = parentsOn(board);
  if (!isSame(found, latest)) latest = found;
  known.set(board.entries, latest);
  return latest;
}

const isSame = (now: readonly ParentCard[], before: readonly ParentCard[]): boolean =>
  now.length === before.length &&
  now.every(({ cardId, title }, index) => before[index]?.cardId === cardId && before[index].title === title);

/** How a parent is named in a filter: by its title, or by its id where another one is called so. */
export function namedParent({ cardId, title }: ParentCard, parents: readonly ParentCard[]): string {
  const isTaken = parents.some((other) => other.cardId !== cardId && folded(other.title) === folded(title));
  return isTaken ? cardId : title;
}

/** The only parent that is called so, by its id or its whole title. */
export function parentCalled(said: string, parents: readonly ParentCard[]): ParentCard | undefined {
  const called = parents.filter(({ cardId, title }) => cardId === said || folded(title) === folded(said));
  return called.length === 1 ? called[0] : undefined;
}
