import { afterEach, expect, test } from "vitest";
import { claimed } from "../../testing/people.ts";
import { type TestApp, testApp, testBoard } from "../../testing/test-app.ts";
import { isExpensive } from "./request-costs.ts";

let api: TestApp | undefined;
afterEach(() => api?.app.close());

const never = { eventLoopDelayMs: 60_000, heapBytes: Number.MAX_SAFE_INTEGER, sampleMs: 20 };
const sampled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 100));

test.each([
  ["the heap is full", { ...never, heapBytes: 1 }],
  ["the event loop is late", { ...never, eventLoopDelayMs: 0.000_001 }],
])("where %s, what is expensive is refused and boards go on", async (_why, pressure) => {
  api = await testApp({}, { pressure });
  await testBoard(api, 1);
  const alone = await api.get("/api/boards/b/export");
  // Late by design, for as long as it takes to be seen.
  const busy = setInterval(() => {
    const end = performance.now() + 25;
    while (performance.now() < end);
  }, 30);
  await sampled();
  expect(await api.get("/api/boards/b/export")).toMatchObject({ status: 200, text: alone.text });
  const owner = await claimed(api);
  for (const url of ["/api/boards/b/export", "/api/backup", "/api/check"]) {
    const { status, json, headers } = await owner.get(url);
    expect([url, status, json?.code, headers["retry-after"]]).toEqual([url, 503, "overloaded", "10"]);
  }
  clearInterval(busy);
  for (const url of ["/healthz", "/readyz", "/api/boards", "/api/boards/b", "/api/boards/b/metrics/wip"])
    expect([url, (await owner.get(url)).status]).toEqual([url, 200]);
  const move = { commandId: api.newId(), type: "card.move", cardId: "b-c1", toStageId: "doing" };
  expect((await owner.send("POST", "/api/boards/b/commands", move)).status).toBe(200);
});

test("a server at ease refuses nothing", async () => {
  api = await testApp({}, { pressure: never });
  await testBoard(api, 1);
  const owner = await claimed(api);
  await sampled();
  // A machine too busy for one beat of the event loop between two samples is no server at ease: it is asked again.
  for (const url of ["/api/boards/b/export", "/api/check"])
    await expect.poll(async () => (await owner.get(url)).status).toBe(200);
});

test("what boards are made of is never expensive", () => {
  for (const name of [
    "health",
    "ready",
    "command",
    "boardCommand",
    "board",
    "boardEvents",
    "signIn",
    "metric",
  ] as const)
    expect([name, isExpensive(name)]).toEqual([name, false]);
});
