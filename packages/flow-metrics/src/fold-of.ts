import type { Conventions } from "./conventions.ts";
import { FlowFold } from "./flow-fold.ts";
import type { FlowLog, LogView } from "./flow-log.ts";

interface Kept {
  live: FlowFold | null;
  /** The last one asked for otherwise: charts of one page ask for the same. */
  cut: { readonly asOf: number; readonly slips: Conventions["slips"]; readonly fold: FlowFold } | null;
}
const kept = new WeakMap<FlowLog, Kept>();

/** Crossings and day columns of a log; the one of the whole log is kept and follows it. */
export function foldOf(log: FlowLog, { asOf = Number.POSITIVE_INFINITY, slips = "ignore" }: LogView = {}): FlowFold {
  let held = kept.get(log);
  if (held === undefined) kept.set(log, (held = { live: null, cut: null }));
  if (asOf < log.asOf() || slips === "count") {
    const { cut } = held;
    const fold = cut?.asOf === asOf && cut.slips === slips ? cut.fold : new FlowFold(log, { asOf, slips });
    held.cut = { asOf, slips, fold };
    return fold.catchUp();
  }
  held.live ??= new FlowFold(log, { asOf: Number.POSITIVE_INFINITY, slips });
  return held.live.catchUp();
}
