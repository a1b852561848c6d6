import type { Card, Instant } from "@weir/domain";
import type { EventLog } from "../event-log.ts";
import type { Row, RowOperation } from "../rows/row-operation.ts";
import type { RequestInfo } from "./intake.ts";

/** The kind under which requests are kept, by card: who asked, when, and on which board. */
export const REQUEST_ROW = "intake-request";
/** The kind under which links to the pages of requests are kept, by hash of the key: of which card. */
export const REQUEST_LINK_ROW = "intake-link";

export interface KeptRequest extends RequestInfo {
  /** The board it was sent to; the card may have gone on. */
  readonly boardId: string;
  /** The outcome that a mail told last. */
  readonly told?: string;
}

export const toRequest = (cardId: string, row: Row): KeptRequest => ({
  cardId,
  boardId: String(row.boardId),
  at: String(row.at),
  ...(typeof row.name === "string" && { name: row.name }),
  ...(typeof row.email === "string" && { email: row.email }),
  ...(typeof row.told === "string" && { told: row.told }),
});

interface Sent {
  readonly cardId: string;
  readonly boardId: string;
  readonly at: Instant;
  readonly name?: string | undefined;
  readonly email?: string | undefined;
}

export const requestRow = ({ cardId, boardId, at, name, email }: Sent): RowOperation => ({
  kind: REQUEST_ROW,
  key: cardId,
  merge: { boardId, at, name: name ?? null, email: email ?? null },
});

export const requestLinkRow = (keyHash: string, cardId: string): RowOperation => ({
  kind: REQUEST_LINK_ROW,
  key: keyHash,
  merge: { cardId },
});

/** Takes away what is personal of a request; the request stays. Nothing where there was none of that card. */
export const forgottenRows = async (log: EventLog, cardId: string): Promise<RowOperation[]> => {
  const row = await log.row(REQUEST_ROW, cardId);
  if (row === undefined) return [];
  return [{ kind: REQUEST_ROW, key: cardId, merge: { name: null, email: null } }];
};

/** Everything that is kept of the requests that are these cards; `links`: every row of {@link REQUEST_LINK_ROW}. */
export const rowsOfRequests = (
  links: ReadonlyMap<string, Row>,
  cards: readonly Card[],
): { readonly kind: string; readonly key: string }[] => {
  const requested = new Set(cards.filter((card) => card.requested).map(({ cardId }) => cardId));
  const keys = [...links].filter(([, { cardId }]) => requested.has(String(cardId))).map(([key]) => key);
  return [
    ...[...requested].map((key) => ({ kind: REQUEST_ROW, key })),
    ...keys.map((key) => ({ kind: REQUEST_LINK_ROW, key })),
  ];
};
