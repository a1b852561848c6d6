import type { CumulativeFlowResult } from "@weir/flow-metrics";
import type { Plot } from "../axes.ts";
import { px } from "../scene.ts";

interface HatchFrame {
  readonly columns: readonly number[];
  readonly yOf: (row: number, day: number) => number;
  readonly plot: Plot;
  readonly shown: readonly number[];
}

const closest = 5;
/** A correction that lasts for months is marked, not grown over. */
const mostStrokes = 12;
/** It is the line that is corrected: strokes hang from it, however high its band is. */
const reach = 10;

/**
 * Upright strokes over the part of a band whose line still counts items that had been moved back:
 * the seam between what the line says and where the cards were.
 */
export function correctionHatch(result: CumulativeFlowResult, frame: HatchFrame): { stageId: string; path: string }[] {
  return result.corrections.flatMap((correction) => {
    const row = result.stages.findIndex((stage) => stage.stageId === correction.stageId);
    if (!frame.shown.includes(row)) return [];
    const from = Math.max(0, firstAtOrAfter(result.days, correction.fromDay));
    const to = Math.min(result.days.length - 1, firstAtOrAfter(result.days, correction.toDay));
    if (from > to) return [];
    return [{ stageId: correction.stageId, path: strokes(frame, row, from, to) }];
  });
}

function firstAtOrAfter(days: readonly string[], day: string): number {
  const found = days.findIndex((candidate) => candidate >= day);
  return found === -1 ? days.length : found;
}

function strokes({ columns, yOf, plot }: HatchFrame, row: number, from: number, to: number): string {
  const start = columns[from]!;
  const end = Math.max(columns[to]!, start + 1);
  const spacing = Math.max(closest, (Math.min(end, plot.right) - start) / mostStrokes);
  let path = "";
  for (let x = Math.ceil(start / spacing) * spacing; x <= Math.min(end, plot.right); x += spacing) {
    const upper = heightAt(columns, (day) => yOf(row, day), x);
    const lower = heightAt(columns, (day) => yOf(row + 1, day), x);
    if (lower - upper > 0.5) path += `M${px(x)},${px(upper)}V${px(Math.min(lower, upper + reach))}`;
  }
  return path;
}

function heightAt(columns: readonly number[], y: (day: number) => number, x: number): number {
  if (columns.length === 1) return y(0);
  const width = (columns.at(-1)! - columns[0]!) / (columns.length - 1);
  const day = Math.max(0, Math.min(columns.length - 2, Math.floor((x - columns[0]!) / width)));
  const part = Math.max(0, Math.min(1, (x - columns[day]!) / width));
  return y(day) + (y(day + 1) - y(day)) * part;
}
