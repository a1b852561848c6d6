import type { FlowLog } from "./flow-log.ts";
import type { Metric, ParamSpec } from "./metric.ts";
import { MetricParamError } from "./param-error.ts";

/** Some of a log's cards, which figures are asked of alone. */
export interface CardChoice {
  /** What they were chosen by, in words. */
  readonly filter: string;
  readonly cardIds: ReadonlySet<string>;
  /** How many they were chosen from. */
  readonly of: number;
}

/** How a choice of cards is asked for. What it says is not read here: who knows cards makes a `CardChoice` of it. */
export const filterParam: ParamSpec = {
  name: "filter",
  kind: "text",
  description: "Only cards that meet this filter, asked as they are now",
};

interface Kept {
  readonly eventCount: number;
  readonly cardIds: ReadonlySet<string>;
  readonly log: FlowLog;
}
const kept = new WeakMap<FlowLog, readonly Kept[]>();
const keptChoices = 4;

/** The log of the chosen cards; those asked for last are kept, for the figures of a page are of the same. */
export function logOfChoice(log: FlowLog, { cardIds }: CardChoice): FlowLog {
  const { eventCount } = log;
  const before = (kept.get(log) ?? []).filter((each) => each.eventCount === eventCount);
  const known = before.find((each) => isSame(each.cardIds, cardIds));
  const found = known ?? { eventCount, cardIds, log: log.only((cardId) => cardIds.has(cardId)) };
  kept.set(log, [found, ...before.filter((each) => each !== known)].slice(0, keptChoices));
  return found.log;
}

const isSame = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && [...one].every((cardId) => other.has(cardId));

/** @throws MetricParamError for a metric that is of every card. */
export function checkMayChoose({ ofEveryCard }: Metric, { filter }: CardChoice): void {
  if (ofEveryCard === true) throw new MetricParamError("filter", filter, "nothing: a limit counts every card");
}
