import { countsOf, sampleOf, type Basis } from "./forecast-basis.ts";
import { daysAt, doneByDay, itemsAt, shortage, totalsAfter, type Model, type Sample } from "./forecast.ts";
import { dayStart, weekday } from "./local-day.ts";
import { sum, type Question } from "./question.ts";

export const stated = [50, 70, 85, 95] as const;

export type Asked =
  | { readonly kind: "how-many"; readonly days: number }
  | { readonly kind: "when"; readonly items: number };
/** Chance of so few heads or fewer, coin after coin. */
function soFewOrFewer(held: number, n: number, share: number): number {
  let chances = [1];
  for (let coin = 0; coin < n; coin += 1)
    chances = [...chances, 0].map((chance, heads) => chance * (1 - share) + (chances[heads - 1] ?? 0) * share);
  return sum(chances.slice(0, held + 1));
}
/** Past dates asked with what was known then; a held or missed statement counts once its own date has passed. */
export function calibration(question: Question, basis: Basis, asked: Asked, model: Model): Record<string, unknown> {
  const zone = question.workflow.timeZone;
  const { known, end } = basis;
  const counts = countsOf(question, known, end, Number.POSITIVE_INFINITY);
  const before = (day: number): { sample: Sample; weekday: number } => ({
    sample: sampleOf(
      question,
      known + Math.max(0, day - (question.isWindowed ? Math.max(1, basis.window.days) : 90)),
      known + day,
      dayStart(zone, known + day),
    ),
    weekday: weekday(known + day) + 1,
  });
  const outcomes: (ReadonlyMap<number, boolean> | null)[] = [];
  if (asked.kind === "how-many") {
    for (let day = counts.length - asked.days; day > 0; day -= asked.days) {
      const { sample, weekday: start } = before(day);
      const finished = sum(counts.slice(day, day + asked.days));
      if (shortage(sample, model, start) !== null) outcomes.push(null);
      else {
        const totals = totalsAfter(sample, model, start, asked.days);
        outcomes.push(new Map(stated.map((percent) => [percent, finished >= itemsAt(totals, percent)])));
      }
    }
  } else {
    for (let day = 1; day < counts.length;) {
      const { sample, weekday: start } = before(day);
      if (shortage(sample, model, start) !== null) {
        outcomes.push(null);
        day += 1;
        continue;
      }
      const left = counts.slice(day);
      const took = left.findIndex((_, index) => sum(left.slice(0, index + 1)) >= asked.items) + 1 || Infinity;
      const doneBy = doneByDay(sample, model, start, asked.items);
      const passed = stated.flatMap((percent): [number, boolean][] => {
        const days = daysAt(doneBy, percent);
        return days === null || days > left.length ? [] : [[percent, took <= days]];
      });
      outcomes.push(new Map(passed));
      day += took;
    }
  }
  const rows = stated.map((percent) => {
    const own = outcomes.flatMap((outcome) => outcome?.get(percent) ?? []);
    const held = own.filter(Boolean).length;
    const n = own.length;
    const missed = n >= 5 && soFewOrFewer(held, n, percent / 100) <= 0.025;
    return { percent, n, held, heldPercent: n === 0 ? null : (100 * held) / n, missed };
  });
  const verdict = rows.every(({ n }) => n < 5) ? "too-few" : rows.some(({ missed }) => missed) ? "missed" : "held";
  const refused = outcomes.filter((outcome) => outcome === null).length;
  return { question: asked, asked: outcomes.length, refused, verdict, rows };
}
/** Of the same question; else of the longest one of which there are outcomes enough. */
export function shownCalibration(
  question: Question,
  basis: Basis,
  asked: Asked,
  model: Model,
): Record<string, unknown> {
  const same = calibration(question, basis, asked, model);
  const others = [28, 14, 7]
    .filter((days) => asked.kind === "when" || days < asked.days)
    .map((days) => () => calibration(question, basis, { kind: "how-many", days }, model));
  if (same["verdict"] !== "too-few") return same;
  for (const other of others) {
    const one = other();
    if (one["verdict"] !== "too-few") return one;
  }
  return same;
}
