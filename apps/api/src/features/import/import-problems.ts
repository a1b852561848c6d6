import { belongs, type ProblemItem, importProblemItem, openQuestionItems, problemOf, telling } from "@weir/contract";
import type { ImportPlan, ImportProblem } from "@weir/domain";
import { RequestProblem } from "../../problems.ts";

/** Everything that is wrong with the files, each with its place. */
export function badFiles(problems: readonly ImportProblem[]): RequestProblem {
  if (problems.some(({ code }) => code === "too-large")) {
    const limit = `${problems[0]?.expected ?? "?"} bytes`;
    return new RequestProblem(
      problemOf("too-large", { ...telling("problem.too-large", { limit }), errors: items(problems) }),
    );
  }
  const what = problems.length === 1 ? "One thing is wrong with it." : `${problems.length} things are wrong with it.`;
  return new RequestProblem(
    problemOf("import-unreadable", { ...telling("problem.import-unreadable", { what }), errors: items(problems) }),
  );
}

const items = (problems: readonly ImportProblem[]): ProblemItem[] => problems.slice(0, 100).map(importProblemItem);

/** Questions that nobody but a person can answer; the import waits for them. */
export function unanswered({ questions }: ImportPlan): RequestProblem {
  const errors = questions.flatMap(openQuestionItems);
  return new RequestProblem(problemOf("import-incomplete", { ...telling("problem.import-incomplete"), errors }));
}

/** Stages that the board does not have cannot take cards in. */
export function foreignStages(names: readonly string[], present: readonly string[]): RequestProblem {
  const expected = belongs("import.expected.stage-not-on-board", { expected: present.join(", ") });
  const errors = names.map((value) => ({ path: "workflow.stages", value, ...expected }));
  return new RequestProblem(problemOf("import-incomplete", { ...telling("problem.import-incomplete"), errors }));
}
