import { ProblemError } from "@weir/contract";
import { whyNot, type Told } from "../../features/people/use-sending.ts";
import { say } from "../../features/people/share/words.ts";

/** Why a password did not open the link. */
export const whyLocked: Told<"password"> = (failure) => {
  const problem = failure instanceof ProblemError ? failure : undefined;
  switch (problem?.problem.code) {
    case "wrong-credentials":
      return { at: "password", text: say("shared.password.wrong") };
    case "too-many-requests":
      return { at: "", text: say("shared.throttled", { seconds: Math.max(1, Math.ceil(problem?.waitSeconds ?? 60)) }) };
    default:
      return { at: "", text: whyNot(failure) };
  }
};
