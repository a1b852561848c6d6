import { expect, test } from "vitest";
import { goldenLog } from "../../testing/golden-log.ts";
import { answerMetric } from "../answer.ts";

test("twelve cards are too little to tell anything", () => {
  const { result } = answerMetric(goldenLog(), "experiment-verdict", {});
  expect(result).toMatchObject({ answer: "too-little-data", exploratory: true, effect: null, p: null });
  expect(result.baseline.n + result.trial.n).toBe(10);
});
