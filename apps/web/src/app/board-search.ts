import { cardSorts, type CardSort } from "@weir/domain";

/** What the address of a board says: the open card, and what is looked at in which order. */
export interface BoardSearch {
  readonly card?: string;
  readonly view?: string;
  readonly filter?: string;
  readonly sort?: CardSort;
}

/** What is none of it is left out. */
export function readBoardSearch(search: Readonly<Record<string, unknown>>): BoardSearch {
  const { card, view, sort } = search;
  // An address written by hand may look like a number.
  const filter = typeof search["filter"] === "number" ? String(search["filter"]) : search["filter"];
  return {
    ...(typeof card === "string" && { card }),
    ...(typeof view === "string" && { view }),
    ...(typeof filter === "string" && { filter }),
    ...(isSort(sort) && { sort }),
  };
}

const isSort = (value: unknown): value is CardSort => (cardSorts as readonly unknown[]).includes(value);
