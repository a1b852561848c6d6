import { say } from "./words.ts";

/** What the audit notes of request forms. */
type NotedOfIntake = "intake.opened" | "intake.changed" | "intake.closed" | "intake.renewed" | "request.forgotten";

/** An entry about a request form as a sentence. */
export const auditIntakeWords = (did: NotedOfIntake, names: { readonly by: string; readonly board: string }): string =>
  say(`audit.${did}`, names);
