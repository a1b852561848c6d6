import type { EventSourceLike } from "@weir/contract";
import { streamType } from "@weir/contract";

const open = 1;
const closed = 2;

/**
 * What the platform's EventSource does, with headers, which that cannot send. It gives up where a stream ends: whoever
 * follows a board opens the next one after the last event seen.
 */
export function openHeaderStream(
  url: string,
  headers: Readonly<Record<string, string>>,
  onRefused: (status: number) => void,
): EventSourceLike {
  const abort = new AbortController();
  let readyState = 0;
  const source: EventSourceLike = {
    get readyState() {
      return readyState;
    },
    onopen: null,
    onerror: null,
    onmessage: null,
    close() {
      readyState = closed;
      abort.abort();
    },
  };

  const read = async (): Promise<void> => {
    const response = await fetch(url, { headers: { ...headers, accept: streamType }, signal: abort.signal });
    if (!response.ok || response.body === null) return onRefused(response.status);
    readyState = open;
    source.onopen?.(undefined as never);
    let rest = "";
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let piece = await reader.read(); !piece.done && readyState === open; piece = await reader.read()) {
      const frames = (rest + piece.value).split("\n\n");
      rest = frames.pop() ?? "";
      for (const frame of frames) {
        const message = messageIn(frame);
        if (message !== undefined) source.onmessage?.(message as never);
      }
    }
  };
  read()
    .catch(() => undefined)
    .finally(() => {
      if (abort.signal.aborted) return;
      readyState = closed;
      source.onerror?.(undefined as never);
    });
  return source;
}

/** A frame with an id carries an event; others are signs of life, or a good-bye. */
function messageIn(frame: string): { readonly data: string; readonly lastEventId: string } | undefined {
  const fields = new Map(
    frame.split("\n").map((line): [string, string] => {
      const at = line.indexOf(": ");
      return [line.slice(0, at), line.slice(at + 2)];
    }),
  );
  const [lastEventId, data] = [fields.get("id"), fields.get("data")];
  return lastEventId === undefined || data === undefined ? undefined : { data, lastEventId };
}
