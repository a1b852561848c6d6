import { intakeFields, type FieldWishes, type IntakeField } from "@weir/domain";
import { isDay } from "../../lib/time.ts";
import { say } from "./words.ts";

export type DraftField = "title" | IntakeField;

/** A request as its form holds it. `website` is the field that people do not see. */
export type Draft = Readonly<Record<DraftField | "website", string>>;

export const emptyDraft: Draft = { title: "", description: "", kind: "", due: "", name: "", email: "", website: "" };

const placeOf = (formKey: string): string => `weir.request.${formKey}`;

/** What was typed and not sent, for as long as the tab is open: a page that is loaded anew loses nothing. */
export function keptDraft(formKey: string): Draft {
  try {
    const kept = JSON.parse(sessionStorage.getItem(placeOf(formKey)) ?? "{}") as Partial<Record<string, unknown>>;
    const words = Object.entries(emptyDraft).map(([field, none]) => {
      const value = kept[field];
      return [field, typeof value === "string" ? value : none];
    });
    return { ...emptyDraft, ...Object.fromEntries(words) };
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
export function foundWrong(draft: Draft, asked: FieldWishes): Partial<Record<DraftField, string>> {
  const missing = intakeFields.filter((field) => asked[field] === "required" && draft[field].trim() === "");
  return {
    ...(draft.title.trim() === "" && { title: say("request.title.missing") }),
    ...Object.fromEntries(missing.map((field) => [field, say(`request.${field}.missing`)])),
    ...(draft.due !== "" && !isDay(draft.due) && { due: say("request.due.wrong") }),
    ...(draft.email !== "" && !address.test(draft.email.trim()) && { email: say("request.email.wrong") }),
  };
}

/** What is asked for, without what was left empty or is not asked. */
export function wishOf(draft: Draft, asked: FieldWishes) {
  const said = [...intakeFields.filter((field) => asked[field] !== "off"), "website" as const]
    .map((field) => [field, draft[field].trim()] as const)
    .filter(([, value]) => value !== "");
  return { title: draft.title.trim(), ...(Object.fromEntries(said) as Partial<Omit<Draft, "title">>) };
}
