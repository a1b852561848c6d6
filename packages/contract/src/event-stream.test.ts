import { expect, test } from "vitest";
import { type EventSourceLike, followBoard } from "./event-stream.ts";

class Source implements EventSourceLike {
  readyState = 1;
  onopen: ((event: never) => void) | null = null;
  onerror: ((event: never) => void) | null = null;
  onmessage: ((message: never) => void) | null = null;
  closed = false;
  readonly url: string;
  constructor(url: string) {
    this.url = url;
  }
  close(): void {
    this.closed = true;
  }
  say(seq: number, event: object): void {
    this.onmessage?.({ data: JSON.stringify(event), lastEventId: String(seq) } as never);
  }
  lose(readyState: number): void {
    this.readyState = readyState;
    this.onerror?.({} as never);
  }
}

const following = () => {
  const sources: Source[] = [];
  const heard: [number, unknown][] = [];
  const states: string[] = [];
  const pauses: number[] = [];
  const due: (() => void)[] = [];
  const stop = followBoard({
    baseUrl: "",
    boardId: "b",
    after: 4,
    open: (url) => {
      const source = new Source(url);
      sources.push(source);
      return source;
    },
    later: (run, ms) => {
      pauses.push(ms);
      due.push(run);
      return () => due.splice(due.indexOf(run), 1);
    },
    onEvent: (event, seq) => heard.push([seq, event]),
    onState: (state) => states.push(state),
  });
  return { sources, heard, states, pauses, due, stop };
};

test("events arrive once each, hidden ones as null", () => {
  const { sources, heard } = following();
  sources[0]?.say(5, { type: "card.moved" });
  sources[0]?.say(5, { type: "card.moved" });
  sources[0]?.say(6, {});
  expect(heard).toEqual([
    [5, { type: "card.moved" }],
    [6, null],
  ]);
});

test("a connection that the platform gave up is opened again after the last seq, with growing pauses", () => {
  const { sources, due, pauses, states } = following();
  expect(sources[0]?.url).toBe("/api/boards/b/events?after=4");
  sources[0]?.say(7, { type: "card.moved" });
  sources[0]?.lose(0);
  expect(due).toHaveLength(0);
  sources[0]?.lose(2);
  due.shift()?.();
  expect(sources[1]?.url).toBe("/api/boards/b/events?after=7");
  sources[1]?.lose(2);
  due.shift()?.();
  expect(pauses).toEqual([1_000, 2_000]);
  sources[2]?.onopen?.({} as never);
  expect(states.at(-1)).toBe("live");
  sources[2]?.lose(2);
  expect(pauses.at(-1)).toBe(1_000);
});

test("stopping closes the connection and calls the next one off", () => {
  const { sources, due, stop } = following();
  sources[0]?.lose(2);
  stop();
  expect(sources[0]?.closed).toBe(true);
  expect(due).toHaveLength(0);
});
