import { expect, test } from "vitest";
import { planned, textFile } from "../../../testing/foreign-files.ts";
import type { ImportPlan } from "../import-plan.ts";

/** A log of so many cases for each way, an hour between two events, and one case that was begun a year later. */
function logOf(...ways: readonly (readonly [cases: number, way: string])[]): ImportPlan {
  const rows = ways.flatMap(([cases, way], kind) =>
    Array.from({ length: cases }, (_, one) =>
      [...way].map(
        (name, hour) => `${kind}-${one},Do ${name},2025-03-02T${String(hour).padStart(2, "0")}:${10 + (one % 50)}:00Z`,
      ),
    ).flat(),
  );
  return planned(
    textFile(["case id,activity,timestamp", ...rows, "late,Do A,2026-03-02T09:00:00Z"].join("\n"), "log.csv"),
  );
}

const kindsOf = ({ proposedWorkflow: { stages } }: ImportPlan): string[] =>
  stages.map(({ name, kind }) => `${name} ${kind}`);
const standingIn = ({ counts }: ImportPlan, stage: string): number =>
  counts.itemsByStage.find((one) => one.stage === stage)?.items ?? 0;

test("what ends cases finishes them, though some stand elsewhere", () => {
  const plan = logOf([8, "ABC"], [2, "AB"]);
  expect(kindsOf(plan)).toEqual(["Do A active", "Do B active", "Do C done"]);
  expect(plan.proposedWorkflow).toMatchObject({ start: "Do A", finish: "Do C" });
  expect(standingIn(plan, "Do C")).toBe(8);
  expect(plan.guesses).toContainEqual({ code: "kind-by-ends", subject: "Do C", guess: "done" });
  expect(plan.warnings.map(({ code }) => code)).not.toContain("nothing-finished");
});

test("several ends, one of which others go on to, come last in the order of first visits", () => {
  const plan = logOf([6, "ABC"], [4, "BAD"], [3, "ABCE"]);
  expect(kindsOf(plan)).toEqual(["Do A active", "Do B active", "Do C done", "Do D done", "Do E done"]);
  expect(plan.proposedWorkflow.finish).toBe("Do C");
});

test.each([
  ["cases end anywhere", logOf([5, "ABCA"], [5, "ABCB"], [5, "ABCC"])],
  ["there is one activity", logOf([5, "A"])],
])("where %s nothing is called finished, and it is said where cases end", (_, plan) => {
  expect(plan.proposedWorkflow.finish).toBe("Done");
  expect(plan.guesses).toContainEqual({ code: "added-done", subject: "Done", guess: "done" });
  const warning = plan.warnings.find(({ code }) => code === "nothing-finished");
  expect(warning?.examples[0]).toMatch(/^Do A \(\d+\)$/);
  expect(warning?.count).toBe(plan.counts.items);
});

test("cases that were at work when the log was cut end nowhere yet", () => {
  const rows = [1, 2, 3].flatMap((one) =>
    ["A", "B", "A"].map((name, day) => `${one},Do ${name},2026-03-0${one + day * 2}T09:00:00Z`),
  );
  const plan = planned(textFile(["case id,activity,timestamp", ...rows].join("\n"), "log.csv"));
  expect(plan.proposedWorkflow.finish).toBe("Done");
  expect(plan.warnings.map(({ code }) => code)).toContain("nothing-finished");
});

test("an activity waits only where its name says so: triage is work", () => {
  const rows = ["Triage", "Wait for bed", "Assigned", "Ready for release", "Closed"].map(
    (name, day) => `1,${name},2026-03-0${day + 1}T09:00:00Z`,
  );
  const plan = planned(textFile(["case id,activity,timestamp", ...rows].join("\n"), "log.csv"));
  expect(kindsOf(plan).toSorted()).toEqual([
    "Assigned active",
    "Closed done",
    "Ready for release queue",
    "Triage active",
    "Wait for bed queue",
  ]);
});
