import { answerMetric } from "@weir/flow-metrics";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { goldenAsOf, goldenLog } from "../../flow-metrics/testing/golden-log.ts";
import { charted } from "../../flow-metrics/testing/pages/metric-page.ts";
import {
  agingWipGeometry,
  agingWipScene,
  cumulativeFlowGeometry,
  cumulativeFlowScene,
  cycleTimeScatterGeometry,
  cycleTimeScatterScene,
  throughputRunGeometry,
  throughputRunScene,
  toSvg,
  measuredMap,
  valueStreamMapGeometry,
  valueStreamMapScene,
} from "../src/index.ts";
import type { Scene } from "../src/index.ts";
import { overlappingTexts, textsOutside } from "./overlaps.ts";
import { words } from "./words.ts";

const log = goldenLog();
const size = { width: 760, height: 340 };
const asked = { "as-of": new Date(goldenAsOf).toISOString() };
const zone = { ...size, words, timeZone: "UTC" };
const scatter = (id: "cycle-time" | "customer-lead-time", cycle: string): Scene => {
  const { result } = answerMetric(log, id, { ...asked, cycle });
  return cycleTimeScatterScene(result, cycleTimeScatterGeometry(result, zone), words);
};

/** The charts of the golden log that the pages of metrics show. */
const charts: Readonly<Record<string, () => Scene>> = {
  "cumulative-flow": () => {
    const { result } = answerMetric(log, "cumulative-flow", asked);
    return cumulativeFlowScene(cumulativeFlowGeometry(result, { ...size, locale: words["charts.locale"] }), words);
  },
  "cycle-time": () => scatter("cycle-time", "inclusive"),
  "customer-lead-time": () => scatter("customer-lead-time", "elapsed"),
  throughput: () => {
    const { result } = answerMetric(log, "throughput", asked);
    return throughputRunScene(result, throughputRunGeometry(result, zone), words);
  },
  "work-item-age": () => {
    const { result } = answerMetric(log, "work-item-age", asked);
    const { stages, startStageId, finishStageId } = log.workflow;
    const board = { stages, startStageId, finishStageId, titleOf: (cardId: string) => cardId };
    return agingWipScene(agingWipGeometry(result, { ...size, words, ...board }), words, board.titleOf);
  },
  "value-stream": () => {
    const { result } = answerMetric(log, "value-stream", asked);
    const map = measuredMap(result, { boardName: "Golden log", statistic: "mean" });
    return valueStreamMapScene(map, valueStreamMapGeometry(map, { width: 1000, words }), words);
  },
};

const folder = fileURLToPath(new URL("../../flow-metrics/docs/metrics/charts/", import.meta.url));

test.each(Object.entries(charts))("the chart on the page of %s (npm run docs draws it anew)", async (id, chart) => {
  const scene = chart();
  expect([...overlappingTexts(scene), ...textsOutside(scene)]).toEqual([]);
  await expect(`${toSvg(scene)}\n`).toMatchFileSnapshot(`${folder}${id}.svg`);
});
test("every page that shows a chart has it, and no chart is left over", () => {
  expect(Object.keys(charts).toSorted()).toEqual([...charted].toSorted());
  expect(readdirSync(folder).filter((name) => charts[name.replace(".svg", "")] === undefined)).toEqual([]);
});
