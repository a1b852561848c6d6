import { ProblemError } from "@weir/contract";
import { reasonOf } from "../../lib/client.ts";
import { useSendingOf, type Sending, type Told } from "../../lib/sending.ts";
import { say } from "./say.ts";

export type { Sending, Told };

/** A form that is sent; where it does not say otherwise, what failed is told of the whole. */
export const useSending = <Field extends string>(told: Told<Field> = plainly): Sending<Field> => useSendingOf(told);

function plainly(failure: unknown): { at: ""; text: string } {
  return { at: "", text: whyNot(failure) };
}

/** The server's own sentence, or that it did not answer. */
export const whyNot = (failure: unknown): string => reasonOf(failure, say("people.unreachable"));

/** At the field the server names, or about the whole. */
export function atField<const Field extends string>(fields: readonly Field[]): Told<Field> {
  return (failure) => {
    if (!(failure instanceof ProblemError)) return plainly(failure);
    for (const { path = "", expected: belongs } of failure.problem.errors ?? []) {
      const at = fields.find((field) => path.split(/[./]/).at(-1) === field);
      const expected = belongs.replace(/\.$/, "");
      if (at !== undefined) return { at, text: say("people.expected", { expected }) };
    }
    const login = fields.find((field) => field === "login");
    if (failure.problem.code === "login-taken" && login !== undefined) return { at: login, text: whyNot(failure) };
    return plainly(failure);
  };
}
