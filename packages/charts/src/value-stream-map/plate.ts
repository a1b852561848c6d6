import type { ValueStreamResult } from "@weir/flow-metrics";
import type { ChartWords } from "../words.ts";
import { totalFigures } from "./figures.ts";
import type { MapPlate } from "./geometry.ts";

const rowHeight = 22;

/** The plate of totals with its corner at (x, y). */
export function plateAt(result: ValueStreamResult, words: ChartWords, x: number, y: number, width: number): MapPlate {
  const figures = totalFigures(result.totals, words);
  return {
    x,
    y,
    width,
    height: 36 + figures.length * rowHeight + 6,
    heading: { x: x + 12, y: y + 22, text: words["charts.map-totals"] },
    rows: figures.map((figure, row) => ({ ...figure, x: x + 12, y: y + 50 + row * rowHeight, width: width - 24 })),
  };
}
