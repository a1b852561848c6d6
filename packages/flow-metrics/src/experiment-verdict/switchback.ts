import { msPerDay } from "../instant.ts";
import { itemSpans } from "../item-spans.ts";
import type { MetricQuery } from "../metric.ts";
import type { Random } from "../random.ts";
import { meanOf } from "./autocorrelation-time.ts";
import { answerOf } from "./compare-windows.ts";
import type { Measure } from "./measure.ts";
import type { Observe } from "./observe.ts";
import type { Observed, SeenWindow } from "./observed.ts";
import { drawOrder, fewestPeriods, possibleOrders } from "./switchback-order.ts";
import { alpha, type Finding, type VerdictReason, type VerdictSide } from "./verdict.ts";

/** A reversible policy, on and off by periods in a drawn order. */
export interface SwitchbackDesign {
  /** Epoch ms of the first period. */
  readonly from: number;
  readonly periods: number;
  readonly periodDays: number;
  /** Days at the start of each period that are left out: the one before still acts in them. */
  readonly burnInDays: number;
  readonly reviewAt: number;
}

export interface PlannedPeriod extends SeenWindow {
  readonly startsAt: number;
  readonly on: boolean;
}

/** The periods of a switchback in the order that its seed draws. `dayAfter` counts local days on from an instant. */
export function planSwitchback(
  design: SwitchbackDesign,
  random: Random,
  dayAfter: (at: number, days: number) => number = (at, days) => at + days * msPerDay,
): PlannedPeriod[] {
  return drawOrder(design.periods, random).map((on, index) => {
    const startsAt = dayAfter(design.from, index * design.periodDays);
    return {
      on,
      startsAt,
      from: dayAfter(startsAt, design.burnInDays),
      to: dayAfter(design.from, (index + 1) * design.periodDays),
      seenAt: design.reviewAt,
    };
  });
}

/**
 * Compares on with off by the draw itself: were the policy without effect, every order that could have been drawn
 * would have met the same figures. Nothing is assumed about how they depend on each other.
 */
export function compareSwitchback(
  observe: Observe,
  periods: readonly PlannedPeriod[],
  measure: Pick<Measure, "better">,
  random: Random,
  share: number = alpha,
): Finding {
  const observed = observe(periods);
  const drawn = periods.map(({ on }) => on);
  const sides = [sideOf(observed, drawn, false), sideOf(observed, drawn, true)] as const;
  if (periods.length < fewestPeriods) return tooLittle("too-few-periods", ...sides);
  if (observed.values.some((values) => values.length === 0)) return tooLittle("too-few-observations", ...sides);
  if (observed.outOfSight) return tooLittle("percentile-not-reached", ...sides);
  const means = observed.values.map(meanOf);
  const orders = possibleOrders(drawn, random.fork("orders"));
  const p = chanceOf(means, orders, 0);
  const [off, on] = [sides[0].value, sides[1].value];
  const effect = off === null || on === null ? null : on - off;
  const shift = onMinusOff(means, drawn);
  const [low, high] = [bound(means, orders, -1, share), bound(means, orders, 1, share)];
  const interval = intervalOf(observed, drawn, shift, [low, high], effect);
  return {
    answer: answerOf(measure, p, shift, interval),
    reasons: [],
    baseline: sides[0],
    trial: sides[1],
    effect,
    interval,
    p,
    dependence: null,
    blocks: [drawn.filter((isOn) => !isOn).length, drawn.filter(Boolean).length],
    daysMore: null,
    horizonDays: observed.horizonDays,
  };
}

/** Share of the items started in a period that were not over at its end: the next one acts on them too. */
export function carryOverOf(query: MetricQuery, periods: readonly PlannedPeriod[]): number | null {
  const spans = itemSpans({ ...query, asOf: periods[0]?.seenAt ?? query.asOf });
  let [started, carried] = [0, 0];
  for (let row = 0; row < spans.count; row++) {
    const startedAt = spans.at[row] as number;
    const period = periods.find(({ from, to }) => startedAt >= from && startedAt < to);
    if (period === undefined) continue;
    started++;
    if ((spans.endedAt[row] as number) >= period.to) carried++;
  }
  return started === 0 ? null : carried / started;
}

const tooLittle = (reason: VerdictReason, baseline: VerdictSide, trial: VerdictSide): Finding => ({
  answer: "too-little-data",
  reasons: [reason],
  baseline,
  trial,
  effect: null,
  interval: null,
  p: null,
  dependence: null,
  blocks: null,
  daysMore: null,
  horizonDays: null,
});

function sideOf(observed: Observed, drawn: readonly boolean[], on: boolean): VerdictSide {
  const windows = windowsOf(drawn, on);
  const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
  return {
    n: sum(windows.map((window) => observed.values[window]?.length ?? 0)),
    open: sum(windows.map((window) => observed.open[window] ?? 0)),
    effectiveN: null,
    value: observed.figure(windows),
  };
}

const windowsOf = (drawn: readonly boolean[], on: boolean): number[] =>
  drawn.flatMap((isOn, window) => (isOn === on ? [window] : []));

/** Mean of the periods that are on in this order, minus that of the others. */
function onMinusOff(means: readonly number[], order: readonly boolean[]): number {
  let [on, off, count] = [0, 0, 0];
  means.forEach((mean, index) => {
    if (order[index] === true) {
      on += mean;
      count++;
    } else off += mean;
  });
  return on / count - off / (means.length - count);
}

/** How often an order is as extreme as the one drawn, once an effect of `shift` is taken off the periods it was on. */
function chanceOf(means: readonly number[], orders: readonly (readonly boolean[])[], shift: number): number {
  const drawn = orders[0] ?? [];
  const without = means.map((mean, index) => (drawn[index] === true ? mean - shift : mean));
  const seen = Math.abs(onMinusOff(without, drawn)) * (1 - 1e-9) - 1e-12;
  return orders.filter((order) => Math.abs(onMinusOff(without, order)) >= seen).length / orders.length;
}

/** The effect furthest out on one side that the draw does not contradict. */
function bound(
  means: readonly number[],
  orders: readonly (readonly boolean[])[],
  direction: -1 | 1,
  share: number,
): number {
  const centre = onMinusOff(means, orders[0] ?? []);
  const spread = Math.max(...means) - Math.min(...means);
  let [inside, outside] = [0, Math.max(spread, 1e-9) * 8];
  for (let round = 0; round < 40; round++) {
    const middle = (inside + outside) / 2;
    if (chanceOf(means, orders, centre + direction * middle) > share) inside = middle;
    else outside = middle;
  }
  return centre + direction * inside;
}

/** Bounds on the mean of the values, carried over to the measure's own figure. */
function intervalOf(
  observed: Observed,
  drawn: readonly boolean[],
  shift: number,
  [low, high]: readonly [number, number],
  effect: number | null,
): readonly [number | null, number | null] {
  const on = windowsOf(drawn, true);
  const figure = observed.figure(on);
  if (effect === null || figure === null) return [null, null];
  const down = observed.band(on, shift - low)[0];
  const up = observed.band(on, high - shift)[1];
  return [down === null ? null : effect + down - figure, up === null ? null : effect + up - figure];
}
