import {
  agingWipGeometry,
  agingWipScene,
  cumulativeFlowGeometry,
  cumulativeFlowReadingMarks,
  cumulativeFlowScene,
  cycleTimeScatterGeometry,
  cycleTimeScatterScene,
  readCumulativeFlow,
  throughputRunGeometry,
  throughputRunScene,
  columnScale,
  dayNumber,
  handoffMapGeometry,
  handoffMapScene,
  targetProgressGeometry,
  targetProgressScene,
  spanScale,
  timeMarkerMarks,
  timeMarkersGeometry,
  measuredMap,
  valueStreamMapGeometry,
  valueStreamMapScene,
} from "../src/index.ts";
import type {
  DrawnMap,
  MapStatistic,
  MarkerKind,
  ProgressSeries,
  Scene,
  Size,
  StageScope,
  TimeMarker,
} from "../src/index.ts";
import {
  cumulativeFlow,
  cycleTimes,
  stageNames,
  stagesOf,
  throughput,
  valueStream,
  workItemAge,
} from "../testing/results.ts";
import { branchedMapDrawn, knownMapDrawn } from "../testing/drawn-maps.ts";
import { progressSeries } from "../testing/progress-series.ts";
import { words } from "../testing/words.ts";

/** One picture of the gallery: also a snapshot in the tests. */
export interface Drawing {
  readonly name: string;
  readonly scene: Scene;
}

const wide = { width: 960, height: 420 };
const middle = { width: 640, height: 360 };
const phone = { width: 358, height: 300 };
const locale = words["charts.locale"];
const titles = [
  "Refund twice in a row",
  "Checkout on slow phones",
  "Address search",
  "Invoice as PDF",
  "Consent banner",
];
const titleOf = (cardId: string): string => titles[Number(cardId.slice(1)) % titles.length]!;

function flow(
  name: string,
  days: number,
  size: Size,
  names = stageNames,
  scope: StageScope = "all",
  read?: number,
): Drawing {
  const result = cumulativeFlow(days, names);
  const geometry = cumulativeFlowGeometry(result, { ...size, locale, scope });
  const scene = cumulativeFlowScene(geometry, words);
  const reading = read === undefined ? undefined : readCumulativeFlow(result, geometry, read);
  const marks =
    reading === undefined ? scene.marks : [...scene.marks, ...cumulativeFlowReadingMarks(geometry, reading)];
  return { name: `cumulative flow, ${name}`, scene: { ...scene, marks } };
}

const kinds: readonly MarkerKind[] = ["deployment", "deployment", "change", "incident", "note"];

/** A marker every third day or so, some of them at one place. */
function markersFrom(day: number, count: number): TimeMarker[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `m${index}`,
    kind: kinds[index % kinds.length]!,
    at: day + ((index * 7.3) % (count * 3.1)),
    label: `Marker ${index}`,
    failed: index % 6 === 0,
    open: index === 3,
  }));
}

function marked(name: string, count: number, size: Size): Drawing[] {
  const flowResult = cumulativeFlow(60, stageNames);
  const geometry = cumulativeFlowGeometry(flowResult, { ...size, locale });
  const first = dayNumber(geometry.days[0]!);
  const flags = timeMarkersGeometry(markersFrom(first, count), geometry.plot, columnScale(first, geometry.columns));
  const scene = cumulativeFlowScene(geometry, words);
  const runResult = throughput(12, "week");
  const bars = throughputRunGeometry(runResult, { ...size, words, timeZone: "UTC" });
  const over = timeMarkersGeometry(markersFrom(bars.daySpan[0], count), bars.plot, spanScale(bars.daySpan, bars.plot));
  const runScene = throughputRunScene(runResult, bars, words);
  return [
    {
      name: `markers on a cumulative flow, ${name}`,
      scene: { ...scene, marks: [...scene.marks, ...timeMarkerMarks(flags)] },
    },
    {
      name: `markers on throughput, ${name}`,
      scene: { ...runScene, marks: [...runScene.marks, ...timeMarkerMarks(over)] },
    },
  ];
}

function scatter(name: string, count: number, size: Size, scale: "linear" | "log" = "linear", long = 1): Drawing {
  const result = cycleTimes(count, 2, long);
  const geometry = cycleTimeScatterGeometry(result, { ...size, words, timeZone: "UTC", scale });
  return { name: `cycle time, ${name}`, scene: cycleTimeScatterScene(result, geometry, words) };
}

function aging(name: string, count: number, size: Size): Drawing {
  const options = { ...size, words, stages: stagesOf(stageNames), startStageId: "s2", finishStageId: "s5", titleOf };
  return {
    name: `ageing, ${name}`,
    scene: agingWipScene(agingWipGeometry(workItemAge(count), options), words, titleOf),
  };
}

function run(name: string, periods: number, period: "day" | "week", size: Size): Drawing {
  const result = throughput(periods, period);
  return {
    name: `throughput, ${name}`,
    scene: throughputRunScene(result, throughputRunGeometry(result, { ...size, words, timeZone: "UTC" }), words),
  };
}

function map(name: string, drawn: DrawnMap, width: number, lines: "wrapped" | "one" = "wrapped"): Drawing {
  const geometry = valueStreamMapGeometry(drawn, { words, width, lines });
  return { name: `map, ${name}`, scene: valueStreamMapScene(drawn, geometry, words) };
}

/** A board's own map: the second step pulls, and the queue before the third is a FIFO lane. */
const board = (steps: number, statistic: MapStatistic = "mean", seed = 5): DrawnMap =>
  measuredMap(valueStream(steps, seed), {
    statistic,
    boardName: "Payments team",
    limitOf: (stageId) => (stageId === "s1" ? 3 : stageId === "q2" ? 6 : undefined),
  });

const teams = ["Analysis", "Payments platform", "Quality", "Operations", "Legal and compliance"];

/** Five teams: most work runs forward, some goes back, and one hand-off holds it up longest. */
function handoffs(name: string, width: number): Drawing {
  const nameOf = (id: string): string => teams[Number(id)] ?? id;
  const ties = (
    [
      [0, 4, 12, 9],
      [0, 1, 40, 1.6],
      [1, 2, 38, 1.2],
      [4, 1, 10, 2.5],
      [2, 1, 14, 0.6],
      [2, 3, 33, 0.3],
      [3, 1, 4, 0.2],
    ] as const
  ).map(([from, to, count, meanWaitDays]) => ({
    from: String(from),
    to: String(to),
    count,
    cards: count,
    waitDays: count * meanWaitDays,
    meanWaitDays,
    examples: [],
  }));
  const geometry = handoffMapGeometry(ties, { width, words, nameOf });
  return { name: `hand-offs, ${name}`, scene: handoffMapScene(ties, geometry, { words, nameOf }) };
}

function progress(name: string, series: ProgressSeries, size: Size): Drawing {
  const geometry = targetProgressGeometry(series, { ...size, words, timeZone: "UTC" });
  return { name: `target progress, ${name}`, scene: targetProgressScene(series, geometry, words) };
}

const quarter = [null, null, 12.9, 12.1, 11.8, 12.4, 11.2, null, 10.4, 10.6, 10.2, 9.9, 10.1];

/** Every geometry in several sizes: ordinary, phone, empty, a single item, huge. */
export const drawings: readonly Drawing[] = [
  flow("half a year", 180, wide, stageNames, "all", 120),
  flow("started only", 90, middle, stageNames, "started"),
  flow("phone", 60, phone),
  flow("empty", 0, middle),
  flow("one day", 1, middle),
  flow(
    "ten years, twelve stages",
    3650,
    wide,
    Array.from({ length: 12 }, (_, index) => `Stage ${index + 1}`),
  ),
  scatter("214 items", 214, wide),
  scatter("logarithmic", 214, middle, "log"),
  scatter("phone", 60, phone),
  scatter("empty", 0, middle),
  scatter("one item", 1, middle),
  scatter("hours", 40, middle, "linear", 0.02),
  scatter("20,000 items", 20_000, wide),
  aging("26 items", 26, wide),
  aging("phone", 12, phone),
  aging("empty", 0, middle),
  aging("one item", 1, middle),
  aging("600 items", 600, wide),
  run("26 weeks", 26, "week", wide),
  run("phone", 12, "week", phone),
  run("empty", 0, "week", middle),
  run("one week", 1, "week", middle),
  run("two years of days", 730, "day", wide),
  ...marked("a dozen", 12, middle),
  ...marked("phone", 24, phone),
  map("three steps", board(3), 1240),
  map("five steps, median", board(5, "p50", 8), 1400),
  map("one step", board(1), 960),
  map("empty", board(0), 960),
  map("eight steps", board(8), 1240),
  map("twenty-five steps", board(25, "mean", 9), 1240),
  map("twenty-five steps in one line", board(25, "mean", 9), 1240, "one"),
  map("phone", board(4), 358),
  map("known, with pins and bursts", knownMapDrawn, 1240),
  map("known, phone", knownMapDrawn, 358),
  map("branches", branchedMapDrawn, 1240),
  map("branches, phone", branchedMapDrawn, 358),
  handoffs("five teams", 960),
  handoffs("phone", 358),
  progress("a quarter", progressSeries({ values: quarter, way: 0.51 }), middle),
  progress("phone", progressSeries({ values: quarter, way: 0.51 }), { ...phone, height: 220 }),
  progress("too early", progressSeries({ values: [null] }), middle),
  progress("one point", progressSeries({ values: [11] }), middle),
  progress("reached", progressSeries({ values: [11, 9, 8.1, 7.6], set: 11.6, way: 1.1 }), middle),
  progress("empty", progressSeries({ set: null, target: null }), middle),
];
