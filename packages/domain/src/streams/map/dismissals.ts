import type { WasteSignal } from "@weir/flow-metrics";
import type { DismissedWaste, MapState } from "./map-state.ts";

interface Sign {
  readonly signal: WasteSignal;
  readonly nodeId?: string | undefined;
}

export const isOf =
  (sign: Sign) =>
  (other: Sign): boolean =>
    other.signal === sign.signal && other.nodeId === sign.nodeId;

/** Whether that very sign was dismissed, and why. */
export const dismissalOf = ({ dismissed }: MapState, sign: Sign): DismissedWaste | undefined =>
  dismissed.find(isOf(sign));
