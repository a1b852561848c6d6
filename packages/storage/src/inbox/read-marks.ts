import type { Instant } from "@weir/domain";
import type { EventLog } from "../event-log.ts";
import type { Row, RowOperation } from "../rows/row-operation.ts";

/** What somebody has read of a board, by person and board. */
export const READ_MARK_ROW = "read-mark";

export interface ReadMark {
  /** Everything in the inbox up to this seq is read; 0: nothing. */
  readonly inboxSeq: number;
  /** Read beyond that. */
  readonly inboxRead: readonly number[];
  /** The last event of the board that they looked at, and when they last looked; absent: they never did. */
  readonly looked?: { readonly seq: number; readonly at: Instant };
}

const nothingRead: ReadMark = { inboxSeq: 0, inboxRead: [] };

const keyOf = (personId: string, boardId: string): string => `${personId} ${boardId}`;

export async function readMarkOf(log: EventLog, personId: string, boardId: string): Promise<ReadMark> {
  const row = await log.row(READ_MARK_ROW, keyOf(personId, boardId));
  return row === undefined ? nothingRead : markIn(row);
}

const markIn = ({ inboxSeq, inboxRead, lookedSeq, lookedAt }: Row): ReadMark => ({
  inboxSeq: Number(inboxSeq ?? 0),
  inboxRead: typeof inboxRead === "string" ? inboxRead.split(" ").map(Number) : [],
  ...(typeof lookedSeq === "number" && { looked: { seq: lookedSeq, at: String(lookedAt) } }),
});

export function putReadMark(personId: string, boardId: string, mark: Partial<ReadMark>): RowOperation {
  const { inboxSeq, inboxRead, looked } = mark;
  const fields: Row = {
    personId,
    boardId,
    ...(inboxSeq !== undefined && { inboxSeq }),
    ...(inboxRead !== undefined && { inboxRead: inboxRead.length === 0 ? null : inboxRead.join(" ") }),
    ...(looked !== undefined && { lookedSeq: looked.seq, lookedAt: looked.at }),
  };
  return { kind: READ_MARK_ROW, key: keyOf(personId, boardId), merge: fields };
}

/** What was read of a board that is removed. */
export const readMarksOn = async (log: EventLog, boardId: string): Promise<{ kind: string; key: string }[]> =>
  [...(await log.rows(READ_MARK_ROW))]
    .filter(([, row]) => row.boardId === boardId)
    .map(([key]) => ({ kind: READ_MARK_ROW, key }));
