import type { WasteEvidence } from "@weir/flow-metrics";
import { textsOf } from "./texts/texts-of.ts";
import { wasteTexts } from "./texts/waste.ts";

const say = textsOf(wasteTexts);

/** A candidate of waste as its pin says it: number, waste, signal. */
export const wasteHeading = ({ waste, signal }: Pick<WasteEvidence, "waste" | "signal">, number: number): string =>
  say("waste.pin", { number, waste: say(`waste.${waste}`), signal: say(`waste.${signal}`) });

/** Where waste was seen; without stages everywhere on the board. */
export const wastePlace = (stageIds: readonly string[], nameOf: (stageId: string) => string): string =>
  stageIds.length === 0 ? say("waste.everywhere") : say("waste.in", { place: stageIds.map(nameOf).join(", ") });

/** A candidate of waste as it is told beside its picture: its heading, and where. */
export const wasteLabel = (evidence: WasteEvidence, number: number, nameOf: (stageId: string) => string): string =>
  `${wasteHeading(evidence, number)}, ${wastePlace(evidence.stageIds, nameOf)}`;
