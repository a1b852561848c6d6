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

/** The data box of a step; a head count only on maps that know any. */
export function stepFigures(step: DrawnStep, words: ChartWords, withPeople: boolean): Figure[] {
  const whole = (count: number | null): string =>
    count === null ? words["charts.unknown"] : formatNumber(count, words["charts.locale"]);
  const counted = (label: string, count: number | null): Figure => ({ label, value: whole(count), origin: "measured" });
  const { processTimeDays, leadTimeDays, completeAccurate } = step;
  return [
    {
      label: words["charts.map-process-time"],
      value: durationText(processTimeDays, words),
      origin: processTimeDays.origin,
    },
    { label: words["charts.map-lead-time"], value: durationText(leadTimeDays, words), origin: leadTimeDays.origin },
    {
      label: completeAccurateLabel(completeAccurate, words),
      value: shareText(completeAccurate, words),
      origin: completeAccurate.origin,
    },
    ...(withPeople ? [counted(words["charts.map-people"], step.people)] : []),
    counted(words["charts.map-in-progress"], step.wip),
    counted(words["charts.map-items"], step.items),
  ];
}

/** The plate of totals; all of it averages, because medians of steps don't add up. */
export function totalFigures({ totals }: DrawnMap, words: ChartWords): Figure[] {
  const { leadTimeDays, waitDays, processTimeDays, activityRatio, rolledCompleteAccurate, itemsPerWeek } = totals;
  const figure = (label: string, value: string, { origin }: DrawnFigure): Figure => ({ label, value, origin });
  return [
    figure(words["charts.map-total-lead"], durationText(leadTimeDays, words), leadTimeDays),
    figure(words["charts.map-total-wait"], durationText(waitDays, words), waitDays),
    figure(words["charts.map-total-process"], durationText(processTimeDays, words), processTimeDays),
    figure(words["charts.map-total-ratio"], shareText(activityRatio, words), activityRatio),
    figure(
      words[
        rolledCompleteAccurate.origin === "measured" ? "charts.map-total-rolled" : "charts.map-total-complete-accurate"
      ],
      shareText(rolledCompleteAccurate, words),
      rolledCompleteAccurate,
    ),
    figure(words["charts.map-total-rate"], countText(itemsPerWeek, words), itemsPerWeek),
    ...(totals.taktDays === undefined
      ? []
      : [figure(words["charts.map-total-takt"], durationText(totals.taktDays, words), totals.taktDays)]),
  ];
}
