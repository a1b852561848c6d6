import { polyline } from "../scene.ts";
import type { ValueStreamMapGeometry } from "./geometry.ts";
import { arrowHead, deadEnd, dot, pushArrow } from "./symbols.ts";
import { forkWidth, type Line } from "./wall-line.ts";
import { arrowLevel } from "./wall-slot.ts";

/** Between the end of the last row and the customer beside it. */
export const deliveryWidth = 48;

interface Ways {
  /** Middles of the requests and of the customer. */
  readonly entry: number;
  readonly exit: number;
  readonly from: number;
  readonly tops: readonly number[];
}

/** Requests come down to the line at its start; finished work goes on to the customer at its end. */
export function shipmentsOf(
  { slots, rows }: Line,
  { entry, exit, from, tops }: Ways,
): ValueStreamMapGeometry["shipments"] {
  if (slots.length === 0) return [];
  const level = tops.at(-1)! + arrowLevel;
  const { end } = rows.at(-1)!;
  const delivery = pushArrow(entry, from + 4, tops[0]! - from - 8, "down");
  // The customer of a map in rows stands at the end of the last one.
  if (rows.length > 1) return [delivery, pushArrow(end + 6, level, deliveryWidth - 10, "right")];
  return [
    delivery,
    pushArrow(end + 8, level, exit - end - 16, "right"),
    pushArrow(exit, level + 5, level - from - 3, "up"),
  ];
}

interface Heights {
  readonly boxHeight: number;
  readonly trackGap: number;
  readonly ladderHeight: number;
}

/** Where branches part and join, and where a row goes on in the next one. */
export function wiresOf(
  { rows }: Line,
  tops: readonly number[],
  { boxHeight, trackGap, ladderHeight }: Heights,
): ValueStreamMapGeometry["wires"] {
  const level = (row: number, track: number): number => tops[row]! + track * (boxHeight + trackGap) + arrowLevel;
  const forks = rows.flatMap((row, index) =>
    row.forks.flatMap(({ left, right, tracks, deadEnds, either }) => {
      const all = Array.from({ length: tracks }, (_, track) => track);
      const side = (x: number, towards: 1 | -1, joined: readonly number[]): string => {
        const ys = joined.map((track) => level(index, track));
        const across = ys.map((y) =>
          polyline([
            [x, y],
            [x + towards * 12, y],
          ]),
        );
        const along: [number, number][] = [level(index, 0), ...ys.slice(-1)].map((y) => [x, y]);
        return polyline(along) + across.join("");
      };
      const onward = all.filter((track) => !deadEnds.includes(track));
      const begins = { line: side(left + 8, 1, all), ...(either && { head: dot(left + 8, level(index, 0)) }) };
      const ends = deadEnds.map((track) => ({ line: deadEnd(right - forkWidth, level(index, track)) }));
      return [begins, { line: side(right - 8, -1, onward) }, ...ends];
    }),
  );
  const joins = rows.slice(0, -1).map((row, index) => {
    const next = rows[index + 1]!;
    const below = tops[index]! + row.tracks * (boxHeight + trackGap) + ladderHeight - 8;
    const [x, y] = [next.left - 8, level(index + 1, 0)];
    return {
      line: polyline([
        [row.end, level(index, 0)],
        [row.end + 12, level(index, 0)],
        [row.end + 12, below],
        [x, below],
        [x, y],
        [x + 8, y],
      ]),
      head: arrowHead(x + 12, y, "right"),
    };
  });
  return [...forks, ...joins];
}
