import { ProblemError } from "@weir/contract";
import { say } from "../say.ts";
import { atField, type Told } from "../use-sending.ts";

export type ProofField = "password" | "code" | "next";

const elsewhere = atField(["password", "code", "next"]);

/** What went wrong, at the field of it: the password, the code, or a new password. */
export const told: Told<ProofField> = (failure) => {
  const code = failure instanceof ProblemError ? failure.problem.code : undefined;
  if (code === "wrong-credentials") return { at: "password", text: say("account.password.wrong") };
  if (code === "wrong-code") return { at: "code", text: say("second-factor.wrong-code") };
  if (code === "begin-again") return { at: "", text: say("second-factor.begin-again") };
  return elsewhere(failure);
};
