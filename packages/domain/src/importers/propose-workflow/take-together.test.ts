import { expect, test } from "vitest";
import { planned, textFile } from "../../../testing/foreign-files.ts";
import { readWorkflowFile } from "../workflow-file/read-workflow-file.ts";
import { writeWorkflowFile } from "../workflow-file/write-workflow-file.ts";

/** A log whose cases go through ten of so many activities, in their order, and are closed. */
function logOf(activities: number, cases = 300): ReturnType<typeof textFile> {
  const rows = ["case id,activity,timestamp"];
  for (let one = 0; one < cases; one += 1) {
    const step = Math.max(1, Math.floor(activities / 10));
    for (let at = 0; at < 10; at += 1) {
      const activity = Math.min(activities - 1, at * step + ((one * 7) % step));
      rows.push(
        `C${one},Step ${String(activity).padStart(4, "0")},2026-03-${String(at + 1).padStart(2, "0")}T09:00:00Z`,
      );
    }
    rows.push(`C${one},Closed,2026-03-20T09:00:00Z`);
  }
  return textFile(rows.join("\n"), "log.csv");
}

test.each([60, 200, 1000])("%i activities become a board that people can look over, in the order of work", (count) => {
  const { proposedWorkflow, sourceStages, guesses } = planned(logOf(count));
  const { stages } = proposedWorkflow;
  expect(stages.length).toBeLessThanOrEqual(13);
  expect(proposedWorkflow).toMatchObject({ ignore: [], finish: "Closed" });
  expect(stages.flatMap(({ from }) => from).toSorted()).toEqual(sourceStages.map(({ name }) => name).toSorted());
  const firsts = stages.slice(0, -1).map(({ from }) => from.toSorted()[0]);
  expect(firsts).toEqual([...new Set(firsts)].toSorted((a = "", b = "") => a.localeCompare(b)));
  expect(guesses).toContainEqual(expect.objectContaining({ code: "taken-together", subject: stages[0]?.name }));
  expect(sourceStages.find(({ name }) => name === "Closed")?.entered).toBe(300);
  expect(readWorkflowFile(writeWorkflowFile(proposedWorkflow))).toEqual(proposedWorkflow);
});

test("a log with few activities keeps a stage for each", () => {
  const { proposedWorkflow, guesses } = planned(logOf(20));
  expect(proposedWorkflow.stages.every(({ from }) => from.length === 1)).toBe(true);
  expect(guesses.map(({ code }) => code)).not.toContain("taken-together");
});
