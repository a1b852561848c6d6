import type {
  AmountRange,
  CardFilter,
  FilterContext,
  FilterDay,
  FilterRange,
  FilterTerm,
  HeldField,
  OwnTerm,
} from "../src/filter/filter.ts";
import type { Card } from "../src/streams/board/card.ts";

/** The obvious answer: every term and value asked anew of every card, days told by the platform's own calendar. */
export const plainlyMeets = (card: Card, { terms }: CardFilter, context: FilterContext): boolean =>
  terms.filter((term) => anyValueFits(card, term, context) === term.negated).length === 0;

const same = (a: string, b: string): boolean => small(a) === small(b);
const holds = (text: string, part: string): boolean => small(text).indexOf(small(part)) !== -1;
const small = (text: string): string => text.normalize("NFC").toLowerCase();

function anyValueFits(card: Card, term: FilterTerm, context: FilterContext): boolean {
  for (const value of term.values)
    if (term.field === "own" ? fitsOwn(card, term, value, context) : fits(card, term.field, value, context))
      return true;
  return false;
}

function fitsOwn(card: Card, term: OwnTerm, value: unknown, context: FilterContext): boolean {
  const held = (card.fields ?? []).filter(({ fieldId }) => fieldId === term.fieldId)[0]?.value;
  if (held === undefined) return false;
  if (typeof held === "number") return term.asked === "amount" && inAmount(held, value as AmountRange);
  if (term.asked === "day") return inDates(held, value as FilterRange<FilterDay>, context);
  if (term.asked === "person") return isCalled(held, String(value), context);
  return term.asked === "whole" ? same(held, String(value)) : holds(held, String(value));
}

const isCalled = (id: string, said: string, context: FilterContext): boolean =>
  [id, context.nameOf(id), ...context.nameOf(id).split(/\s+/)].some((called) => same(called, said)) ||
  (same(said, "@me") && id === context.me);

function fits(card: Card, field: Exclude<FilterTerm["field"], "own">, value: unknown, context: FilterContext): boolean {
  const range = value as FilterRange<FilterDay>;
  const said = typeof value === "string" ? value : "";
  switch (field) {
    case "any": {
      const all = [card.title, ...card.labels, ...card.people, ...card.people.map(context.nameOf), card.cardType ?? ""];
      return all.some((text) => holds(text, said));
    }
    case "title":
      return holds(card.title, said);
    case "person":
      return card.people.some((id) => isCalled(id, said, context));
    case "label":
      return card.labels.some((label) => same(label, said));
    case "type":
      return card.cardType !== undefined && same(card.cardType, said);
    case "stage":
      return context.stages.some(
        (stage) =>
          stage.stageId === card.stageId &&
          (same(stage.name, said) ||
            same(stage.stageId, said) ||
            context.stageGroups.some(({ groupId, name }) => groupId === stage.groupId && same(name, said))),
      );
    case "lane": {
      const { lanes, removedLanes } = context.lanes;
      const moved = removedLanes.find(({ laneId }) => laneId === card.laneId);
      const at = moved === undefined ? card.laneId : moved.mergedInto;
      return lanes.some((lane) => lane.laneId === at && (same(lane.name, said) || same(lane.laneId, said)));
    }
    case "class":
      return said === (card.classOfService ?? "standard");
    case "blocked":
      return (said === "yes") === (card.blocked !== undefined);
    case "parent": {
      const exact = context.parents.some(({ cardId, title }) => same(cardId, said) || same(title, said));
      const isMeant = (parent: FilterContext["parents"][number]): boolean =>
        exact ? same(parent.cardId, said) || same(parent.title, said) : holds(parent.title, said);
      const above = (card.links ?? []).filter(({ kind }) => kind === "child-of").map(({ cardId }) => cardId);
      return context.parents.some((parent) => above.includes(parent.cardId) && isMeant(parent));
    }
    case "has":
      return typeof value === "string"
        ? isThere(card, value)
        : (card.fields ?? []).some(({ fieldId }) => fieldId === (value as HeldField).fieldId);
    case "due":
      return card.dueAt !== undefined && inDates(card.dueAt, range, context);
    case "created":
      return inDates(card.createdAt, range, context);
    case "started":
      return card.startedAt !== undefined && inDates(card.startedAt, range, context);
    case "finished":
      return card.finishedAt !== undefined && inDates(card.finishedAt, range, context);
    case "age":
      return card.startedAt !== undefined && card.finishedAt === undefined && inSpan(card.startedAt, value, context);
    case "here":
      return inSpan(card.enteredStageAt, value, context);
    case "size":
      return card.size !== undefined && inAmount(card.size, value as AmountRange);
  }
}

function isThere(card: Card, part: string): boolean {
  if (part === "person") return card.people[0] !== undefined;
  if (part === "label") return card.labels[0] !== undefined;
  if (part === "type") return card.cardType !== undefined;
  if (part === "class") return card.classOfService !== undefined;
  if (part === "size") return card.size !== undefined;
  if (part === "parent") return (card.links ?? []).some(({ kind }) => kind === "child-of");
  if (part === "child") return (card.links ?? []).some(({ kind }) => kind === "parent-of");
  if (part === "due") return card.dueAt !== undefined;
  if (part === "description") return card.hasDescription;
  if (part === "comment") return card.commentCount > 0;
  return card.checkItems[0] !== undefined;
}

function inAmount(size: number, { from, to, open }: AmountRange): boolean {
  if (open) return from === undefined ? to !== undefined && size < to : size > from;
  if (from !== undefined && size < from) return false;
  return to === undefined || size <= to;
}

function inDates(at: string, { from, to }: FilterRange<FilterDay>, { now, timeZone }: FilterContext): boolean {
  const calendar = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" });
  const dateOf = (day: FilterDay): string => {
    if ("date" in day) return day.date;
    const noon = new Date(`${calendar.format(now)}T12:00:00Z`);
    noon.setUTCDate(noon.getUTCDate() + day.fromToday);
    return noon.toISOString().slice(0, 10);
  };
  const day = /^.{10}$/.test(at) ? at : calendar.format(new Date(at));
  return (from === undefined || dateOf(from) <= day) && (to === undefined || day <= dateOf(to));
}

function inSpan(since: string, value: unknown, { now }: FilterContext): boolean {
  const { from = 0, to = 1e9 } = value as FilterRange<number>;
  let days = 0;
  while (Date.parse(since) + (days + 1) * 86_400_000 <= now) days += 1;
  return from <= days && days <= to;
}
