import { formatDuration, formatNumber, formatShare, longDay } from "@weir/charts";
import { readable } from "@weir/contract";
import {
  cadenceKinds,
  finishedByClass,
  attendanceOf,
  reviewParts,
  reviewRow,
  rulesChanged,
  type BoardState,
  type ReviewPart,
  type ReviewRow,
} from "@weir/domain";
import type { DeliverySheet, ServiceDeliveryResult } from "@weir/flow-metrics";
import { ruleChangeWords } from "../../../charts/rule-markers.ts";
import { words } from "../../../charts/words.ts";
import { listed, locale } from "../../../lib/locale.ts";
import { className, say } from "../say.ts";

/** One figure, in words. */
export interface SheetRow {
  readonly row: ReviewRow;
  readonly label: string;
  readonly now: string;
  readonly before: string;
  readonly change: string;
  readonly note?: string;
}

export interface SheetList {
  readonly id: "classes" | "blockers" | "limits" | "rules" | "meetings";
  readonly title: string;
  readonly lines: readonly { readonly text: string; readonly more?: string }[];
  /** What is said where there are none. */
  readonly none: string;
}

/** The sheet in words: what the page shows is what is printed and what is copied. */
export interface Sheet {
  readonly heading: string;
  readonly span: string;
  readonly beside: string;
  readonly parts: readonly { readonly part: ReviewPart; readonly title: string; readonly rows: readonly SheetRow[] }[];
  readonly expectation: string;
  readonly lists: readonly SheetList[];
}

const noFigure = (): string => say("review.none");

function valueWords({ unit, value }: Pick<ReviewRow, "unit" | "value">): string {
  if (value === null) return noFigure();
  switch (unit) {
    case "items":
      return formatNumber(value, locale());
    case "days":
      return formatDuration(value, words);
    case "share":
      return formatShare(value, words);
    case "at-most-share":
      return say("review.at-most", { value: formatShare(value, words) });
  }
}

/** What a figure grew by, with its sign; shares in points. */
function changeWords(now: ReviewRow, before: ReviewRow | undefined): string {
  if (before === undefined || now.value === null || before.value === null) return "";
  const by = now.value - before.value;
  const isShare = now.unit === "share" || now.unit === "at-most-share";
  const amount = Math.abs(isShare ? by * 100 : by);
  if (amount < (now.unit === "days" ? 1 / 1440 : 0.5)) return say("review.same");
  const shown = now.unit === "days" ? formatDuration(amount, words) : formatNumber(amount, locale());
  const signed = `${by > 0 ? "+" : "−"}${shown}`;
  return isShare ? say("review.points", { points: signed }) : signed;
}

const dayWords = (instant: string, timeZone: string, by = 0): string => longDay(dayOf(instant, timeZone, by), locale());

/** The local day of an instant; `by` in ms, so that the end of a period is the day it ends in. */
const dayOf = (instant: string, timeZone: string, by: number): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(
    Date.parse(instant) + by,
  );

export function sheetOf(board: BoardState, { period, before }: ServiceDeliveryResult): Sheet {
  const { timeZone } = board;
  const span = ({ from, to }: DeliverySheet) => ({
    from: dayWords(from, timeZone),
    to: dayWords(to, timeZone, -1),
  });
  return {
    heading: say("review.heading", { board: readable(board.name) }),
    span: say("review.span", span(period)),
    beside: before === null ? say("review.no-before") : say("review.beside", span(before)),
    parts: (Object.keys(reviewParts) as ReviewPart[]).map((part) => ({
      part,
      title: say(`review.part.${part}`),
      rows: reviewParts[part].map((id): SheetRow => {
        const row = reviewRow(id, period);
        const was = before === null ? undefined : reviewRow(id, before);
        return {
          row,
          label: say(`review.row.${id}`),
          now: valueWords(row),
          before: was === undefined ? noFigure() : valueWords(was),
          change: changeWords(row, was),
          ...(row.lowN && { note: say("review.low-n") }),
        };
      }),
    })),
    expectation: expectationWords(period),
    lists: [classes(board, period), blockers(period), limits(period), rules(board, period), meetings(board, period)],
  };
}

function expectationWords({ expectation: { days, setBy } }: DeliverySheet): string {
  if (days === null) return say("review.expectation-none");
  const key = setBy < 5 ? "review.expectation-guess" : "review.expectation";
  return say(key, { days: formatDuration(days, words), setBy });
}

function classes(board: BoardState, { from, to, finished }: DeliverySheet): SheetList {
  const lines = finishedByClass(board, from, to).map(({ classOfService, cards, share }) => ({
    text: say("review.class-line", {
      name: className(classOfService),
      count: cards.length,
      share: share === null ? noFigure() : formatShare(share, words),
    }),
  }));
  return {
    id: "classes",
    title: say("review.classes"),
    lines: finished === 0 ? [] : lines,
    none: say("review.classes-none"),
  };
}

function blockers({ blockers: { clusters } }: DeliverySheet): SheetList {
  const lines = clusters.map(({ reason, count, days }) => ({
    text: say("review.blocker", {
      reason: reason === null ? say("review.no-reason") : readable(reason),
      count,
      days: formatDuration(days, words),
    }),
  }));
  return { id: "blockers", title: say("review.blockers"), lines, none: say("review.blockers-none") };
}

function limits({ overLimits }: DeliverySheet): SheetList {
  const lines = overLimits.map(({ name, breaches, timeOverDays }) => {
    const reasons = [...new Set(breaches.flatMap((breach) => breach.reasons.map(readable)))];
    return {
      text: say("review.limit", {
        stage: readable(name),
        count: breaches.length,
        days: formatDuration(timeOverDays, words),
      }),
      more:
        reasons.length === 0
          ? say("review.limit-no-reasons")
          : say("review.limit-reasons", { reasons: reasons.join("; ") }),
    };
  });
  return { id: "limits", title: say("review.limits"), lines, none: say("review.limits-none") };
}

function rules(board: BoardState, { from, to }: DeliverySheet): SheetList {
  const lines = rulesChanged(board, from, to).map((change) => ({
    text: say("review.rule", { day: dayWords(change.at, board.timeZone), what: ruleChangeWords(board, change) }),
  }));
  return { id: "rules", title: say("review.rules"), lines, none: say("review.rules-none") };
}

function meetings(board: BoardState, { from, to }: DeliverySheet): SheetList {
  const within = board.meetings.filter(({ at }) => at >= from && at < to);
  const lines = cadenceKinds.flatMap((kind) => {
    const { held, roles } = attendanceOf(within, kind);
    if (held === 0) return [];
    const there = roles.filter((one) => one.there > 0);
    const who = there.map(({ role, there: count }) =>
      say("review.role-there", { role: say(`held.role.${role}`), there: count, held }),
    );
    return [
      {
        text: say("review.meeting", {
          kind: say(`cadence.${kind}`),
          count: held,
          roles: who.length === 0 ? "" : listed(who),
        }),
      },
    ];
  });
  return { id: "meetings", title: say("review.meetings"), lines, none: say("review.meetings-none") };
}
