import type { ValueStreamStep } from "@weir/flow-metrics";
import { stageRamp } from "../tokens.ts";
import type { ValueStreamMapOptions } from "./geometry.ts";

/** A step has the colour of its stage on the board, or the one of its place among the steps. */
export const stepRamp = (
  { stageId }: ValueStreamStep,
  index: number,
  count: number,
  { rampOf }: ValueStreamMapOptions,
): number => rampOf?.(stageId) ?? stageRamp(index, count);
