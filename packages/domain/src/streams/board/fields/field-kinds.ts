import { isDate } from "../../../filter/filter-values.ts";
import { longestFieldText, type BoardField, type FieldKindName, type FieldValue } from "./board-field.ts";

/** One kind of field. A new one is a line here, its name in `board-field.ts`, and how a client shows and edits it. */
interface FieldKind {
  /** True for what such a field can hold. */
  holds(value: FieldValue, field: Pick<BoardField, "options">): boolean;
  /** How a filter asks for it: by a part of the text, the whole of it, whom it names, a number or a day. */
  readonly asked: "part" | "whole" | "person" | "amount" | "day";
}

const isText = (value: FieldValue): value is string =>
  typeof value === "string" && value.length <= longestFieldText && /\S/.test(value);

/** The address of a page: anything else could do something when it is opened. */
function isLink(value: FieldValue): boolean {
  if (!isText(value) || /\s/.test(value) || !URL.canParse(value)) return false;
  return ["http:", "https:"].includes(new URL(value).protocol);
}

export const fieldKinds: { readonly [Kind in FieldKindName]: FieldKind } = {
  text: { holds: isText, asked: "part" },
  number: { holds: (value) => typeof value === "number", asked: "amount" },
  choice: { holds: (value, { options = [] }) => isText(value) && options.includes(value), asked: "whole" },
  date: { holds: (value) => isText(value) && isDate(value), asked: "day" },
  person: { holds: (value) => isText(value) && /^[A-Za-z0-9._~:@-]{1,100}$/.test(value), asked: "person" },
  link: { holds: isLink, asked: "part" },
};
