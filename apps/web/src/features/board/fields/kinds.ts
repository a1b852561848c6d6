import { readable } from "@weir/contract";
import { fieldKinds, longestFieldText, type BoardField, type FieldKindName, type FieldValue } from "@weir/domain";
import type { ComponentPropsWithRef } from "react";
import { endOfDay, localDay } from "../../../lib/time.ts";
import { personId, personName } from "../../../lib/person-name.ts";
import { sizeNumber } from "../size-words.ts";
import { readNumber } from "./read-number.ts";

/** How one kind of field is shown and typed; what it can hold, the domain says. A new kind is a line here. */
interface ShownKind {
  /** A value as it is read on a card. */
  said(value: FieldValue): string;
  /** As it stands where it is typed. */
  written(value: FieldValue): string;
  /** What is meant by what was typed; `null` where nothing can be. */
  meant(typed: string): FieldValue | undefined | null;
  readonly input: Pick<ComponentPropsWithRef<"input">, "type" | "inputMode" | "maxLength">;
}

const said = (value: FieldValue): string => readable(String(value));
const plain = { said, written: String, meant: (typed: string) => typed, input: { maxLength: longestFieldText } };

export const shownKinds: { readonly [Kind in FieldKindName]: ShownKind } = {
  text: plain,
  choice: plain,
  number: {
    ...plain,
    said: (value) => (typeof value === "number" ? sizeNumber(value) : said(value)),
    meant: readNumber,
    input: { inputMode: "decimal" },
  },
  date: {
    ...plain,
    said: (value) => (isDay(value) ? localDay(endOfDay(value)) : said(value)),
    input: { type: "date" },
  },
  person: {
    ...plain,
    said: (value) => personName(String(value)),
    written: (value) => personName(String(value)),
    meant: personId,
    input: { maxLength: 100 },
  },
  link: { ...plain, input: { type: "url", inputMode: "url", maxLength: longestFieldText } },
};

const isDay = (value: FieldValue): value is string => fieldKinds.date.holds(value, {});

/** What is meant by what was typed for a field; `undefined` for nothing, `null` for what the field cannot hold. */
export function readValue(field: BoardField, typed: string): FieldValue | undefined | null {
  const text = typed.trim();
  if (text === "") return undefined;
  const value = shownKinds[field.kind].meant(text);
  if (value === undefined || value === null || value === "") return null;
  return fieldKinds[field.kind].holds(value, field) ? value : null;
}
