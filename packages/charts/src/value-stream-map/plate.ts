import { fitText } from "../text-width.ts";
import type { ChartWords } from "../words.ts";
import type { DrawnMap } from "./drawn-map.ts";
import { totalFigures } from "./figures.ts";
import type { MapPlate } from "./geometry.ts";

const rowHeight = 22;
const leastColumn = 164;
const columnGap = 32;
const captionHeight = 18;

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
  const head = chosen === undefined ? 0 : captionHeight;
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
    ...(chosen && { caption: { x: x + 12, y: y + 22 + captionHeight, text: fitText(chosen, inner, 12) } }),
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
