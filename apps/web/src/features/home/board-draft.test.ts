import { starterBoards } from "@weir/contract";
import { describe, expect, it } from "vitest";
import { addStage, boardBody, changeStage, draftOf, draftProblems, removeStage, shiftStage } from "./board-draft.ts";

const team = draftOf(starterBoards()[0], "Europe/Berlin");
const names = (draft: typeof team): string[] => draft.stages.map(({ name }) => name);

describe("a board that is being put together", () => {
  it("begins as a starter board that can be created as it is", () => {
    for (const starter of starterBoards()) {
      const draft = draftOf(starter, "UTC");
      expect(draftProblems(draft)).toEqual([]);
      expect(boardBody(draft, "c1")).toMatchObject({
        start: starter.start,
        finish: starter.finish,
        name: starter.name,
      });
    }
  });

  it("adds before the finish, moves and removes stages, keeping start and finish where they were", () => {
    expect(names(addStage(team, "Deploy"))).toEqual(["Backlog", "Ready", "Build", "Review", "Test", "Deploy", "Done"]);
    expect(names(shiftStage(team, "stage-2", -1))).toEqual(["Ready", "Backlog", "Build", "Review", "Test", "Done"]);
    expect(shiftStage(team, "stage-1", -1)).toBe(team);
    const without = removeStage(team, "stage-3");
    expect(boardBody(without, "c1")).toMatchObject({ start: "Review", finish: "Done" });
    expect(boardBody(removeStage(team, "stage-6"), "c1").finish).toBe("Test");
  });

  it("sends limits only where there are some", () => {
    const [backlog, ready] = boardBody(team, "c1").stages;
    expect(backlog).toEqual({ name: "Backlog", kind: "queue" });
    expect(ready).toEqual({ name: "Ready", kind: "queue", wipLimit: { max: 5, policy: "ask-reason" } });
  });

  it.each([
    [{ ...team, name: "  " }, "home.create.name-missing"],
    [{ ...team, timeZone: "Mars/Olympus" }, "home.create.zone-unknown"],
    [changeStage(team, "stage-2", { name: " " }), "home.create.problem.stage-name"],
    [changeStage(team, "stage-2", { name: "Backlog " }), "home.create.problem.stage-twice"],
    [{ ...team, start: "stage-6", finish: "stage-6" }, "home.create.problem.order"],
    [changeStage(team, "stage-6", { kind: "active" }), "home.create.problem.finish-kind"],
    [{ ...team, stages: team.stages.slice(0, 1) }, "home.create.problem.too-few"],
  ])("says what is missing (%#)", (draft, text) => {
    expect(draftProblems(draft).map((problem) => problem.text)).toEqual([text]);
  });
});
