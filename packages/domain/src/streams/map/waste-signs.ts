import type { WasteEvidence } from "@weir/flow-metrics";
import type { DismissedWaste } from "./map-state.ts";

/** How evidence is dismissed on a map: at its step, or wherever it shows where it is of none, or of several. */
export function signOf({
  signal,
  stageIds: [nodeId, other],
}: WasteEvidence): Pick<DismissedWaste, "signal" | "nodeId"> {
  return nodeId === undefined || other !== undefined ? { signal } : { signal, nodeId };
}

/** Whether people said on the map that it is no waste. */
export function isDismissed(evidence: WasteEvidence | undefined, dismissed: readonly DismissedWaste[] = []): boolean {
  if (evidence === undefined) return false;
  const { signal, nodeId } = signOf(evidence);
  return dismissed.some((told) => told.signal === signal && (told.nodeId === undefined || told.nodeId === nodeId));
}

/** Evidence with its stages called as the steps of a map are. */
export const onNodes = (evidence: WasteEvidence, nodeOf: (stageId: string) => string): WasteEvidence => ({
  ...evidence,
  stageIds: evidence.stageIds.map(nodeOf),
});
