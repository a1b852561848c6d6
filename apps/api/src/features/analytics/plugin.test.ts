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
  ["wip?__proto__=1", 400],
  ["wip?at=2026-03-02&__proto__=1", 400],
  ["__proto__", 404],
  ["constructor", 404],
])("%s is %i", async (metric, status) => {
  const answer = await api.get(`/api/boards/b/metrics/${metric}`);
  expect([answer.status, answer.headers["content-type"]]).toEqual([status, "application/problem+json; charset=utf-8"]);
  expect(answer.json.errors?.[0]?.expected === undefined).toBe(status !== 400);
});

test.each([
  ["as-of", "2999-01-01"],
  ["from", "0001-01-01"],
  ["to", "2999-01-01T00:00:00Z"],
])("%s=%s is told by its name, its value and the years there are", async (param, value) => {
  const { status, json } = await api.get(`/api/boards/b/metrics/cycle-time?${param}=${value}`);
  expect([status, json.errors]).toEqual([
    400,
    [
      {
        path: param,
        value,
        expected: "a date or an instant with its offset between 1900 and 2200, like 2026-03-02T09:00:00Z",
      },
    ],
  ]);
});

const kinds = [
  "move",
  "move",
  "move",
  "withdraw",
  "correct",
  "archive",
  "discard",
  "restore",
  "add-stage",
  "remove-stage",
  "type",
] as const;

/** What people do to a board, over and over. */
const step = fc.record({
  card: fc.integer({ min: 1, max: 6 }),
  stage: fc.constantFrom("todo", "doing", "done"),
  minutes: fc.integer({ min: 1, max: 3_000 }),
  kind: fc.constantFrom(...kinds),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

test("the board as it stood has the occupancy that the cumulative flow shows", { timeout: 60_000 }, async () => {
  let boards = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 25 }), async (steps) => {
      const boardId = `p${(boards += 1)}`;
      await testBoard(api, 6, boardId);
      await command(api, { type: "wip-limit.clear", scope: { kind: "stage", stageId: "doing" } }, boardId);
      for (const each of steps) await take(boardId, each);
      await sameOccupancy(boardId);
    }),
    { numRuns: Number(process.env["WEIR_DEEP"] ?? 40) },
  );
});

async function take(boardId: string, { card, stage, minutes, kind }: Step): Promise<void> {
  api.pass(minutes * 60_000);
  const cardId = `${boardId}-c${card}`;
  const stageId = `${boardId}-extra`;
  switch (kind) {
    case "move":
      await command(api, { type: "card.move", cardId, toStageId: stage }, boardId);
      break;
    case "type":
      await command(api, { type: "card.edit", cardId, changes: { cardType: stage } }, boardId);
      break;
    case "add-stage":
      await command(api, { type: "stage.add", stageId, name: "Extra", kind: "active", index: 1 }, boardId);
      await command(api, { type: "card.move", cardId, toStageId: stageId }, boardId);
      break;
    case "remove-stage":
      // Not into Done: a stage that was merged into the finish counts as finished, in hindsight too.
      await command(api, { type: "stage.remove", stageId, intoStageId: stage === "done" ? "doing" : stage }, boardId);
      break;
    case "withdraw":
    case "correct":
      await takeBack(boardId, cardId, kind, minutes);
      break;
    default:
      await command(api, { type: `card.${kind}`, cardId }, boardId);
  }
}

async function takeBack(boardId: string, cardId: string, kind: "withdraw" | "correct", minutes: number): Promise<void> {
  const { json } = await api.get(`/api/boards/${boardId}/cards/${cardId}`);
  const move = json.story.findLast((event: { type: string }) => event.type === "card.moved");
  if (move === undefined) return;
  const at = new Date(Date.parse(move.at) - minutes * 6_000).toISOString();
  const back = kind === "withdraw" ? { type: "move.withdraw" } : { type: "card.correct-move", at, reason: "we forgot" };
  await command(api, { ...back, cardId, eventSeq: move.seq }, boardId);
}

async function sameOccupancy(boardId: string): Promise<void> {
  const { json } = await api.get(`/api/boards/${boardId}/metrics/cumulative-flow`);
  const { at, stages, occupancy } = json.result;
  for (const [day, instant] of at.entries()) {
    const board = await api.get(`/api/boards/${boardId}?at=${instant}`);
    const standing = (stageId: string): number =>
      board.json.cards.filter((card: { stageId: string }) => card.stageId === stageId).length;
    for (const [row, { stageId }] of stages.entries()) {
      expect([instant, stageId, occupancy[row][day]]).toEqual([instant, stageId, standing(stageId)]);
    }
  }
}
