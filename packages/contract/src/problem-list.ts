import { type ProblemCode, problems } from "./problems.ts";
import { problemTexts } from "./texts/problems.ts";

export interface DescribedProblem {
  readonly code: ProblemCode;
  readonly status: number;
  readonly title: string;
  /** The sentence people read, values as names in braces. */
  readonly sentence: string;
}

/** Every problem with its sentence, for the pages that explain them. */
export function problemList(): DescribedProblem[] {
  return (Object.keys(problems) as ProblemCode[]).map((code) => ({
    code,
    ...problems[code],
    sentence: sentenceOf(code),
  }));
}

function sentenceOf(code: ProblemCode): string {
  if (code === "refused") return "The problem's `refusal` holds the board's own answer: a code with its values.";
  const text = problemTexts[`problem.${code}`];
  return typeof text === "string" ? text : text({ count: 2 });
}
