import * as z from "zod/mini";
import { cardSorts, isCardSort, type CardSort } from "./filter/card-sorts.ts";
import { longestFilter } from "./filter/filter.ts";
import { plainFormOf, plainly } from "./plain-fields.ts";
import { fieldKindNames, longestFieldText, mostOptions } from "./streams/board/fields/board-field.ts";
import { mostSize } from "./size.ts";
import { longestTemplateText } from "./streams/board/templates.ts";
import { classesOfService } from "./streams/board/card.ts";

/**
 * The fields of commands and events, each with a name that says what is expected of it
 * (`expectationOf`), used by problems and by the table of verbs alike.
 */
const expectations = new WeakMap<z.core.$ZodType, string>();

export function expecting<T extends z.core.$ZodType>(schema: T, expectation: string): T {
  expectations.set(schema, expectation);
  return schema;
}

/** What a field expects, in the notation of the table of verbs: `text 1..500`, `one of queue | active | done`. */
export function expectationOf(schema: z.core.$ZodType): string {
  const known = expectations.get(schema);
  if (known !== undefined) return known;
  throw new Error("every field is made by fields.ts, so that it can say what it expects");
}

/** A field that may be left out, but not be null or undefined. */
export function optional<T extends z.core.$ZodType>(schema: T): z.ZodMiniExactOptional<T> {
  return alike(schema, expecting(z.exactOptional(schema), expectationOf(schema)));
}

/** Whatever is plain for `schema` is plain for what was made of it. */
function alike<T extends z.core.$ZodType>(schema: z.core.$ZodType, made: T): T {
  const holds = plainFormOf(schema);
  return holds === undefined ? made : plainly(made, holds);
}

/** A field that may be null, which clears the value. */
export function clearable<T extends z.core.$ZodType>(schema: T): z.ZodMiniNullable<T> {
  return expecting(z.nullable(schema), `${expectationOf(schema)} or null`);
}

/** A text of which the form is all there is to check. */
export function formed(form: RegExp, expectation: string) {
  const field = expecting(z.string().check(z.regex(form)), expectation);
  return plainly(field, (value) => typeof value === "string" && form.test(value));
}

export const idField = formed(/^[A-Za-z0-9._~:@-]{1,100}$/, "id of 1..100 letters, digits or ._~:@-");
export const mapStreamField = formed(/^map:[A-Za-z0-9._~:@-]{1,100}$/, "map:<mapId>");
export const streamField = formed(/^board:[A-Za-z0-9._~:@-]{1,100}$/, "board:<boardId>");

/** True for an ISO instant in UTC with milliseconds that exists in the calendar. */
function isInstant(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(value)) return false;
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString() === value;
}
export const instantField = expecting(
  z.string().check(z.refine(isInstant)),
  "instant in UTC, as 2026-03-02T09:00:00.000Z",
);

const spoken = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(:\d{2})?(?:\.(\d{1,9}))?(Z|[+-]\d{2}:\d{2})$/;

/** The instant in an ISO text with a zone, in UTC with milliseconds; `undefined` when it is none. */
function instantIn(value: string): string | undefined {
  const [, minutes, seconds = ":00", fraction = "", zone = ""] = spoken.exec(value) ?? [];
  if (minutes === undefined) return undefined;
  const local = `${minutes}${seconds}.${fraction.slice(0, 3).padEnd(3, "0")}`;
  const time = Date.parse(`${local}${zone}`);
  return isInstant(`${local}Z`) && !Number.isNaN(time) ? new Date(time).toISOString() : undefined;
}

/** What a person or a script says an instant is; commands carry it on in the one form events have. */
export const askedInstantField = expecting(
  z.pipe(
    z.string().check(z.refine((value) => instantIn(value) !== undefined)),
    z.transform((value) => instantIn(value) ?? value),
  ),
  "instant with its zone, as 2026-03-02T09:00:00Z",
);

const isDate = (value: string): boolean => isInstant(`${value}T00:00:00.000Z`);
export const dateOrInstantField = expecting(
  z.pipe(
    z.string().check(z.refine((value) => isDate(value) || instantIn(value) !== undefined)),
    z.transform((value) => (isDate(value) ? value : (instantIn(value) ?? value))),
  ),
  "date (2026-03-02) or instant with its zone",
);

function isTimeZone(value: string): boolean {
  try {
    return value.length <= 100 && new Intl.DateTimeFormat("en", { timeZone: value }).format(0) !== "";
  } catch {
    return false;
  }
}
export const timeZoneField = expecting(
  z.string().check(z.refine(isTimeZone)),
  "time zone by its IANA name, as Europe/Berlin",
);

/** Where a card stands among its neighbours; compared by code unit. */
export const rankField = expecting(z.string().check(z.minLength(1), z.maxLength(200)), "rank");

/** A text that holds more than white space. */
function text(longest: number) {
  const field = expecting(z.string().check(z.maxLength(longest), z.regex(/\S/)), `text 1..${longest}`);
  return plainly(field, (value) => typeof value === "string" && value.length <= longest && /\S/.test(value));
}
export const titleField = text(500);
export const nameField = text(200);
export const cardTypeField = text(100);
export const unitField = text(30);
export const labelField = text(100);
export const reasonField = text(1_000);
export const commentField = text(20_000);
/** What was noted of a meeting, and a role that has no name of its own here. */
export const meetingNoteField = text(2_000);
export const roleNameField = text(40);
export const checkTextField = text(1_000);
/** Two digits, the colour and the pattern of a label. */
export const lookField = formed(/^[0-7]{2}$/, "two digits 0..7");
/** May be empty, which is having none. */
export const descriptionField = expecting(z.string().check(z.maxLength(50_000)), "text 0..50000");

export const templateTextField = expecting(
  z.string().check(z.maxLength(longestTemplateText)),
  `text 0..${longestTemplateText}`,
);

/** Markdown; may be empty. */
export const policyTextField = expecting(z.string().check(z.maxLength(20_000)), "text 0..20000");

/** What a filter says; may be empty, which is every card. */
export const filterTextField = expecting(z.string().check(z.maxLength(longestFilter)), `text 0..${longestFilter}`);

/** How the cards of a stage stand. */
export const sortField = expecting(
  z.string().check(z.refine(isCardSort)) as unknown as z.ZodMiniType<CardSort>,
  `one of ${cardSorts.join(" | ")}, or field:<fieldId>`,
);

export const flagField = expecting(z.boolean(), "true or false");
export const trueField = expecting(z.literal(true), "true");
export const seqField = expecting(z.int().check(z.minimum(1)), "whole number 1..");
export const indexField = expecting(z.int().check(z.minimum(0), z.maximum(10_000)), "whole number 0..10000");
export const countField = expecting(z.int().check(z.minimum(0)), "whole number 0..");
export const percentField = expecting(z.int().check(z.minimum(0), z.maximum(100)), "whole number 0..100");
/** A number that has at most two decimals, as sizes do. */
const isAmount = (value: number): boolean => value >= 0 && Number(value.toFixed(2)) === value;
const amount = (most: number, expectation: string) =>
  expecting(z.number().check(z.refine((value) => isAmount(value) && value <= most)), expectation);
export const amountField = amount(Infinity, "number 0.. with at most 2 decimals");
export const sizeField = amount(mostSize, `number 0..${mostSize} with at most 2 decimals`);
export const limitField = expecting(z.int().check(z.minimum(0), z.maximum(1_000_000)), "whole number 0..1000000");

/** One of a few words. */
export function oneOf<const W extends readonly [string, ...string[]]>(
  words: W,
): z.ZodMiniEnum<{ [K in W[number]]: K }> {
  return expecting(z.enum(words), `one of ${words.join(" | ")}`);
}
export const stageKindField = oneOf(["queue", "active", "done"]);
export const classOfServiceField = oneOf(classesOfService);
export const policyField = oneOf(["warn", "ask-reason", "refuse"]);
export const measureField = oneOf(["count", "size"]);

export const fieldKindField = oneOf(fieldKindNames);
/** What a field of a card holds: which of it, its kind says. */
export const fieldValueField = expecting(
  z.union([
    z.string().check(z.maxLength(longestFieldText), z.regex(/\S/)),
    z.number().check(z.refine((value) => isAmount(Math.abs(value)) && Math.abs(value) <= 1e12)),
  ]),
  `text 1..${longestFieldText}, or number -1000000000000..1000000000000 with at most 2 decimals`,
);

/** A list without repeats, where `key` says what makes two items the same. */
export function listField<T extends z.core.$ZodType>(
  item: T,
  longest: number,
  key: (value: z.output<T>) => unknown = (value) => value,
): z.ZodMiniArray<T> {
  const list = z.array(item).check(
    z.maxLength(longest),
    z.refine((values) => new Set(values.map(key)).size === values.length),
  );
  return expecting(list, `list of 0..${longest} without repeats: ${expectationOf(item)}`);
}

/** A list of plain values that holds at least one, without repeats. */
export function filledListField<T extends z.core.$ZodType>(item: T, longest: number): z.ZodMiniArray<T> {
  const list = listField(item, longest).check(z.minLength(1));
  return expecting(list, `list of 1..${longest} without repeats: ${expectationOf(item)}`);
}

/** Groups of at least two values each, of at most `most` in all; none of them twice. */
export function apartField<T extends z.core.$ZodType>(item: T, most: number): z.ZodMiniArray<z.ZodMiniArray<T>> {
  const group = expecting(
    listField(item, most).check(z.minLength(2)),
    `list of 2..${most} without repeats: ${expectationOf(item)}`,
  );
  const apart = (groups: readonly (readonly unknown[])[]): boolean =>
    new Set(groups.flat()).size === groups.flat().length;
  return expecting(
    plainListField(group, most / 2).check(z.refine(apart)),
    `list of 0..${most / 2}, none in two of them: ${expectationOf(group)}`,
  );
}

/** A list of things that tell themselves apart. */
export function plainListField<T extends z.core.$ZodType>(item: T, longest: number): z.ZodMiniArray<T> {
  return expecting(z.array(item).check(z.maxLength(longest)), `list of 0..${longest}: ${expectationOf(item)}`);
}

/** A group of fields; any other field is a problem. */
export function groupField<const S extends Readonly<Record<string, z.core.$ZodType>>>(
  fields: S,
): z.ZodMiniObject<S, z.core.$strict> {
  const parts = Object.entries(fields).map(
    ([name, field]) => `${name}${field instanceof z.ZodMiniExactOptional ? "?" : ""}: ${expectationOf(field)}`,
  );
  return expecting(z.strictObject(fields), `{${parts.join(", ")}}`);
}

/** One certain word. */
export function wordField<const W extends string>(word: W): z.ZodMiniLiteral<W> {
  return plainly(expecting(z.literal(word), word), (value) => value === word);
}

/** Of a field of several forms: the field that tells them apart, and each form by what it says there. */
export interface Forms {
  readonly tag: string;
  readonly tagField: z.core.$ZodType;
  readonly byTag: ReadonlyMap<string, z.core.$ZodType>;
}
const formsOfField = new WeakMap<z.core.$ZodType, Forms>();

/** The forms of a field made by {@link taggedField}. */
export const formsOf = (field: z.core.$ZodType): Forms | undefined => formsOfField.get(field);

/** A group of fields in one of several forms; the field `tag`, a {@link wordField} in each, says which. */
export function taggedField<const F extends readonly [z.ZodMiniObject, ...z.ZodMiniObject[]], Tag extends string>(
  tag: Tag,
  forms: F,
): z.ZodMiniDiscriminatedUnion<F, Tag> {
  const byTag = new Map(forms.map((form) => [expectationOf(form.shape[tag] as z.core.$ZodType), form]));
  const field = z.discriminatedUnion(tag, forms);
  formsOfField.set(field, { tag, tagField: oneOf([...byTag.keys()] as [string, ...string[]]), byTag });
  return expecting(field, forms.map(expectationOf).join(" or "));
}

type Shapes = Readonly<Record<string, Readonly<Record<string, z.core.$ZodType>>>>;
type KindOf<S extends Shapes> = {
  [Kind in keyof S & string]: z.output<z.ZodMiniObject<{ kind: z.ZodMiniLiteral<Kind> } & S[Kind], z.core.$strict>>;
}[keyof S & string];

/**
 * A group of fields of which `kind` says what else belongs to it: what {@link taggedField} does, for a browser's first
 * load, which that one would make longer by a union of schemas.
 */
export function kindField<const S extends Shapes>(forms: S): z.ZodMiniType<KindOf<S>>;
export function kindField(forms: Shapes): z.ZodMiniType {
  const kinds = Object.keys(forms) as [string, ...string[]];
  const others = Object.assign({}, ...Object.values(forms)) as Shapes[string];
  const shape = Object.fromEntries(
    Object.entries(others).map(([name, field]) => [
      name,
      field instanceof z.ZodMiniExactOptional ? field : optional(field),
    ]),
  );
  const belongs = ({ kind, ...said }: { readonly kind: string }): boolean => {
    const form = forms[kind] ?? {};
    const isThere = (name: string): boolean => Object.hasOwn(said, name);
    return (
      Object.keys(said).every((name) => Object.hasOwn(form, name)) &&
      Object.entries(form).every(([name, field]) => field instanceof z.ZodMiniExactOptional || isThere(name))
    );
  };
  const expectations = kinds.map((kind) => expectationOf(groupField({ kind: wordField(kind), ...forms[kind] })));
  return expecting(
    z.strictObject({ kind: oneOf(kinds), ...shape }).check(z.refine(belongs)),
    expectations.join(" or "),
  );
}

export const peopleField = listField(idField, 50);
export const labelsField = listField(labelField, 50);
export const fieldOptionsField = filledListField(nameField, mostOptions);
export const countedTypesField = groupField({ count: labelsField, leaveOut: labelsField });
