import { classesOfService, type Card } from "../streams/board/card.ts";
import type { BoardStage, BoardState } from "../streams/board/state.ts";
import type { BoardField } from "../streams/board/fields/board-field.ts";
import type { StageGroup } from "../streams/board/stage-groups.ts";

/** What a card may have or lack, besides fields of its board: `has:due`, `no:label`. */
const parts = [
  "person",
  "label",
  "type",
  "class",
  "size",
  "due",
  "parent",
  "child",
  "description",
  "comment",
  "checklist",
] as const;

/**
 * The fields of the filter language, one a line, and what their values are: `text` is compared without regard to case,
 * a `choice` is one of a few words, a `day` a date, a `span` a number of whole days, an `amount` any number.
 */
export const filterFields = {
  title: { holds: "text" },
  person: { holds: "text" },
  label: { holds: "text" },
  type: { holds: "text" },
  stage: { holds: "text" },
  lane: { holds: "text" },
  parent: { holds: "text" },
  class: { holds: "choice", choices: classesOfService },
  blocked: { holds: "choice", choices: ["yes", "no"] },
  has: { holds: "choice", choices: parts },
  due: { holds: "day" },
  created: { holds: "day" },
  started: { holds: "day" },
  finished: { holds: "day" },
  age: { holds: "span" },
  here: { holds: "span" },
  size: { holds: "amount" },
} as const;

type Fields = typeof filterFields;
export type FilterField = keyof Fields;
type FieldHolding<Holds> = { [F in FilterField]: Fields[F]["holds"] extends Holds ? F : never }[FilterField];

export type TextField = FieldHolding<"text">;
export type ChoiceField = FieldHolding<"choice">;
export type DayField = FieldHolding<"day">;
export type SpanField = FieldHolding<"span">;
export type AmountField = FieldHolding<"amount">;
export type CardPart = (typeof parts)[number];

/** A date, or so many days after today (before it where negative). */
export type FilterDay = { readonly date: string } | { readonly fromToday: number };

/** Both ends belong to it; one of them may be open. */
export interface FilterRange<Bound> {
  readonly from?: Bound;
  readonly to?: Bound;
}

/** As `>3` and `<5` are meant, an end that is open does not belong to it. */
export interface AmountRange extends FilterRange<number> {
  readonly open?: true;
}

/** What a filter knows of a board's own fields. */
export type NamedField = Pick<BoardField, "fieldId" | "name" | "kind">;

/** A field of the board that a card holds something in, or nothing: `has:customer`. */
export type HeldField = Pick<BoardField, "fieldId" | "name">;

/** Of a field of the board: how it is asked follows from its kind. */
export type OwnTerm = { readonly negated: boolean } & {
  readonly field: "own";
  readonly fieldId: string;
  readonly name: string;
} & (
    | { readonly asked: "part" | "whole" | "person"; readonly values: readonly string[] }
    | { readonly asked: "amount"; readonly values: readonly AmountRange[] }
    | { readonly asked: "day"; readonly values: readonly FilterRange<FilterDay>[] }
  );

/** One condition: a card meets it when one of the values fits, or none of them where it is negated. */
export type FilterTerm = { readonly negated: boolean } & (
  | { readonly field: "any"; readonly values: readonly [string] }
  | { readonly field: TextField; readonly values: readonly string[] }
  | { readonly field: Exclude<ChoiceField, "has">; readonly values: readonly string[] }
  | { readonly field: "has"; readonly values: readonly (string | HeldField)[] }
  | { readonly field: DayField; readonly values: readonly FilterRange<FilterDay>[] }
  | { readonly field: SpanField; readonly values: readonly FilterRange<number>[] }
  | { readonly field: AmountField; readonly values: readonly AmountRange[] }
  | OwnTerm
);

/** A card is shown when it meets every term. */
export interface CardFilter {
  readonly terms: readonly FilterTerm[];
}

/** What a filter is asked with; the same answers for the same context. */
export interface FilterContext {
  /** Epoch ms. */
  readonly now: number;
  /** IANA name: where days begin and end. */
  readonly timeZone: string;
  readonly stages: readonly Pick<BoardStage, "stageId" | "name" | "groupId">[];
  /** Heads over stages; what stands below one is meant by its name, too. */
  readonly stageGroups: readonly StageGroup[];
  /** The cards that others are children of; asked only for `parent:`. */
  readonly parents: readonly Pick<Card, "cardId" | "title">[];
  /** A card stands in the lane it was put into last, or in what became of that. */
  readonly lanes: Pick<BoardState, "lanes" | "removedLanes">;
  /** Who `@me` is; nobody where absent. */
  readonly me?: string | undefined;
  readonly nameOf: (personId: string) => string;
  /** Words are not looked for in people's names: for figures that name nobody. */
  readonly wordsNameNobody?: boolean;
}

/** Longer ones are not read. */
export const longestFilter = 1_000;

/** Who is meant by `person:@me`. */
export const ME = "@me";

/** How texts are compared. */
export const folded = (text: string): string => text.normalize("NFC").toLowerCase();

/** Whether a filter asks whose child a card is, which depends on what those are called. */
export const asksForParents = ({ terms }: CardFilter): boolean => terms.some(({ field }) => field === "parent");

/** Whether a filter asks who somebody is; that somebody is there at all, `has:person`, names nobody. */
export const asksForPeople = ({ terms }: CardFilter): boolean =>
  terms.some((term) => term.field === "person" || (term.field === "own" && term.asked === "person"));

/** Whether the same filter may show other cards tomorrow although nothing happened. */
export const dependsOnTime = ({ terms }: CardFilter): boolean =>
  terms.some((term) => {
    if (term.field === "own") return term.asked === "day";
    return term.field !== "any" && ["day", "span"].includes(filterFields[term.field].holds);
  });
