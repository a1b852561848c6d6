/** All ways the coming days can turn out, each as likely as its draws: `[share, items finished on each day]`. */
export function everyFuture(
  counts: readonly number[],
  model: "days" | "weekdays" | "weeks",
  startWeekday: number,
  days: number,
): (readonly [share: number, perDay: readonly number[]])[] {
  // The sample begins on a Monday. A past week may be drawn wherever it begins on the weekday of day 1.
  const weeks = counts.flatMap((_, index) =>
    index % 7 === startWeekday - 1 && index + 7 <= counts.length ? [counts.slice(index, index + 7)] : [],
  );
  const drawsOf = (day: number): (readonly number[])[] => {
    if (model === "weeks") return weeks;
    const weekday = (startWeekday - 1 + day) % 7;
    return counts.filter((_, index) => model === "days" || index % 7 === weekday).map((count) => [count]);
  };
  let futures: (readonly [number, readonly number[]])[] = [[1, []]];
  while ((futures[0]?.[1].length ?? days) < days) {
    futures = futures.flatMap(([share, perDay]) => {
      const draws = drawsOf(perDay.length);
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
