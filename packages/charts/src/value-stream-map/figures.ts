import { formatDuration, formatNumber, formatShare } from "../format.ts";
import type { ChartWords } from "../words.ts";
import type { DrawnFigure, DrawnMap, DrawnStep, FigureOrigin } from "./drawn-map.ts";

export interface Figure {
  readonly label: string;
  readonly value: string;
  readonly origin: FigureOrigin;
}

/** A figure as it is printed: an upper bound says so (`≤ 3.2 d`), what is not known too. */
function printed(figure: DrawnFigure, write: (value: number) => string, words: ChartWords): string {
  if (figure.value === null) return words["charts.unknown"];
  const text = write(figure.value);
  return figure.upperBound ? words["charts.map-at-most"]({ text }) : text;
}

export const durationText = (figure: DrawnFigure, words: ChartWords): string =>
  printed(figure, (days) => formatDuration(days, words, "short"), words);

const shareText = (figure: DrawnFigure, words: ChartWords): string =>
  printed(figure, (share) => formatShare(share, words), words);

const countText = (figure: DrawnFigure, words: ChartWords): string =>
  printed(figure, (count) => formatNumber(count, words["charts.locale"], count < 10 ? 1 : 0), words);

/** What a share of good work is called depends on who says so. */
const completeAccurateLabel = ({ origin }: DrawnFigure, words: ChartWords): string =>
  words[
    origin === "answered"
      ? "charts.map-usable"
      : origin === "measured"
        ? "charts.map-not-returned"
        : "charts.map-complete-accurate"
  ];

/** What the data boxes of a map count, where it knows any of it: who works there, and the cards. */
export interface BoxCounts {
  readonly people: boolean;
  readonly cards: boolean;
}

export const boxCounts = (steps: readonly DrawnStep[]): BoxCounts => ({
  people: steps.some(({ people }) => people !== null),
  cards: steps.length === 0 || steps.some(({ wip, items }) => wip !== null || items !== null),
});

/** Lines of counts in a data box. */
export const countsIn = ({ people, cards }: BoxCounts): number => (people ? 1 : 0) + (cards ? 2 : 0);

/** What is not known comes from nowhere. */
const figureOf = (label: string, value: string, { value: known, origin }: DrawnFigure): Figure => ({
  label,
  value,
  origin: known === null ? "measured" : origin,
});

/** The data box of a step. */
export function stepFigures(step: DrawnStep, words: ChartWords, counts: BoxCounts): Figure[] {
  const whole = (count: number | null): string =>
    count === null ? words["charts.unknown"] : formatNumber(count, words["charts.locale"]);
  const counted = (label: string, count: number | null): Figure => ({ label, value: whole(count), origin: "measured" });
  const { processTimeDays, leadTimeDays, completeAccurate } = step;
  return [
    figureOf(words["charts.map-process-time"], durationText(processTimeDays, words), processTimeDays),
    figureOf(words["charts.map-lead-time"], durationText(leadTimeDays, words), leadTimeDays),
    figureOf(completeAccurateLabel(completeAccurate, words), shareText(completeAccurate, words), completeAccurate),
    ...(counts.people ? [counted(words["charts.map-people"], step.people)] : []),
    ...(counts.cards
      ? [counted(words["charts.map-in-progress"], step.wip), counted(words["charts.map-items"], step.items)]
      : []),
  ];
}

/** The plate of totals; all of it averages, because medians of steps don't add up. */
export function totalFigures({ totals }: DrawnMap, words: ChartWords): Figure[] {
  const { leadTimeDays, waitDays, processTimeDays, activityRatio, rolledCompleteAccurate, itemsPerWeek } = totals;
  return [
    figureOf(words["charts.map-total-lead"], durationText(leadTimeDays, words), leadTimeDays),
    figureOf(words["charts.map-total-wait"], durationText(waitDays, words), waitDays),
    figureOf(words["charts.map-total-process"], durationText(processTimeDays, words), processTimeDays),
    figureOf(words["charts.map-total-ratio"], shareText(activityRatio, words), activityRatio),
    figureOf(
      words[
        rolledCompleteAccurate.origin === "measured" ? "charts.map-total-rolled" : "charts.map-total-complete-accurate"
      ],
      shareText(rolledCompleteAccurate, words),
      rolledCompleteAccurate,
    ),
    figureOf(words["charts.map-total-rate"], countText(itemsPerWeek, words), itemsPerWeek),
    ...(totals.taktDays === undefined
      ? []
      : [figureOf(words["charts.map-total-takt"], durationText(totals.taktDays, words), totals.taktDays)]),
  ];
}
