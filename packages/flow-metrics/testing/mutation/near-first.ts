import { basename, dirname } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Tests that take a second or more, each with the only sources whose mutants meet it. */
const slow: readonly (readonly [test: string, sources: string])[] = [
  ["src/waste/waste.test.ts", "src/waste/"],
  ["src/simulator/simulate.test.ts", "src/simulator/"],
  ["src/forecast/backtest.test.ts", "src/forecast/"],
  ["src/forecast/simulate-forecast.test.ts", "src/forecast/"],
  ["src/experiment-verdict/experiment-verdict.test.ts", "src/experiment-verdict/"],
  ["testing/bad-input/facts.test.ts", "src/check-event.ts"],
];
/** Whole histories through every metric. */
const wide = /testing\/.*\/|system-invariants|flow-invariants/;

const stem = (path: string) => basename(path).replace(/(\.test)?\.ts$/, "");

/** A mutant meets the test of its own name first, then those of its folder: one that fails ends its run. */
export class NearFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const [mutated, ...more] = this.ctx.config.related ?? [];
    const oneMutant = mutated !== undefined && more.length === 0;
    const meets = ({ moduleId }: TestSpecification) =>
      !oneMutant || slow.every(([test, sources]) => !moduleId.includes(test) || mutated.includes(sources));
    const place = ({ moduleId }: TestSpecification) => {
      if (oneMutant && stem(moduleId) === stem(mutated)) return 0;
      if (wide.test(moduleId)) return 3;
      return oneMutant && dirname(moduleId) === dirname(mutated) ? 1 : 2;
    };
    return files.filter(meets).sort((a, b) => place(a) - place(b) || (a.moduleId < b.moduleId ? -1 : 1));
  }
}
