import { boardStream, mapStream, type Denied, type Viewer } from "@weir/domain";
import type { Receipt } from "../event-log.ts";
import { PERSON_ROW, toPersonRows } from "../rows/people-rows.ts";
import { foreignTeamRow, TEAM_ROW } from "../rows/team-rows.ts";
import { createImporter } from "./append-import.ts";
import { contentHash } from "./content-hash.ts";
import { readNativeFile } from "./native-file.ts";
import { denied } from "./permitted.ts";
import { replayImport } from "./replay-import.ts";
import { boardTaken, replayReceipt, reused, takenRefusal } from "./replay-receipt.ts";
import type { WorkspaceParts } from "./submit.ts";
import { untilItLands } from "./until-it-lands.ts";
import type {
  AppendOutcome,
  AppendRequest,
  ImportOutcome,
  ImportRequest,
  NativeImportOutcome,
  StreamResult,
  Workspace,
} from "./workspace.ts";

/** Whoever is at work on a board goes first, so often; then a long history for it lands in one go. */
const slowAttempts = 3;

/** Ways in for many events at once: they bypass `decide`, for what they tell has happened elsewhere. */
export const createBulk = (
  parts: WorkspaceParts,
): Pick<Workspace, "appendImport" | "appendEvents" | "importNative"> => {
  const { log, cache, submit, newId } = parts;
  const importOnce = createImporter(parts);

  const stored = async (
    request: { readonly commandId: string; readonly content?: string | undefined },
    viewer: Viewer,
  ) => {
    const { commandId, content } = request;
    const hashed = content === undefined ? request : { content };
    const receipt: Receipt = { commandId, contentHash: contentHash(hashed, viewer.personId) };
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

  const attemptImport = async (
    request: ImportRequest,
    viewer: Viewer,
    told: ((share: number) => void) | undefined,
    isPatient: boolean,
  ): Promise<ImportOutcome | undefined> => {
    const { receipt, replayed } = await stored(request, viewer);
    if (!replayed) return importOnce(request, receipt, viewer, told, isPatient);
    if ("problem" in replayed) return reused;
    const [result] = replayed.results;
    return result === undefined ? reused : replayImport(log, result);
  };

  const appendImport: Workspace["appendImport"] = async (request, viewer, told) => {
    const { boardId } = request;
    const action = request.create === undefined ? "board.manage" : "board.import";
    const refused = denied(viewer, action, { kind: "board", boardId });
    if (refused) return refused;
    let patience = slowAttempts;
    const attempt = () => attemptImport(request, viewer, told, (patience -= 1) >= 0);
    return inTurn(boardId, () => untilItLands(boardStream(boardId), attempt));
  };

  const importNative: Workspace["importNative"] = async (lines, viewer, retry): Promise<NativeImportOutcome> => {
    const refused: Denied | undefined = denied(viewer, "workspace.admin");
    if (refused) return refused;
    const board = await readNativeFile(lines);
    if ("problems" in board) return board;
    const { boardId, events, mapEvents, people, teams } = board;
    const { receipt, replayed } = await stored({ commandId: newId(), content: boardId, ...retry }, viewer);
    const seqOf = (results: readonly StreamResult[]): number =>
      results.find(({ stream }) => stream === boardStream(boardId))?.seq ?? 0;
    if (replayed) return "problem" in replayed ? reused : { boardId, seq: seqOf(replayed.results) };
    // Whoever has a name here keeps it, whatever the file calls them.
    const [known, knownTeams] = await Promise.all([log.rows(PERSON_ROW), log.rows(TEAM_ROW)]);
    const open = await cache.open(boardStream(boardId));
    const openMap = await cache.open(mapStream(boardId));
    // From here to `submit` nothing may wait.
    if (open.tail.seq > 0) return boardTaken(boardId);
    if (mapEvents.length > 0 && openMap.tail.seq > 0) return { refused: "already-exists", what: "map", id: boardId };
    const all = [
      { open, events },
      { open: openMap, events: mapEvents },
    ].filter((each) => each.events.length > 0);
    const batches = all.map((each) => ({ stream: each.open.stream, expectedSeq: 0, events: each.events }));
    const strangers = people.filter(({ personId }) => !known.has(personId));
    const foreign = teams.filter(({ teamId }) => !knownTeams.has(teamId));
    const rows = [...toPersonRows(strangers), ...foreign.map(foreignTeamRow)];
    const streams = all.map((each) => each.open);
    const result = await submit(batches, streams, receipt, rows);
    if (result.outcome === "taken") return takenRefusal(result);
    return result.outcome === "appended" ? { boardId, seq: events.length } : boardTaken(boardId);
  };

  return { appendImport, appendEvents, importNative };
};
