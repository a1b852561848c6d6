import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonFile, minute, moved, planned, trelloBoard } from "../../../testing/foreign-files.ts";
import type { WorkflowFile } from "./workflow-file.ts";

const workflow: WorkflowFile = {
  timeZone: "UTC",
  stages: [
    { name: "Ideas", kind: "queue", from: ["A"] },
    { name: "Making", kind: "active", from: [] },
    { name: "Shut", kind: "done", from: [] },
  ],
  start: "Making",
  finish: "Shut",
  ignore: [],
};
const board = trelloBoard(
  [{ id: "one", idList: "listC" }],
  [moved("one", "A", "B", minute(1)), moved("one", "B", "C", minute(2))],
);
const read = (before: WorkflowFile) =>
  planned(jsonFile(board), { recorded: [{ system: "trello", sourceBoardId: "board1", workflow: before }] });

test("what was placed before stays, whatever is new gets one place, and exactly that is asked about", () => {
  const place = fc.constantFrom(0, 1, 2, undefined, "new");
  fc.assert(
    fc.property(fc.tuple(place, place, place), (places) => {
      const lists = ["A", "B", "C"];
      const at = (where: unknown): string[] => lists.filter((_, index) => places[index] === where);
      const stages = workflow.stages.map((stage, index) => ({ ...stage, from: at(index) }));
      const { proposedWorkflow, guesses, questions } = read({ ...workflow, stages, ignore: at(undefined) });
      for (const [index, stage] of proposedWorkflow.stages.entries())
        expect(stage.from).toEqual(expect.arrayContaining(at(index)));
      expect(proposedWorkflow.ignore).toEqual(expect.arrayContaining(at(undefined)));
      const claimed = [...proposedWorkflow.stages.flatMap(({ from }) => from), ...proposedWorkflow.ignore];
      expect(claimed.toSorted()).toEqual(lists);
      expect(guesses.map(({ code, subject }) => `${code} ${subject}`)).toEqual(
        at("new").map((name) => `new-stage ${name}`),
      );
      expect(questions.map(({ examples }) => examples)).toEqual(at("new").length === 0 ? [] : [at("new")]);
      expect(read(proposedWorkflow)).toMatchObject({ guesses: [], questions: [], proposedWorkflow });
    }),
    { seed: 5 },
  );
});

test("a source that was never read into the board is proposed afresh", () => {
  const plan = planned(jsonFile(board), { recorded: [{ system: "trello", sourceBoardId: "another", workflow }] });
  expect(plan.proposedWorkflow.stages.map(({ name }) => name)).toEqual(["A", "B", "C"]);
});
