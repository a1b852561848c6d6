import { type ProblemItem, problemOf, telling } from "@weir/contract";
import type { RequestWish, Sent, WrongField } from "@weir/storage";
import { tooMany } from "../../limits/limit-requests.ts";
import { networkOf } from "../../limits/network-of.ts";
import { createSlidingCounts } from "../../limits/sliding-counts.ts";
import { RequestProblem, invalid } from "../../problems.ts";

const hourMs = 3_600_000;
/** An office may sit behind one address. */
const fromOneSource = 30;
const byOneForm = 300;

/** Counts what is sent by forms; throws where it was too much lately. */
export function createSendLimits(now: () => number) {
  const sources = createSlidingCounts({ clock: now, limit: fromOneSource, windowMs: hourMs });
  const forms = createSlidingCounts({ clock: now, limit: byOneForm, windowMs: hourMs });
  return (source: string, formKey: string): void => {
    const network = networkOf(source);
    const wait = Math.max(sources.waitMs(network), forms.waitMs(formKey));
    if (wait > 0) throw tooMany("too-many-sent", Math.ceil(wait / 1000));
    sources.add(network, 1);
    forms.add(formKey, 1);
  };
}

const expected = {
  missing: "an answer: this form needs one",
  "not-asked": "no such field: this form does not ask for it",
  "no-such-kind": "one of the kinds that the form offers",
  "cannot-hold": "what this field can hold",
} as const satisfies Record<WrongField["why"], string>;

/** The form is right and takes nothing, or not this. */
export const formProblem = (code: "form-closed" | "form-stale" | "form-full" | "key-over"): RequestProblem =>
  new RequestProblem(problemOf(code, telling(`problem.${code}`)));

/** What was said of a field, or nothing. */
function saidAt({ own = [], ...wish }: RequestWish, field: WrongField["field"]): string | number | undefined {
  if (!isOwn(field)) return wish[field];
  return own.find(({ fieldId }) => `own.${fieldId}` === field)?.value;
}

const isOwn = (field: WrongField["field"]): field is `own.${string}` => field.startsWith("own.");

/** Throws why it was not taken in. */
export function mustBeSent(sent: Sent | { readonly denied: string }, wish: RequestWish): void {
  if ("sent" in sent) return;
  if ("wrong" in sent) {
    const items = sent.wrong.map(({ field, why }): ProblemItem => ({
      path: field,
      value: saidAt(wish, field) ?? null,
      expected: expected[why],
    }));
    throw new RequestProblem(invalid(items));
  }
  if ("full" in sent) throw formProblem("form-full");
  if ("denied" in sent) throw formProblem("form-closed");
  throw formProblem(sent.problem === "sent-already" ? "form-stale" : sent.problem);
}
