import type { Card } from "../streams/board/card.ts";
import { laneOf } from "../streams/board/lanes.ts";
import { linkedAs } from "../streams/board/links/card-links.ts";
import {
  folded,
  type AmountRange,
  type CardFilter,
  type CardPart,
  type ChoiceField,
  type DayField,
  type FilterDay,
  type FilterRange,
  type FilterTerm,
  type HeldField,
  type SpanField,
  type TextField,
  type FilterContext,
} from "./filter.ts";
import { holdsInField } from "./match-own.ts";
import { isOfAmount, isOneOf, isOnDays, isWithin } from "./value-tests.ts";

type Meets = (card: Card) => boolean;

/** The function that says of a card whether it meets every term of a filter. An empty filter is met by all. */
export function cardMatcher({ terms }: CardFilter, context: FilterContext): Meets {
  const said = saidByLast();
  const conditions = terms.map((term) => {
    const meets = term.field === "any" ? saysWord(term.values[0], context, said) : meetsTerm(term, context);
    return term.negated ? (card: Card) => !meets(card) : meets;
  });
  return (card) => conditions.every((meets) => meets(card));
}

function meetsTerm(term: Exclude<FilterTerm, { readonly field: "any" }>, context: FilterContext): Meets {
  switch (term.field) {
    case "title":
    case "person":
    case "label":
    case "type":
    case "stage":
    case "lane":
    case "parent":
      return textMatchers[term.field](term.values.map(folded), context);
    case "class":
    case "blocked":
      return choiceMatchers[term.field](new Set(term.values));
    case "has":
      return hasOneOf(term.values);
    case "due":
    case "created":
    case "started":
    case "finished":
      return isOnDay(term.field, term.values, context);
    case "age":
    case "here":
      return isSoOld(term.field, term.values, context);
    case "size":
      return isSized(term.values);
    case "own":
      return holdsInField(term, context);
  }
}

/** A word may stand in the title, the name or id of a person, a label or the type. */
function saysWord(word: string, context: FilterContext, said: (card: Card) => string): Meets {
  const { nameOf, wordsNameNobody = false } = context;
  const wanted = folded(word);
  const isIn = (text: string): boolean => folded(text).includes(wanted);
  return (card) =>
    said(card).includes(wanted) || (!wordsNameNobody && card.people.some((id) => isIn(id) || isIn(nameOf(id))));
}

/** Title, type and labels of a card; of one that many words ask for, one after the other, they are read once. */
function saidByLast(): (card: Card) => string {
  let last: Card | undefined;
  let said = "";
  return (card) => {
    if (card !== last) said = folded([card.title, card.cardType ?? "", ...card.labels].join("\0"));
    last = card;
    return said;
  };
}

const textMatchers: Readonly<Record<TextField, (wanted: readonly string[], context: FilterContext) => Meets>> = {
  title: (wanted) => (card) => {
    const title = folded(card.title);
    return wanted.some((part) => title.includes(part));
  },
  person: (wanted, context) => {
    const isCalled = isOneOf(wanted, context);
    return ({ people }) => people.some(isCalled);
  },
  label: (wanted) => {
    const names = new Set(wanted);
    return ({ labels }) => labels.some((label) => names.has(folded(label)));
  },
  type: (wanted) => {
    const names = new Set(wanted);
    return ({ cardType }) => cardType !== undefined && names.has(folded(cardType));
  },
  stage: (wanted, { stages, stageGroups }) => {
    const names = new Set(wanted);
    const isCalled = (called: string): boolean => names.has(folded(called));
    const heads = new Set(stageGroups.filter(({ name }) => isCalled(name)).map(({ groupId }) => groupId));
    const named = stages.filter(
      ({ stageId, name, groupId }) =>
        isCalled(name) || isCalled(stageId) || (groupId !== undefined && heads.has(groupId)),
    );
    const ids = new Set(named.map(({ stageId }) => stageId));
    return ({ stageId }) => ids.has(stageId);
  },
  lane: (wanted, { lanes }) => {
    const names = new Set(wanted);
    const named = lanes.lanes.filter(({ laneId, name }) => names.has(folded(name)) || names.has(folded(laneId)));
    const ids = new Set(named.map(({ laneId }) => laneId));
    return (card) => ids.has(laneOf(lanes, card) ?? "");
  },
  parent: (wanted, { parents }) => {
    const ids = new Set(wanted.flatMap((said) => parentsMeant(said, parents)));
    return (card) => linkedAs(card, "child-of").some((cardId) => ids.has(cardId));
  },
};

/** By id, by the whole title, or, where no title is just that, by a part of it. */
function parentsMeant(said: string, parents: FilterContext["parents"]): string[] {
  const called = parents.filter(({ cardId, title }) => folded(cardId) === said || folded(title) === said);
  const meant = called.length > 0 ? called : parents.filter(({ title }) => folded(title).includes(said));
  return meant.map(({ cardId }) => cardId);
}

const choiceMatchers: Readonly<Record<Exclude<ChoiceField, "has">, (chosen: ReadonlySet<string>) => Meets>> = {
  /** A card without a class is standard. */
  class:
    (chosen) =>
    ({ classOfService = "standard" }) =>
      chosen.has(classOfService),
  blocked: (chosen) => (card) => chosen.has(card.blocked === undefined ? "no" : "yes"),
};

function hasOneOf(parts: readonly (string | HeldField)[]): Meets {
  const asked = parts.flatMap((part): Meets | readonly Meets[] => {
    if (typeof part === "string") return Object.hasOwn(has, part) ? has[part as CardPart] : [];
    return ({ fields = [] }) => fields.some(({ fieldId }) => fieldId === part.fieldId);
  });
  return (card) => asked.some((isThere) => isThere(card));
}

const has: Readonly<Record<CardPart, Meets>> = {
  person: ({ people }) => people.length > 0,
  label: ({ labels }) => labels.length > 0,
  type: ({ cardType }) => cardType !== undefined,
  class: ({ classOfService }) => classOfService !== undefined,
  size: ({ size }) => size !== undefined,
  due: ({ dueAt }) => dueAt !== undefined,
  parent: (card) => linkedAs(card, "child-of").length > 0,
  child: (card) => linkedAs(card, "parent-of").length > 0,
  description: ({ hasDescription }) => hasDescription,
  comment: ({ commentCount }) => commentCount > 0,
  checklist: ({ checkItems }) => checkItems.length > 0,
};

const dayMs = 86_400_000;
const instantOf: Readonly<Record<DayField, (card: Card) => string | undefined>> = {
  due: ({ dueAt }) => dueAt,
  created: ({ createdAt }) => createdAt,
  started: ({ startedAt }) => startedAt,
  finished: ({ finishedAt }) => finishedAt,
};

function isOnDay(field: DayField, ranges: readonly FilterRange<FilterDay>[], context: FilterContext): Meets {
  const isThen = isOnDays(ranges, context);
  return (card) => {
    const at = instantOf[field](card);
    return at !== undefined && isThen(at);
  };
}

/** Whole days: of work in progress since its start, and of any card since it came into its stage. */
function isSoOld(field: SpanField, ranges: readonly FilterRange<number>[], { now }: FilterContext): Meets {
  const within = isWithin(ranges, (days) => days);
  return (card) => {
    const inProgress = card.finishedAt === undefined ? card.startedAt : undefined;
    const since = field === "age" ? inProgress : card.enteredStageAt;
    return since !== undefined && within(Math.max(0, Math.floor((now - Date.parse(since)) / dayMs)));
  };
}

function isSized(ranges: readonly AmountRange[]): Meets {
  const within = isOfAmount(ranges);
  return ({ size }) => size !== undefined && within(size);
}
