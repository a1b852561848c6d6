import assert from "node:assert/strict";
import { defaultConventions } from "../src/conventions.ts";
import { cumulativeFlow, type CumulativeFlowResult } from "../src/cumulative-flow/cumulative-flow.ts";
import { cumulativeFlowToday } from "../src/cumulative-flow/today.ts";
import { cycleTimePercentiles, type CycleTimePercentiles } from "../src/cycle-time/cycle-time-percentiles.ts";
import type { FlowLog } from "../src/flow-log.ts";
import { interleaved, median, type Bench, type BenchReport } from "./bench-report.ts";
import { syntheticLog } from "./synthetic-log.ts";
import { typedPass } from "./typed-pass.ts";
import { journeysIn } from "../src/journeys.ts";

const hour = 3_600_000;

/** The diagram and four percentiles as of an instant nobody asked for before: no kept answer can help. */
function fullPass(log: FlowLog, asOf: number): { flow: CumulativeFlowResult; percentiles: CycleTimePercentiles } {
  const query = { log, asOf, conventions: defaultConventions };
  return { flow: cumulativeFlow.compute(query, {}), percentiles: cycleTimePercentiles(query) };
}

function assertEqualToTypedPass(log: FlowLog, asOf: number): void {
  const ours = fullPass(log, asOf);
  const theirs = typedPass(log, asOf);
  assert.deepEqual(ours.flow.cumulative, theirs.cumulative);
  assert.deepEqual(ours.flow.occupancy, theirs.occupancy);
  assert.deepEqual(
    [ours.percentiles.p50, ours.percentiles.p70, ours.percentiles.p85, ours.percentiles.p95],
    theirs.percentiles,
  );
}

/** Microseconds of one more move on a loaded log, the last column and four percentiles read each time. */
function oneMoreEvent(log: FlowLog): number {
  const times: number[] = [];
  const open = journeysIn(log).filter((journey) => journey.departure === null);
  let at = log.asOf();
  let seq = log.eventCount;
  for (const { cardId, visits } of open.slice(0, 2000)) {
    at += 1000;
    seq += 1;
    const from = visits.at(-1)?.stageId ?? "stage-0";
    const to = seq % 3 === 0 ? "stage-7" : "stage-6";
    const event = {
      type: "card.moved",
      seq,
      at: new Date(at).toISOString(),
      cardId,
      fromStageId: from,
      toStageId: to,
    } as const;
    const started = performance.now();
    log.append(event);
    const query = { log, asOf: at, conventions: defaultConventions };
    const today = cumulativeFlowToday(query);
    const percentiles = cycleTimePercentiles(query);
    times.push((performance.now() - started) * 1000);
    assert.ok(today.cumulative.length === 8 && percentiles.n > 0);
  }
  return median(times);
}

function assertEqualToRecomputed(log: FlowLog): void {
  const query = { log, asOf: log.asOf(), conventions: defaultConventions };
  const recomputed = { ...query, conventions: { ...defaultConventions, slips: "count" as const } };
  assert.deepEqual(cumulativeFlowToday(query), cumulativeFlowToday(recomputed));
  assert.deepEqual(cycleTimePercentiles(query), cycleTimePercentiles(recomputed));
  assert.deepEqual(cumulativeFlow.compute(query, {}), cumulativeFlow.compute(recomputed, {}));
}

async function run(): Promise<BenchReport> {
  const log = syntheticLog(100_000);
  const end = log.asOf();
  assertEqualToTypedPass(log, end - hour);
  const full = interleaved(
    34,
    (round) => fullPass(log, end - hour - round),
    (round) => typedPass(log, end - hour - round),
  );
  cumulativeFlowToday({ log, asOf: end, conventions: defaultConventions });
  cycleTimePercentiles({ log, asOf: end, conventions: defaultConventions });
  const increment = oneMoreEvent(log);
  assertEqualToRecomputed(log);
  const eventRatio = increment / (full.ours * 1000);
  return {
    name: "flow-metrics",
    rows: [
      { what: "events", value: log.eventCount, unit: "events" },
      { what: "cumulative flow and exact percentiles, ours", value: full.ours, unit: "ms" },
      { what: "the same, a hand-written typed pass", value: full.theirs, unit: "ms" },
      { what: "one more event, today's column and four percentiles", value: increment, unit: "µs" },
    ],
    ratios: [
      { what: "full pass / typed pass", value: full.ratio, goal: "<= 1.5", holds: full.ratio <= 1.5 },
      { what: "one event / full pass", value: eventRatio, goal: "<= 0.001", holds: eventRatio <= 0.001 },
    ],
  };
}

export const benches: readonly Bench[] = [{ name: "flow-metrics", run }];
