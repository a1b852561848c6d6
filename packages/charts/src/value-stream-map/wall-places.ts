import { formatNumber } from "../format.ts";
import type { DrawnMap } from "./drawn-map.ts";
import { fitText, textWidth } from "../text-width.ts";
import type { MapInformation, MapPlace, ValueStreamMapGeometry, ValueStreamMapOptions } from "./geometry.ts";
import { factory, zigzag } from "./symbols.ts";
import { arrowLevel } from "./wall-slot.ts";

const top = 12;
const height = 52;
export const placeWidth = 88;
const widestControl = 180;
const leastControl = 96;

interface Ends {
  /** Middles of the requests and of the customer. */
  readonly entry: number;
  readonly exit: number;
  readonly options: ValueStreamMapOptions;
  readonly map: DrawnMap;
  /** The line has several rows: the customer stands at the end of the last one. */
  readonly inRows: boolean;
}

interface WallPlaces {
  readonly bottom: number;
  readonly supplier: MapPlace;
  /** The customer above the end of the line, or at the level of a row whose boxes begin at `top`. */
  readonly customerAt: (top?: number) => MapPlace;
  readonly roofAt: (top: number) => number;
  readonly control?: NonNullable<ValueStreamMapGeometry["control"]>;
  readonly information: readonly MapInformation[];
}

/** The row above the line: where work comes from, the board that steers it, and whom it is for. */
export function wallPlaces({ entry, exit, options, map, inRows }: Ends): WallPlaces {
  const { words } = options;
  const itemsPerWeek = map.totals.itemsPerWeek.value;
  const place = (middle: number, text: string, at = top): MapPlace => ({
    outline: factory(middle - placeWidth / 2, at, placeWidth, height),
    x: middle,
    y: at + 38,
    text: fitText(text, placeWidth - 8, 12, true),
  });
  const supplier = place(entry, words["charts.map-supplier"]);
  const roofAt = (row: number): number => row + arrowLevel - 28;
  const customerAt = (row?: number): MapPlace =>
    place(exit, words["charts.map-customer"], row === undefined ? top : roofAt(row));
  const bottom = top + height;
  const rate =
    itemsPerWeek === null
      ? ""
      : words["charts.map-per-week"]({
          text: formatNumber(itemsPerWeek, words["charts.locale"], itemsPerWeek < 10 ? 1 : 0),
        });
  const wire = Math.max(64, textWidth(rate, 12) + 24);
  const free = exit - entry - placeWidth - 2 * wire;
  if (inRows || free < leastControl) return { bottom, supplier, customerAt, roofAt, information: [] };
  const width = Math.min(widestControl, free);
  const middle = (entry + exit) / 2;
  const [left, right] = [middle - width / 2, middle + width / 2];
  const level = top + 32;
  return {
    bottom,
    supplier,
    customerAt,
    roofAt,
    control: { x: left, y: top + 14, width, height: 36, text: fitText(map.name, width - 16, 13, true) },
    information: [
      {
        ...zigzag(exit - placeWidth / 2 - 4, right + 2, level),
        ...(rate === "" ? {} : { label: { x: (exit - placeWidth / 2 + right) / 2, y: level - 12, text: rate } }),
      },
      zigzag(left - 2, entry + placeWidth / 2 + 4, level),
    ],
  };
}
