import { formatDuration, formatNumber, formatShare } from "../format.ts";
import type { ChartWords } from "../words.ts";

/** One figure of a target since it was set. */
export interface ProgressSeries {
  /** As it is called. */
  readonly name: string;
  readonly kind: "days" | "share" | "rate";
  readonly setAt: string;
  /** As it was when the target was set, as it shall become, and as it is; null where it is not known. */
  readonly set: number | null;
  readonly target: number | null;
  readonly now: number | null;
  /** Of the way from what was to what is wanted; null where that is not to be told. */
  readonly way: number | null;
  /** In order; a value of null was of too few cards to tell. */
  readonly points: readonly { readonly at: string; readonly items: number; readonly value: number | null }[];
}

/** A value of the series as it is written, with its unit: short at a mark, long in a sentence. */
export function progressText(
  kind: ProgressSeries["kind"],
  value: number | null,
  words: ChartWords,
  form: "short" | "long" = "short",
): string {
  if (value === null) return words["charts.unknown"];
  if (kind === "days") return formatDuration(value, words, form);
  if (kind === "share") return formatShare(value, words);
  return words["charts.map-per-week"]({ text: formatNumber(value, words["charts.locale"], value < 10 ? 1 : 0) });
}

/** The whole in a sentence or two: what it was, is, and shall become, and how far that is. */
export function progressSummary({ name, kind, set, target, now, way }: ProgressSeries, words: ChartWords): string {
  const written = (value: number | null): string => progressText(kind, value, words, "long");
  const said = { figure: name, set: written(set), target: written(target) };
  if (now === null) return words["charts.progress-too-early"](said);
  const summary = words["charts.progress-summary"]({ ...said, now: written(now) });
  if (way === null) return summary;
  if (way >= 1) return words["charts.progress-reached"]({ summary });
  return way < 0
    ? words["charts.progress-further"]({ summary })
    : words["charts.progress-way"]({ summary, share: formatShare(way, words) });
}
