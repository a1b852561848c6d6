import { isCardSort, type CardSort } from "@weir/domain";
import { filterIn } from "../charts/measure-view.ts";
import { rowsBy, type RowsBy } from "../features/board/rows/rows-by.ts";

/** What the address of a board says: the open card, and what is looked at in which order. */
export interface BoardSearch {
  readonly card?: string;
  readonly view?: string;
  readonly filter?: string;
  readonly sort?: CardSort;
  readonly rows?: RowsBy;
  /** The id of the stage that is shown as a list. */
  readonly list?: string;
}

/** What is none of it is left out. */
export function readBoardSearch(search: Readonly<Record<string, unknown>>): BoardSearch {
  const { card, view, sort, rows, list } = search;
  const filter = filterIn(search);
  return {
    ...(typeof card === "string" && { card }),
    ...(typeof view === "string" && { view }),
    ...(filter !== undefined && { filter }),
    ...(isCardSort(sort) && { sort }),
    ...(isRows(rows) && { rows }),
    ...(typeof list === "string" && { list }),
  };
}

const isRows = (value: unknown): value is RowsBy => (rowsBy as readonly unknown[]).includes(value);
