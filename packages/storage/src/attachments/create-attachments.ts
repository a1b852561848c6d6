import { cardOf, type BoardState, type Denied, type Viewer } from "@weir/domain";
import type { EventLog } from "../event-log.ts";
import type { RowOperation } from "../rows/row-operation.ts";
import { denied } from "../workspace/permitted.ts";
import type { ArrivedBytes, AttachmentFolder } from "./attachment-folder.ts";
import { attachmentKinds, isTaken, maySayThat } from "./attachment-kinds.ts";
import {
  attachmentRow,
  attachmentsIn,
  fileRowsIn,
  goneAttachmentRow,
  goneAttachmentsIn,
  rowsOfGone,
  rowsOfKept,
  withoutFiles,
  type KeptAttachment,
} from "./attachment-rows.ts";
import type {
  Archived,
  Attachment,
  AttachmentLimits,
  AttachmentPlace,
  Attachments,
  NotTaken,
  NotThere,
  SentFile,
} from "./attachments.ts";

const mostOnACard = 100;
/** How many that are gone are still told of. */
const mostGoneOfACard = 100;

export interface AttachmentParts {
  readonly log: EventLog;
  readonly clock: () => string;
  readonly folder: AttachmentFolder;
  readonly limits: AttachmentLimits;
  board(boardId: string): Promise<BoardState | undefined>;
}

type OneAttachment = AttachmentPlace & { readonly attachmentId: string };
type Action = "board.attachments" | "board.change";

const shown = ({ attachmentId, name, bytes, at, by }: KeptAttachment): Attachment => ({
  attachmentId,
  name,
  bytes,
  at,
  by,
});

/** Whether the card is this board's; one that left is another's. */
const isHere = (board: BoardState, cardId: string): boolean => {
  const card = cardOf(board, cardId);
  return card !== undefined && card.leftAt === undefined;
};

export const createAttachments = ({ log, clock, folder, limits, board }: AttachmentParts): Attachments => {
  let last: Promise<unknown> = Promise.resolve();
  /** One change after the other: bytes that a card is just getting must not be swept as nobody's. */
  const inTurn = <T>(change: () => Promise<T>): Promise<T> => {
    const next = last.then(change);
    last = next.catch(() => undefined);
    return next;
  };

  const sweepNow = async (what?: "arriving"): Promise<void> => {
    await folder.sweep(new Set((await attachmentsIn(log)).map(({ digest }) => digest)), what);
  };

  const boardWith = async (
    { boardId, cardId }: AttachmentPlace,
    action: Action,
    viewer: Viewer,
  ): Promise<BoardState | Denied | NotThere> => {
    const refused = denied(viewer, action, { kind: "board", boardId });
    if (refused) return refused;
    const state = await board(boardId);
    if (state === undefined) return { missing: "board", id: boardId };
    return isHere(state, cardId) ? state : { missing: "card", id: cardId };
  };

  /** The same for what changes something: an archived board stays as it is. */
  const openBoard = async (
    place: AttachmentPlace,
    viewer: Viewer,
  ): Promise<BoardState | Archived | Denied | NotThere> => {
    const state = await boardWith(place, "board.change", viewer);
    return "boardId" in state && state.archived ? { problem: "archived" } : state;
  };

  const usedOn = (state: BoardState, all: readonly KeptAttachment[]): number =>
    all.reduce((sum, { cardId, bytes }) => sum + (isHere(state, cardId) ? bytes : 0), 0);

  /** The one place where a file becomes a card's: everything is asked once more, for meanwhile it may have changed. */
  const take = async (
    place: AttachmentPlace,
    file: SentFile,
    arrived: ArrivedBytes,
    viewer: Viewer,
  ): Promise<Attachment | NotTaken | Denied | NotThere> => {
    const { cardId } = place;
    const { attachmentId, name } = file;
    const state = await openBoard(place, viewer);
    if (!("boardId" in state)) return state;
    const all = await attachmentsIn(log);
    const own = all.filter((each) => each.cardId === cardId);
    const before = own.find((each) => each.attachmentId === attachmentId);
    if (before?.digest === arrived.digest && before.name === name) return shown(before);
    if (before !== undefined) return { problem: "id-taken" };
    if (own.length >= mostOnACard) return { problem: "too-many", limit: mostOnACard };
    const left = limits.boardBytes - usedOn(state, all);
    if (arrived.bytes > left) return { problem: "board-full", limit: limits.boardBytes, left: Math.max(0, left) };
    const { bytes, digest } = arrived;
    const kept: KeptAttachment = { attachmentId, cardId, name, bytes, digest, at: clock(), by: viewer.personId };
    try {
      await arrived.keep();
      await log.writeRows([attachmentRow(kept)]);
    } catch (error) {
      await sweepNow().catch(() => undefined);
      throw error;
    }
    return shown(kept);
  };

  /** Takes it away, and notes that it was there; of many that went, the first are forgotten. */
  const goneRows = async (one: KeptAttachment, viewer: Viewer): Promise<RowOperation[]> => {
    const { attachmentId, cardId, at, by } = one;
    const gone = { attachmentId, cardId, at, by, removedAt: clock(), removedBy: viewer.personId };
    const before = (await goneAttachmentsIn(log)).filter((each) => each.cardId === cardId);
    const forgotten = before
      .toSorted((a, b) => (a.removedAt < b.removedAt ? -1 : 1))
      .slice(0, Math.max(0, before.length + 1 - mostGoneOfACard));
    return [...withoutFiles(rowsOfGone(forgotten)), ...withoutFiles(rowsOfKept([one])), goneAttachmentRow(gone)];
  };

  const found = async (place: OneAttachment): Promise<KeptAttachment | NotThere> => {
    const all = await attachmentsIn(log);
    const one = all.find(({ cardId, attachmentId }) => cardId === place.cardId && attachmentId === place.attachmentId);
    return one ?? { missing: "attachment", id: place.attachmentId };
  };

  return {
    list: async (place, viewer) => {
      const state = await boardWith(place, "board.attachments", viewer);
      if (!("boardId" in state)) return state;
      const all = await attachmentsIn(log);
      const own = all.filter(({ cardId }) => cardId === place.cardId);
      const attachments = own.toSorted((a, b) => (a.at < b.at ? -1 : 1)).map(shown);
      const removed = (await goneAttachmentsIn(log))
        .filter(({ cardId }) => cardId === place.cardId)
        .map(({ attachmentId, at, by, removedAt, removedBy }) => ({ attachmentId, at, by, removedAt, removedBy }));
      return { attachments, removed, usedBytes: usedOn(state, all), kinds: attachmentKinds, ...limits };
    },
    counts: async (boardId, viewer) => {
      const refused = denied(viewer, "board.attachments", { kind: "board", boardId });
      if (refused) return refused;
      const state = await board(boardId);
      if (state === undefined) return { missing: "board", id: boardId };
      const counts = new Map<string, number>();
      for (const { cardId } of await attachmentsIn(log))
        if (isHere(state, cardId)) counts.set(cardId, (counts.get(cardId) ?? 0) + 1);
      return { cards: [...counts].map(([cardId, files]) => ({ cardId, files })) };
    },
    attach: async (place, file, viewer) => {
      const state = await openBoard(place, viewer);
      if (!("boardId" in state)) return state;
      if (!isTaken(file.name)) return { problem: "kind", kinds: attachmentKinds };
      const arrived = await folder.receive(file.content, limits.maxBytes);
      if (arrived === "too-large") return { problem: "too-large", limit: limits.maxBytes };
      try {
        if (arrived.bytes === 0) return { problem: "empty" };
        if (!maySayThat(file.name, arrived.head)) return { problem: "not-what-it-says" };
        return await inTurn(() => take(place, file, arrived, viewer));
      } finally {
        // What was kept is not there any more.
        await arrived.discard();
      }
    },
    read: async (place, viewer) => {
      const state = await boardWith(place, "board.attachments", viewer);
      const one = "boardId" in state ? await found(place) : state;
      if (!("digest" in one)) return one;
      const content = await folder.read(one.digest);
      return content === undefined
        ? { missing: "attachment", id: place.attachmentId }
        : { attachment: shown(one), content };
    },
    remove: (place, viewer) =>
      inTurn(async () => {
        const state = await openBoard(place, viewer);
        const one = "boardId" in state ? await found(place) : state;
        if (!("digest" in one)) return one;
        await log.writeRows(await goneRows(one, viewer));
        await sweepNow();
        return { removed: true };
      }),
    forget: (cardIds) =>
      inTurn(async () => {
        await log.writeRows(withoutFiles(await fileRowsIn(log), (cardId) => cardIds.has(cardId)));
        await sweepNow();
      }),
    sweep: (what) => inTurn(() => sweepNow(what)),
  };
};
