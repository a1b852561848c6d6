import type { WasteEvidence } from "@weir/flow-metrics";
import { textsOf } from "./texts/texts-of.ts";
import { wasteTexts } from "./texts/waste.ts";

const say = textsOf(wasteTexts);

/** A candidate of waste as its pin says it: number, waste, signal. */
export const wasteHeading = ({ waste, signal }: Pick<WasteEvidence, "waste" | "signal">, number: number): string =>
  say("waste.pin", { number, waste: say(`waste.${waste}`), signal: say(`waste.${signal}`) });
