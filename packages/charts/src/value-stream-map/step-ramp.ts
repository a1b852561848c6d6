import { stageRamp } from "../tokens.ts";
import type { DrawnStep } from "./drawn-map.ts";

/** A step has the colour of its stage on the board, or the one of its place among the steps. */
export const stepRamps = (steps: readonly DrawnStep[]): number[] =>
  steps.map(({ ramp }, index) => ramp ?? stageRamp(index, steps.length));
