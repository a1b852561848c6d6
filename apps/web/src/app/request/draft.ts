import type { AnswerOf } from "@weir/contract";
import { intakeFields, type IntakeField } from "@weir/domain";
import { isDay } from "../../lib/time.ts";
import { ownValues, sizeOf, wrongOwn } from "./own-values.ts";
import { say } from "./words.ts";

type PlainField = "title" | "size" | IntakeField;
/** A field of the form; `own.` and its id: one of the board's. */
export type DraftField = PlainField | `own.${string}`;

/** A request as its form holds it. `website` is the field that people do not see. */
export interface Draft extends Readonly<Record<PlainField | "website", string>> {
  /** What was typed for fields of the board, by their ids. */
  readonly own: Readonly<Record<string, string>>;
}

type Asked = Pick<AnswerOf<"openForm">, "fields" | "size" | "own">;

const emptyWords = { title: "", description: "", kind: "", due: "", size: "", name: "", email: "", website: "" };
export const emptyDraft: Draft = { ...emptyWords, own: {} };

const placeOf = (formKey: string): string => `weir.request.${formKey}`;

/** What was typed and not sent, for as long as the tab is open: a page that is loaded anew loses nothing. */
export function keptDraft(formKey: string): Draft {
  try {
    const kept = JSON.parse(sessionStorage.getItem(placeOf(formKey)) ?? "{}") as Partial<Record<string, unknown>>;
    const words = Object.keys(emptyWords).map((field) => {
      const value = kept[field];
      return [field, typeof value === "string" ? value : ""];
    });
    const own = Object.entries(kept["own"] ?? {}).filter(([, value]) => typeof value === "string");
    return { ...emptyDraft, ...Object.fromEntries(words), own: Object.fromEntries(own) as Draft["own"] };
  } catch {
    return emptyDraft;
  }
}

export function keepDraft(formKey: string, draft: Draft): void {
  try {
    if (draft === emptyDraft) sessionStorage.removeItem(placeOf(formKey));
    else sessionStorage.setItem(placeOf(formKey), JSON.stringify(draft));
  } catch {
    // A browser that keeps nothing: the page itself still holds it.
  }
}

const address = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;

/** What is missing or cannot be, at its field. */
export function foundWrong(draft: Draft, { fields, size, own }: Asked): Partial<Record<DraftField, string>> {
  const missing = intakeFields.filter((field) => fields[field] === "required" && draft[field].trim() === "");
  const isSizeMissing = size === "required" && draft.size.trim() === "";
  return {
    ...(draft.title.trim() === "" && { title: say("request.title.missing") }),
    ...Object.fromEntries(missing.map((field) => [field, say(`request.${field}.missing`)])),
    ...(draft.due !== "" && !isDay(draft.due) && { due: say("request.due.wrong") }),
    ...(isSizeMissing && { size: say("request.size.missing") }),
    ...(size !== "off" && sizeOf(draft.size) === null && { size: say("request.size.wrong") }),
    ...Object.fromEntries(Object.entries(wrongOwn(own, draft.own)).map(([fieldId, why]) => [`own.${fieldId}`, why])),
    ...(draft.email !== "" && !address.test(draft.email.trim()) && { email: say("request.email.wrong") }),
  };
}

/** What is asked for, without what was left empty or is not asked. */
export function wishOf(draft: Draft, { fields, size, own }: Asked) {
  const said = [...intakeFields.filter((field) => fields[field] !== "off"), "website" as const]
    .map((field) => [field, draft[field].trim()] as const)
    .filter(([, value]) => value !== "");
  const large = size === "off" ? undefined : sizeOf(draft.size);
  const held = ownValues(own, draft.own);
  return {
    title: draft.title.trim(),
    ...(Object.fromEntries(said) as Partial<Record<IntakeField | "website", string>>),
    ...(typeof large === "number" && { size: large }),
    ...(held.length > 0 && { own: held }),
  };
}
