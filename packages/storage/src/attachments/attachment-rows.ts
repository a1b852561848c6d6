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

/** Takes away what is known of these cards' attachments; their bytes go when they are swept. */
export const withoutAttachments = (
  all: readonly KeptAttachment[],
  isTheirs: (cardId: string) => boolean,
): { readonly kind: string; readonly key: string; readonly remove: true }[] =>
  all
    .filter(({ cardId }) => isTheirs(cardId))
    .map(({ cardId, attachmentId }) => ({
      kind: ATTACHMENT_ROW,
      key: attachmentKey(cardId, attachmentId),
      remove: true,
    }));
