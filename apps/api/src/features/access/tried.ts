import type { Answer } from "@weir/storage";
import { tooMany } from "../../limits/limit-requests.ts";
import { isDone } from "./answered.ts";
import type { Throttle, Try } from "./throttle.ts";

/** Makes a try at a secret, unless there were too many lately. Only what could have been a guess counts. */
export async function tried<T extends object>(
  throttle: Throttle,
  attempt: Try,
  make: () => Promise<Answer<T>>,
): Promise<Answer<T>> {
  const wait = throttle.hold(attempt);
  if (wait !== undefined) throw tooMany("too-many-tries", wait);
  const answer = await make();
  if (isDone(answer) || ("problem" in answer && answer.problem === "weak-password")) throttle.forgive(attempt);
  return answer;
}
