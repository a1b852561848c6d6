import { wrapText } from "../text-width.ts";
import type { ChartWords } from "../words.ts";
import type { DrawnMap } from "./drawn-map.ts";
import { totalFigures } from "./figures.ts";
import type { MapPlate } from "./geometry.ts";

const rowHeight = 22;
const leastColumn = 164;
const columnGap = 32;
const lineHeight = 18;
/** A filter is told whole as far as it fits these lines. */
const captionLines = 3;

interface Room {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** The plate of totals with its corner at (x, y): one column where it is narrow, as many as fit where it is wide. */
export function plateAt(map: DrawnMap, words: ChartWords, { x, y, width }: Room): MapPlate {
  const figures = totalFigures(map, words);
  const inner = width - 24;
  const columns = Math.max(1, Math.min(3, Math.floor((inner + columnGap) / (leastColumn + columnGap))));
  const column = (inner - (columns - 1) * columnGap) / columns;
  const rows = Math.ceil(figures.length / columns);
  const chosen = cardsTold(map, words);
  const lines = chosen === undefined ? [] : wrapText(chosen, inner, 12, captionLines);
  const head = lines.length * lineHeight;
  return {
    x,
    y,
    width,
    height: 36 + head + rows * rowHeight + 6,
    heading: {
      x: x + 12,
      y: y + 22,
      text: words[map.basis === "calculated" ? "charts.map-totals-calculated" : "charts.map-totals"],
    },
    ...(chosen && {
      caption: {
        text: chosen,
        lines: lines.map((text, index) => ({ x: x + 12, y: y + 22 + (index + 1) * lineHeight, text })),
      },
    }),
    rows: figures.map((figure, index) => ({
      ...figure,
      x: x + 12 + Math.floor(index / rows) * (column + columnGap),
      y: y + 50 + head + (index % rows) * rowHeight,
      width: column,
    })),
  };
}

/** Which cards a map is of, where they were chosen. */
export function cardsTold({ filter, cards }: DrawnMap, words: ChartWords): string | undefined {
  return filter === undefined || cards === undefined ? undefined : words["charts.map-cards"]({ filter, ...cards });
}
