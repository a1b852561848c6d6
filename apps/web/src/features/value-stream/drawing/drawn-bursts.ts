import type { DrawnMap } from "@weir/charts";
import type { MapState } from "@weir/domain";

/** Marks by their numbers, each at the step its node is drawn as. */
export const drawnBursts = (
  bursts: MapState["bursts"],
  stepOf: (nodeId: string) => string | null,
): DrawnMap["bursts"] =>
  bursts.map(({ burstId, text, nodeId, on }, index) => ({
    burstId,
    sign: String(index + 1),
    at: { stepId: nodeId === undefined ? null : stepOf(nodeId), on: on ?? "step" },
    label: text,
  }));
