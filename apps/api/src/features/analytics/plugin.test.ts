import { metrics } from "@weir/flow-metrics";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { routes } from "@weir/contract";
import { type TestApp, command, testApp, testBoard } from "../../../testing/test-app.ts";

let api: TestApp;
beforeAll(async () => {
  api = await testApp();
  await testBoard(api, 6);
});
afterAll(() => api.app.close());

test("the registry is answered with its parameters", async () => {
  const { json } = await api.get("/api/boards/b/metrics");
  expect(routes.metrics.answer.safeParse(json).success).toBe(true);
  expect(json.metrics.map((metric: { metric: string }) => metric.metric)).toEqual(metrics.map((metric) => metric.id));
});

test("every metric answers in the contract's shape", async () => {
  for (const { id } of metrics) {
    const { status, json } = await api.get(`/api/boards/b/metrics/${id}`);
    expect([id, status]).toEqual([id, 200]);
    expect([id, routes.metric.answer.safeParse(json).error?.issues]).toEqual([id, undefined]);
    expect(json.metric).toBe(id);
  }
});

test.each([
  ["none", 404],
  ["cycle-time?percentile=median", 400],
  ["cycle-time?colour=red", 400],
  ["wip?at=yesterday", 400],
  ["__proto__", 404],
  ["constructor", 404],
])("%s is %i", async (metric, status) => {
  const answer = await api.get(`/api/boards/b/metrics/${metric}`);
  expect([answer.status, answer.headers["content-type"]]).toEqual([status, "application/problem+json; charset=utf-8"]);
  if (status === 400) expect(answer.json.errors[0]).toHaveProperty("expected");
});

/** What people do to a board, over and over. */
const step = fc.record({
  card: fc.integer({ min: 1, max: 6 }),
  stage: fc.constantFrom("todo", "doing", "done"),
  minutes: fc.integer({ min: 1, max: 3_000 }),
  kind: fc.constantFrom(
    "move",
    "move",
    "move",
    "withdraw",
    "correct",
    "archive",
    "discard",
    "restore",
    "stage",
    "type",
  ),
});

test("the board as it stood has the occupancy that the cumulative flow shows", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 25 }), async (steps) => {
      const test = await testApp();
      await testBoard(test, 6);
      await command(test, { type: "wip-limit.clear", scope: { kind: "stage", stageId: "doing" } });
      let extra = 0;
      for (const { card, stage, minutes, kind } of steps) {
        test.pass(minutes * 60_000);
        const cardId = `b-c${card}`;
        if (kind === "move") await command(test, { type: "card.move", cardId, toStageId: stage });
        else if (kind === "archive" || kind === "discard" || kind === "restore")
          await command(test, { type: `card.${kind}`, cardId });
        else if (kind === "type") await command(test, { type: "card.edit", cardId, changes: { cardType: stage } });
        else if (kind === "stage") {
          if (extra === 0)
            await command(test, { type: "stage.add", stageId: "x", name: "Extra", kind: "active", index: 1 });
          else await command(test, { type: "stage.remove", stageId: "x", intoStageId: stage });
          extra = 1;
        } else await undoLast(test, cardId, kind, minutes);
      }
      await sameOccupancy(test);
      await test.app.close();
    }),
    { numRuns: 40 },
  );
});

async function undoLast(test: TestApp, cardId: string, kind: "withdraw" | "correct", minutes: number): Promise<void> {
  const { json } = await test.get(`/api/boards/b/cards/${cardId}`);
  const move = json.story.findLast((event: { type: string }) => event.type === "card.moved");
  if (move === undefined) return;
  if (kind === "withdraw") await command(test, { type: "move.withdraw", cardId, eventSeq: move.seq });
  else {
    const at = new Date(Date.parse(move.at) - minutes * 6_000).toISOString();
    await command(test, { type: "card.correct-move", cardId, eventSeq: move.seq, at, reason: "we forgot" });
  }
}

async function sameOccupancy(test: TestApp): Promise<void> {
  const { json } = await test.get("/api/boards/b/metrics/cumulative-flow");
  const { at, stages, occupancy } = json.result;
  for (const [day, instant] of at.entries()) {
    const board = await test.get(`/api/boards/b?at=${instant}`);
    const standing = (stageId: string): number =>
      board.json.cards.filter((card: { stageId: string }) => card.stageId === stageId).length;
    for (const [row, { stageId }] of stages.entries()) {
      expect([instant, stageId, occupancy[row][day]]).toEqual([instant, stageId, standing(stageId)]);
    }
  }
}
