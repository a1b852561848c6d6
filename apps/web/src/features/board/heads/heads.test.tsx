import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { stageRuns } from "@weir/domain";
import { afterEach, beforeEach, expect, test } from "vitest";
import { playWorld, type PlayedWorld } from "../../../../testing/played-world.ts";
import { openBoardSession, type BoardSession } from "../../../replica/board-session.ts";
import { GivenSession } from "../../../replica/use-board-session.tsx";
import { BoardStrip } from "../board-strip.tsx";
import { BoardUiContext, createBoardUi } from "../board-ui.ts";
import { dropHint } from "../drop-hint.ts";
import { StageHeadPart } from "./stage-head-part.tsx";

beforeEach(() => localStorage.clear());
afterEach(cleanup);

async function played(): Promise<{ world: PlayedWorld; session: BoardSession }> {
  const world = playWorld(["A", "B"]);
  world.role = "manager";
  const session = openBoardSession("played", world);
  await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
  return { world, session };
}

async function draw(session: BoardSession, stageId = "build"): Promise<void> {
  const ui = { store: createBoardUi(), openCard: () => undefined };
  render(
    <GivenSession session={session}>
      <BoardUiContext value={ui}>
        <BoardStrip />
        <StageHeadPart stageId={stageId} onSplit={() => undefined} />
      </BoardUiContext>
    </GivenSession>,
  );
  await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
}

const press = async (name: string | RegExp): Promise<void> => {
  fireEvent.click(screen.getByRole("button", { name }));
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
};

const read = (session: BoardSession): string[] => {
  const { board } = session.store.getState();
  return board === undefined
    ? []
    : stageRuns(board).map(({ group, stages }) =>
        [...(group === undefined ? [] : [group.name]), ...stages.map(({ name }) => name)].join(" | "),
      );
};

test("a stage is split where it is edited: two stages below one head, each called so on the board", async () => {
  const { world, session } = await played();
  world.elsewhere({ type: "wip-limit.set", scope: { kind: "stage", stageId: "build" }, max: 1, policy: "refuse" });
  world.elsewhere({ type: "card.move", cardId: "A", toStageId: "build" });
  act(() => world.deliver());
  await draw(session);
  await press("Split into doing and done");
  expect(read(session)).toEqual(["To do", "Build | Build · doing | Build · done", "Done"]);
  const head = await screen.findByRole("group", { name: "Build" });
  expect(
    within(head)
      .getAllByRole("heading", { level: 2 })
      .map((each) => each.textContent),
  ).toEqual(["doing", "done"]);
  expect(within(head).getByRole("region", { name: "Build · done" })).toBeDefined();
  expect(head.textContent).toContain("1/1");
  expect(dropHint(session, "B", session.store.getState().board?.stages[2]?.stageId ?? "")).toMatchObject({
    tone: "refuse",
    text: "Build: full (1 of 1): not now",
  });
});

test("stages side by side come under one head, are renamed with it, and stand alone again", async () => {
  const { world, session } = await played();
  world.elsewhere({ type: "stage.add", stageId: "test", name: "Test", kind: "active", index: 2 });
  act(() => world.deliver());
  await draw(session);
  await press("Under one head with Test");
  expect(read(session)).toContain("Build and Test | Build | Test");
  fireEvent.change(screen.getByLabelText("Head over Build and Test"), { target: { value: "Deliver" } });
  fireEvent.blur(screen.getByLabelText("Head over Build and Test"));
  expect(read(session)).toContain("Deliver | Build | Test");
  await press("Under one head with Done");
  expect(read(session)).toContain("Deliver | Build | Test | Done");
  await press("Take the head away");
  expect(read(session).some((line) => line.includes("Deliver"))).toBe(false);
});

test("a stage that joins a head comes under its limit, and one that leaves goes out of it", async () => {
  const { world, session } = await played();
  world.elsewhere({ type: "stage.add", stageId: "test", name: "Test", kind: "active", index: 2 });
  world.elsewhere({
    type: "stage.group",
    groupId: "g",
    name: "Make",
    stages: [{ stageId: "build" }, { stageId: "test" }],
  });
  world.elsewhere({ type: "wip-limit.set", scope: { kind: "stages", stageIds: ["build", "test"] }, max: 2 });
  act(() => world.deliver());
  await draw(session);
  const over = (): unknown => session.store.getState().board?.wipLimits.map(({ scope }) => scope);
  expect(screen.queryByRole("button", { name: /^Take .* out/ })).toBeNull();
  await press("Under one head with Done");
  expect([read(session)[1], over()]).toEqual([
    "Make | Build | Test | Done",
    [{ kind: "stages", stageIds: ["build", "test", "done"] }],
  ]);
  await press("Take Build out from under it");
  expect([read(session).slice(1), over()]).toEqual([
    ["Build", "Make | Test | Done"],
    [{ kind: "stages", stageIds: ["test", "done"] }],
  ]);
});

test("a head that is renamed renames the halves that are called after it", async () => {
  const { session } = await played();
  await draw(session);
  await press("Split into doing and done");
  const field = screen.getByLabelText(/^Head over/);
  fireEvent.change(field, { target: { value: "Make" } });
  fireEvent.blur(field);
  expect(read(session)).toContain("Make | Make · doing | Make · done");
});
