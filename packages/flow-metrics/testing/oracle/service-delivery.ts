import { blockerClusters } from "./blocker-clusters.ts";
import { upstreamDiscards } from "./demand.ts";
import { customerLeadTime, cycleTime, flowEfficiency, timed, workItemAge } from "./durations.ts";
import { percentileOf } from "./item.ts";
import { arrivalsDepartures, wip } from "./levels.ts";
import { wipLimit } from "./limits.ts";
import { dayNumber, dayStart } from "./local-day.ts";
import { iso, sum, type Question } from "./question.ts";
import { valueStream } from "./value-stream.ts";

/** Each figure asked by itself, of the period and of as many days before it. */
export function serviceDelivery(question: Question, p: number): unknown {
  const { from, to, asOf, events, workflow } = question;
  const zone = workflow.timeZone;
  const end = Math.min(to, asOf + 1);
  const first = dayNumber(zone, from);
  const earlier = 2 * first - dayNumber(zone, end - 1) - 1;
  const known = events.filter((event) => "cardId" in event).map((event) => Date.parse(event.at));
  const begun = dayNumber(zone, Math.min(...known));
  const before = { ...question, from: dayStart(zone, earlier), to: from, isWindowed: true };
  return {
    period: sheet(question, p),
    before: end > from && begun <= earlier ? sheet(before, p) : null,
  };
}

interface Ages {
  readonly totalDays: number;
  readonly items: readonly { readonly cardId: string; readonly ageDays: number }[];
}

interface OverLimit {
  readonly stageId: string;
  readonly name: string;
  readonly timeOverDays: number;
  readonly breaches: readonly unknown[];
}

function sheet(question: Question, p: number): unknown {
  const { from, to, asOf } = question;
  const { total } = arrivalsDepartures(question, "week") as { total: Record<string, number> };
  const atEnd = { ...question, asOf: Math.min(to - 1, asOf), isWindowed: false };
  const age = workItemAge(atEnd) as Ages;
  const { steps, totals } = valueStream(question) as {
    steps: { returned: number; passes: number }[];
    totals: { rolledCompleteAccurate: number | null };
  };
  const { stages } = wipLimit(question) as { stages: OverLimit[] };
  const { items: _cycles, ...cycleTimeDays } = cycleTime(question) as { items: unknown };
  const { items: _leads, ...customerLeadTimeDays } = customerLeadTime(question) as { items: unknown };
  const upstream = upstreamDiscards(question) as Record<string, unknown>;
  const known = timed({ ...question, from: Number.NEGATIVE_INFINITY, to: from }).map(({ days }) => days);
  const days = percentileOf(question, known, p);
  const taken = timed(question);
  const within = days === null ? null : taken.filter((one) => one.days <= days).length;
  return {
    from: iso(from),
    to: iso(to),
    finished: total["finished"],
    started: total["arrived"],
    discarded: total["discarded"],
    cycleTimeDays,
    customerLeadTimeDays,
    expectation: {
      p,
      days,
      setBy: known.length,
      n: taken.length,
      within,
      attainment: within === null || taken.length === 0 ? null : within / taken.length,
    },
    wip: (wip(atEnd) as { now: { flow: number } }).now.flow,
    totalAgeDays: age.totalDays,
    oldest: age.items[0] === undefined ? null : { cardId: age.items[0].cardId, ageDays: age.items[0].ageDays },
    flowEfficiency: (flowEfficiency(question) as { value: number | null }).value,
    blockers: withoutSpellings(blockerClusters(question)),
    upstream: { came: upstream["came"], discarded: upstream["discarded"], share: upstream["share"] },
    returned: sum(steps.map((step) => step.returned)),
    passes: sum(steps.map((step) => step.passes)),
    rolledCompleteAccurate: totals.rolledCompleteAccurate,
    overLimits: stages
      .filter(({ breaches }) => breaches.length > 0)
      .map(({ stageId, name, timeOverDays, breaches }) => ({ stageId, name, timeOverDays, breaches })),
  };
}

function withoutSpellings(blocked: unknown): unknown {
  const { clusters, ...sums } = blocked as { clusters: Record<string, unknown>[] };
  const shown = clusters.map(({ reason, count, open, items, days }) => ({ reason, count, open, items, days }));
  return { ...sums, clusters: shown };
}
