import type {
  Batch,
  BoardState,
  Command,
  Denied,
  DomainEvent,
  ImportRecord,
  Instant,
  MapState,
  OutsideFact,
  PlannedFact,
  Refusal,
  StreamState,
  Viewer,
} from "@weir/domain";
import type { Attachments } from "../attachments/attachments.ts";
import type { OwnRecord } from "../access/own-record.ts";
import type { Inbox } from "../inbox/inbox.ts";
import type { Intake } from "../intake/intake.ts";
import type { BoardSummary } from "../rows/board-rows.ts";
import type { MapSummary } from "../rows/map-rows.ts";
import type { PersonRow } from "../rows/people-rows.ts";
import type { TeamName } from "../rows/team-rows.ts";

/** What a command did to one stream. `seq` is the stream's last seq then. */
export interface StreamResult {
  readonly stream: string;
  readonly seq: number;
  readonly events: readonly DomainEvent[];
  /** The events as the JSON they were stored as, where it is at hand: saves writing them again. */
  readonly texts?: readonly string[] | undefined;
}

export interface Accepted {
  readonly results: readonly StreamResult[];
  /** The command had been stored before: these are its events of then. */
  readonly replayed?: true;
}

/** The commandId belongs to another command (or to somebody else's). */
export interface Reused {
  readonly problem: "command-id-reused";
}

export type Outcome = Accepted | Refusal | Denied | Reused;

export interface BoardAtOptions {
  /** Fold what happened up to here (inclusive), in order of happening. */
  readonly at?: Instant;
  /** Only what had been recorded up to here (inclusive). */
  readonly knownAt?: Instant;
}

export interface PageOptions {
  /** Answer events after this seq (default 0: from the beginning). */
  readonly after?: number;
  readonly limit?: number;
}

/** Stands where an event is that the viewer may not see, so that seqs stay contiguous. */
export interface HiddenEvent {
  readonly stream: string;
  readonly seq: number;
  readonly hidden: true;
}

export type SeenEvent = DomainEvent | HiddenEvent;

export interface ImportRequest {
  readonly commandId: string;
  /** A digest of what was handed in: a retry is one that carries the same. Absent: the request itself. */
  readonly content?: string;
  readonly boardId: string;
  /** Makes the board; refused where it is there already. */
  readonly create?: CreateBoard;
  /** What the log keeps about this import, in the same append. */
  readonly record: ImportRecord;
  /** The whole foreign history, as `planImport` answers it. */
  readonly facts: readonly PlannedFact[];
  readonly people?: readonly PersonRow[];
}

/** What `board.create` wants to know, without the ids that the import brings. */
export type CreateBoard = Omit<Extract<Command, { type: "board.create" }>, "commandId" | "stream">;

export interface ImportReport {
  readonly boardId: string;
  readonly seq: number;
  readonly appended: number;
  /** Facts the board already held, by their source. */
  readonly alreadyThere: number;
  /** Cards with new facts that were moved in Weir at a later time: they stay where Weir has them, `stageId`. */
  readonly movedSince: readonly { readonly cardId: string; readonly stageId: string }[];
  readonly record: ImportRecord;
  readonly replayed?: true;
}

export type ImportOutcome = ImportReport | Refusal | Denied | Reused;

/** Events that are complete, as the demo makes them. */
export interface AppendRequest {
  readonly commandId: string;
  readonly batches: readonly Batch[];
  readonly people?: readonly PersonRow[];
}

/** `conflict` names a stream that stands at another seq than the batches expect. */
export type AppendOutcome = Accepted | Refusal | Denied | Reused | { readonly conflict: string };

/** What a native file holds that cannot be taken in. `row` counts from 1, the header being row 1. */
export interface NativeFileProblem {
  readonly row: number;
  readonly path: string;
  readonly value: unknown;
  readonly expected: string;
}

/** What tells that something was handed in before: its id, and a digest of what it was. */
export interface RetryMark {
  readonly commandId: string;
  readonly content: string;
}

export type NativeImportOutcome =
  | { readonly boardId: string; readonly seq: number }
  | { readonly problems: readonly NativeFileProblem[] }
  | Refusal
  | Denied
  | Reused;

export interface CheckReport {
  readonly streams: number;
  readonly events: number;
  /** Empty when all is well. `stream` is absent for problems of the file itself. */
  readonly problems: readonly { readonly stream?: string; readonly problem: string }[];
}

/**
 * One workspace: the boards in it, what may be asked of them and what may be done to them.
 * Every entry asks the policy about its viewer. A board the viewer may not see reads as one
 * that is not there.
 */
export interface Workspace {
  /** Requests from outside: forms, what comes by them, and how far it got. */
  readonly intake: Intake;
  readonly inbox: Inbox;
  readonly attachments: Attachments;
  /** Decides and appends; resolves after the events are durable. Rejects with StorageError. */
  execute(command: Command, viewer: Viewer): Promise<Outcome>;
  /** The board now, or as it stood at an instant; `undefined` also before anything is known to have happened on it. */
  board(boardId: string, viewer: Viewer, options?: BoardAtOptions): Promise<BoardState | undefined>;
  /** What a board's figures are drawn in, without anything that lies on it, and when it last changed. */
  frame(
    boardId: string,
    viewer: Viewer,
  ): Promise<{ readonly board: BoardState; readonly changedAt: Instant } | undefined>;
  /** The fold of any stream now. */
  state(stream: string, viewer: Viewer): Promise<StreamState | undefined>;
  boards(viewer: Viewer): Promise<readonly BoardSummary[]>;
  /** The maps somebody made or noted something on, as far as the viewer may see all of their boards. */
  maps(viewer: Viewer): Promise<readonly MapSummary[]>;
  /** What people know of a value stream; `undefined`: there is no such map for this viewer. */
  map(mapId: string, viewer: Viewer): Promise<MapState | undefined>;
  /** What other tools told and nobody withdrew, in the order it was first told. */
  facts(viewer: Viewer): Promise<readonly OutsideFact[]>;
  /** One page of a stream. `undefined`: no such stream, or none for this viewer. */
  events(stream: string, viewer: Viewer, page?: PageOptions): Promise<readonly SeenEvent[] | undefined>;
  /** The story of one card, oldest first. */
  cardEvents(boardId: string, cardId: string, viewer: Viewer): Promise<readonly SeenEvent[] | undefined>;
  /**
   * Hears what is appended to `stream` (or anywhere, with `"*"`) from now on; answers how to stop.
   * `texts`: the same as JSON, where it is at hand and all of it may be seen.
   */
  watch(
    stream: string,
    viewer: Viewer,
    listener: (events: readonly SeenEvent[], texts?: readonly string[]) => void,
  ): () => void;

  /** Who was seen here and by what name, as far as the viewer may know: guests know those of the boards they see. */
  people(viewer: Viewer): Promise<readonly PersonRow[]>;
  /** The names of teams, those that were removed too: events name them by id. The viewer knows as many as of people. */
  teamNames(viewer: Viewer): Promise<readonly TeamName[]>;
  /** What the viewer is called; `undefined` where nobody gave them a name. */
  ownName(viewer: Viewer): Promise<string | undefined>;
  /** Names people, or names them anew. */
  namePeople(people: readonly PersonRow[], viewer: Viewer): Promise<{ readonly named: number } | Denied>;

  /** Appends a foreign history: all of it or nothing, and of what came before only the unseen facts. `stored` hears how far that is. */
  appendImport(request: ImportRequest, viewer: Viewer, stored?: (share: number) => void): Promise<ImportOutcome>;
  /** Appends the demo's events as they are: all or none. */
  appendEvents(request: AppendRequest, viewer: Viewer): Promise<AppendOutcome>;
  /** The board as text lines (without line ends): header, then every event as stored, then people. */
  exportBoard(boardId: string, viewer: Viewer): Promise<AsyncIterable<string> | undefined>;
  /** What is kept about whoever asks, with all they did where they may look, as the text of one JSON object in pieces. */
  ownFile(record: OwnRecord, viewer: Viewer): AsyncIterable<string>;
  /** Takes an exported board in, keeping ids, seqs, actors and times; all or nothing. */
  importNative(
    lines: AsyncIterable<string> | Iterable<string>,
    viewer: Viewer,
    retry?: RetryMark,
  ): Promise<NativeImportOutcome>;
  /** Drops a board's stream for good, with all that was said of who may what on it, and leaves an audit entry. */
  removeBoard(boardId: string, viewer: Viewer): Promise<{ readonly removed: boolean } | Denied>;

  /** Replays every stream and holds it against seqs, snapshots and read models; the audit is held against its hashes. */
  check(viewer: Viewer): Promise<CheckReport | Denied>;
  /** Writes a consistent copy of the database while work goes on. */
  backup(path: string, viewer: Viewer): Promise<{ readonly path: string } | Denied>;
  /** Resolves while writes reach the disk; rejects with the StorageError that keeps them from it. */
  probe(): Promise<void>;
  /** Waits for what is being written, keeps snapshots, closes the log. */
  close(): Promise<void>;
}
