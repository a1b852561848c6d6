// What was written about a meeting goes for good, from the page that shows it too.
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { playWorld } from "../../../../testing/played-world.ts";
import { client } from "../../../lib/client.ts";
import { openBoardSession } from "../../../replica/board-session.ts";
import { GivenSession, useBoard } from "../../../replica/use-board-session.tsx";
import { MeetingNote } from "./meeting-note.tsx";
import { RemoveNote } from "./remove-note.tsx";

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const settled = (): Promise<void> => act(() => new Promise<void>((resolve) => void setTimeout(resolve, 0)));
const held = { meetingId: "m", kind: "review", roles: ["product"], others: ["Ann of sales"], note: "secret" };

function Shown() {
  const [meeting] = useBoard((board) => board.meetings);
  if (meeting === undefined) return null;
  return (
    <>
      <MeetingNote boardId="played" meeting={meeting} />
      <RemoveNote boardId="played" meeting={meeting} />
    </>
  );
}

async function opened(role: "manager" | "contributor") {
  const world = playWorld(["A"]);
  world.role = role;
  world.elsewhere({ type: "cadence.hold", ...held });
  let note = held.note;
  const told = () => ({ events: [{ type: "cadence.held", meetingId: "m", note }] }) as never;
  vi.spyOn(client, "boardEvents").mockImplementation(async () => told());
  const asked = vi.spyOn(client, "boardCommand").mockImplementation(async ({ body }) => {
    note = "███";
    world.elsewhere({ ...body } as never);
    world.deliver();
    return {} as never;
  });
  const session = openBoardSession("played", world);
  await settled();
  render(
    <GivenSession session={session}>
      <Shown />
    </GivenSession>,
  );
  return { session, asked };
}

test("a manager removes it, and an open note shows it no more", async () => {
  const { session, asked } = await opened("manager");
  const details = screen.getByRole("group") as HTMLDetailsElement;
  details.open = true;
  fireEvent(details, new Event("toggle"));
  await screen.findByText("secret");
  fireEvent.click(screen.getByRole("button", { name: /^Remove text for good: meeting/ }));
  fireEvent.click(await screen.findByRole("button", { name: "Remove for good" }));
  await settled();
  expect(asked.mock.calls[0]?.[0].body).toMatchObject({ type: "board.redact", what: "meeting", id: "m" });
  await screen.findByText("Removed text");
  expect(screen.queryByText("secret")).toBeNull();
  expect(session.store.getState().board?.meetings[0]?.others).toEqual(["███"]);
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("who may not is offered nothing", async () => {
  await opened("contributor");
  expect(screen.queryByRole("button", { name: /^Remove text/ })).toBeNull();
});
