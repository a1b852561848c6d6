import { fieldKindNames, type FieldKindName, type FieldValue } from "../../streams/board/fields/board-field.ts";
import { fieldKinds } from "../../streams/board/fields/field-kinds.ts";
import { mostSize } from "../../size.ts";
import type { ForeignHistory } from "../foreign-history.ts";

/** What a field of a source can become on a board: nobody here is looked up by a name that stands in a cell. */
export const importedKinds = fieldKindNames.filter((kind) => kind !== "person");
export type ImportedKind = Exclude<FieldKindName, "person">;

/** A field of the source that a board has no place of its own for. */
export interface SourceField {
  readonly name: string;
  /** How many items hold something in it. */
  readonly items: number;
  readonly examples: readonly string[];
  /** What all that it holds could be kept as. */
  readonly kind: ImportedKind;
  /** Most of it are numbers that sizes can be. */
  readonly canBeSize: boolean;
}

const mostExamples = 3;
/** More different words than these are no choice between a few. */
const mostChoices = 20;

/** A value as a field of this kind holds it; undefined where it cannot. */
export function readAs(kind: ImportedKind, said: string): FieldValue | undefined {
  const text = said.trim();
  if (kind === "number") return readNumber(text);
  // A day with a time of day is that day.
  const value = kind === "date" ? text.slice(0, 10) : text;
  return fieldKinds[kind].holds(value, { options: [value] }) ? value : undefined;
}

/** As people and programs write numbers: `3`, `3.0`, `3,5`. */
function readNumber(text: string): number | undefined {
  if (!/^-?\d{1,12}([.,]\d{1,9})?$/.test(text)) return undefined;
  const value = Number(text.replace(",", "."));
  return Number(value.toFixed(2)) === value ? value || 0 : undefined;
}

/** A size that a value can be. */
export function readSize(said: string): number | undefined {
  const size = readNumber(said.trim());
  return size !== undefined && size >= 0 && size <= mostSize ? size : undefined;
}

/** The fields of a source by name, each with what it could become. */
export function sourceFieldsOf({ items }: Pick<ForeignHistory, "items">): SourceField[] {
  const values = new Map<string, string[]>();
  for (const item of items)
    for (const { field, value } of item.values ?? []) {
      const known = values.get(field);
      if (known === undefined) values.set(field, [value]);
      else known.push(value);
    }
  return [...values].map(([name, all]) => {
    const different = [...new Set(all)];
    return {
      name,
      items: all.length,
      examples: different.slice(0, mostExamples),
      kind: kindOf(all, different),
      canBeSize: all.filter((value) => readSize(value) !== undefined).length * 2 >= all.length,
    };
  });
}

function kindOf(all: readonly string[], different: readonly string[]): ImportedKind {
  const exact = (["number", "date", "link"] as const).find((kind) =>
    different.every((value) => readAs(kind, value) !== undefined),
  );
  if (exact !== undefined) return exact;
  return different.length <= mostChoices && different.length * 2 <= all.length ? "choice" : "text";
}
