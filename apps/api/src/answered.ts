import { belongs, type Problem, problemOf, telling } from "@weir/contract";
import type { Denied } from "@weir/domain";
import type { AccessProblem, Answer } from "@weir/storage";
import { RequestProblem, deniedProblem, invalid, notFound } from "./problems.ts";

/** What a request was about, in the words of its own fields: for the answer where it cannot be done. */
interface About {
  readonly boardId?: string;
  /** What may not be there: `session`, `person`, ... */
  readonly what?: string;
  readonly id?: string;
  readonly login?: string;
  readonly name?: string;
  /** The field that holds a new password. */
  readonly field?: "password" | "next" | "login";
}

const isDenied = (answer: object): answer is Denied => "denied" in answer;
const isProblem = (answer: object): answer is AccessProblem => "problem" in answer;

/** True where what was asked was done. */
export const isDone = <T extends object>(answer: Answer<T>): answer is T => !isDenied(answer) && !isProblem(answer);

/** What was asked for; why there is nothing is thrown. */
export function answered<T extends object>(answer: Answer<T>, about: About = {}): T {
  if (isDone(answer)) return answer;
  throw new RequestProblem(isDenied(answer) ? deniedProblem(answer, about.boardId) : accessProblem(answer, about));
}

function accessProblem(
  problem: AccessProblem,
  { what = "thing", id = "", login = "", name = "", field = "password" }: About,
): Problem {
  switch (problem.problem) {
    case "wrong-password":
      return problemOf("wrong-credentials", telling("problem.wrong-credentials"));
    case "wrong-code":
      return problemOf("wrong-code", telling("problem.wrong-code"));
    // Where there is no second step to take, as everywhere but at the door of passwords.
    case "second-factor-needed":
    case "begin-again":
      return problemOf("begin-again", telling("problem.begin-again"));
    case "not-let-in":
    case "identity-taken":
    case "linked-already":
    case "only-way-in":
      return problemOf(problem.problem, telling(`problem.${problem.problem}`));
    case "key-over":
      return problemOf("key-over", telling("problem.key-over"));
    case "login-taken":
      return problemOf("login-taken", telling("problem.login-taken", { login }));
    case "team-taken":
      return problemOf("team-taken", telling("problem.team-taken", { name }));
    case "claimed":
      return problemOf("claimed", telling("problem.claimed"));
    case "not-claimed":
      return problemOf("not-claimed", telling("problem.not-claimed"));
    case "last-owner":
      return problemOf("last-owner", telling("problem.last-owner"));
    case "not-there":
      return notFound(what, id);
    // What was sent is repeated nowhere: an answer may be kept where a password should not be.
    case "weak-password":
      return invalid([{ path: field, ...belongs(`problem.password-${problem.why}`) }]);
  }
}
