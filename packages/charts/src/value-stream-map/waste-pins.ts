import type { ValueStreamResult, WasteEvidence, WasteResult } from "@weir/flow-metrics";
import type { DrawnPin } from "./drawn-map.ts";

/** Where a stage stands on the measured map: in a step, in what waits before one, or beyond both. */
function placeOf(stageId: string, { steps, tail }: ValueStreamResult): DrawnPin["at"] {
  if (steps.some((step) => step.stageId === stageId)) return { stepId: stageId, on: "step" };
  const before = steps.find(({ queueStageIds }) => queueStageIds.includes(stageId));
  if (before !== undefined) return { stepId: before.stageId, on: "wait" };
  return tail.stageIds.includes(stageId) ? { stepId: null, on: "wait" } : null;
}

/**
 * The candidates of waste as numbered pins where they occur, in the order of the metric: the most item-days first.
 * What is seen in several stages stands at the first of them on the map; what concerns the whole board, or a stage
 * that is no part of the map, stands at the whole.
 */
export const wastePins = (
  { candidates }: Pick<WasteResult, "candidates">,
  stream: ValueStreamResult,
  labelOf: (evidence: WasteEvidence, number: number) => string,
): DrawnPin[] =>
  candidates.map((evidence, index) => ({
    number: index + 1,
    at: evidence.stageIds.map((stageId) => placeOf(stageId, stream)).find((place) => place !== null) ?? null,
    label: labelOf(evidence, index + 1),
  }));
