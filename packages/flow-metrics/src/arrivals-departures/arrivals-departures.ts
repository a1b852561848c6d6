import { itemEnd } from "../flow-fold.ts";
import { msPerDay } from "../instant.ts";
import { isTransferred, itemSpans } from "../item-spans.ts";
import type { Metric, MetricQuery } from "../metric.ts";
import { periodParams, Periods, type Period, type PeriodLength, type PeriodParams } from "../periods.ts";
import { windowOf } from "../population.ts";
import { explainPaths, notPresent } from "../explain-paths.ts";

/** Items over the two boundaries of the system; `netFlow` is arrived − everything that departed. */
interface FlowBalance {
  readonly arrived: number;
  readonly finished: number;
  /** Left unfinished after their start, for good or for another board. */
  readonly discarded: number;
  readonly transferred: number;
  readonly netFlow: number;
}
export interface ArrivalsDeparturesBucket extends Period, FlowBalance {}
export interface ArrivalsDeparturesResult {
  readonly period: PeriodLength;
  /** Every period of the window, empty ones too. */
  readonly buckets: readonly ArrivalsDeparturesBucket[];
  readonly total: FlowBalance;
  /** Elapsed days of the window up to now: what the rates are counted over. */
  readonly windowDays: number;
  readonly arrivalsPerDay: number;
  readonly departuresPerDay: number;
}

/** Items that started and items that left, per local day or ISO week; rates are 0 over a window without time. */
export const arrivalsDepartures: Metric<PeriodParams, ArrivalsDeparturesResult> = {
  id: "arrivals-departures",
  title: "Arrivals and departures",
  unit: "items per period",
  formula:
    "ΔA/Δt and ΔD/Δt on the top and bottom lines of the cumulative flow; an item that leaves unfinished departs too",
  source: "Vacanti, Actionable Agile Metrics for Predictability (2015)",
  params: periodParams,
  compute(query, params) {
    const periods = new Periods(query, params);
    const counts = periods.all.map(() => ({ arrived: 0, finished: 0, discarded: 0, transferred: 0 }));
    const spans = itemSpans(query);
    for (let row = 0; row < spans.count; row++) {
      const arrival = counts[periods.indexOf(spans.at[row] as number)];
      if (arrival !== undefined) arrival.arrived++;
      const departure = counts[periods.indexOf(spans.endedAt[row] as number)];
      if (departure === undefined) continue;
      if (spans.end[row] === itemEnd.finished) departure.finished++;
      else if (isTransferred(query, spans.card[row] as number)) departure.transferred++;
      else departure.discarded++;
    }
    const buckets = periods.all.map((one, index) => ({ ...one, ...balanceOf(counts.slice(index, index + 1)) }));
    const total = balanceOf(counts);
    const windowDays = daysOf(query);
    const perDay = (items: number): number => (windowDays > 0 ? items / windowDays : 0);
    const departed = total.finished + total.discarded + total.transferred;
    return {
      period: periods.length,
      buckets,
      total,
      windowDays,
      arrivalsPerDay: perDay(total.arrived),
      departuresPerDay: perDay(departed),
    };
  },
  explain: (query) => explainPaths(arrivalsDepartures, query, notPresent(query)),
};

function balanceOf(counts: readonly Omit<FlowBalance, "netFlow">[]): FlowBalance {
  const sum = (name: keyof Omit<FlowBalance, "netFlow">): number => counts.reduce((all, one) => all + one[name], 0);
  const [arrived, finished, discarded, transferred] = [
    sum("arrived"),
    sum("finished"),
    sum("discarded"),
    sum("transferred"),
  ];
  return { arrived, finished, discarded, transferred, netFlow: arrived - finished - discarded - transferred };
}

function daysOf(query: MetricQuery): number {
  const { from, to } = windowOf(query);
  return Math.max(0, Math.min(to, query.asOf) - from) / msPerDay;
}
