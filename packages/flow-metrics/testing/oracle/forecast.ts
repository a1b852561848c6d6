export type Model = "days" | "weekdays" | "weeks";
export interface Sample {
  readonly counts: readonly number[];
  /** 1 = Monday. */
  readonly firstWeekday: number;
}

/** What day 1, 2, ... may bring, each as likely as the others: one day, or the seven of a past week. */
function drawsOn({ counts, firstWeekday }: Sample, model: Model, startWeekday: number, day: number): number[][] {
  const weekdayAt = (index: number): number => (firstWeekday - 1 + index) % 7;
  if (model === "days") return counts.map((count) => [count]);
  const weekday = (startWeekday - 1 + day) % 7;
  if (model === "weekdays") return counts.flatMap((count, index) => (weekdayAt(index) === weekday ? [[count]] : []));
  return counts.flatMap((_, index) =>
    weekdayAt(index) === startWeekday - 1 && index + 7 <= counts.length ? [counts.slice(index, index + 7)] : [],
  );
}

/** All ways the coming days can turn out, each as likely as its draws: `[share, items finished on each day]`. */
export function everyFuture(
  sample: Sample,
  model: Model,
  startWeekday: number,
  days: number,
): (readonly [share: number, perDay: readonly number[]])[] {
  let futures: (readonly [number, readonly number[]])[] = [[1, []]];
  while ((futures[0]?.[1].length ?? days) < days) {
    futures = futures.flatMap(([share, perDay]) => {
      const draws = drawsOn(sample, model, startWeekday, perDay.length);
      return draws.map((draw) => [share / draws.length, [...perDay, ...draw]] as const);
    });
  }
  return futures;
}

/** How likely so many or more are finished in the first days. */
export const chanceOfAtLeast = (
  futures: readonly (readonly [number, readonly number[]])[],
  days: number,
  items: number,
): number =>
  futures
    .filter(([, perDay]) => perDay.slice(0, days).reduce((total, count) => total + count, 0) >= items)
    .reduce((total, [share]) => total + share, 0);

/** How likely each number is. */
type Chances = ReadonlyMap<number, number>;
function chancesOf(numbers: readonly number[]): Chances {
  const of = (number: number): number => numbers.filter((one) => one === number).length / numbers.length;
  return new Map([...new Set(numbers)].map((number) => [number, of(number)]));
}
/** Totals with one more draw; those from `most` on are one. */
function added(totals: Chances, draw: Chances, most: number): Chances {
  const found = new Map<number, number>();
  for (const [total, share] of totals)
    for (const [number, chance] of draw) {
      const sum = Math.min(most, total + number);
      found.set(sum, (found.get(sum) ?? 0) + share * chance);
    }
  return found;
}
/** Totals after 0, 1, 2, ... days, for as long as they are asked for: histories too long to try every future. */
function* totalsByDay(
  sample: Sample,
  model: Model,
  startWeekday: number,
  most = Number.POSITIVE_INFINITY,
): Generator<Chances, never> {
  const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
  const draws = [0, 1, 2, 3, 4, 5, 6].map((day) =>
    model === "weeks"
      ? chancesOf(drawsOn(sample, model, startWeekday, 0).map((week) => sumOf(week.slice(0, day + 1))))
      : chancesOf(drawsOn(sample, model, startWeekday, day).map(sumOf)),
  );
  let totals: Chances = new Map([[0, 1]]);
  yield totals;
  for (;;) {
    const before = totals;
    for (const draw of draws) {
      // A week is drawn as a whole.
      totals = added(model === "weeks" ? before : totals, draw, most);
      yield totals;
    }
  }
}
export const atLeast = (totals: Chances, items: number): number =>
  [...totals].reduce((sum, [total, share]) => (total >= items ? sum + share : sum), 0);

/** Why a history is too thin, by the rule of five; null where it will do. */
export function shortage(sample: Sample, model: Model, startWeekday: number): unknown {
  const { counts } = sample;
  const active = counts.filter((count) => count > 0).length;
  const weeks = model === "weeks" ? drawsOn(sample, "weeks", startWeekday, 0).length : Math.floor(counts.length / 7);
  if (counts.length < 10) return { noForecast: "too-few-days", have: counts.length, need: 10 };
  if (active === 0) return { noForecast: "nothing-finished", have: 0, need: 5 };
  if (active < 5) return { noForecast: "too-few-active-days", have: active, need: 5 };
  return model !== "days" && weeks < 5 ? { noForecast: "too-few-weeks", have: weeks, need: 5 } : null;
}

/** How likely it is done by the end of day 0, 1, ..., up to when it is all but certain. */
export function doneByDay(
  sample: Sample,
  model: Model,
  startWeekday: number,
  items: number,
  others: (day: number) => number = () => 1,
): number[] {
  const doneBy: number[] = [];
  const totals = items === 0 ? null : totalsByDay(sample, model, startWeekday, items);
  while (doneBy.length < 3650 && (doneBy.at(-1) ?? 0) <= 1 - 1e-9) {
    const ready = totals === null ? 1 : atLeast(totals.next().value, items);
    doneBy.push(ready * others(doneBy.length));
  }
  return doneBy;
}
export const daysAt = (doneBy: readonly number[], percent: number): number | null => {
  const days = doneBy.findIndex((share) => share >= percent / 100 - 1e-12);
  return days < 0 ? null : days;
};
/** Totals after so many days. */
export function totalsAfter(sample: Sample, model: Model, startWeekday: number, days: number): Chances {
  const walk = totalsByDay(sample, model, startWeekday);
  for (let day = 0; day < days; day += 1) walk.next();
  return walk.next().value;
}
export const itemsAt = (totals: Chances, percent: number): number =>
  Math.max(...[...totals.keys()].filter((items) => atLeast(totals, items) >= percent / 100 - 1e-12));
