import type { Action } from "@weir/domain";
import type { MetricId } from "@weir/flow-metrics";

/** What a value stream map is drawn from: all that a link to a map lets its reader ask. */
const ofTheMap: readonly MetricId[] = ["value-stream", "value-stream-map", "value-stream-handoffs"];

/** What the policy is asked of one who wants this metric. */
export const figureActionOf = (metric: string): Action =>
  (ofTheMap as readonly string[]).includes(metric) ? "board.map" : "board.figures";
