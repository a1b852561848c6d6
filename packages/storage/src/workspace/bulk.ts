import { boardStream, type Denied, type Refusal, type Viewer } from "@weir/domain";
import type { Receipt } from "../event-log.ts";
import { toPersonRows } from "../rows/people-rows.ts";
import { createImporter } from "./append-import.ts";
import { contentHash } from "./content-hash.ts";
import { readNativeFile } from "./native-file.ts";
import { denied } from "./permitted.ts";
import { replayReceipt, reused, takenRefusal } from "./replay-receipt.ts";
import type { WorkspaceParts } from "./submit.ts";
import { untilItLands } from "./until-it-lands.ts";
import type {
  AppendOutcome,
  AppendRequest,
  ImportOutcome,
  ImportReport,
  ImportRequest,
  NativeImportOutcome,
  Workspace,
} from "./workspace.ts";

const boardTaken = (boardId: string): Refusal => ({ refused: "already-exists", what: "board", id: boardId });

/** Ways in for many events at once: they bypass `decide`, for what they tell has happened elsewhere. */
export const createBulk = (
  parts: WorkspaceParts,
): Pick<Workspace, "appendImport" | "appendEvents" | "importNative"> => {
  const { log, cache, submit, newId } = parts;
  const importOnce = createImporter(parts);

  const stored = async (request: { readonly commandId: string }, viewer: Viewer) => {
    const receipt: Receipt = { commandId: request.commandId, contentHash: contentHash(request, viewer.personId) };
    const before = await log.receipt(receipt.commandId);
    return { receipt, replayed: before && (await replayReceipt(log, before, receipt)) };
  };

  const appendEvents = async (request: AppendRequest, viewer: Viewer): Promise<AppendOutcome> => {
    const refused = denied(viewer, "demo.change");
    if (refused) return refused;
    const { receipt, replayed } = await stored(request, viewer);
    if (replayed) return replayed;
    const { batches, people = [] } = request;
    const streams = await Promise.all(batches.map((batch) => cache.open(batch.stream)));
    const stale = batches.find((batch, index) => streams[index]?.tail.seq !== batch.expectedSeq);
    if (stale) return { conflict: stale.stream };
    const result = await submit(batches, streams, receipt, toPersonRows(people));
    if (result.outcome === "conflict") return { conflict: result.stream };
    if (result.outcome === "taken") return takenRefusal(result);
    if (result.outcome === "duplicate") return replayReceipt(log, result.receipt, receipt);
    const results = batches.map(({ stream, expectedSeq, events }) => ({
      stream,
      seq: expectedSeq + events.length,
      events,
    }));
    return { results };
  };

  const replayedReport = (boardId: string, seq: number, appended: number): ImportReport => ({
    boardId,
    seq,
    appended,
    alreadyThere: 0,
    movedSince: [],
    replayed: true,
  });

  const importing = new Map<string, Promise<unknown>>();

  /** One import of a board at a time: each has to know what the one before it brought. */
  const inTurn = async <T>(boardId: string, work: () => Promise<T>): Promise<T> => {
    const before = importing.get(boardId) ?? Promise.resolve();
    const turn = before.then(work, work);
    importing.set(boardId, turn);
    try {
      return await turn;
    } finally {
      if (importing.get(boardId) === turn) importing.delete(boardId);
    }
  };

  const attemptImport = async (request: ImportRequest, viewer: Viewer): Promise<ImportOutcome | undefined> => {
    const { receipt, replayed } = await stored(request, viewer);
    if (!replayed) return importOnce(request, receipt, viewer);
    if ("problem" in replayed) return reused;
    const [result] = replayed.results;
    return replayedReport(request.boardId, result?.seq ?? 0, result?.events.length ?? 0);
  };

  const appendImport = async (request: ImportRequest, viewer: Viewer): Promise<ImportOutcome> => {
    const { boardId } = request;
    const refused = denied(viewer, "board.import", { kind: "board", boardId });
    return refused ?? inTurn(boardId, () => untilItLands(boardStream(boardId), () => attemptImport(request, viewer)));
  };

  const importNative: Workspace["importNative"] = async (lines, viewer): Promise<NativeImportOutcome> => {
    const refused: Denied | undefined = denied(viewer, "workspace.admin");
    if (refused) return refused;
    const board = await readNativeFile(lines);
    if ("problems" in board) return board;
    const { boardId, events, people } = board;
    const receipt: Receipt = { commandId: newId(), contentHash: contentHash({ boardId }, viewer.personId) };
    const open = await cache.open(boardStream(boardId));
    if (open.tail.seq > 0) return boardTaken(boardId);
    const batch = { stream: open.stream, expectedSeq: 0, events };
    const result = await submit([batch], [open], receipt, toPersonRows(people));
    if (result.outcome === "taken") return takenRefusal(result);
    return result.outcome === "appended" ? { boardId, seq: events.length } : boardTaken(boardId);
  };

  return { appendImport, appendEvents, importNative };
};
