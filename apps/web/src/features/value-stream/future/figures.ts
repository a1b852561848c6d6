import { formatDuration, formatNumber, formatShare } from "@weir/charts";
import type { FutureTotals } from "@weir/flow-metrics";
import { words } from "../../../charts/words.ts";
import { sayFuture } from "./words.ts";

/** The totals of a map as they are told beside each other. */
const figures = {
  lead: ["leadTimeDays", "days"],
  process: ["processTimeDays", "days"],
  waiting: ["waitDays", "days"],
  activity: ["activityRatio", "share"],
  rolled: ["rolledCompleteAccurate", "share"],
  rate: ["itemsPerWeek", "rate"],
  deferred: ["deferredDays", "days"],
} as const satisfies Readonly<Record<string, readonly [keyof FutureTotals, "days" | "share" | "rate"]>>;

export type FigureName = keyof typeof figures;
export type ToldFigures = Partial<Readonly<FutureTotals>>;

export const figureNames = Object.keys(figures) as FigureName[];

export const totalOf = <Name extends FigureName>(name: Name): (typeof figures)[Name][0] => figures[name][0];

export const kindOf = (name: FigureName): "days" | "share" | "rate" => figures[name][1];

export const figureOf = (totals: ToldFigures, name: FigureName): number | null => totals[figures[name][0]] ?? null;

/** A figure with its unit; a dash where it is not known. */
export function figureText(name: FigureName, value: number | null): string {
  if (value === null) return words["charts.unknown"];
  const kind = figures[name][1];
  if (kind === "days") return formatDuration(value, words, "short");
  if (kind === "share") return formatShare(value, words);
  return sayFuture("future.a-week", { text: number(value) });
}

/** How much more or less the second is; nothing where they print alike. */
export function differenceText(name: FigureName, before: number | null, after: number | null): string {
  if (before === null || after === null || figureText(name, before) === figureText(name, after)) return "";
  const kind = figures[name][1];
  const by = Math.abs(after - before);
  const text =
    kind === "share" ? sayFuture("future.points", { text: formatNumber(by * 100, locale()) }) : figureText(name, by);
  return `${after < before ? "−" : "+"}${text}`;
}

const locale = (): string => words["charts.locale"];
const number = (value: number): string => formatNumber(value, locale(), value < 10 ? 1 : 0);
