import { textWidth } from "../text-width.ts";
import type { ChartWords } from "../words.ts";
import { drawnSteps, hasBranches, type DrawnChange, type DrawnMap } from "./drawn-map.ts";
import { holdsWork } from "./wait.ts";

/** What the legend explains: only what is in the drawing. */
export type LegendKey =
  | "inventory"
  | "lane"
  | "push"
  | "pull"
  | "rework"
  | "hand-made"
  | "either"
  | "dead-end"
  | "answered"
  | "mapped"
  | "calculated"
  | "pin"
  | "burst"
  | `change-${DrawnChange}`
  | "at-most";

export interface MapLegend {
  readonly height: number;
  /** Symbol in the square of 24 px whose middle is (x, y); the text's baseline starts right of it. */
  readonly items: readonly {
    readonly key: LegendKey;
    readonly x: number;
    readonly y: number;
    readonly textX: number;
    readonly textY: number;
    readonly text: string;
  }[];
}

const lineHeight = 24;
const symbolWidth = 30;
const gap = 28;

/** The symbols of this map in words, in lines that fit the width. */
export function legendAt(
  map: DrawnMap,
  words: ChartWords,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): MapLegend {
  let [left, top] = [x, y];
  const items = keysOf(map).map((key) => {
    const text = words[`charts.map-legend-${key}`];
    const length = symbolWidth + textWidth(text, 12);
    if (left > x && left + length > x + width) [left, top] = [x, top + lineHeight];
    const item = { key, x: left + 12, y: top + 12, textX: left + symbolWidth, textY: top + 16, text };
    left += length + gap;
    return item;
  });
  return { height: items.length === 0 ? 0 : top - y + lineHeight, items };
}

function keysOf(map: DrawnMap): LegendKey[] {
  const steps = drawnSteps(map);
  const waits = [...steps.map(({ wait }) => wait), ...(map.tail === null || steps.length === 0 ? [] : [map.tail])];
  const held = waits.filter(holdsWork);
  const figures = [
    ...steps.flatMap((step) => [step.processTimeDays, step.leadTimeDays, step.completeAccurate, step.wait.days]),
    ...Object.values(map.totals),
  ];
  const changes = (["added", "changed", "removed"] as const).filter((change) =>
    steps.some((step) => step.change === change),
  );
  const present: readonly (readonly [LegendKey, boolean])[] = [
    ["inventory", held.some(({ laneMax }) => laneMax === null)],
    ["lane", held.some(({ laneMax }) => laneMax !== null)],
    ["push", waits.some(({ pullMax }) => pullMax === null)],
    ["pull", waits.some(({ pullMax }) => pullMax !== null)],
    ["rework", map.rework.some(({ count }) => count > 0)],
    ["at-most", steps.length > 0 && figures.some(({ upperBound, value }) => upperBound && value !== null)],
    ["hand-made", steps.some(({ handMade }) => handMade)],
    ["either", map.parts.some((part) => hasBranches(part) && part.either === true)],
    ["dead-end", steps.some(({ deadEnd }) => deadEnd === true)],
    ["answered", figures.some(({ origin }) => origin === "answered")],
    ["mapped", figures.some(({ origin }) => origin === "mapped")],
    ["calculated", figures.some(({ origin }) => origin === "calculated")],
    ["pin", map.pins.length > 0],
    ["burst", map.bursts.length > 0],
    ...changes.map((change) => [`change-${change}`, true] as const),
  ];
  return present.flatMap(([key, isThere]) => (isThere ? [key] : []));
}
