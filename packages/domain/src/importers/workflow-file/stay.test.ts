import { expect, test } from "vitest";
import { planned, problemsOf, storyOf, textFile } from "../../../testing/foreign-files.ts";
import { importRecordOf } from "../import-record.ts";

const log = textFile(
  [
    "case id,activity,timestamp",
    "1,Mail: sent,2026-03-02T09:00:00Z",
    "1,Check,2026-03-02T09:01:00Z",
    "1,Mail: sent,2026-03-02T09:02:00Z",
    "1,Mail,2026-03-02T09:03:00Z",
    "1,Pay,2026-03-02T09:04:00Z",
  ].join("\n"),
  "log.csv",
);
const stages =
  "timeZone: UTC\nstages: [{ name: In, kind: queue, from: [] }, { name: Work, kind: active, from: [Check] }, { name: Out, kind: done, from: [Pay] }]\nstart: Work\nfinish: Out\n";

test("what moves nothing leaves an item where it is, is kept as work on it, and is recorded", () => {
  const plan = planned(log, { workflow: `${stages}stay: ["*"]\n` });
  expect(storyOf(plan, "1")).toEqual([
    "2026-03-02T09:00 created In",
    "2026-03-02T09:01 moved Work",
    "2026-03-02T09:02 worked",
    "2026-03-02T09:03 worked",
    "2026-03-02T09:04 moved Out",
  ]);
  expect(plan.sourceStages.map(({ name, stage, stays }) => [name, stage, stays])).toEqual([
    ["Mail: sent", null, true],
    ["Check", "Work", undefined],
    ["Mail", null, true],
    ["Pay", "Out", undefined],
  ]);
  expect(importRecordOf(plan, []).mapping.stay).toEqual(["*"]);
});

test("a whole name wins over a pattern of as many letters; two patterns that fit equally do not", () => {
  const plan = planned(log, { workflow: `${stages}ignore: [Mail]\nstay: ["Mail*"]\n` });
  expect(storyOf(plan, "1").slice(2, 4)).toEqual(["2026-03-02T09:02 worked", "2026-03-02T09:03 moved off-board"]);
  expect(problemsOf(log, { workflow: `${stages}ignore: ["*Mail*"]\nstay: ["Mail*"]\n` })[0]).toMatchObject({
    code: "ambiguous-stage",
  });
});
