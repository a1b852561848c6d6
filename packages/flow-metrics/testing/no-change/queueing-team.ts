import { createFlowLog, type FlowLog } from "../../src/flow-log.ts";
import { pickOne, type Random } from "../../src/random.ts";
import type { PolicyChange, Scenario, WorkingHours } from "../../src/simulator/scenario.ts";
import { simulate } from "../../src/simulator/simulate.ts";
import { workflowOf } from "../log-builder.ts";
import { dayMs } from "./series-pairs.ts";

/** Nothing is looked at before the queues are what they usually are. */
const warmUpDays = 90;
const hours: WorkingHours = { timeZone: "UTC", fromHour: 9, toHour: 17, weekdays: [1, 2, 3, 4, 5] };
const begins = Date.UTC(2024, 0, 1);

export interface QueueingTeam {
  readonly log: FlowLog;
  /** Epoch ms of the first day that may be looked at. */
  readonly from: number;
}

/** From this day on, work needs only this share of the time it needed. */
export interface Relief {
  readonly fromDay: number;
  readonly share: number;
}

/**
 * A team under a steady load that never changes, unless there is relief: arrivals by weekday, limits, work that leaves
 * in batches, some of it sent back. Work is committed to before the queue or behind it.
 */
export function queueingTeam(random: Random, load: number, days: number, relief?: Relief): QueueingTeam {
  const perDay = 2.4;
  const capacity = pickOne(random, [2, 3, 5]);
  const rework = 0.1;
  const visits = 1 / (1 - rework);
  const limited = pickOne(random, [true, true, false]);
  const buildDays = (load * capacity) / (perDay * (1 + rework * 0.5 * visits));
  const testDays = (0.8 * load * 2) / (perDay * visits);
  const easier = (stageId: string, meanDays: number, { fromDay, share }: Relief): PolicyChange => ({
    at: new Date(begins + (warmUpDays + fromDay) * dayMs).toISOString(),
    stageId,
    policy: { work: { meanDays: share * meanDays } },
  });
  const scenario: Scenario = {
    from: new Date(begins).toISOString(),
    to: new Date(begins + (warmUpDays + days) * dayMs).toISOString(),
    hours,
    arrivals: { perDay, weekdays: [1.6, 1.2, 1, 0.8, 0.4], atStart: 4 },
    stages: [
      { stageId: "ready", kind: "queue" },
      {
        stageId: "build",
        kind: "active",
        work: { meanDays: buildDays },
        capacity,
        ...(limited ? { limit: { max: capacity + 2, policy: "refuse" } } : {}),
        releaseEveryDays: pickOne(random, [0, 0, 2.5]),
      },
      {
        stageId: "test",
        kind: "active",
        work: { meanDays: testDays },
        capacity: 2,
        ...(limited ? { limit: { max: 4, policy: "refuse" } } : {}),
        rework: { share: rework, toStageId: "build", workShare: 0.5 },
      },
      { stageId: "done", kind: "done" },
    ],
    changes: relief === undefined ? [] : [easier("build", buildDays, relief), easier("test", testDays, relief)],
  };
  const start = pickOne(random, ["ready", "build"]);
  const log = createFlowLog(workflowOf("ready:queue build:active test:active done:done", start, "done"));
  for (const event of simulate(scenario, random.fork("work")).events) log.append(event);
  return { log, from: begins + warmUpDays * dayMs };
}
