import { boardPaths } from "./board-paths.ts";
import { fillPath } from "./fill-path.ts";
import { presenceEvent, type PresenceFrame } from "./frames.ts";

/** The part of the platform's `EventSource` that a stream needs. */
export interface EventSourceLike {
  readonly readyState: number;
  onopen: ((event: never) => void) | null;
  onerror: ((event: never) => void) | null;
  onmessage: ((message: never) => void) | null;
  /** For frames that are no events of the board; absent where nobody wants them. */
  addEventListener?(name: string, listener: (message: { readonly data: string }) => void): void;
  close(): void;
}

export interface EventStreamOptions {
  readonly baseUrl: string;
  readonly boardId: string;
  /** Seq of the last event that is known. */
  readonly after: number;
  /** Makes the platform's EventSource for a URL. */
  open(url: string): EventSourceLike;
  /** Runs something later; answers how to call it off. Milliseconds. */
  later(run: () => void, ms: number): () => void;
  /** Each event once, in order of seq; `null` is an event that this viewer may not see. */
  onEvent(event: Readonly<Record<string, unknown>> | null, seq: number): void;
  onState?(state: "live" | "lost"): void;
  /** Who else is here; only people who signed in are told. */
  onPresence?(frame: PresenceFrame): void;
}

const closed = 2;
const firstPauseMs = 1_000;
const longestPauseMs = 30_000;

/**
 * Follows a board. The platform reopens a lost connection by itself and resumes by
 * `Last-Event-ID`; where it gave up (the server answered an error, or was not there), this
 * opens a new one after the last seq seen, with pauses that grow to 30 s. Repeats are dropped.
 *
 * @returns how to stop following.
 */
export function followBoard(options: EventStreamOptions): () => void {
  let seen = options.after;
  let pauseMs = firstPauseMs;
  let source: EventSourceLike | undefined;
  let callOff: (() => void) | undefined;

  const connect = (): void => {
    const path = fillPath(boardPaths.boardEvents, { boardId: options.boardId }, { after: seen });
    const current = options.open(options.baseUrl + path);
    source = current;
    current.onopen = () => {
      pauseMs = firstPauseMs;
      options.onState?.("live");
    };
    current.onmessage = (message: { readonly data: string; readonly lastEventId: string }) => {
      const seq = Number(message.lastEventId);
      if (!(seq > seen)) return;
      seen = seq;
      const event = JSON.parse(message.data) as Readonly<Record<string, unknown>>;
      options.onEvent("type" in event ? event : null, seq);
    };
    current.addEventListener?.(presenceEvent, ({ data }) => options.onPresence?.(JSON.parse(data) as PresenceFrame));
    current.onerror = () => {
      options.onState?.("lost");
      if (current.readyState !== closed) return;
      callOff = options.later(connect, pauseMs);
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
    };
  };

  connect();
  return () => {
    callOff?.();
    source?.close();
  };
}
