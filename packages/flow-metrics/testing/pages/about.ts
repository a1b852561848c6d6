import type { FactMetricResults } from "../../src/delivery/fact-metrics.ts";
import type { MetricResults } from "../../src/metrics.ts";
import type { RawParams } from "../../src/read-params.ts";
import type { ExampleLog } from "./example-logs.ts";

/** The questions by which the pages are grouped, in the order of the index. */
export const groups = {
  flow: "Flow: how much is there, how much comes and goes",
  time: "Time: how long does it take, how old is it",
  stability: "Stability: can we trust what we see",
  forecast: "Forecast: when, and how many",
  "value-stream": "Value stream: where does the time go",
  waste: "Waste: what could we stop doing",
  delivery: "Delivery: how do changes reach production",
  experiment: "Experiment: did a change help",
} as const;
export type Group = keyof typeof groups;

/** What a page says of a metric that the code does not. It stays out of the bundle. */
export interface About<R> {
  readonly group: Group;
  /** What it answers, in words of somebody who coaches a team. */
  readonly question: string;
  /** The word of docs/glossary.md that explains it, where the title is none. */
  readonly word?: string;
  readonly edges: readonly string[];
  /** Which history the worked example asks, the golden log by default, and with which parameters. */
  readonly of?: ExampleLog;
  readonly asks?: RawParams;
  /** The example's answer in a sentence; its figures are taken from the answer. */
  reading(result: R): string;
}

interface AllResults extends MetricResults, FactMetricResults {}

/** By metric. One that has no entry yet gets a page without these parts, and a red test that says so. */
export type AboutMetrics = { readonly [Id in keyof AllResults]?: About<AllResults[Id]> };

/** A figure for a sentence: at most two decimals. */
export const shown = (value: number | null | undefined): string =>
  value === null || value === undefined ? "not known" : String(Math.round(value * 100) / 100);
export const percent = (share: number | null | undefined): string =>
  share === null || share === undefined ? "not known" : `${shown(share * 100)} %`;
