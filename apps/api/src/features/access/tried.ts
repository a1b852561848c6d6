import { problemOf, text } from "@weir/contract";
import type { Answer } from "@weir/storage";
import { RequestProblem } from "../../problems.ts";
import { isDone } from "./answered.ts";
import type { Throttle, Try } from "./throttle.ts";

/** Makes a try at a secret, unless there were too many lately. Only what could have been a guess counts. */
export async function tried<T extends object>(
  throttle: Throttle,
  attempt: Try,
  make: () => Promise<Answer<T>>,
): Promise<Answer<T>> {
  const wait = throttle.hold(attempt);
  if (wait !== undefined) throw tooMany(wait);
  const answer = await make();
  if (isDone(answer) || ("problem" in answer && answer.problem === "weak-password")) throttle.forgive(attempt);
  return answer;
}

function tooMany(seconds: number): RequestProblem {
  const problem = problemOf("too-many-requests", { detail: text("problem.too-many-tries", { seconds }) });
  return new RequestProblem(problem, { "retry-after": String(seconds) });
}
