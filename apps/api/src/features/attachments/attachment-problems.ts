import { problemOf, type Problem, telling } from "@weir/contract";
import type { Denied } from "@weir/domain";
import type { NotTaken, NotThere } from "@weir/storage";
import { RequestProblem, deniedProblem, notFound } from "../../problems.ts";

type Why = NotTaken | { readonly problem: "broken-off" };

const units = [
  [1024 ** 3, "GB"],
  [1024 ** 2, "MB"],
  [1024, "kB"],
] as const;

/** A size in words: "25 MB". */
function sizeOf(bytes: number): string {
  const [size, unit] = units.find(([least]) => bytes >= least) ?? [1, "bytes"];
  return `${Math.floor((bytes / size) * 10) / 10} ${unit}`;
}

/** What the store answered, where it is an answer. */
export function taken<T extends object>(answer: T | Denied | NotThere, { boardId }: { readonly boardId: string }): T {
  if (isDenied(answer)) throw new RequestProblem(deniedProblem(answer, boardId));
  if (isNotThere(answer)) throw new RequestProblem(notFound(answer.missing, answer.id));
  return answer;
}

const isDenied = (answer: object): answer is Denied => "denied" in answer;
const isNotThere = (answer: object): answer is NotThere => "missing" in answer;

/** A file that was not taken, by its name: nothing of it is left. */
export const cut = (why: Why, name: string): RequestProblem => new RequestProblem(problemFor(why, name));

function problemFor(why: Why, name: string): Problem {
  switch (why.problem) {
    case "too-large":
      return problemOf("too-large", telling("problem.file-too-large", { name, limit: sizeOf(why.limit) }));
    case "board-full": {
      const values = { name, limit: sizeOf(why.limit), left: sizeOf(why.left) };
      return problemOf("too-large", telling("problem.board-full", values));
    }
    case "too-many":
      return problemOf("conflict", telling("problem.too-many-files", { name, limit: why.limit }));
    case "kind":
      return problemOf("unsupported-media-type", telling("problem.file-kind", { name, kinds: why.kinds.join(", ") }));
    case "not-what-it-says":
      return problemOf("unsupported-media-type", telling("problem.file-not-what-it-says", { name }));
    case "empty":
      return problemOf("malformed-request", telling("problem.file-empty", { name }));
    case "archived":
      return problemOf("conflict", telling("problem.file-archived", { name }));
    case "id-taken":
      return problemOf("already-exists", telling("problem.file-id-taken", { name }));
    case "broken-off":
      return problemOf("malformed-request", telling("problem.file-broken-off", { name }));
  }
}
