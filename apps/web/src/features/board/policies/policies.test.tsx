import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { createRef, type ReactNode } from "react";
import { afterEach, expect, test } from "vitest";
import { playWorld } from "../../../../testing/played-world.ts";
import { openBoardSession, type BoardSession } from "../../../replica/board-session.ts";
import { GivenSession, useLive } from "../../../replica/use-board-session.tsx";
import { CardNotice } from "../card-notice.tsx";
import { dropHint } from "../drop-hint.ts";
import { PolicyDialog } from "./policy-dialog.tsx";

afterEach(cleanup);

async function opened(): Promise<BoardSession> {
  const world = playWorld(["A", "B"]);
  world.role = "manager";
  const session = openBoardSession("played", world);
  await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
  return session;
}

const points = [
  { pointId: "p", text: "It has a name" },
  { pointId: "q", text: "It is sliced" },
];
const stageOf = (session: BoardSession, cardId: string): string | undefined =>
  [...(session.store.getState().board?.lists ?? [])].find(([, list]) =>
    list.chunks.flat().some((place) => place.cardId === cardId),
  )?.[0];

test("a policy is written in one dialog, the point that stands in the field with it", async () => {
  const session = await opened();
  render(
    <GivenSession session={session}>
      <PolicyDialog stageId="build" returnTo={createRef()} onClose={() => undefined} />
    </GivenSession>,
  );
  fireEvent.change(screen.getByLabelText("In words"), { target: { value: "Ready is ready." } });
  const field = screen.getByLabelText("What has to be so?");
  fireEvent.change(field, { target: { value: "It has a name" } });
  fireEvent.keyDown(field, { key: "Enter" });
  fireEvent.change(field, { target: { value: "It is sliced" } });
  fireEvent.change(screen.getByLabelText("When a card comes in"), { target: { value: "refuse" } });
  fireEvent.change(screen.getByLabelText(/Ask whoever pulls/), { target: { value: "20" } });
  expect(screen.getByRole("option", { name: "At one pull in 5", hidden: true })).toBeDefined();
  fireEvent.click(screen.getByRole("button", { name: "Save" }));
  expect(session.store.getState().board?.stagePolicies).toMatchObject([
    {
      stageId: "build",
      text: "Ready is ready.",
      points: [{ text: "It has a name" }, { text: "It is sliced" }],
      entry: "refuse",
      askReceivers: 20,
    },
  ]);
});

test("everything a drop means is told before it: the limit, the points, what the card waits for", async () => {
  const session = await opened();
  const hint = () => dropHint(session, "A", "build");
  session.wish({ type: "stage.set-policy", stageId: "build", text: "Ready is ready.\nAnd more." });
  expect(hint()).toMatchObject({ tone: "free", text: "Policy: Ready is ready." });
  session.wish({ type: "stage.set-policy", stageId: "build", points, entry: "warn" });
  expect(hint()).toMatchObject({ tone: "free", text: "To be met: It has a name; It is sliced" });
  session.wish({ type: "stage.set-policy", stageId: "build", points });
  session.wish({ type: "card.link", cardId: "A", kind: "blocked-by", otherId: "B" });
  session.wish({ type: "wip-limit.set", scope: { kind: "stage", stageId: "build" }, max: 0 });
  expect(hint()).toMatchObject({
    tone: "ask",
    lines: [
      { tone: "ask", text: "Full (0 of 0): asks why" },
      { tone: "ask", text: "Asks which are met: It has a name; It is sliced" },
      { tone: "breach", text: "Waits for B" },
    ],
  });
  session.wish({ type: "stage.set-policy", stageId: "build", points, entry: "refuse" });
  expect(hint()?.lines[0]).toEqual({ tone: "refuse", text: "Only once met: It has a name; It is sliced" });
  session.wish({ type: "card.move", cardId: "B", toStageId: "done" });
  expect(hint()?.lines.map(({ text }) => text)).not.toContain("Waits for B");
});

test("nothing of it is told on the way back", async () => {
  const session = await opened();
  session.wish({ type: "card.move", cardId: "A", toStageId: "done" });
  session.wish({ type: "stage.set-policy", stageId: "build", points, entry: "refuse" });
  expect(dropHint(session, "A", "build")).toBeUndefined();
});

function Notice({ subject }: { subject: string }): ReactNode {
  const notice = useLive((live) => live.notices.get(subject));
  return notice === undefined ? null : <CardNotice subject={subject} notice={notice} />;
}

const shown = async (session: BoardSession): Promise<void> => {
  render(
    <GivenSession session={session}>
      <Notice subject="A" />
    </GivenSession>,
  );
  await screen.findByRole("alert");
};

test("a stage that asks takes the card with whatever is ticked, and keeps it", async () => {
  const session = await opened();
  session.wish({ type: "stage.set-policy", stageId: "build", points });
  session.wish({ type: "card.move", cardId: "A", toStageId: "build" });
  expect(stageOf(session, "A")).toBe("todo");
  await shown(session);
  const first = screen.getByLabelText("It has a name");
  expect(document.activeElement).toBe(first);
  fireEvent.click(first);
  fireEvent.keyDown(first, { key: "Enter" });
  expect(stageOf(session, "A")).toBe("build");
  expect(screen.queryByRole("alert")).toBeNull();
});

test("a stage that refuses takes it once all are ticked; left, it stays where it was", async () => {
  const session = await opened();
  session.wish({ type: "stage.set-policy", stageId: "build", points, entry: "refuse" });
  session.wish({ type: "card.move", cardId: "A", toStageId: "build" });
  await shown(session);
  const enter = screen.getByRole<HTMLButtonElement>("button", { name: "Let it in" });
  fireEvent.click(screen.getByLabelText("It has a name"));
  expect(enter.disabled).toBe(true);
  fireEvent.keyDown(screen.getByLabelText("It has a name"), { key: "Enter" });
  expect(stageOf(session, "A")).toBe("todo");
  fireEvent.click(screen.getByLabelText("It is sliced"));
  fireEvent.click(enter);
  expect(stageOf(session, "A")).toBe("build");
  session.wish({ type: "card.move", cardId: "A", toStageId: "todo" });
  session.wish({ type: "card.move", cardId: "A", toStageId: "build" });
  fireEvent.keyDown(await screen.findByRole("alert"), { key: "Escape" });
  expect(stageOf(session, "A")).toBe("todo");
  expect(screen.queryByRole("alert")).toBeNull();
});
