import { FlowInputError } from "../instant.ts";
import { requireDays, requireWhole } from "./require-number.ts";
import type { ThroughputSample } from "./throughput-sample.ts";

/** Who finishes work, and how much a day. */
export interface ForecastTeam {
  readonly teamId: string;
  readonly sample: ThroughputSample;
  /** How long finished items took, in days: asked where work names items in progress. */
  readonly cycleTimesDays?: readonly number[];
}

/** A piece of work: done when its items are, and those in progress have come through. */
export interface ForecastWork {
  readonly workId: string;
  readonly teamId: string;
  /** Unfinished items, those in progress among them. */
  readonly items: number;
  /** Work that must be done before this begins, on the day after. */
  readonly after?: readonly string[];
  /** Items added on each day of a past stretch of days: drawn for each day until the work is done. */
  readonly growth?: readonly number[];
  /** Ages of the items in progress, in days: each must also outlast the rest of a cycle time that was longer. */
  readonly inProgressAgesDays?: readonly number[];
}

/** A model as plain data. A team's throughput goes to its work in the order listed, what is left over to the next. */
export interface ForecastScenario {
  readonly teams: readonly ForecastTeam[];
  readonly work: readonly ForecastWork[];
}

/** Throws `FlowInputError` for names that are not there or twice, circles, and numbers that are none. */
export function checkScenario({ teams, work }: ForecastScenario): void {
  unique(
    "teams",
    teams.map(({ teamId }) => teamId),
  );
  unique(
    "work",
    work.map(({ workId }) => workId),
  );
  work.forEach(({ teamId, items, after = [], growth = [], inProgressAgesDays = [] }, index) => {
    const place = `work[${index}]`;
    if (!teams.some((team) => team.teamId === teamId))
      throw new FlowInputError(`${place}.teamId`, teamId, "a team of the model");
    for (const before of after) {
      if (!work.some(({ workId }) => workId === before))
        throw new FlowInputError(`${place}.after`, before, "work of the model");
    }
    requireWhole(`${place}.items`, items);
    growth.forEach((added, day) => requireWhole(`${place}.growth[${day}]`, added));
    requireDays(`${place}.inProgressAgesDays`, inProgressAgesDays);
  });
  refuseCircles(work);
}

function unique(place: string, ids: readonly string[]): void {
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw new FlowInputError(place, twice, "named once");
}

function refuseCircles(work: readonly ForecastWork[]): void {
  let waiting = work;
  for (;;) {
    const ids = new Set(waiting.map(({ workId }) => workId));
    const still = waiting.filter(({ after = [] }) => after.some((before) => ids.has(before)));
    if (still.length === waiting.length) break;
    waiting = still;
  }
  if (waiting[0] !== undefined)
    throw new FlowInputError("work", waiting[0].workId, "free of circles: it waits for itself in the end");
}
