import { ticksPerDay } from "../duration.ts";
import type { Metric, MetricQuery } from "../metric.ts";
import { MetricParamError } from "../param-error.ts";
import { explainWith, select, windowOf, type Population } from "../population.ts";
import { stageNamed } from "../stage-named.ts";
import { workingClock } from "../working-time.ts";
import type { Stage } from "../workflow.ts";
import { firstCrossings } from "../stays.ts";

export interface TaktResult {
  /** False where nobody said where requests arrive: then there is no takt. */
  readonly configured: boolean;
  readonly stageId: string | null;
  readonly stage: string | null;
  /** Requests of the window; null where not configured. */
  readonly demand: number | null;
  /** Working days of the window up to now, begun ones with their share. */
  readonly availableDays: number;
  /** Working days from one request to the next; null without demand. */
  readonly taktDays: number | null;
}

/** The pace at which requests arrive, in working days a request; off until the stage where they arrive is named. */
export const takt: Metric<{ readonly stage?: string }, TaktResult> = {
  id: "takt",
  title: "Takt time",
  unit: "working days",
  formula: "available working time / demand; demand = items that first crossed into the marked stage in the window",
  source: "Rother & Shook, Learning to See (1999); never counted where the team pulls, which would be its throughput",
  params: [
    {
      name: "stage",
      kind: "text",
      description: "The stage left of the start where requests arrive, by id or name; without it there is no takt",
    },
  ],
  compute(query, { stage }) {
    const { log, conventions, asOf } = query;
    const { from, to } = windowOf(query);
    const end = Math.max(from, Math.min(to, asOf));
    const clock = workingClock(log.calendar, conventions.workingTime);
    const availableDays = (clock.ticksAt(end) - clock.ticksAt(from)) / ticksPerDay;
    if (stage === undefined)
      return { configured: false, stageId: null, stage: null, demand: null, availableDays, taktDays: null };
    const { stageId, name } = demandStage(query, stage);
    let demand = 0;
    for (const at of firstCrossings(query, log.stages.rank(log.stages.slot(stageId)))) {
      if (at >= from && at < to) demand++;
    }
    const taktDays = demand === 0 ? null : availableDays / demand;
    return { configured: true, stageId, stage: name, demand, availableDays, taktDays };
  },
  explain: (query, { stage }) => explainWith(takt, requests(query, stage)),
};

function demandStage(query: MetricQuery, text: string): Stage {
  const stage = stageNamed(query, text, "stage");
  if (query.log.stages.rank(query.log.stages.slot(stage.stageId)) < query.log.stages.start) return stage;
  throw new MetricParamError("stage", text, "a stage left of the start, where requests arrive before they are pulled");
}

function requests(query: MetricQuery, stage: string | undefined): Population<object> {
  const { stages } = query.log;
  const { from, to } = windowOf(query);
  const rank = stage === undefined ? Infinity : stages.rank(stages.slot(demandStage(query, stage).stageId));
  return select(query, (journey) => {
    const request = journey.visits.find(({ stageId }) => stages.rank(stages.slot(stageId)) >= rank);
    if (request === undefined) return "not-requested";
    return request.enteredAt >= from && request.enteredAt < to ? journey : "outside-window";
  });
}
