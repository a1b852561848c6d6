import { formatCursor } from "@weir/contract";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type TestApp, command, testApp, testBoard } from "../../../testing/test-app.ts";
import { type Listener, listen } from "../../../testing/listen.ts";

let api: TestApp;
let base: string;
const open: Listener[] = [];
beforeEach(async () => {
  api = await testApp();
  await testBoard(api, 3);
  base = await api.app.listen({ port: 0, host: "127.0.0.1" });
});
afterEach(async () => {
  for (const listener of open.splice(0)) listener.close();
  await api.app.close();
});

let encoding: Readonly<Record<string, string>> = {};
const follow = async (path: string, headers: Record<string, string> = {}): Promise<Listener> => {
  const listener = await listen(base + path, { ...encoding, ...headers });
  open.push(listener);
  return listener;
};
const block = (card: number): Promise<unknown> =>
  command(api, { type: "card.block", cardId: `b-c${card}`, reason: "waits" });
const unblock = (card: number): Promise<unknown> => command(api, { type: "card.unblock", cardId: `b-c${card}` });

describe.each([
  { how: "as it is", headers: {} },
  { how: "packed, as browsers take it", headers: { "accept-encoding": "gzip, deflate, br, zstd" } },
])("a board's stream, $how", ({ headers: taken }) => {
  beforeEach(() => (encoding = taken));
  afterEach(() => (encoding = {}));

  test("replays what was, then carries what comes, each event once under its seq", async () => {
    const listener = await follow("/api/boards/b/events?after=2");
    await block(1);
    await unblock(1);
    await listener.until(5);
    expect(listener.ids()).toEqual(["3", "4", "5", "6", "7"]);
    expect(listener.events().map((event) => event["seq"])).toEqual([3, 4, 5, 6, 7]);
  });

  test("resumes after the last id without gap or repeat, whatever the address says", async () => {
    const listener = await follow("/api/boards/b/events?after=0", { "last-event-id": "4" });
    await block(1);
    await listener.until(2);
    expect(listener.ids()).toEqual(["5", "6"]);
  });

  test("many who join while events pour in hear every one", async () => {
    const pour = (async () => {
      for (let round = 0; round < 40; round += 1) {
        await block(2);
        await unblock(2);
      }
    })();
    const listeners: Listener[] = [];
    for (let each = 0; each < 8; each += 1) listeners.push(await follow("/api/boards/b/events?after=0"));
    await pour;
    const all = Array.from({ length: 85 }, (_, index) => String(index + 1));
    for (const listener of listeners) {
      await listener.until(85);
      expect(listener.ids()).toEqual(all);
    }
  });

  test("is let go in good order when the server stops", async () => {
    const listener = await follow("/api/boards/b/events?after=5");
    await listener.opened();
    await api.app.close();
    await listener.ended();
    expect(listener.text()).toMatch(/retry: \d+\nevent: closing/);
  });

  test.each([
    ["?after=99", {}, 400],
    ["?after=x", {}, 400],
    ["?after=-1", {}, 400],
    ["", { "last-event-id": "x" }, 400],
  ])("asked for %s with %j answers %i", async (query, headers, status) => {
    const answer = await fetch(`${base}/api/boards/b/events${query}`, {
      headers: { accept: "text/event-stream", ...headers },
    });
    expect(answer.status).toBe(status);
    await answer.text();
  });
});

test.each([
  ["gzip, deflate, br, zstd", "gzip"],
  ["br, GZIP;q=0.5", "gzip"],
  ["deflate, gzip;q=0", undefined],
  ["gzip;q=0.0, br", undefined],
  ["br", undefined],
])("a reader who takes %j gets frames packed as %s", async (accepted, sent) => {
  const listener = await follow("/api/boards/b/events", { "accept-encoding": accepted });
  expect(listener.encoding).toBe(sent);
});

describe("pages", () => {
  test("carry the same events as JSON, each page saying where the next begins", async () => {
    const first = await api.get("/api/boards/b/events?after=0&limit=2");
    expect(first.json.events.map((event: { seq: number }) => event.seq)).toEqual([1, 2]);
    const rest = await api.get(`/api/boards/b/events?after=${first.json.next}`);
    expect([rest.json.events.length, rest.json.next]).toEqual([3, 5]);
    const end = await api.get(`/api/boards/b/events?after=${rest.json.next}`);
    expect(end.json).toEqual({ events: [], next: 5 });
  });

  test("go through several streams under one cursor", async () => {
    await testBoard(api, 1, "z");
    const seen: string[] = [];
    let after = "";
    for (let page = 0; page < 9; page += 1) {
      const { json } = await api.get(`/api/events?streams=board:b,board:z&limit=2${after}`);
      if (json.events.length === 0) break;
      for (const event of json.events) seen.push(`${event.stream} ${event.seq}`);
      after = `&after=${encodeURIComponent(json.next)}`;
    }
    expect(seen).toEqual(
      [1, 2, 3, 4, 5].map((seq) => `board:b ${seq}`).concat([1, 2, 3].map((seq) => `board:z ${seq}`)),
    );
  });

  test.each([
    "",
    "?streams=",
    "?streams=foo",
    "?streams=board:b,",
    "?streams=board:b&after=zzz",
    "?streams=board:b&limit=9999",
    "?streams=board:b&limit=0",
  ])("asked for %j are 400", async (query) => expect((await api.get(`/api/events${query}`)).status).toBe(400));
});

test("several streams travel on one connection and resume by its last id", async () => {
  await testBoard(api, 1, "z");
  const first = await follow("/api/events?streams=board:b,board:z");
  await first.until(8);
  await block(1);
  await first.until(9);
  const id = first.ids()[6] ?? "";
  const second = await follow("/api/events?streams=board:b,board:z", { "last-event-id": id });
  await second.until(2);
  const keys = (listener: Listener): string[] =>
    listener.events().map((event) => `${String(event["stream"])} ${String(event["seq"])}`);
  expect(keys(second).toSorted()).toEqual(keys(first).slice(7).toSorted());
});

test("who listens hears that text was removed, and whoever comes later hears none of it", async () => {
  const listener = await follow("/api/boards/b/events?after=5");
  await command(api, { type: "card.comment", cardId: "b-c1", commentId: "m", text: "Zanzibar" });
  await command(api, { type: "card.redact", cardId: "b-c1" });
  await listener.until(2);
  expect(listener.events()).toMatchObject([{ text: "Zanzibar" }, { type: "card.redacted", cardId: "b-c1" }]);
  const later = await follow("/api/boards/b/events?after=5");
  await later.until(2);
  expect(later.events()).toMatchObject([{ text: "███" }, { type: "card.redacted" }]);
});

test("who listens to a board that is removed is let go, and others are not", async () => {
  await testBoard(api, 1, "z");
  const gone = await follow("/api/boards/b/events?after=0");
  const both = await follow("/api/events?streams=board:b,board:z");
  const stays = await follow("/api/boards/z/events?after=0");
  await Promise.all([gone.until(5), both.until(8), stays.until(3)]);
  await api.send("DELETE", "/api/boards/b");
  await Promise.all([gone.ended(), both.ended()]);
  await command(api, { type: "card.block", cardId: "z-c1", reason: "waits" }, "z");
  await stays.until(4);
  expect(stays.events().at(-1)).toMatchObject({ type: "card.blocked", cardId: "z-c1" });
});

const cursor = (stream: string, seq: number): string => encodeURIComponent(formatCursor(new Map([[stream, seq]])));

test("a board's own map is followed before anybody noted anything on it, by whoever sees the board", async () => {
  const all = [
    await follow("/api/events?streams=map:b"),
    await follow(`/api/events?streams=map:b&after=${cursor("map:b", 0)}`),
  ];
  const onMap = (wish: object): Promise<unknown> =>
    api.send("POST", "/api/commands", { commandId: api.newId(), stream: "map:b", ...wish });
  await onMap({ type: "map.create", name: "Orders", boardIds: ["b"] });
  await onMap({ type: "map.place-burst", burstId: "k", text: "Smaller batches" });
  for (const listener of all) {
    await listener.until(2);
    expect(listener.events()).toMatchObject([
      { type: "map.created", seq: 1 },
      { type: "map.burst-placed", seq: 2 },
    ]);
  }
  expect((await api.get("/api/events?streams=map:nowhere")).status).toBe(404);
  await testBoard(api, 1, "z");
  expect(
    (await api.get(`/api/events?streams=map:z&after=${cursor("map:z", 1)}`, { accept: "application/json" })).status,
  ).toBe(400);
  expect((await api.get("/api/events?streams=map:z", { accept: "application/json" })).json.events).toEqual([]);
});
