import type { CumulativeFlowResult } from "@weir/flow-metrics";
import { baseAxisMarks, valueAxisMarks } from "../axes.ts";
import { longDay } from "../day-words.ts";
import { formatNumber } from "../format.ts";
import type { Mark, Scene } from "../scene.ts";
import type { Table } from "../table.ts";
import { textWidth } from "../text-width.ts";
import type { ChartWords } from "../words.ts";
import type { CumulativeFlowBand, CumulativeFlowGeometry } from "./geometry.ts";
import type { CumulativeFlowReading, CumulativeFlowSlopes } from "./reading.ts";

function labelMarks(band: CumulativeFlowBand, right: number): Mark[] {
  const { label } = band;
  if (label === undefined) return [];
  const baseline = label.y + 4;
  return [
    { mark: "path", role: "leader", d: `M${right + 1},${label.bandY}L${right + 8},${label.y}`, stroke: "line" },
    { mark: "text", role: "band-label", x: right + 14, y: baseline, text: label.text, size: 12, fill: "ink" },
    {
      mark: "text",
      role: "band-count",
      x: right + 14 + textWidth(label.text, 12) + 6,
      y: baseline,
      text: label.count,
      size: 12,
      strong: true,
      fill: "ink",
    },
  ];
}

/** The cumulative flow diagram as a scene. */
export function cumulativeFlowScene(geometry: CumulativeFlowGeometry, words: ChartWords): Scene {
  const { plot, bands } = geometry;
  const locale = words["charts.locale"];
  const drawn: Mark[] = bands.map((band) => ({
    mark: "path",
    role: "band",
    d: band.area,
    fill: { ramp: band.ramp },
    stroke: "surface",
    strokeWidth: 1,
    target: { kind: "stage", stageId: band.stageId },
  }));
  const hatches: Mark[] = geometry.hatches.map((hatch) => ({
    mark: "path",
    role: "correction",
    d: hatch.path,
    stroke: "surface",
    strokeWidth: 1.5,
    opacity: 0.5,
  }));
  const lines: Mark[] = geometry.empty
    ? []
    : [
        { mark: "path", role: "arrivals", d: geometry.arrivalLine, stroke: "ink", strokeWidth: 1.5 },
        { mark: "path", role: "departures", d: geometry.departureLine, stroke: "ink", strokeWidth: 1.5 },
      ];
  const discarded: Mark[] =
    geometry.discardedLine === undefined
      ? []
      : [{ mark: "path", role: "discarded", d: geometry.discardedLine, stroke: "ink", strokeWidth: 1, dash: "3 3" }];
  return {
    width: geometry.width,
    height: geometry.height,
    title: words["charts.cumulative-flow"],
    description: geometry.empty
      ? words["charts.unknown"]
      : words["charts.cumulative-flow-description"]({
          from: longDay(geometry.days[0]!, locale),
          to: longDay(geometry.days.at(-1)!, locale),
          stages: bands.map((band) => `${band.name} ${formatNumber(band.count, locale)}`).join(", "),
        }),
    marks: [
      ...valueAxisMarks(plot, geometry.countTicks, words["charts.unit-items"]),
      ...drawn,
      ...hatches,
      ...lines,
      ...discarded,
      ...baseAxisMarks(plot, geometry.dayTicks, geometry.width),
      ...bands.flatMap((band) => labelMarks(band, plot.right)),
    ],
  };
}

/** What lies over the diagram while a day is read: the vertical, the horizontal and the day's points. */
export function cumulativeFlowReadingMarks(geometry: CumulativeFlowGeometry, reading: CumulativeFlowReading): Mark[] {
  const { plot } = geometry;
  const marks: Mark[] = [
    {
      mark: "line",
      role: "reading-day",
      x1: reading.x,
      x2: reading.x,
      y1: plot.top,
      y2: plot.bottom,
      stroke: "ink",
      dash: "2 3",
    },
    {
      mark: "line",
      role: "reading-wip",
      x1: reading.x,
      x2: reading.x,
      y1: reading.vertical.y1,
      y2: reading.vertical.y2,
      stroke: "accent",
      strokeWidth: 3,
    },
  ];
  if (reading.span === undefined) return marks;
  const { x1, x2, y, clipped } = reading.span;
  return [
    ...marks,
    {
      mark: "line",
      role: "reading-cycle",
      x1,
      x2,
      y1: y,
      y2: y,
      stroke: "accent",
      strokeWidth: 3,
      ...(clipped ? { dash: "6 3" } : {}),
    },
    { mark: "circle", role: "reading-point", cx: x2, cy: y, r: 4, fill: "surface", stroke: "accent", strokeWidth: 2 },
  ];
}

/** The dragged window with its two slopes. */
export function slopeMarks(geometry: CumulativeFlowGeometry, slopes: CumulativeFlowSlopes): Mark[] {
  const { plot } = geometry;
  const { arrival, departure } = slopes;
  return [
    {
      mark: "rect",
      role: "window",
      x: arrival.x1,
      y: plot.top,
      width: arrival.x2 - arrival.x1,
      height: plot.bottom - plot.top,
      fill: "accent",
      opacity: 0.1,
    },
    { mark: "line", role: "arrival-slope", ...arrival, stroke: "accent", strokeWidth: 2 },
    { mark: "line", role: "departure-slope", ...departure, stroke: "accent", strokeWidth: 2 },
  ];
}

/** A row a day: what stood in each stage, the approximate cycle time, what had been discarded. */
export function cumulativeFlowTable(result: CumulativeFlowResult, words: ChartWords): Table {
  return {
    columns: [
      { heading: words["charts.column-day"], kind: "text" },
      ...result.stages.map((stage) => ({ heading: stage.name, kind: "number" as const })),
      { heading: words["charts.column-cycle"], kind: "number" },
      { heading: words["charts.column-discarded"], kind: "number" },
    ],
    rows: result.days.map((day, index) => [
      day,
      ...result.stages.map((_, row) => result.occupancy[row]?.[index] ?? null),
      result.approxCycleTimeDays[index] ?? null,
      result.discarded[index] ?? null,
    ]),
  };
}
