import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { cardOf } from "@weir/domain";
import { createRef } from "react";
import { afterEach, expect, test } from "vitest";
import { playWorld } from "../../../../testing/played-world.ts";
import { openBoardSession, type BoardSession } from "../../../replica/board-session.ts";
import { GivenSession, useBoard } from "../../../replica/use-board-session.tsx";
import { WipBadge } from "../wip-badge.tsx";
import { Face } from "./face.tsx";
import { FieldsDialog } from "./fields-dialog.tsx";
import { SizeField } from "./size-field.tsx";

afterEach(cleanup);

function Shown() {
  const card = useBoard((board) => cardOf(board, "A"));
  if (card === undefined) return null;
  return (
    <>
      <SizeField card={card} />
      <Face card={card} />
      <FieldsDialog returnTo={createRef()} onClose={() => undefined} />
    </>
  );
}

async function opened(): Promise<BoardSession> {
  const world = playWorld(["A"]);
  world.role = "manager";
  const session = openBoardSession("played", world);
  await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
  render(
    <GivenSession session={session}>
      <Shown />
    </GivenSession>,
  );
  return session;
}

const typeIn = (label: string | RegExp, value: string): void => {
  const field = screen.getByLabelText(label);
  fireEvent.change(field, { target: { value } });
  fireEvent.blur(field);
};
const sizeOf = (session: BoardSession): number | undefined => {
  const { board } = session.store.getState();
  return board && cardOf(board, "A")?.size;
};

test("a size is typed with a point or a comma, shown on the card in the team's unit, and taken off", async () => {
  const session = await opened();
  typeIn("Size", "2,5");
  expect(sizeOf(session)).toBe(2.5);
  expect(screen.getByText("Size 2.5")).toBeDefined();
  typeIn("What sizes are in", "points");
  expect(screen.getByText("2.5 points")).toBeDefined();
  fireEvent.click(screen.getByLabelText("Show it on the card"));
  expect(screen.queryByText("2.5 points")).toBeNull();
  typeIn("Size (points)", "");
  expect(sizeOf(session)).toBeUndefined();
});

test("what is no size stays as it was typed, says what is expected, and is not sent", async () => {
  const session = await opened();
  for (const wrong of ["-1", "1.234", "large", "1000001"]) {
    typeIn("Size", wrong);
    expect(screen.getByText(/A number from 0 to 1000000/)).toBeDefined();
    expect(screen.getByLabelText<HTMLInputElement>("Size").value).toBe(wrong);
  }
  expect(sizeOf(session)).toBeUndefined();
});

test("a stage says what its sizes sum up to, and how many cards have none", () => {
  render(<WipBadge count={8} max={13} min={undefined} tone="ok" sum={{ unit: "points", unsized: 2 }} />);
  expect(screen.getByText("8 of 13 points, 2 cards without a size")).toBeDefined();
  expect(screen.getByTitle(/8 of 13 points/).textContent).toContain("8/13 points +2?");
});
