import type { ValueStreamResult } from "@weir/flow-metrics";
import { formatDuration, formatShare } from "../format.ts";
import type { Mark, Scene } from "../scene.ts";
import type { ChartWords } from "../words.ts";
import type { ValueStreamMapGeometry } from "./geometry.ts";
import { informationMarks, ladderMarks, placeMarks, plateMarks } from "./frame-marks.ts";
import { arrowMarks, boxMarks, reworkMarks, waitMarks } from "./marks.ts";

/** The value stream map as a scene. */
export function valueStreamMapScene(
  result: ValueStreamResult,
  geometry: ValueStreamMapGeometry,
  words: ChartWords,
): Scene {
  const { totals, steps } = result;
  const rework = geometry.rework.map(reworkMarks);
  return {
    width: geometry.width,
    height: geometry.height,
    title: words["charts.map"],
    description: words["charts.map-description"]({
      steps: steps.map((step) => step.stage).join(", "),
      lead: totals.leadTimeDays === null ? words["charts.unknown"] : formatDuration(totals.leadTimeDays, words),
      ratio: totals.activityRatio === null ? words["charts.unknown"] : formatShare(totals.activityRatio, words),
    }),
    marks: [
      ...placeMarks(geometry.supplier),
      ...placeMarks(geometry.customer),
      ...informationMarks(geometry),
      ...geometry.shipments.flatMap((shipment) => arrowMarks({ kind: "push", ...shipment })),
      ...rework.flatMap(({ lines }) => lines),
      ...geometry.waits.flatMap(waitMarks),
      ...geometry.boxes.flatMap(boxMarks),
      ...rework.flatMap(({ labels }) => labels),
      ...(geometry.moreRework === undefined
        ? []
        : [{ mark: "text", role: "rework-more", ...geometry.moreRework, size: 12, fill: "muted" } satisfies Mark]),
      ...ladderMarks(geometry),
      ...plateMarks(geometry),
    ],
  };
}
