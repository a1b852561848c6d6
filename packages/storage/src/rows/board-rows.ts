import { boardIdOf, type DomainEvent, type Instant } from "@weir/domain";
import type { Row, RowOperation } from "./row-operation.ts";

/** The kind under which the boards list keeps its rows, by board id. */
export const BOARD_ROW = "board";

/** One line of the boards list. */
export interface BoardSummary {
  readonly boardId: string;
  readonly name: string;
  readonly timeZone: string;
  readonly archived: boolean;
  readonly demo: boolean;
  readonly createdAt: Instant;
  /** The person who made it; absent where the demo did. */
  readonly createdBy?: string;
}

const nothing: readonly RowOperation[] = [];
const merge = (event: DomainEvent, fields: Row): readonly RowOperation[] => [
  { kind: BOARD_ROW, key: boardIdOf(event.stream), merge: fields },
];

/** The boards list: written when a board is made, named, put away or brought back, never by a move. */
export const boardRows = (event: DomainEvent): readonly RowOperation[] => {
  switch (event.type) {
    case "board.created": {
      const { name, timeZone, at, demo, actor } = event;
      const createdBy = actor.kind === "person" ? { createdBy: actor.id } : {};
      return merge(event, { name, timeZone, createdAt: at, ...createdBy, ...(demo ? { demo } : {}) });
    }
    case "board.renamed":
      return merge(event, { name: event.name });
    case "board.archived":
      return merge(event, { archived: true });
    case "board.restored":
      return merge(event, { archived: null });
    default:
      return nothing;
  }
};

/** The boards list, oldest first. */
export const toBoardSummaries = (rows: ReadonlyMap<string, Row>): BoardSummary[] =>
  [...rows]
    .map(([boardId, row]) => ({
      boardId,
      name: String(row.name),
      timeZone: String(row.timeZone),
      archived: row.archived === true,
      demo: row.demo === true,
      createdAt: String(row.createdAt),
      ...(typeof row.createdBy === "string" ? { createdBy: row.createdBy } : {}),
    }))
    .toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0));
