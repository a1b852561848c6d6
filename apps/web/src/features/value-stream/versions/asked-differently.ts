import { dayNumber, longDay } from "@weir/charts";
import type { ToldMap } from "@weir/domain";
import { choicesOf } from "../../../charts/measure-view.ts";
import { say as sayAnalytics, words } from "../../../charts/words.ts";
import { filterIn } from "../asked-filter.ts";
import { sayFuture } from "../future/words.ts";

/** A filter as it was kept, in words. */
type ReadFilter = (kept: string) => string;

export const dayOf = (instant: string): string => longDay(instant.slice(0, 10), words["charts.locale"]);

/** All that was ever done has no first day. */
const isWhole = ({ from, to }: ToldMap): boolean => from >= to;

const windowText = (told: ToldMap): string =>
  isWhole(told)
    ? sayFuture("versions.until", { to: dayOf(told.to) })
    : sayFuture("versions.window", { from: dayOf(told.from), to: dayOf(told.to) });

/** Window and filter of what was told. */
export function askedText(told: ToldMap, read: ReadFilter): string {
  const [window, filter] = [windowText(told), filterIn(told.asked)];
  return filter === undefined ? window : sayFuture("versions.of-cards", { window, filter: read(filter) });
}

/** Why two tellings of a map may differ although nothing happened otherwise; nothing where they were asked alike. */
export function askedDifferently(left: ToldMap, right: ToldMap, read: ReadFilter): readonly string[] {
  const notes: string[] = [];
  if (daysOf(left) !== daysOf(right))
    notes.push(sayFuture("versions.asked-length", { left: lengthText(left), right: lengthText(right) }));
  const names = [...new Set([...left.asked, ...right.asked].map(({ name }) => name))];
  const valueIn = ({ asked }: ToldMap, name: string): string | undefined =>
    asked.find((each) => each.name === name)?.value;
  const others = names.filter((name) => valueIn(left, name) !== valueIn(right, name));
  if (others.length > 0) {
    const list = others.map((name) =>
      sayFuture("versions.asked", {
        name: nameText(name),
        left: valueText(name, valueIn(left, name), read),
        right: valueText(name, valueIn(right, name), read),
      }),
    );
    notes.push(sayFuture("versions.asked-otherwise", { list: list.join("; ") }));
  }
  const boards = (told: ToldMap): string => told.parts.flatMap(({ boardIds }) => boardIds).join();
  if (boards(left) !== boards(right)) notes.push(sayFuture("versions.other-boards"));
  return notes;
}

/** Whole days: two windows that end on different days are as long as each other all the same. */
const daysOf = (told: ToldMap): number | null =>
  isWhole(told) ? null : dayNumber(told.to.slice(0, 10)) - dayNumber(told.from.slice(0, 10));

function lengthText(told: ToldMap): string {
  const count = daysOf(told);
  return count === null ? windowText(told) : sayFuture("versions.days", { count });
}

const conventions = ["cycle", "percentile", "cfd", "finish", "no-observed-start"] as const;

/** A convention by its name in the switches; whatever else was asked, as it was asked. */
const nameText = (name: string): string =>
  conventions.some((known) => known === name)
    ? sayAnalytics(`analytics.switch.${name as (typeof conventions)[number]}`)
    : name === "filter"
      ? sayFuture("versions.filter")
      : name;

function valueText(name: string, value: string | undefined, read: ReadFilter): string {
  if (name === "filter") return value === undefined ? sayFuture("versions.all-cards") : read(value);
  if (value === undefined) return sayFuture("versions.asked-nothing");
  const convention = conventions.find((known) => known === name);
  return convention !== undefined && (choicesOf(convention) as readonly string[]).includes(value)
    ? sayAnalytics(`analytics.${convention}.${value}` as Parameters<typeof sayAnalytics>[0])
    : value;
}
