import { dayNumber, dayOfNumber } from "@weir/charts";
import { conventionChoices } from "@weir/flow-metrics";
import type { MetricQueryParams } from "./use-metric.ts";

export const presets = ["4w", "3m", "6m", "1y", "all"] as const;
type Preset = (typeof presets)[number];

const daysOf: Readonly<Record<Exclude<Preset, "all">, number>> = { "4w": 28, "3m": 91, "6m": 182, "1y": 365 };

/** Everything a page of drawings can be switched to, as it stands in the address. What is absent has its default. */
const choices = {
  window: presets,
  cycle: conventionChoices.cycle,
  percentile: conventionChoices.percentile,
  cfd: conventionChoices.cfd,
  finish: conventionChoices.finish,
  "no-observed-start": conventionChoices.noObservedStart,
  stages: ["all", "started"],
  scale: ["linear", "log"],
  period: ["week", "day"],
  statistic: ["mean", "p50", "p85"],
  markers: ["on", "off"],
} as const;

type Choices = typeof choices;
export type SwitchName = keyof Choices;
export type MeasureView = { readonly [Name in SwitchName]?: Choices[Name][number] } & {
  /** Local days of the board, both inside; they win over `window`. */
  readonly from?: string;
  readonly to?: string;
  /** The stage where demand arrives, which takt is told by; without it there is none. */
  readonly demand?: string;
  /** Which cards it is of, as somebody typed it; absent: all. */
  readonly filter?: string;
};

/** The choice of a switch, its default where the address says nothing. */
export function chosen<Name extends Exclude<SwitchName, "window">>(
  view: MeasureView,
  name: Name,
): Choices[Name][number] {
  return view[name] ?? (choices[name][0] as Choices[Name][number]);
}

export const choicesOf = <Name extends SwitchName>(name: Name): Choices[Name] => choices[name];

const isDay = (value: unknown): value is string =>
  typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));

/** The filter that an address says; one written by hand may look like a number. */
export const filterIn = ({ filter }: { readonly filter?: unknown }): string | undefined =>
  typeof filter === "number" ? String(filter) : typeof filter === "string" ? filter : undefined;

/** Reads an address; what it does not know, and what says no more than the default, is left out. */
export function readMeasureView(search: Readonly<Record<string, unknown>>): MeasureView {
  const known = Object.entries(choices).flatMap(([name, allowed]) => {
    const value = search[name];
    const initial = name === "window" ? "all" : allowed[0];
    return (allowed as readonly unknown[]).includes(value) && value !== initial ? [[name, value]] : [];
  });
  const days = (["from", "to"] as const).flatMap((name) => (isDay(search[name]) ? [[name, search[name]]] : []));
  const { demand } = search;
  const filter = filterIn(search)?.trim();
  const marked = typeof demand === "string" && demand !== "" && demand.length <= 100 ? [["demand", demand]] : [];
  return { ...Object.fromEntries([...known, ...days, ...marked]), ...(filter && { filter }) };
}

/** Whether the window leaves nothing out, so that no longer one could show more. */
export const showsAll = (view: MeasureView): boolean =>
  view.from === undefined && view.to === undefined && (view.window ?? "all") === "all";

/** The days a page shows: `to` absent means up to now. */
export interface ShownDays {
  readonly from?: string;
  readonly to?: string;
}

/** A board that nobody has touched for this long is looked at up to its last change. */
const quietDays = 28;

/** Local days, both inside. `today` and `lastChange` are local days of the board. */
export function shownDays(view: MeasureView, today: string, lastChange: string): ShownDays {
  if (view.from !== undefined || view.to !== undefined)
    return { ...(view.from && { from: view.from }), ...(view.to && { to: view.to }) };
  const quiet = dayNumber(today) - dayNumber(lastChange) > quietDays;
  const end = quiet || lastChange > today ? lastChange : today;
  const preset = view.window ?? "all";
  return {
    ...(preset === "all" ? {} : { from: dayOfNumber(dayNumber(end) - daysOf[preset] + 1) }),
    ...(quiet ? { to: lastChange } : {}),
  };
}

/**
 * What a metric is asked: `filter` as it was understood. Its window is half open: it ends where the day after the last
 * begins.
 */
export function queryOf(view: MeasureView, days: ShownDays, filter: string | undefined): MetricQueryParams {
  return {
    ...conventionsOf(view, filter),
    from: days.from,
    to: days.to === undefined ? undefined : dayOfNumber(dayNumber(days.to) + 1),
  };
}

/** The switches and the filter alone, for what has no window, such as age today. */
export function conventionsOf(view: MeasureView, filter: string | undefined): MetricQueryParams {
  return {
    cycle: view.cycle,
    percentile: view.percentile,
    cfd: view.cfd,
    finish: view.finish,
    "no-observed-start": view["no-observed-start"],
    filter,
  };
}
