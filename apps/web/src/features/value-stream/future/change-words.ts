import { formatDays } from "@weir/charts";
import type { FutureChange } from "@weir/flow-metrics";
import { words } from "../../../charts/words.ts";
import { say } from "../words.ts";

/** A change of a future state as a sentence. */
export function changeWords(change: FutureChange, nameOf: (nodeId: string) => string): string {
  const step = nameOf(change.nodeId);
  const number = (value: number): string => formatDays(value, words["charts.locale"]);
  switch (change.kind) {
    case "remove":
      return say("future.is.remove", { step });
    case "merge":
      return say("future.is.merge", { step, into: nameOf(change.into) });
    case "complete-accurate":
      return say("future.is.complete-accurate", { step, value: number(change.share * 100) });
    case "wip-limit":
      return say("future.is.wip-limit", { step, value: number(change.max) });
    default:
      return say(`future.is.${change.kind}`, { step, value: number(change.days) });
  }
}
