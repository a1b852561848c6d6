import type { ValueStreamResult } from "@weir/flow-metrics";
import type { Table } from "../table.ts";
import type { ChartWords } from "../words.ts";
import type { MapStatistic } from "./figures.ts";

/** A row a step: its wait, times, share and counts; what receivers said where any was asked. */
export function valueStreamTable(result: ValueStreamResult, statistic: MapStatistic, words: ChartWords): Table {
  const isAnswered = result.steps.some(({ answers }) => answers.n > 0);
  const usable = { heading: words["charts.map-usable"], kind: "share" } as const;
  const number = (heading: string): { heading: string; kind: "number" } => ({ heading, kind: "number" });
  return {
    columns: [
      { heading: words["charts.column-stage"], kind: "text" },
      number(`${words["charts.map-wait"]}, ${words["charts.unit-days"]}`),
      number(`${words["charts.map-process-time"]} ≤, ${words["charts.unit-days"]}`),
      number(`${words["charts.map-lead-time"]}, ${words["charts.unit-days"]}`),
      { heading: `${words["charts.map-not-returned"]} ≤`, kind: "share" },
      ...(isAnswered ? [usable, number(words["charts.map-answers"])] : []),
      number(words["charts.map-in-progress"]),
      number(words["charts.map-items"]),
    ],
    rows: result.steps.map((step) => [
      step.stage,
      step.waitDays[statistic],
      step.processTimeDays[statistic],
      step.leadTimeDays[statistic],
      step.completeAccurate,
      ...(isAnswered ? [step.answeredCompleteAccurate, step.answers.n] : []),
      step.wip,
      step.items,
    ]),
  };
}

/** A row a rework arrow, the most frequent first. */
export function reworkTable(result: ValueStreamResult, words: ChartWords): Table {
  return {
    columns: [
      { heading: words["charts.map-from"], kind: "text" },
      { heading: words["charts.map-to"], kind: "text" },
      { heading: words["charts.map-times"], kind: "number" },
      { heading: words["charts.map-share"], kind: "share" },
    ],
    rows: result.rework
      .toSorted((a, b) => b.count - a.count)
      .map((edge) => [edge.from, edge.to, edge.count, edge.share]),
  };
}
