import {
  allCards,
  boardAt,
  boardIdOf,
  boardStream,
  factsIn,
  factsStream,
  frameOf,
  isBoardStream,
  isMapStream,
  mapStream,
  visibleBoard,
  type BoardState,
  type Command,
  type Instant,
  type StreamState,
  type Viewer,
} from "@weir/domain";
import type { AttachmentFolder } from "../attachments/attachment-folder.ts";
import { fileRowsIn, withoutFiles } from "../attachments/attachment-rows.ts";
import type { AttachmentLimits } from "../attachments/attachments.ts";
import { createAttachments } from "../attachments/create-attachments.ts";
import { noFolder } from "../attachments/no-folder.ts";
import { packAttachments } from "../attachments/pack-attachments.ts";
import { boardAccessRows } from "../access/board-roles.ts";
import { PERSON_FIGURES_ROW } from "../access/person-figures.ts";
import { createInbox } from "../inbox/inbox.ts";
import { readMarksOn } from "../inbox/read-marks.ts";
import { createIntake } from "../intake/create-intake.ts";
import { FORM_ROW } from "../intake/form-rows.ts";
import { REQUEST_LINK_ROW, rowsOfRequests } from "../intake/request-rows.ts";
import type { EventLog } from "../event-log.ts";
import { BOARD_ROW, toBoardSummaries } from "../rows/board-rows.ts";
import { CARD_ROW } from "../rows/card-rows.ts";
import { PERSON_ROW, toPersonRows } from "../rows/people-rows.ts";
import { workspaceProjections } from "../rows/projections.ts";
import { createBulk } from "./bulk.ts";
import { checkLog } from "./check-log.ts";
import { createExecute } from "./execute.ts";
import { exportBoard } from "./export-board.ts";
import { createKnownNames } from "./known-names.ts";
import { createMaps } from "./maps.ts";
import { ownFile } from "./own-file.ts";
import { denied, mayRead, seen } from "./permitted.ts";
import { createStreamCache, type OpenStream } from "./stream-cache.ts";
import { createSubmit } from "./submit.ts";
import type { BoardAtOptions, Outcome, Workspace } from "./workspace.ts";

const DEFAULT_PAGE = 1_000;
const END_OF_TIME = "9999-12-31T23:59:59.999Z";

/** When anything last happened to a card, or else to the board as such. */
const lastChangeOf = (board: BoardState): Instant => {
  let latest = board.createdAt;
  for (const { touchedAt } of allCards(board)) if (touchedAt > latest) latest = touchedAt;
  return latest;
};

/** 25 MB a file, and a gigabyte a board. */
const standardAttachmentLimits: AttachmentLimits = { maxBytes: 25 * 1024 ** 2, boardBytes: 1024 ** 3 };

/** What a workspace cannot make up itself. */
export interface WorkspaceDeps {
  readonly log: EventLog;
  readonly clock: () => Instant;
  readonly newId: () => string;
  /** Where the bytes of attachments are; absent: nothing can be attached, and nothing is removed from a disk. */
  readonly attachmentFolder?: AttachmentFolder;
  readonly attachmentLimits?: AttachmentLimits;
}

/**
 * A workspace on a log. It expects to be the log's only writer in this and any other process
 * (see `openDataFolder`): it decides on what it has sent but not yet seen committed.
 */
export const createWorkspace = ({
  log,
  clock,
  newId,
  attachmentFolder: folder = noFolder,
  attachmentLimits: limits = standardAttachmentLimits,
}: WorkspaceDeps): Workspace => {
  const cache = createStreamCache(log);
  const names = createKnownNames(log);
  const deps = { log, cache, submit: createSubmit(log, cache), clock, newId };
  const execute = createExecute(deps);
  const { intake, forget: forgetForm } = createIntake({ ...deps, execute });

  const now = async <State extends StreamState>(open: Promise<OpenStream<State>>): Promise<State | undefined> => {
    const { committed } = await open;
    return committed.seq === 0 ? undefined : committed;
  };

  const boardThen = async (
    stream: string,
    viewer: Viewer,
    { at = END_OF_TIME, knownAt = END_OF_TIME }: BoardAtOptions,
  ): Promise<BoardState | undefined> => {
    const events = mayRead(stream, viewer) ? await log.read(stream, 0) : [];
    const begun = events.some((event) => event.at <= at && event.recordedAt <= knownAt);
    return begun ? visibleBoard(boardAt(events, at, knownAt), viewer) : undefined;
  };

  const boardNow = async (stream: string, viewer: Viewer): Promise<BoardState | undefined> => {
    const board = mayRead(stream, viewer) ? await now(cache.open(boardStream(boardIdOf(stream)))) : undefined;
    return board && visibleBoard(board, viewer);
  };

  const { inbox, forget: forgetNotices } = createInbox({
    log,
    clock,
    board: (boardId) => now(cache.open(boardStream(boardId))),
  });

  const attachments = createAttachments({
    log,
    clock,
    folder,
    limits,
    board: (boardId) => now(cache.open(boardStream(boardId))),
  });

  const { maps, map, unbegun, onMap, exportedSeq, forgetMapOf } = createMaps(deps);

  /** Files go with the text of their card. */
  const redact = async (command: Command, viewer: Viewer): Promise<Outcome> => {
    const outcome = await execute(command, viewer);
    await attachments.sweep();
    return outcome;
  };

  return {
    intake,
    inbox,
    attachments,
    execute: (command, viewer) => {
      if (command.type === "card.redact") return redact(command, viewer);
      return isMapStream(command.stream) ? onMap(command, viewer, execute) : execute(command, viewer);
    },
    ...createBulk(deps),
    state: async (stream, viewer) => {
      if (isBoardStream(stream)) return boardNow(stream, viewer);
      if (isMapStream(stream)) return (await map(stream, viewer)) ?? unbegun(stream, viewer);
      return mayRead(stream, viewer) ? now(cache.open(stream)) : undefined;
    },
    maps,
    map: (mapId, viewer) => map(mapStream(mapId), viewer),
    board: async (boardId, viewer, options = {}) => {
      const stream = boardStream(boardId);
      if (options.at !== undefined || options.knownAt !== undefined) return boardThen(stream, viewer, options);
      return boardNow(stream, viewer);
    },
    frame: async (boardId, viewer) => {
      if (denied(viewer, "board.map", { kind: "board", boardId })) return undefined;
      const board = await now(cache.open(boardStream(boardId)));
      return board && { board: frameOf(board), changedAt: lastChangeOf(board) };
    },
    facts: async (viewer) => {
      if (!mayRead(factsStream, viewer)) return [];
      const { committed } = await cache.open(factsStream);
      return factsIn(committed);
    },
    boards: async (viewer) => {
      if (denied(viewer, "board.list")) return [];
      const boards = toBoardSummaries(await log.rows(BOARD_ROW));
      return boards.filter((board) => mayRead(boardStream(board.boardId), viewer));
    },
    events: async (stream, viewer, { after = 0, limit = DEFAULT_PAGE } = {}) => {
      if (!mayRead(stream, viewer)) return undefined;
      const events = await log.read(stream, after, limit);
      if (events.length === 0 && (await log.head(stream)) === 0)
        return (await unbegun(stream, viewer)) === undefined ? undefined : [];
      return events.map((event) => seen(event, viewer));
    },
    cardEvents: async (boardId, cardId, viewer) => {
      const stream = boardStream(boardId);
      if (!mayRead(stream, viewer)) return undefined;
      const events = await log.readCard(stream, cardId);
      return events.length === 0 ? undefined : events.map((event) => seen(event, viewer));
    },
    watch: (stream, viewer, listener) =>
      log.watch(stream, (events, texts) => {
        const those = events.map((event) => seen(event, viewer));
        const whole = those.every((event, index) => event === events[index]);
        listener(those, whole ? texts : undefined);
      }),
    people: names.people,
    teamNames: names.teamNames,
    ownName: async ({ personId }) => {
      const row = await log.row(PERSON_ROW, personId);
      return row && String(row.name);
    },
    namePeople: async (people, viewer) => {
      const refused = denied(viewer, "workspace.admin");
      if (refused) return refused;
      await log.writeRows(toPersonRows(people));
      return { named: people.length };
    },
    exportBoard: async (boardId, viewer) => {
      if (denied(viewer, "board.export", { kind: "board", boardId })) return undefined;
      const head = await log.head(boardStream(boardId));
      if (head === 0) return undefined;
      return exportBoard(log, { boardId, upToSeq: head, mapSeq: await exportedSeq(boardId, viewer) });
    },
    ownFile: (record, viewer) =>
      ownFile({ log, board: (id, by) => boardNow(boardStream(id), by) }, record, viewer, clock()),
    removeBoard: async (boardId, viewer) => {
      const stream = boardStream(boardId);
      const roles = await boardAccessRows(log, boardId);
      const requestLinks = await log.rows(REQUEST_LINK_ROW);
      const readMarks = await readMarksOn(log, boardId);
      const files = await fileRowsIn(log);
      // From here to the removal nothing may wait, or a card made meanwhile would keep its id.
      const { committed } = await cache.open(stream);
      // Whoever may add the demo may take it away again; any other board is the admins'.
      const refused = denied(viewer, committed.demo === true ? "demo.change" : "workspace.admin");
      if (refused) return refused;
      if (committed.seq === 0) return { removed: false };
      const what = { boardId, events: committed.seq };
      const note = { at: clock(), by: viewer.personId, did: "board.removed", what };
      const cards = [...allCards(committed)].filter((card) => card.leftAt === undefined);
      const about = [BOARD_ROW, PERSON_FIGURES_ROW, FORM_ROW].map((kind) => ({ kind, key: boardId }));
      const ids = new Set(cards.map(({ cardId }) => cardId));
      const rows = [...about, ...[...ids].map((key) => ({ kind: CARD_ROW, key }))];
      const attached = withoutFiles(files, (cardId) => ids.has(cardId));
      await log.removeStream(
        stream,
        [...rows, ...rowsOfRequests(requestLinks, cards), ...attached, ...roles, ...readMarks].map((row) => ({
          ...row,
          remove: true as const,
        })),
        [note],
      );
      await forgetMapOf(boardId);
      cache.forget(stream);
      names.forget(stream);
      forgetNotices(boardId);
      forgetForm(boardId);
      // One that was being attached meanwhile is gone with the others.
      await attachments.forget(ids);
      await log.scrub();
      return { removed: true };
    },
    check: async (viewer) => denied(viewer, "workspace.admin") ?? checkLog(log, workspaceProjections),
    backup: async (path, viewer) => {
      const refused = denied(viewer, "workspace.admin");
      if (refused) return refused;
      await log.backup(path);
      await packAttachments(path, folder);
      return { path };
    },
    probe: () => log.probe(),
    close: async () => {
      await cache.close();
      await log.close();
    },
  };
};
