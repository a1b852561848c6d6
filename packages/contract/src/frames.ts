/**
 * How facts travel on a stream of server-sent events. One message carries one event; its `id` is
 * the cursor to resume from (the seq on a board's stream). An event the viewer may not see
 * travels as the empty object, so that the seq stays contiguous.
 */
export const streamType = "text/event-stream";

/** Milliseconds a browser waits before it opens a lost stream again. */
export const streamRetryMs = 1_000;

/** Milliseconds between two signs of life on a silent stream. */
export const streamHeartbeatMs = 15_000;

/** Milliseconds for which events are gathered into one write. */
export const streamGatherMs = 50;

/** What a stream's first write is: when to come back after a loss. */
export const openingFrame = `retry: ${streamRetryMs}\n: open\n\n`;

/** A comment that keeps proxies and dead connections honest. */
export const heartbeatFrame = ": alive\n\n";

/** The last write of a server that stops in good order. */
export const closingFrame = `retry: ${streamRetryMs}\nevent: closing\ndata: {}\n\n`;

/** One event under its cursor; `null` is an event that this viewer may not see. */
export function eventFrame(cursor: string | number, event: object | null): string {
  return textFrame(cursor, JSON.stringify(event ?? {}));
}

/** The same of an event that is JSON already. */
export function textFrame(cursor: string | number, text: string): string {
  return `id: ${cursor}\ndata: ${text}\n\n`;
}

/** What somebody who looks at a board has in hand. */
export const doings = ["moving", "editing"] as const;

/** Somebody who looks at a board just now. */
export interface Present {
  readonly personId: string;
  /** The card they have in hand, and how. */
  readonly cardId?: string;
  readonly doing?: (typeof doings)[number];
}

/** Who is here: everybody in the first frame of a stream, then whoever came, went, or took something else in hand. */
export interface PresenceFrame {
  /** In the first frame: what this stream is called where its reader tells what they do. */
  readonly seat?: string;
  readonly here: readonly Present[];
  readonly gone?: readonly string[];
}

/** The name of those frames. They carry no cursor: nothing of them is kept. */
export const presenceEvent = "presence";

export const presenceFrame = (frame: PresenceFrame): string =>
  `event: ${presenceEvent}\ndata: ${JSON.stringify(frame)}\n\n`;

/** Where a reader of several streams stands: the last seq seen of each. */
export type StreamPositions = ReadonlyMap<string, number>;

/**
 * Writes the positions of several streams as one opaque cursor.
 *
 * @example
 * ```ts
 * parseCursor(formatCursor(new Map([["board:a", 3]])))?.get("board:a"); // 3
 * ```
 */
export function formatCursor(positions: StreamPositions): string {
  return [...positions].map(([stream, seq]) => `${encoded(stream)}~${seq}`).join(",");
}

/** Reads a cursor of {@link formatCursor}; `undefined` when it is none. */
export function parseCursor(cursor: string): StreamPositions | undefined {
  const positions = new Map<string, number>();
  for (const part of cursor.split(",")) {
    const match = /^([^~,]+)~(\d{1,15})$/.exec(part);
    const stream = match?.[1] === undefined ? undefined : decoded(match[1]);
    if (stream === undefined) return undefined;
    positions.set(stream, Number(match?.[2]));
  }
  return positions;
}

/** An id may hold the sign that ends it here. */
const encoded = (stream: string): string => encodeURIComponent(stream).replaceAll("~", "%7E");

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
