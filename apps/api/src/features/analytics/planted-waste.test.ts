// Each waste that is planted in a simulated team stands on the map of the board it worked on, where it was planted;
// the same team without it has none.
import { wastePins } from "../../../../../packages/charts/src/value-stream-map/waste-pins.ts";
import type { FlowEvent, ValueStreamResult, WasteResult } from "@weir/flow-metrics";
import { afterEach, expect, test } from "vitest";
import { plantedEvents, plantedStages, plants } from "../../../../../packages/flow-metrics/testing/planted-waste.ts";
import { type TestApp, testApp } from "../../../testing/test-app.ts";
import { upload } from "../../../testing/upload.ts";

let api: TestApp;
afterEach(() => api.app.close());

const somebody = { kind: "person", id: "sim" };

/** A simulated team's log as a board that Weir wrote. */
function boardFile(stages: ReturnType<typeof plantedStages>, facts: readonly FlowEvent[]): string {
  const common = (seq: number, at: string): object => ({
    stream: "board:b",
    seq,
    v: 1,
    at,
    recordedAt: at,
    actor: somebody,
    commandId: `c${seq}`,
  });
  const board = {
    ...common(1, facts[0]?.at ?? ""),
    type: "board.created",
    boardId: "b",
    name: "Team",
    timeZone: "UTC",
    stages: stages.map(({ stageId, kind }) => ({ stageId, name: stageId, kind })),
    startStageId: "build",
    finishStageId: "done",
  };
  const events = facts.map((fact, index) => ({
    ...common(index + 2, fact.at),
    ...fact,
    seq: index + 2,
    actor: { ...somebody, ...("actor" in fact ? fact.actor : {}) },
    ...(fact.type === "card.created" ? { title: fact.cardId } : {}),
    ...(fact.type === "card.created" || fact.type === "card.moved" ? { rank: `a0${index}1` } : {}),
    ...(fact.type === "wip-limit.set" ? { measure: "count" } : {}),
  }));
  const head = { format: "weir-board", version: 1, boardId: "b", events: events.length + 1 };
  return [head, board, ...events].map((line) => `${JSON.stringify(line)}\n`).join("");
}

async function wasteOf(plant: (typeof plants)[keyof typeof plants]) {
  api = await testApp({ maxImport: 64 * 1024 ** 2 });
  const planted = plant ?? {};
  const content = boardFile(plantedStages(planted), plantedEvents(1, planted));
  const taken = await upload(api, [{ name: "board.ndjson", content }]);
  expect([taken.status, taken.json.errors ?? []]).toEqual([201, []]);
  const ask = async (metric: string): Promise<unknown> =>
    (await api.get(`/api/boards/b/metrics/${metric}?as-of=2026-07-06T00:00:00.000Z`)).json.result;
  const waste = (await ask("waste")) as WasteResult;
  const stream = (await ask("value-stream")) as ValueStreamResult;
  return { waste, pins: wastePins(waste, stream, ({ signal }) => signal) };
}

test.each(Object.entries(plants))("%s", { timeout: 60_000 }, async (signal, plant) => {
  const { waste, pins } = await wasteOf(plant);
  const at = waste.candidates.findIndex((one) => one.signal === signal);
  expect([signal, waste.candidates.map((one) => one.signal)]).toEqual([signal, expect.arrayContaining([signal])]);
  const { stageIds, confidence } = waste.candidates[at]!;
  expect(pins[at]).toMatchObject({ number: at + 1, label: signal });
  // What is seen in a stage of the map is pinned to it; the rest concerns the whole.
  const onMap = stageIds.some((stageId) => ["build", "to-test", "test", "options", "approve"].includes(stageId));
  expect([signal, pins[at]!.at !== null, confidence !== undefined]).toEqual([signal, onMap, true]);
  expect(waste.candidates.map(({ itemDaysLost }) => itemDaysLost)).toEqual(
    waste.candidates.map(({ itemDaysLost }) => itemDaysLost).toSorted((a, b) => b - a),
  );
});

test("a team without any of them has no pin", async () => {
  const { waste, pins } = await wasteOf({});
  expect([waste.candidates, pins]).toEqual([[], []]);
  expect(waste.silent.length).toBeGreaterThan(10);
});
