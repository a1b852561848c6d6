import { msPerDay } from "../instant.ts";
import { itemSpans } from "../item-spans.ts";
import type { MetricQuery } from "../metric.ts";
import type { Random } from "../random.ts";
import { meanOf } from "./autocorrelation-time.ts";
import { answerOf, sameWay, unseen, type Estimate } from "./compare-windows.ts";
import { effectsNotRuledOut } from "./interval.ts";
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
  const orders = possibleOrders(drawn, random.fork("orders"));
  const found = estimate(observed, drawn, orders, share);
  return {
    ...found,
    answer: answerOf(measure, found.interval),
    reasons: unseen(observed, found),
    baseline: sides[0],
    trial: sides[1],
    dependence: null,
    blocks: [drawn.filter((isOn) => !isOn).length, drawn.filter(Boolean).length],
    daysMore: null,
    horizonDays: observed.horizonDays,
  };
}

/** How large the effect is, by turning the draw round: the effects that it does not rule out. */
function estimate(
  observed: Observed,
  drawn: readonly boolean[],
  orders: readonly (readonly boolean[])[],
  share: number,
): Estimate {
  const { scale } = observed;
  const means = observed.values.map(meanOf);
  const shift = onMinusOff(means, drawn);
  const p = chanceOf(means, orders);
  const differs = (left: readonly number[]): -1 | 0 | 1 => {
    const apart = onMinusOff(left, drawn);
    return chanceOf(left, orders) > share || apart === 0 ? 0 : apart > 0 ? 1 : -1;
  };
  if ("perValue" in scale) {
    const spread = Math.max(...means) - Math.min(...means);
    const without = (effect: number): number[] =>
      means.map((mean, index) => (drawn[index] === true ? mean - effect : mean));
    const reach = 8 * Math.max(spread, 1e-9);
    const [low, high] = effectsNotRuledOut((effect) => differs(without(effect)), { reach, step: reach / fineness });
    const inUnits = (bound: number | null): number | null => (bound === null ? null : bound * scale.perValue);
    return { effect: shift * scale.perValue, interval: [inUnits(low), inUnits(high)], p };
  }
  const [on, off] = [observed.figure(windowsOf(drawn, true)), observed.figure(windowsOf(drawn, false))];
  const interval = effectsNotRuledOut((effect) => {
    const values = scale.without(drawn, effect);
    return values === null ? 0 : differs(values.map(meanOf));
  }, scale);
  return sameWay({ effect: on === null || off === null ? null : on - off, interval, p }, shift);
}

/** Parts of the range looked at that an effect is told to. */
const fineness = 2 ** 36;

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

/** How often an order that could have been drawn is as extreme as the one that was. */
function chanceOf(means: readonly number[], orders: readonly (readonly boolean[])[]): number {
  const seen = Math.abs(onMinusOff(means, orders[0] ?? [])) * (1 - 1e-9) - 1e-12;
  return orders.filter((order) => Math.abs(onMinusOff(means, order)) >= seen).length / orders.length;
}
