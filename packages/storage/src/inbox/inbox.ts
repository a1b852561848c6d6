import {
  boardStream,
  cardOf,
  mentionsIn,
  type BoardState,
  type Denied,
  type DomainEvent,
  type Instant,
  type Viewer,
} from "@weir/domain";
import type { EventLog } from "../event-log.ts";
import { BOARD_ROW } from "../rows/board-rows.ts";
import { denied, mayRead } from "../workspace/permitted.ts";
import { readPages } from "../workspace/read-pages.ts";
import { noNotices, notice, type BoardNotices, type Notice } from "./notices.ts";
import { putReadMark, readMarkOf, type ReadMark } from "./read-marks.ts";

/** One line of somebody's inbox, as things are called now. */
export interface InboxEntry extends Notice {
  readonly unread: boolean;
  readonly boardName: string;
  readonly title: string;
  /** The stage a card was moved to. */
  readonly stage?: string;
  /** What a comment says, or why the card is blocked. */
  readonly text?: string;
}

export interface InboxPage {
  /** Newest first. */
  readonly entries: readonly InboxEntry[];
  readonly unread: number;
}

/** What somebody read: one entry, or all there is by now. */
export type InboxMark = { readonly boardId: string; readonly seq: number } | "all";

/** What concerns somebody on the boards they may see. Everything in it is read from the events; kept is only what was read. */
export interface Inbox {
  /** The newest `limit` entries; `since` counts only what was recorded after it. */
  read(viewer: Viewer, page: { readonly limit: number; readonly since?: Instant }): Promise<InboxPage | Denied>;
  mark(viewer: Viewer, mark: InboxMark): Promise<{ readonly unread: number } | Denied>;
  /** Up to where somebody looked at a board, and when that was. */
  looked(viewer: Viewer, boardId: string): Promise<ReadMark["looked"] | Denied>;
  look(viewer: Viewer, boardId: string, seq: number): Promise<{ readonly seq: number; readonly at: Instant } | Denied>;
}

interface InboxDeps {
  readonly log: EventLog;
  readonly clock: () => Instant;
  /** The board as it is now. */
  board(boardId: string): Promise<BoardState | undefined>;
}

/** What is older is news no more. */
const newsMs = 30 * 86_400_000;
const longestText = 280;

export const createInbox = (deps: InboxDeps): { readonly inbox: Inbox; forget(boardId: string): void } => {
  const { log, clock } = deps;
  const boards = new Map<string, BoardNotices>();
  let last: Promise<unknown> = Promise.resolve();
  /** One after the other: each begins with what the one before left. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn;
    return turn;
  };

  /** Reads what came since it was last asked about. */
  const noticesOn = async (boardId: string): Promise<BoardNotices> => {
    const notices = boards.get(boardId) ?? noNotices(boardId);
    boards.set(boardId, notices);
    for await (const page of readPages(log, boardStream(boardId), notices.upTo)) {
      for (const event of page) notice(notices, event);
    }
    return notices;
  };

  interface Own {
    readonly boardId: string;
    readonly notices: readonly Notice[];
    readonly mark: ReadMark;
  }

  const ownOf = async (viewer: Viewer, since: Instant | undefined): Promise<Own[]> => {
    const oldest = new Date(Date.parse(clock()) - newsMs).toISOString();
    const from = since === undefined || since < oldest ? oldest : since;
    const own: Own[] = [];
    for (const boardId of (await log.rows(BOARD_ROW)).keys()) {
      if (!mayRead(boardStream(boardId), viewer)) continue;
      const { byPerson } = await noticesOn(boardId);
      const notices = (byPerson.get(viewer.personId) ?? []).filter(({ at }) => at > from);
      if (notices.length > 0) own.push({ boardId, notices, mark: await readMarkOf(log, viewer.personId, boardId) });
    }
    return own;
  };

  const unreadIn = ({ notices, mark }: Own): Notice[] => notices.filter(({ seq }) => isUnread(mark, seq));
  const countOf = (own: readonly Own[]): number => own.reduce((sum, each) => sum + unreadIn(each).length, 0);

  const entryOf = async (told: Notice, unread: boolean, viewer: Viewer): Promise<InboxEntry[]> => {
    const [board, [event]] = await Promise.all([
      deps.board(told.boardId),
      log.read(boardStream(told.boardId), told.seq - 1, 1),
    ]);
    if (board === undefined || event === undefined) return [];
    if (told.kind === "mentioned" && !mentions(event, viewer.personId)) return [];
    const stage = [...board.stages, ...board.removedStages].find(({ stageId }) => stageId === told.toStageId)?.name;
    const text = wordsOf(event)?.slice(0, longestText);
    const title = cardOf(board, told.cardId)?.title ?? "";
    const words = { ...(stage !== undefined && { stage }), ...(text !== undefined && { text }) };
    return [{ ...told, unread, boardName: board.name, title, ...words }];
  };

  const markOne = async ({ boardId, notices, mark }: Own, { personId }: Viewer, seq: number): Promise<void> => {
    if (!isUnread(mark, seq)) return;
    const first = notices[0]?.seq ?? 0;
    const inboxRead = [...mark.inboxRead.filter((each) => each >= first), seq];
    await log.writeRows([putReadMark(personId, boardId, { inboxSeq: mark.inboxSeq, inboxRead })]);
  };

  return {
    inbox: {
      read: async (viewer, { limit, since }) => {
        const refused = denied(viewer, "account.read");
        if (refused) return refused;
        return inTurn(async () => {
          const own = await ownOf(viewer, since);
          const newest = own
            .flatMap(({ notices, mark }) => notices.map((told) => ({ told, unread: isUnread(mark, told.seq) })))
            .toSorted((a, b) => (a.told.at === b.told.at ? b.told.seq - a.told.seq : a.told.at < b.told.at ? 1 : -1))
            .slice(0, limit);
          const entries = await Promise.all(newest.map(({ told, unread }) => entryOf(told, unread, viewer)));
          return { entries: entries.flat(), unread: countOf(own) };
        });
      },
      mark: async (viewer, mark) => {
        const refused = denied(viewer, "account.change");
        if (refused) return refused;
        return inTurn(async () => {
          const own = await ownOf(viewer, undefined);
          if (mark === "all") {
            const rows = own.map(({ boardId, notices }) =>
              putReadMark(viewer.personId, boardId, { inboxSeq: notices.at(-1)?.seq ?? 0, inboxRead: [] }),
            );
            if (countOf(own) > 0) await log.writeRows(rows);
          } else {
            const there = own.find(({ boardId }) => boardId === mark.boardId);
            if (there?.notices.some(({ seq }) => seq === mark.seq)) await markOne(there, viewer, mark.seq);
          }
          return { unread: countOf(await ownOf(viewer, undefined)) };
        });
      },
      looked: async (viewer, boardId) =>
        denied(viewer, "board.attend", { kind: "board", boardId }) ??
        (await readMarkOf(log, viewer.personId, boardId)).looked,
      look: async (viewer, boardId, seq) => {
        const refused = denied(viewer, "board.attend", { kind: "board", boardId });
        if (refused) return refused;
        return inTurn(async () => {
          const before = (await readMarkOf(log, viewer.personId, boardId)).looked?.seq ?? 0;
          const head = await log.head(boardStream(boardId));
          const looked = { seq: Math.max(before, Math.min(seq, head)), at: clock() };
          await log.writeRows([putReadMark(viewer.personId, boardId, { looked })]);
          return looked;
        });
      },
    },
    forget: (boardId) => void boards.delete(boardId),
  };
};

const isUnread = ({ inboxSeq, inboxRead }: ReadMark, seq: number): boolean =>
  seq > inboxSeq && !inboxRead.includes(seq);

const mentions = (event: DomainEvent, personId: string): boolean =>
  event.type === "card.commented" && mentionsIn(event.text).includes(personId);

function wordsOf(event: DomainEvent): string | undefined {
  if (event.type === "card.commented") return event.text;
  return event.type === "card.blocked" ? event.reason : undefined;
}
