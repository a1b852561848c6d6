import type { EventLog } from "../event-log.ts";
import type { Row, RowOperation } from "../rows/row-operation.ts";

/** The kind under which attachments are kept, by card and id: rows, for what was removed must be gone, name and all. */
export const ATTACHMENT_ROW = "attachment";

/** What is known of a file beside a card. */
export interface KeptAttachment {
  readonly attachmentId: string;
  readonly cardId: string;
  readonly name: string;
  readonly bytes: number;
  /** SHA-256 of its bytes, in hex. */
  readonly digest: string;
  readonly at: string;
  /** Who brought it. */
  readonly by: string;
}

const attachmentKey = (cardId: string, attachmentId: string): string => `${cardId} ${attachmentId}`;

const toAttachment = (row: Row): KeptAttachment => ({
  attachmentId: String(row.attachmentId),
  cardId: String(row.cardId),
  name: String(row.name),
  bytes: Number(row.bytes),
  digest: String(row.digest),
  at: String(row.at),
  by: String(row.by),
});

export const attachmentsIn = async (log: EventLog): Promise<KeptAttachment[]> =>
  [...(await log.rows(ATTACHMENT_ROW)).values()].map(toAttachment);

export const attachmentRow = (attachment: KeptAttachment): RowOperation => ({
  kind: ATTACHMENT_ROW,
  key: attachmentKey(attachment.cardId, attachment.attachmentId),
  merge: { ...attachment },
});

/** That a file was beside a card, once it is gone: rows of their own, without its name, which goes with it. */
const REMOVED_ATTACHMENT_ROW = "removed-attachment";

/** What stays known of a file that was removed. */
export interface GoneAttachment {
  readonly attachmentId: string;
  readonly cardId: string;
  readonly at: string;
  readonly by: string;
  readonly removedAt: string;
  readonly removedBy: string;
}

const toGone = (row: Row): GoneAttachment => ({
  attachmentId: String(row.attachmentId),
  cardId: String(row.cardId),
  at: String(row.at),
  by: String(row.by),
  removedAt: String(row.removedAt),
  removedBy: String(row.removedBy),
});

export const goneAttachmentsIn = async (log: EventLog): Promise<GoneAttachment[]> =>
  [...(await log.rows(REMOVED_ATTACHMENT_ROW)).values()].map(toGone);

export const goneAttachmentRow = (gone: GoneAttachment): RowOperation => ({
  kind: REMOVED_ATTACHMENT_ROW,
  key: attachmentKey(gone.cardId, gone.attachmentId),
  merge: { ...gone },
});

/** A row about a card's files. */
export interface FileRow {
  readonly cardId: string;
  readonly kind: string;
  readonly key: string;
}

const rowsOf = (kind: string, all: readonly { readonly cardId: string; readonly attachmentId: string }[]): FileRow[] =>
  all.map(({ cardId, attachmentId }) => ({ cardId, kind, key: attachmentKey(cardId, attachmentId) }));

export const rowsOfKept = (all: readonly KeptAttachment[]): FileRow[] => rowsOf(ATTACHMENT_ROW, all);
export const rowsOfGone = (all: readonly GoneAttachment[]): FileRow[] => rowsOf(REMOVED_ATTACHMENT_ROW, all);

/** All that is known of any card's files, of those that are gone too. */
export const fileRowsIn = async (log: EventLog): Promise<FileRow[]> => [
  ...rowsOfKept(await attachmentsIn(log)),
  ...rowsOfGone(await goneAttachmentsIn(log)),
];

/** Takes away what is known of these cards' files; their bytes go when they are swept. */
export const withoutFiles = (
  rows: readonly FileRow[],
  isTheirs: (cardId: string) => boolean = () => true,
): { readonly kind: string; readonly key: string; readonly remove: true }[] =>
  rows.filter(({ cardId }) => isTheirs(cardId)).map(({ kind, key }) => ({ kind, key, remove: true }));
