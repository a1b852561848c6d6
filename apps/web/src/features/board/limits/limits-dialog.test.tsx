import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import type { BoardState } from "@weir/domain";
import { createRef } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { playWorld } from "../../../../testing/played-world.ts";
import { client } from "../../../lib/client.ts";
import { openBoardSession, type BoardSession } from "../../../replica/board-session.ts";
import { GivenSession } from "../../../replica/use-board-session.tsx";
import { dropHint } from "../drop-hint.ts";
import { wipStateOf } from "../wip-state.ts";
import { LimitsDialog } from "./limits-dialog.tsx";

beforeEach(() => void vi.spyOn(client, "people").mockResolvedValue({ people: [], teams: [] }));
afterEach(cleanup);

async function opened(mayChange = true): Promise<BoardSession> {
  const world = playWorld(["A", "B"]);
  world.role = "manager";
  const session = openBoardSession("played", world);
  await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
  session.wish({ type: "card.assign", cardId: "A", people: ["ann.lee"] });
  session.wish({ type: "card.move", cardId: "A", toStageId: "build" });
  render(
    <GivenSession session={session}>
      <LimitsDialog mayChange={mayChange} returnTo={createRef()} onClose={() => undefined} />
    </GivenSession>,
  );
  return session;
}

function boardOf(session: BoardSession): BoardState {
  const { board } = session.store.getState();
  if (board === undefined) throw new Error("The board is not there");
  return board;
}

const limits = (session: BoardSession): unknown => session.store.getState().board?.wipLimits;
const rows = (): string[] => screen.queryAllByRole("listitem").map((row) => row.textContent);

function fill(kind: string, fields: Readonly<Record<string, string>>): void {
  const form = within(screen.getByRole("form", { name: "Add a limit" }));
  fireEvent.change(form.getByLabelText("For"), { target: { value: kind } });
  for (const [label, value] of Object.entries(fields))
    fireEvent.change(form.getByLabelText(label), { target: { value } });
  fireEvent.click(form.getByRole("button", { name: "Add" }));
}

test("a limit for each person, a type, a class or stages together is set, listed with what counts, and removed", async () => {
  const session = await opened();
  fill("everybody", { "At most": "1" });
  fill("person", { Who: "Bob Ray", "At most": "2" });
  fill("type", { Type: "Bug", "At most": "3" });
  fill("class", { "At most": "4" });
  fireEvent.change(screen.getByLabelText("For"), { target: { value: "stages" } });
  fireEvent.click(screen.getByLabelText("Build"));
  fireEvent.click(screen.getByLabelText("Done"));
  fill("stages", { "At most": "5" });
  const rest = { measure: "count", policy: "ask-reason" };
  expect(limits(session)).toEqual([
    { scope: { kind: "person" }, max: 1, ...rest },
    { scope: { kind: "person", personId: "bob.ray" }, max: 2, ...rest },
    { scope: { kind: "type", cardType: "Bug" }, max: 3, ...rest },
    { scope: { kind: "class", classOfService: "expedite" }, max: 4, ...rest },
    { scope: { kind: "stages", stageIds: ["build", "done"] }, max: 5, ...rest },
  ]);
  expect(rows().map((row) => /^(.*?)(Cards|What).*?(\d+ of \d+)/.exec(row)?.slice(1).join("|"))).toEqual([
    "Build + Done|Cards|1 of 5",
    "Expedite|Cards|0 of 4",
    "Bug|Cards|0 of 3",
    "Each person|What|1 of 1",
    "Bob Ray|What|0 of 2",
  ]);
  for (const button of screen.getAllByRole("button", { name: "Remove", hidden: true }).slice(0, 4))
    fireEvent.click(button);
  expect(limits(session)).toEqual([{ scope: { kind: "person", personId: "bob.ray" }, max: 2, ...rest }]);
});

test("a limit by size sums what cards measure, is told in their unit, and before a drop", async () => {
  const session = await opened();
  session.wish({ type: "board.set-sizes", unit: "points", onFace: true });
  session.wish({ type: "card.edit", cardId: "A", changes: { size: 5.5 } });
  session.wish({ type: "card.edit", cardId: "B", changes: { size: 3 } });
  fill("board", { Counts: "size", "At most": "8" });
  expect(limits(session)).toEqual([{ scope: { kind: "board" }, max: 8, measure: "size", policy: "ask-reason" }]);
  await waitFor(() => expect(rows()).toEqual([expect.stringContaining("5.5 of 8 points")]));
  expect(dropHint(session, "B", "build")).toMatchObject({
    tone: "ask",
    text: "The board: no room for 3 (5.5 of 8 points): asks why",
  });
  session.wish({ type: "wip-limit.set", scope: { kind: "board" }, max: 8, measure: "size", policy: "warn" });
  expect(dropHint(session, "B", "build")).toMatchObject({ text: "The board: over the limit: 8.5 of 8 points" });
  session.wish({ type: "wip-limit.clear", scope: { kind: "board" } });
  session.wish({ type: "wip-limit.set", scope: { kind: "stage", stageId: "build" }, max: 9, measure: "size" });
  expect(dropHint(session, "B", "build")).toMatchObject({ tone: "free", text: "8.5 of 9 points after this" });
  expect(wipStateOf(boardOf(session), "build")).toMatchObject({
    count: 5.5,
    max: 9,
    tone: "ok",
    sum: { unit: "points", unsized: 0 },
  });
});

test("what is not said, and what is no number, is asked for and not sent", async () => {
  const session = await opened();
  fill("person", { "At most": "some" });
  expect(screen.getByText("Say what it is for")).toBeDefined();
  expect(screen.getByText("A whole number of cards")).toBeDefined();
  fill("stages", { "At most": "2" });
  expect(screen.getByRole("alert").textContent).toBe("Say what it is for");
  expect(limits(session)).toEqual([]);
});

test("who may not change limits reads them", async () => {
  const session = await opened(false);
  act(() => void session.wish({ type: "wip-limit.set", scope: { kind: "board" }, max: 1, policy: "refuse" }));
  expect(rows()).toEqual([expect.stringContaining("The board")]);
  expect(screen.queryAllByRole("textbox")).toEqual([]);
});

test("a drop tells of the limit it would reach by what that is of", async () => {
  const session = await opened();
  session.wish({ type: "card.assign", cardId: "B", people: ["ann.lee"] });
  session.wish({ type: "wip-limit.set", scope: { kind: "person" }, max: 1 });
  expect(dropHint(session, "B", "build")).toMatchObject({ tone: "ask", text: "Ann Lee: full (1 of 1): asks why" });
  session.wish({ type: "wip-limit.set", scope: { kind: "person" }, max: 1, policy: "warn" });
  expect(dropHint(session, "B", "build")).toMatchObject({ tone: "breach", text: "Ann Lee: over the limit: 2 of 1" });
});
