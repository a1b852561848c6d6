import type { ImportGuess, ImportProblem, ImportQuestion, ImportWarning } from "@weir/domain";
import type { ProblemItem } from "./problems.ts";
import { importProblemTexts, importQuestionTexts, importWarningTexts } from "./texts/import.ts";
import { textsOf } from "./texts/texts-of.ts";

const say = textsOf({ ...importProblemTexts, ...importWarningTexts, ...importQuestionTexts });

/** A warning as interfaces show it. */
export interface SpokenWarning {
  readonly code: string;
  readonly count: number;
  readonly message: string;
  readonly examples: readonly string[];
}

/** A warning of an import with its sentence. */
export const spokenWarning = ({ code, count, examples }: ImportWarning): SpokenWarning => ({
  code,
  count,
  message: say(`import.warning.${code}`, { count }),
  examples,
});

/** What is wrong with a file or workflow as a problem document lists it. */
export function importProblemItem({ code, file, path, row, column, value, expected = "" }: ImportProblem): ProblemItem {
  const place = path ?? column;
  return {
    ...(file === undefined ? {} : { file }),
    ...(place === undefined || place === "" ? {} : { path: place }),
    ...(row === undefined ? {} : { row }),
    value,
    expected: say(`import.expected.${code}`, { expected }),
  };
}

/** A guess of a proposed workflow as a sentence. */
export const spokenGuess = ({ code, subject, guess }: ImportGuess): string =>
  say(`import.warning.guess.${code}`, { subject, guess });

/** A question of an import as a sentence. */
export const spokenQuestion = ({ code, examples }: ImportQuestion): string =>
  say(`import.question.${code}`, { examples: examples.join(", ") });
