import {
  boardIdOf,
  boardStream,
  emptyState,
  evolve,
  type DomainEvent,
  type Refusal,
  type BoardState,
} from "@weir/domain";
import type { EventLog } from "../event-log.ts";
import { movedSince, takeOwnMoves, type OwnMoves } from "./moved-since.ts";
import type { ImportReport, StreamResult } from "./workspace.ts";

/** What an import answered when it was stored, told again from what it left in the log. */
export const replayImport = async (
  log: EventLog,
  { stream, seq, events }: StreamResult,
): Promise<ImportReport | Refusal> => {
  const boardId = boardIdOf(stream);
  const last = events.at(-1);
  // The board was removed since: a late retry must not bring it back.
  if (last?.type !== "import.recorded") return { refused: "not-found", what: "board", id: boardId };
  const { ownMoves, after } = await foldUpTo(log, boardId, events[0]?.seq ?? 0, events);
  const { system, sourceBoardId, fileNames = [], items = 0, records = 0, warnings = [] } = last;
  const mapping = last.mapping ?? { timeZone: "UTC", stages: [], ignore: [] };
  return {
    boardId,
    seq,
    appended: last.facts ?? 0,
    alreadyThere: last.alreadyThere ?? 0,
    movedSince: movedSince(
      events.filter(({ source }) => source !== undefined),
      ownMoves,
      after,
    ),
    record: { system, sourceBoardId, fileNames, items, records, warnings, mapping },
    replayed: true,
  };
};

/** People's moves before the import, and the board right after it. */
const foldUpTo = async (
  log: EventLog,
  boardId: string,
  firstSeq: number,
  imported: readonly DomainEvent[],
): Promise<{ readonly ownMoves: OwnMoves; readonly after: BoardState }> => {
  const stream = boardStream(boardId);
  const ownMoves: OwnMoves = new Map();
  const before = await log.read(stream, 0, firstSeq - 1);
  takeOwnMoves(ownMoves, before);
  let after = emptyState(stream);
  for (const event of before) after = evolve(after, event);
  for (const event of imported) after = evolve(after, event);
  return { ownMoves, after };
};
