import { nodeOn, type DismissedWaste } from "@weir/domain";
import type { WasteEvidence } from "@weir/flow-metrics";

/** How evidence is dismissed on a board's own map: at its stage, or wherever it shows where it is of none, or of several. */
export function dismissalsOn(
  boardId: string,
  dismissed: readonly DismissedWaste[] = [],
): {
  readonly signOf: (evidence: WasteEvidence) => Pick<DismissedWaste, "signal" | "nodeId">;
  readonly isDismissed: (evidence: WasteEvidence | undefined) => boolean;
} {
  const signOf = ({ signal, stageIds: [stageId, other] }: WasteEvidence): Pick<DismissedWaste, "signal" | "nodeId"> =>
    stageId === undefined || other !== undefined ? { signal } : { signal, nodeId: nodeOn(boardId, stageId) };
  return {
    signOf,
    isDismissed(evidence) {
      if (evidence === undefined) return false;
      const { signal, nodeId } = signOf(evidence);
      return dismissed.some((told) => told.signal === signal && (told.nodeId === undefined || told.nodeId === nodeId));
    },
  };
}
