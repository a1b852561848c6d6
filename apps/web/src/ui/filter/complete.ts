import {
  fieldKinds,
  filterFields,
  folded,
  ME,
  printFieldName,
  printPart,
  printValue,
  scanFilter,
  type BoardField,
  type FilterField,
  type ScannedTerm,
} from "@weir/domain";

/** What can stand next, and which part of the text it takes the place of. */
export interface Completion {
  readonly start: number;
  readonly end: number;
  readonly options: readonly CompletionOption[];
}

export interface CompletionOption {
  readonly insert: string;
  readonly field: FilterField | "no" | "own";
  /** Of a field of the board: its name. */
  readonly name?: string;
  /** As it is shown; absent for a field by itself, after which a value is still to come. */
  readonly value?: string;
}

/** What there is on these boards. */
export interface CompletionNames {
  /** As they are shown, and as they are named in a filter; absent where nobody is to be asked for. */
  readonly people?: readonly { readonly name: string; readonly named: string }[];
  readonly labels: readonly string[];
  readonly types: readonly string[];
  readonly stages: readonly string[];
  readonly lanes: readonly string[];
  /** Cards that have children, as they are shown, and as they are named in a filter. */
  readonly parents: readonly { readonly name: string; readonly named: string }[];
  /** Their own fields. */
  readonly own?: readonly BoardField[];
}

const most = 8;
const dayValues = ["@today", "..@today-1d", "@today..@today+7d", "@today-7d..@today"];
const amountValues = [">3", ">=8", "<=3"];
const spanValues = ["..2", "5..", "10..", "20.."];
const rangeValues = { day: dayValues, span: spanValues, amount: amountValues, text: [] } as const;
const everyField = [...Object.keys(filterFields), "no"] as readonly (FilterField | "no")[];

/** What may be asked for: nobody's name, where people are not to be asked for. */
const fieldsFor = ({ people }: CompletionNames): readonly (FilterField | "no")[] =>
  people === undefined ? everyField.filter((field) => field !== "person") : everyField;
const ownFor = ({ people, own = [] }: CompletionNames): readonly BoardField[] =>
  people === undefined ? own.filter(({ kind }) => fieldKinds[kind].asked !== "person") : own;

/** What may be meant by the term at the caret: a field that begins so, a value that holds what was typed. */
export function completionsAt(text: string, caret: number, names: CompletionNames): Completion {
  const term = scanFilter(text).find(({ start, end }) => start <= caret && caret <= end);
  const [fields, own] = [fieldsFor(names), ownFor(names)];
  if (term === undefined)
    return { start: caret, end: caret, options: [...own.map(ownOption), ...fields.map(fieldOption)] };
  if (term.name === undefined) return forWord(term, names);
  const field = term.nameQuoted ? undefined : fields.find((name) => name === term.name?.toLowerCase());
  const named = field === undefined ? own.find(({ name }) => folded(name) === folded(term.name ?? "")) : undefined;
  const values = named === undefined ? field && valuesOf(field, names) : ownValues(named, names);
  return forValue(text, caret, term, values ?? []);
}

function forWord({ start, end, negated, values }: ScannedTerm, names: CompletionNames): Completion {
  const from = negated ? start + 1 : start;
  const typed = folded(values[0]?.text ?? "");
  const fields = fieldsFor(names);
  const ownBegun = ownFor(names)
    .filter(({ name }) => folded(name).startsWith(typed))
    .map(ownOption);
  const begun = [...ownBegun, ...fields.filter((name) => name.startsWith(typed)).map(fieldOption)];
  const isNamed = ({ value = "" }: CompletionOption): boolean => folded(value).includes(typed);
  const named = (["label", "person", "type", "stage", "lane", "parent"] as const).flatMap((field) =>
    valuesOf(field, names).filter(isNamed),
  );
  const found = named.map((option) => ({ ...option, insert: `${option.field}:${option.insert}` }));
  return { start: from, end, options: [...begun, ...found].slice(0, most) };
}

function forValue(text: string, caret: number, term: ScannedTerm, values: readonly CompletionOption[]): Completion {
  const value = term.values.find(({ start, end }) => start <= caret && caret <= end);
  if (value === undefined) return { start: caret, end: caret, options: [] };
  const typed = folded(text.slice(value.start, caret).replace(/^"/, ""));
  const { start, end } = value;
  const fitting = values.filter((option) => folded(option.value ?? "").includes(typed));
  const begun = fitting.filter((option) => folded(option.value ?? "").startsWith(typed));
  const options = [...begun, ...fitting.filter((option) => !begun.includes(option))].slice(0, most);
  // What already stands there is no longer to be chosen.
  const [only] = options;
  return { start, end, options: options.length === 1 && only?.insert === text.slice(start, end) ? [] : options };
}

const fieldOption = (field: FilterField | "no"): CompletionOption => ({ insert: `${field}:`, field });

const ownOption = ({ name }: BoardField): CompletionOption => ({
  insert: `${printFieldName(name)}:`,
  field: "own",
  name,
});

/** What can be asked of a field of the board. */
function ownValues({ name, kind, options = [] }: BoardField, names: CompletionNames): CompletionOption[] {
  const { asked } = fieldKinds[kind];
  if (asked === "person") return valuesOf("person", names).map((option) => ({ ...option, field: "own", name }));
  const known = asked === "amount" ? amountValues : asked === "day" ? dayValues : options;
  return known.map((value) => ({ insert: printValue(value), field: "own", name, value }));
}

function valuesOf(
  field: FilterField | "no",
  { people, labels, types, stages, lanes, parents, own = [] }: CompletionNames,
): CompletionOption[] {
  const plainly = (values: readonly string[]): CompletionOption[] =>
    values.map((value) => ({ insert: printValue(value), field, value }));
  const byName = (known: CompletionNames["parents"]): CompletionOption[] =>
    known.map(({ name, named }) => ({ insert: printValue(named), field, value: name }));
  if (field === "person") return people === undefined ? [] : [{ insert: ME, field, value: ME }, ...byName(people)];
  if (field === "parent") return byName(parents);
  if (field === "label") return plainly(labels);
  if (field === "type") return plainly(types);
  if (field === "stage") return plainly(stages);
  if (field === "lane") return plainly(lanes);
  if (field === "title") return [];
  if (field === "has" || field === "no") {
    const held = own.map(({ name }) => ({ insert: printPart({ name }), field, value: name }));
    return [...held, ...plainly(filterFields.has.choices)];
  }
  const kind = filterFields[field];
  if (kind.holds === "choice") return plainly(kind.choices);
  return plainly(rangeValues[kind.holds]);
}

/** The text with an option in its place, and where the caret goes. */
export function completed(
  text: string,
  { start, end }: Completion,
  { insert, value }: CompletionOption,
): { readonly text: string; readonly caret: number } {
  const rest = text.slice(end);
  const gap = value === undefined || /^[\s,]/.test(rest) ? "" : " ";
  const before = text.slice(0, start) + insert + gap;
  return { text: before + rest, caret: before.length };
}
