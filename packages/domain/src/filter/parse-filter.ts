import { fieldKinds } from "../streams/board/fields/field-kinds.ts";
import {
  filterFields,
  folded,
  longestFilter,
  type CardFilter,
  type FilterField,
  type FilterTerm,
  type HeldField,
  type NamedField,
} from "./filter.ts";
import { printFieldName, printPart } from "./print-filter.ts";
import { isBackwards, readAmount, readDay, readRange, readSpan } from "./filter-values.ts";
import { scanFilter, type ScannedTerm, type ScannedValue } from "./scan-filter.ts";

/** What is wrong at a place of a filter's text, from `start` up to `end`; the rest of it holds all the same. */
export interface FilterProblem {
  readonly problem:
    | "too-long"
    | "unknown-field"
    | "missing-value"
    | "unclosed-quote"
    | "not-a-choice"
    | "not-a-day"
    | "not-a-span"
    | "not-an-amount"
    | "backwards";
  readonly start: number;
  readonly end: number;
  /** What stands there. */
  readonly value: string;
  readonly field?: string;
  /** The words that could stand there. */
  readonly expected?: readonly string[];
}

export interface ParsedFilter {
  readonly filter: CardFilter;
  readonly problems: readonly FilterProblem[];
}

type Problem = Omit<FilterProblem, "start" | "end" | "value" | "field">;

/**
 * Reads a filter as people write it: words, `field:value`, a comma for "or", a leading `-` for "not", quotes around
 * what holds spaces. What cannot be understood is a problem that names its place; the rest is read all the same.
 * `own`: the fields of the board, known by their names (in quotes, where one is no single word of letters, or called as
 * a field of the language) and by their ids.
 *
 * @example
 * ```ts
 * parseFilter('refund label:payments,"back office" -blocked:yes due:..@today+7d no:person');
 * ```
 */
export function parseFilter(text: string, own: readonly NamedField[] = []): ParsedFilter {
  if (text.length > longestFilter) {
    const problem = { problem: "too-long", start: longestFilter, end: text.length, value: "" } as const;
    return { filter: { terms: [] }, problems: [problem] };
  }
  const problems: FilterProblem[] = [];
  const terms = scanFilter(text).flatMap((scanned) => readTerm(scanned, own, problems) ?? []);
  return { filter: { terms }, problems };
}

function readTerm(scanned: ScannedTerm, own: readonly NamedField[], problems: FilterProblem[]): FilterTerm | undefined {
  const { name } = scanned;
  if (name === undefined) {
    const [text] = readValues(scanned, undefined, problems, (value) => value);
    return text === undefined ? undefined : { field: "any", negated: scanned.negated, values: [text] };
  }
  const read = <Value>(take: (text: string, value: ScannedValue) => Value | Problem): Value[] =>
    readValues(scanned, name, problems, take);
  const named = ownField(scanned, name, own);
  if (named !== undefined) return heldTo(readOwn(named, scanned.negated, read));
  const lacks = name.toLowerCase() === "no";
  const field = lacks ? "has" : name.toLowerCase();
  const negated = scanned.negated !== lacks;
  if (!isField(field) || scanned.nameQuoted === true) {
    const { start, end } = scanned;
    const expected = [...Object.keys(filterFields), "no", ...own.map((each) => printFieldName(each.name))];
    problems.push({ problem: "unknown-field", start, end, value: name, field: name, expected });
    return undefined;
  }
  if (field === "has") return heldTo({ field, negated, values: read(partFrom(own)) });
  return heldTo(readField(field, negated, read));
}

/** What a card may hold: a part that every card can have, or a field of the board; in quotes a field comes first. */
const partFrom =
  (own: readonly NamedField[]) =>
  (text: string, { quoted }: ScannedValue): string | HeldField | Problem => {
    const { choices } = filterFields.has;
    const part = choices.find((choice) => choice === text.toLowerCase());
    const field = part !== undefined && !quoted ? undefined : fieldCalled(text, own);
    if (field !== undefined) return { fieldId: field.fieldId, name: field.name };
    return part ?? { problem: "not-a-choice", expected: [...choices, ...own.map(({ name }) => printPart({ name }))] };
  };

/** Without a single value that can be read there is nothing to hold cards to. */
const heldTo = (term: FilterTerm): FilterTerm | undefined => (term.values.length === 0 ? undefined : term);

/** The field of the board that is meant; the language's own names come first, unless they stand in quotes. */
function ownField({ nameQuoted }: ScannedTerm, name: string, own: readonly NamedField[]): NamedField | undefined {
  if (nameQuoted !== true && (isField(name.toLowerCase()) || name.toLowerCase() === "no")) return undefined;
  return fieldCalled(name, own);
}

const fieldCalled = (name: string, own: readonly NamedField[]): NamedField | undefined =>
  own.find((each) => folded(each.name) === folded(name)) ?? own.find(({ fieldId }) => fieldId === name);

function readOwn({ fieldId, name, kind }: NamedField, negated: boolean, read: ReadValues): FilterTerm {
  const { asked } = fieldKinds[kind];
  const term = { field: "own", fieldId, name, negated } as const;
  if (asked === "amount") return { ...term, asked, values: read(amount) };
  if (asked === "day") return { ...term, asked, values: read(day) };
  return { ...term, asked, values: read((text) => text) };
}

type ReadValues = <Value>(take: (text: string) => Value | Problem) => Value[];

function readField(field: Exclude<FilterField, "has">, negated: boolean, read: ReadValues): FilterTerm {
  switch (field) {
    case "title":
    case "person":
    case "label":
    case "type":
    case "stage":
    case "lane":
    case "parent":
      return { field, negated, values: read((text) => text) };
    case "class":
    case "blocked": {
      const choices: readonly string[] = filterFields[field].choices;
      const chosen = (text: string): string | Problem =>
        choices.find((choice) => choice === text.toLowerCase()) ?? { problem: "not-a-choice", expected: choices };
      return { field, negated, values: read(chosen) };
    }
    case "due":
    case "created":
    case "started":
    case "finished":
      return { field, negated, values: read(day) };
    case "age":
    case "here":
      return {
        field,
        negated,
        values: read((text) => forwards(readRange(text, readSpan)) ?? { problem: "not-a-span" }),
      };
    case "size":
      return { field, negated, values: read(amount) };
  }
}

const day = (text: string) => forwards(readRange(text, readDay)) ?? ({ problem: "not-a-day" } as const);
const amount = (text: string) => forwards(readAmount(text)) ?? ({ problem: "not-an-amount" } as const);

function forwards<Range extends Parameters<typeof isBackwards>[0]>(
  range: Range | undefined,
): Range | Problem | undefined {
  return range !== undefined && isBackwards(range) ? { problem: "backwards" } : range;
}

function readValues<Value>(
  { values, start, end }: ScannedTerm,
  field: string | undefined,
  problems: FilterProblem[],
  take: (text: string, value: ScannedValue) => Value | Problem,
): Value[] {
  const named = field === undefined ? {} : { field };
  const wrong = (problem: Problem, value: ScannedValue): void =>
    void problems.push({ ...problem, ...named, start: value.start, end: value.end, value: value.text });
  return values.flatMap((value) => {
    if (!value.closed) wrong({ problem: "unclosed-quote" }, value);
    else if (value.text === "") wrong({ problem: "missing-value" }, { ...value, start, end });
    else {
      const taken = take(value.text, value);
      if (!isProblem(taken)) return [taken];
      wrong(taken, value);
    }
    return [];
  });
}

const isProblem = (taken: unknown): taken is Problem =>
  typeof taken === "object" && taken !== null && "problem" in taken;

const isField = (name: string): name is FilterField => Object.hasOwn(filterFields, name);
