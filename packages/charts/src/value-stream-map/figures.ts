import type { ValueStreamResult, ValueStreamStep } from "@weir/flow-metrics";
import { formatDuration, formatNumber, formatShare } from "../format.ts";
import type { ChartWords } from "../words.ts";

/** Which figure of a distribution the map prints. */
export type MapStatistic = "mean" | "p50" | "p85";

export interface Figure {
  readonly label: string;
  readonly value: string;
}

const durationOr = (days: number | null, words: ChartWords): string =>
  days === null ? words["charts.unknown"] : formatDuration(days, words, "short");

/** An upper bound says so: `≤ 3.2 d`. */
const atMost = (text: string | null, words: ChartWords): string =>
  text === null ? words["charts.unknown"] : words["charts.map-at-most"]({ text });

const shareOr = (share: number | null, words: ChartWords): string | null =>
  share === null ? null : formatShare(share, words);

/** Time in the active state, an upper bound of process time. */
export function processTimeText(step: ValueStreamStep, statistic: MapStatistic, words: ChartWords): string {
  const days = step.processTimeDays[statistic];
  return atMost(days === null ? null : formatDuration(days, words, "short"), words);
}

/** What receivers said, where they were asked; else what was not returned, which is an upper bound. */
function completeAccurateFigure(step: ValueStreamStep, words: ChartWords): Figure {
  const answered = shareOr(step.answeredCompleteAccurate, words);
  if (answered !== null) return { label: words["charts.map-usable"], value: answered };
  return { label: words["charts.map-not-returned"], value: atMost(shareOr(step.completeAccurate, words), words) };
}

/** The data box of a step. */
export function stepFigures(step: ValueStreamStep, statistic: MapStatistic, words: ChartWords): Figure[] {
  const locale = words["charts.locale"];
  return [
    { label: words["charts.map-process-time"], value: processTimeText(step, statistic, words) },
    { label: words["charts.map-lead-time"], value: durationOr(step.leadTimeDays[statistic], words) },
    completeAccurateFigure(step, words),
    { label: words["charts.map-in-progress"], value: formatNumber(step.wip, locale) },
    { label: words["charts.map-items"], value: formatNumber(step.items, locale) },
  ];
}

/** The plate of totals; all of it averages, because medians of steps don't add up. */
export function totalFigures(totals: ValueStreamResult["totals"], words: ChartWords): Figure[] {
  const rate = totals.itemsPerWeek;
  return [
    { label: words["charts.map-total-lead"], value: durationOr(totals.leadTimeDays, words) },
    { label: words["charts.map-total-wait"], value: durationOr(totals.waitDays, words) },
    {
      label: words["charts.map-total-process"],
      value: atMost(
        totals.processTimeDays === null ? null : formatDuration(totals.processTimeDays, words, "short"),
        words,
      ),
    },
    { label: words["charts.map-total-ratio"], value: atMost(shareOr(totals.activityRatio, words), words) },
    { label: words["charts.map-total-rolled"], value: atMost(shareOr(totals.rolledCompleteAccurate, words), words) },
    {
      label: words["charts.map-total-rate"],
      value: rate === null ? words["charts.unknown"] : formatNumber(rate, words["charts.locale"], rate < 10 ? 1 : 0),
    },
  ];
}
