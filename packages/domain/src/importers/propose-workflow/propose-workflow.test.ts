import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { created, jsonFile, minute, moved, planned, trelloBoard } from "../../../testing/foreign-files.ts";
import { flowOrder } from "./flow-order.ts";
import { stageNameHint } from "./stage-name-hint.ts";

describe("stageNameHint", () => {
  test.each([
    ["TODO", "queue"],
    ["in Progress", "active"],
    ["Ready for Test", "queue"],
    ["Dev done", "queue"],
    ["In Review", "active"],
    ["Done ✓", "done"],
    ["已完成", "done"],
    ["Selected for Development", "queue"],
    ["Recently closed", "done"],
    ["Milestones", undefined],
    ["Cancelled", undefined],
  ])("%s is %s", (name, kind) => {
    expect(stageNameHint(name)?.kind).toBe(kind);
  });
});

describe("flowOrder", () => {
  test("follows the moves, not the places", () => {
    const moves = new Map([
      ["todo", new Map([["doing", 9]])],
      [
        "doing",
        new Map([
          ["done", 7],
          ["todo", 2],
        ]),
      ],
    ]);
    expect(flowOrder(["doing", "done", "todo"], moves)).toEqual(["todo", "doing", "done"]);
  });

  test("without moves the order given stays, and no stage is ever lost", () => {
    const stages = fc.uniqueArray(fc.string(), { maxLength: 8 });
    fc.assert(
      fc.property(stages, (names) => {
        expect(flowOrder(names, new Map())).toEqual(names);
      }),
    );
    fc.assert(
      fc.property(stages, fc.array(fc.tuple(fc.nat(7), fc.nat(7), fc.nat(9))), (names, counts) => {
        const moves = new Map<string, Map<string, number>>();
        for (const [from, to, count] of counts) {
          const [a, b] = [names[from], names[to]];
          if (a !== undefined && b !== undefined)
            moves.set(a, (moves.get(a) ?? new Map<string, number>()).set(b, count));
        }
        expect(flowOrder(names, moves).toSorted()).toEqual(names.toSorted());
      }),
    );
  });
});

describe("a proposed workflow", () => {
  const table = (rows: string): { name: string; bytes: Uint8Array } => ({
    name: "stages.csv",
    bytes: new TextEncoder().encode(`ID,Name,Backlog,Dev,Won't do,Done\n${rows}\n`),
  });

  test("leaves out a stage of things given up: they are discarded, not finished", () => {
    const { proposedWorkflow, guesses } = planned([
      table("1,a,2026-01-05,2026-01-06,,2026-01-08\n2,b,2026-01-05,2026-01-06,2026-01-07,"),
    ]);
    expect(proposedWorkflow.ignore).toEqual(["Won't do"]);
    expect(proposedWorkflow.finish).toBe("Done");
    expect(guesses).toContainEqual({ code: "outside-the-flow", subject: "Won't do", guess: "ignore" });
  });

  test("keeps it when work goes on from there", () => {
    const rows = "1,a,2026-01-05,2026-01-06,2026-01-07,2026-01-08\n2,b,2026-01-05,2026-01-06,2026-01-07,2026-01-08";
    expect(planned([table(rows)]).proposedWorkflow.ignore).toEqual([]);
  });

  const lists = (...names: readonly string[]): object => ({
    lists: names.map((name, pos) => ({ id: `list${"ABC"[pos]}`, name, closed: false, pos })),
  });
  const flow = [created("one", "B", minute(0)), moved("one", "B", "A", minute(1)), moved("one", "A", "C", minute(2))];

  test("has its stages in the order of the moves, though Doing is the leftmost list", () => {
    const board = trelloBoard([{ id: "one", idList: "listC" }], flow, lists("in Progress", "TODO", "Shipped"));
    const { proposedWorkflow, guesses } = planned(jsonFile(board));
    expect(proposedWorkflow.stages.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      "TODO queue",
      "in Progress active",
      "Shipped done",
    ]);
    expect(proposedWorkflow).toMatchObject({ start: "in Progress", finish: "Shipped" });
    expect(guesses).toContainEqual({ code: "order-by-moves", subject: "Trial", guess: "TODO → in Progress → Shipped" });
  });

  test("leaves lists of notes outside the flow, as a guess", () => {
    const board = trelloBoard(
      [{ id: "one", idList: "listA" }],
      [created("one", "B", minute(0)), moved("one", "B", "A", minute(1))],
      lists("Doing", "To do", "Team info"),
    );
    const { proposedWorkflow, guesses } = planned(jsonFile(board));
    expect(proposedWorkflow.ignore).toEqual(["Team info"]);
    expect(guesses).toContainEqual({ code: "outside-the-flow", subject: "Team info", guess: "ignore" });
  });

  test("gets an end where nothing looks finished, as a guess", () => {
    const board = trelloBoard(
      [{ id: "one", idList: "listB" }],
      [created("one", "A", minute(0)), moved("one", "A", "B", minute(1))],
      lists("To do", "Doing"),
    );
    const { proposedWorkflow, guesses } = planned(jsonFile(board));
    expect(proposedWorkflow).toMatchObject({ start: "Doing", finish: "Done" });
    expect(guesses).toContainEqual({ code: "added-done", subject: "Done", guess: "done" });
  });

  test("names lists that share a name by their ids", () => {
    const board = trelloBoard([{ id: "one", idList: "listC" }], flow, lists("To do", "To do", "Done"));
    const { proposedWorkflow } = planned(jsonFile(board));
    expect(proposedWorkflow.stages[0]).toMatchObject({ name: "To do" });
    expect(proposedWorkflow.stages[0]?.from.toSorted()).toEqual(["listA", "listB"]);
  });

  test("of lists that all look outside there is a flow all the same", () => {
    const closed = {
      lists: ["Old", "Older"].map((name, pos) => ({ id: `list${"AB"[pos]}`, name, closed: true, pos })),
    };
    const board = trelloBoard([{ id: "one", idList: "listA" }], [created("one", "A", minute(0))], closed);
    const { proposedWorkflow, workflow } = planned(jsonFile(board));
    expect(proposedWorkflow.stages.map(({ name }) => name)).toEqual(["To Do", "Done"]);
    expect(workflow).toMatchObject({ startStageId: "To Do", finishStageId: "Done" });
  });

  test("of stages that are all done there is one in front", () => {
    const board = trelloBoard(
      [{ id: "one", idList: "listA" }],
      [created("one", "A", minute(0))],
      lists("Done", "Closed", "Released"),
    );
    expect(planned(jsonFile(board)).proposedWorkflow).toMatchObject({ start: "To Do", ignore: [] });
  });
});
