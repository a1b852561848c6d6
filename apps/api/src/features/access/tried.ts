import type { AccessProblem, Answer } from "@weir/storage";
import { tooMany } from "../../limits/limit-requests.ts";
import { isDone } from "../../answered.ts";
import type { Throttle, Try } from "./throttle.ts";

/** Makes a try at a secret, unless there were too many lately. Only what could have been a guess counts. */
export async function tried<T extends object>(
  throttle: Throttle,
  attempt: Try,
  make: () => Promise<Answer<T>>,
  what: "too-many-tries" | "too-many-codes" = "too-many-tries",
): Promise<Answer<T>> {
  const wait = throttle.hold(attempt);
  if (wait !== undefined) throw tooMany(what, wait);
  const answer = await make();
  if (isDone(answer) || ("problem" in answer && wasRight.has(answer.problem))) throttle.forgive(attempt);
  return answer;
}

/** What is only said to one who knew the secret that was tried. */
const wasRight: ReadonlySet<AccessProblem["problem"]> = new Set(["weak-password", "second-factor-needed"]);
