// Each waste that is planted in a simulated team stands on the map of the board it worked on, where it was planted;
// the same team without it has none.
import { wastePins } from "../../../../../packages/charts/src/value-stream-map/waste-pins.ts";
import type { ValueStreamResult, WasteResult } from "@weir/flow-metrics";
import { afterEach, expect, test } from "vitest";
import { plantedBoard } from "../../../../../packages/flow-metrics/testing/planted-board.ts";
import { cleanTwins, plants } from "../../../../../packages/flow-metrics/testing/planted-waste.ts";
import { type TestApp, testApp } from "../../../testing/test-app.ts";
import { upload } from "../../../testing/upload.ts";

let api: TestApp;
afterEach(() => api.app.close());

async function wasteOf(plant: (typeof plants)[keyof typeof plants]) {
  api = await testApp({ maxImport: 64 * 1024 ** 2 });
  const taken = await upload(api, [{ name: "board.ndjson", content: plantedBoard("b", plant) }]);
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

test.each(cleanTwins)("the clean twin of $of has no pin, and what it lacks was looked for", async ({ of, twin }) => {
  const { waste, pins } = await wasteOf(twin);
  expect([waste.candidates, pins]).toEqual([[], []]);
  expect(waste.silent).toEqual(expect.arrayContaining([...of]));
});
