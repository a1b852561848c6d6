import { formatDuration, formatShare } from "../format.ts";
import type { Mark, Scene } from "../scene.ts";
import type { ChartWords } from "../words.ts";
import { drawnSteps, type DrawnMap } from "./drawn-map.ts";
import type { ValueStreamMapGeometry } from "./geometry.ts";
import { informationMarks, ladderMarks, placeMarks, plateMarks } from "./frame-marks.ts";
import { legendMarks } from "./legend-marks.ts";
import { arrowMarks, boxMarks, reworkMarks, waitMarks } from "./marks.ts";
import { cardsTold } from "./plate.ts";
import { spokenName } from "./spoken-name.ts";
import { burstMarks, pinMarks, wireMarks } from "./part-marks.ts";

/** The value stream map as a scene. */
export function valueStreamMapScene(map: DrawnMap, geometry: ValueStreamMapGeometry, words: ChartWords): Scene {
  const rework = geometry.rework.map(reworkMarks);
  return {
    width: geometry.width,
    height: geometry.height,
    title: words["charts.map"],
    description: mapSummary(map, words),
    marks: [
      ...placeMarks(geometry.supplier),
      ...placeMarks(geometry.customer),
      ...informationMarks(geometry),
      ...geometry.wires.flatMap(wireMarks),
      ...geometry.shipments.flatMap((shipment) => arrowMarks({ kind: "push", ...shipment })),
      ...rework.flatMap(({ lines }) => lines),
      ...geometry.waits.flatMap(waitMarks),
      ...geometry.boxes.flatMap(boxMarks),
      ...rework.flatMap(({ labels }) => labels),
      ...[...(geometry.moreRework === undefined ? [] : [geometry.moreRework]), ...geometry.notes].map((note): Mark => ({
        mark: "text",
        role: "note",
        ...note,
        size: 12,
        fill: "muted",
      })),
      ...ladderMarks(geometry),
      ...plateMarks(geometry),
      ...geometry.pins.flatMap(pinMarks),
      ...geometry.bursts.flatMap(burstMarks),
      ...legendMarks(geometry.legend),
    ],
  };
}

/** The map in a few sentences: its steps, what the whole takes, where work waits longest, and the signs of waste. */
export function mapSummary(map: DrawnMap, words: ChartWords): string {
  const chosen = cardsTold(map, words);
  const told = [...(chosen === undefined ? [] : [`${chosen}.`]), timesTold(map, words)].join(" ");
  if (map.pins.length === 0) return told;
  return words["charts.map-with-pins"]({ told, pins: map.pins.map(({ label }) => label).join("; ") });
}

function timesTold(map: DrawnMap, words: ChartWords): string {
  const steps = drawnSteps(map);
  const { leadTimeDays, activityRatio } = map.totals;
  // What people know, or what was calculated, is no upper bound.
  const described = words[activityRatio.upperBound ? "charts.map-description" : "charts.map-description-known"]({
    steps: steps.map((step) => spokenName(step, words)).join(", "),
    lead: leadTimeDays.value === null ? words["charts.unknown"] : formatDuration(leadTimeDays.value, words),
    ratio: activityRatio.value === null ? words["charts.unknown"] : formatShare(activityRatio.value, words),
  });
  const longest = steps.reduce<(typeof steps)[number] | undefined>(
    (most, step) => ((step.wait.days.value ?? 0) > (most?.wait.days.value ?? 0) ? step : most),
    undefined,
  );
  return longest === undefined
    ? described
    : words["charts.map-longest-wait"]({
        described,
        step: spokenName(longest, words),
        duration: formatDuration(longest.wait.days.value ?? 0, words),
      });
}
