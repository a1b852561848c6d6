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

type WarningKey = `import.warning.${ImportWarning["code"]}`;
const isWarningKey = (key: string): key is WarningKey => Object.hasOwn(importWarningTexts, key);

/** A warning of an import with its sentence; one of another time, whose code is not known, is told by it. */
export function spokenWarning({
  code,
  count = 0,
  examples = [],
}: {
  readonly code: string;
  readonly count?: number | undefined;
  readonly examples?: readonly string[] | undefined;
}): SpokenWarning {
  const key = `import.warning.${code}`;
  return { code, count, message: isWarningKey(key) ? say(key, { count }) : code, examples };
}

/** What is wrong with a file or workflow as a problem document lists it. */
export function importProblemItem({ code, file, path, row, column, value, expected = "" }: ImportProblem): ProblemItem {
  const place = path ?? column;
  return {
    ...(file === undefined ? {} : { file }),
    ...(place === undefined || place === "" ? {} : { path: place }),
    ...(row === undefined ? {} : { row }),
    value,
    expected: say(`import.expected.${code}`, { expected }),
    said: { key: `import.expected.${code}`, values: { expected } },
  };
}

/** A guess of a proposed workflow as a sentence. */
export const spokenGuess = ({ code, subject, guess }: ImportGuess): string =>
  say(`import.warning.guess.${code}`, { subject, guess });

/** A question that was left open, as a problem document lists it: one item for each thing asked about. */
export function openQuestionItems({ id, code, choices, examples }: ImportQuestion): ProblemItem[] {
  const key = `import.expected.${code}-unanswered` as const;
  const chosen = { expected: choices.join(", ") };
  // What is new in a source is asked about one by one.
  const values = code === "new-stages" ? examples : [examples.slice(0, 3).join(", ")];
  return values.map((value) => ({ path: id, value, expected: say(key, chosen), said: { key, values: chosen } }));
}

/** A question of an import as a sentence. */
export const spokenQuestion = ({ code, examples }: ImportQuestion): string =>
  say(`import.question.${code}`, { examples: examples.join(", ") });
