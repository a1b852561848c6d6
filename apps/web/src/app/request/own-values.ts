import type { AnswerOf } from "@weir/contract";
import { fieldKinds, mostSize, type FieldKindName, type FieldValue } from "@weir/domain";
import { readNumber } from "../../features/board/fields/read-number.ts";
import { say } from "./words.ts";

type AskedOwn = AnswerOf<"openForm">["own"][number];

const problems = {
  text: "request.own.wrong",
  number: "request.number.wrong",
  choice: "request.own.wrong",
  date: "request.due.wrong",
  person: "request.own.wrong",
  link: "request.link.wrong",
} as const satisfies Readonly<Record<FieldKindName, string>>;

/** What is meant by what was typed for a field of the board; `null` for what it cannot hold. */
function valueOf({ kind, options = [] }: AskedOwn, typed: string): FieldValue | null {
  const value = kind === "number" ? readNumber(typed) : typed.trim();
  return value !== undefined && value !== null && fieldKinds[kind].holds(value, { options }) ? value : null;
}

/** What is missing or cannot be, by the field of the board. */
export const wrongOwn = (
  own: readonly AskedOwn[],
  typed: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    own.flatMap((field) => {
      const said = (typed[field.fieldId] ?? "").trim();
      if (said === "") return field.wish === "required" ? [[field.fieldId, say("request.own.missing")]] : [];
      return valueOf(field, said) === null ? [[field.fieldId, say(problems[field.kind])]] : [];
    }),
  );

/** What is said of fields of the board. */
export const ownValues = (
  own: readonly AskedOwn[],
  typed: Readonly<Record<string, string>>,
): { readonly fieldId: string; readonly value: FieldValue }[] =>
  own.flatMap((field) => {
    const said = (typed[field.fieldId] ?? "").trim();
    const value = said === "" ? null : valueOf(field, said);
    return value === null ? [] : [{ fieldId: field.fieldId, value }];
  });

/** A size as it was typed; `null` for what is none. */
export function sizeOf(typed: string): number | undefined | null {
  const size = readNumber(typed);
  return typeof size === "number" && (size < 0 || size > mostSize) ? null : size;
}
