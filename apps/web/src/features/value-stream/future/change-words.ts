import { formatDuration, formatNumber, formatShare } from "@weir/charts";
import type { FutureChange } from "@weir/flow-metrics";
import { words } from "../../../charts/words.ts";
import { sayFuture } from "./words.ts";

/** A change of a future state as a sentence. */
export function changeWords(change: FutureChange, nameOf: (nodeId: string) => string): string {
  const step = nameOf(change.nodeId);
  switch (change.kind) {
    case "remove":
      return sayFuture("future.is.remove", { step });
    case "merge":
      return sayFuture("future.is.merge", { step, into: nameOf(change.into) });
    case "complete-accurate":
      return sayFuture("future.is.complete-accurate", { step, value: formatShare(change.share, words) });
    case "wip-limit":
      return sayFuture("future.is.wip-limit", { step, value: formatNumber(change.max, words["charts.locale"], 2) });
    default:
      return sayFuture(`future.is.${change.kind}`, { step, value: formatDuration(change.days, words, "short") });
  }
}
