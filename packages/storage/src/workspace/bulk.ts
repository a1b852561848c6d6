import { boardStream, type Denied, type Instant, type Refusal, type Viewer } from "@weir/domain";
import type { EventLog, Receipt } from "../event-log.ts";
import { toPersonRows } from "../rows/people-rows.ts";
import { StorageError } from "../storage-error.ts";
import { createImporter } from "./append-import.ts";
import { contentHash } from "./content-hash.ts";
import { readNativeFile } from "./native-file.ts";
import { denied } from "./permitted.ts";
import { replayReceipt, reused, takenRefusal } from "./replay-receipt.ts";
import type { StreamCache } from "./stream-cache.ts";
import type {
  AppendOutcome,
  AppendRequest,
  ImportOutcome,
  ImportReport,
  ImportRequest,
  NativeImportOutcome,
  Workspace,
} from "./workspace.ts";

interface BulkDeps {
  readonly log: EventLog;
  readonly cache: StreamCache;
  readonly clock: () => Instant;
  readonly newId: () => string;
}

const MOST_ATTEMPTS = 100;

const boardTaken = (boardId: string): Refusal => ({ refused: "already-exists", what: "board", id: boardId });

/** Ways in for many events at once: they bypass `decide`, for what they tell has happened elsewhere. */
export const createBulk = (deps: BulkDeps): Pick<Workspace, "appendImport" | "appendEvents" | "importNative"> => {
  const { log, cache, newId } = deps;
  const importOnce = createImporter(deps);

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
    const result = await log.append(batches, receipt, toPersonRows(people));
    if (result.outcome === "conflict") return { conflict: result.stream };
    if (result.outcome === "taken") return takenRefusal(result);
    if (result.outcome === "duplicate") return replayReceipt(log, result.receipt, receipt);
    await Promise.all(batches.map((batch) => cache.catchUp(batch.stream)));
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

  const appendImport = async (request: ImportRequest, viewer: Viewer): Promise<ImportOutcome> => {
    const { boardId } = request;
    const refused = denied(viewer, "board.import", { kind: "board", boardId });
    if (refused) return refused;
    for (let tries = 0; tries < MOST_ATTEMPTS; tries += 1) {
      const { receipt, replayed } = await stored(request, viewer);
      if (replayed && "problem" in replayed) return reused;
      const span = replayed?.results[0];
      if (replayed) return replayedReport(boardId, span?.seq ?? 0, span?.events.length ?? 0);
      const report = await importOnce(request, receipt.contentHash, viewer);
      if (!report) continue;
      await cache.catchUp(boardStream(boardId));
      return report;
    }
    throw new StorageError("storage-failed", `Board ${boardId} would not stand still.`, { reason: "conflict" });
  };

  const importNative: Workspace["importNative"] = async (lines, viewer): Promise<NativeImportOutcome> => {
    const refused: Denied | undefined = denied(viewer, "workspace.admin");
    if (refused) return refused;
    const board = await readNativeFile(lines);
    if ("problems" in board) return board;
    const { boardId, events, people } = board;
    const receipt: Receipt = { commandId: newId(), contentHash: contentHash({ boardId }, viewer.personId) };
    const batch = { stream: boardStream(boardId), expectedSeq: 0, events };
    const result = await log.append([batch], receipt, toPersonRows(people));
    if (result.outcome === "taken") return takenRefusal(result);
    return result.outcome === "appended" ? { boardId, seq: events.length } : boardTaken(boardId);
  };

  return { appendImport, appendEvents, importNative };
};
