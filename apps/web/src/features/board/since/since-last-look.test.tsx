import { act, cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { playWorld, type PlayedWorld } from "../../../../testing/played-world.ts";
import { client } from "../../../lib/client.ts";
import { lastingClient, peopleClient } from "../../../lib/people-client.ts";
import { openBoardSession, type BoardSession } from "../../../replica/board-session.ts";
import { GivenSession } from "../../../replica/use-board-session.tsx";
import { BoardUiContext, createBoardUi } from "../board-ui.ts";
import { SinceLastLook } from "./since-last-look.tsx";

vi.mock("../../../lib/who.ts", () => ({ useWho: () => ({ mode: "team", person: { id: "me", name: "Me" } }) }));

const looked = vi.spyOn(peopleClient, "looked");
const look = vi.spyOn(lastingClient, "look");
const boardEvents = vi.spyOn(client, "boardEvents");
vi.spyOn(client, "people").mockResolvedValue({ people: [], teams: [] });

let world: PlayedWorld;
let session: BoardSession;
const store = createBoardUi();
const hourAgo = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();

beforeEach(async () => {
  for (const spy of [looked, look, boardEvents]) spy.mockReset();
  look.mockResolvedValue({ looked: { seq: 1, at: hourAgo(0) } });
  world = playWorld(["A", "B"]);
  session = openBoardSession("played", world);
  await vi.waitUntil(() => session.store.getState().phase === "ready");
});
afterEach(() => {
  cleanup();
  session.close();
});

const show = async (): Promise<void> => {
  render(
    <GivenSession session={session}>
      <BoardUiContext value={{ store, openCard: () => undefined }}>
        <SinceLastLook />
      </BoardUiContext>
    </GivenSession>,
  );
  await act(async () => undefined);
};

test("who comes back after a while is told what others did; it is kept as seen once they say so", async () => {
  looked.mockResolvedValue({ looked: { seq: 1, at: hourAgo(2) } });
  const moved = { seq: 9, type: "card.moved", cardId: "A", fromStageId: "todo", toStageId: "build", rank: "a0" };
  const at = hourAgo(1);
  boardEvents.mockResolvedValue({
    events: [{ ...moved, stream: "board:played", at, recordedAt: at, actor: { kind: "person", id: "ada" } }],
    next: "9",
  } as never);
  await show();
  expect(boardEvents.mock.calls[0]?.[0].query).toEqual({ after: "1", limit: "1000" });
  expect(await screen.findByText(/^1 change since \w+ \d\d:\d\d$/)).toBeDefined();
  expect([...store.getState().changed]).toEqual(["A"]);
  expect(look).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole("button", { name: "Show them" }));
  expect(screen.getByText("Ada moved it from To do to Build")).toBeDefined();
  await userEvent.click(screen.getByRole("button", { name: "Seen" }));
  expect(screen.queryByText(/change since/)).toBeNull();
  expect([...store.getState().changed]).toEqual([]);
  expect(look.mock.calls[0]?.[0].body).toEqual({ seq: world.server().seq });
});

test.each([
  ["for the first time", null],
  ["soon again", { seq: 1, at: hourAgo(0.2) }],
  ["to a board on which nothing happened", { seq: 3, at: hourAgo(9) }],
])("who comes %s is told nothing, and where they looked is kept", async (_, before) => {
  looked.mockResolvedValue({ looked: before });
  await show();
  await vi.waitFor(() => expect(look.mock.calls[0]?.[0].body).toEqual({ seq: world.server().seq }));
  expect(boardEvents).not.toHaveBeenCalled();
  expect(screen.queryByText(/since/)).toBeNull();
});

test("without a connection nothing is kept of what was not told", async () => {
  looked.mockRejectedValue(new TypeError("no network"));
  await show();
  cleanup();
  expect(look).not.toHaveBeenCalled();
});
