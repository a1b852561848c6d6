import type { FlowLog } from "../flow-log.ts";
import type { WipLimitPolicy } from "../flow-event.ts";
import { readInstant } from "../instant.ts";

/** A version of a stage's limit and the time it was in force, in epoch ms; `to` is null while it is. */
export interface LimitPeriod {
  readonly from: number;
  readonly to: number | null;
  readonly max: number | null;
  readonly min: number | null;
  readonly policy: WipLimitPolicy;
}

/** Every version of each stage's limit up to `asOf`, oldest first. Limits of anything but one stage, and limits by size, are not in it. */
export function limitPeriods(log: FlowLog, asOf: number): ReadonlyMap<string, readonly LimitPeriod[]> {
  const facts = log.limitFacts
    .map((fact) => ({ fact, at: readInstant(`event ${fact.seq}.at`, fact.at) }))
    .filter(({ at }) => at <= asOf)
    .sort((a, b) => a.at - b.at || a.fact.seq - b.fact.seq);
  const periods = new Map<string, LimitPeriod[]>();
  for (const { fact, at } of facts) {
    if (fact.scope.kind !== "stage") continue;
    const known = periods.get(fact.scope.stageId) ?? [];
    periods.set(fact.scope.stageId, known);
    const open = known.at(-1);
    if (open?.to === null) known[known.length - 1] = { ...open, to: at };
    if (fact.type === "wip-limit.set" && fact.measure !== "size") {
      known.push({ from: at, to: null, max: fact.max ?? null, min: fact.min ?? null, policy: fact.policy });
    }
  }
  return periods;
}
