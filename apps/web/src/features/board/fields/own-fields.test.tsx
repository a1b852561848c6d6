import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { cardOf, fieldsOf } from "@weir/domain";
import { createRef } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { playWorld } from "../../../../testing/played-world.ts";
import { client } from "../../../lib/client.ts";
import { openBoardSession, type BoardSession } from "../../../replica/board-session.ts";
import { GivenSession, useBoard } from "../../../replica/use-board-session.tsx";
import { CardFields } from "./card-fields.tsx";
import { Face } from "./face.tsx";
import { FieldsDialog } from "./fields-dialog.tsx";

beforeEach(() => void vi.spyOn(client, "people").mockResolvedValue({ people: [], teams: [] }));
afterEach(cleanup);

function OnCard() {
  const card = useBoard((board) => cardOf(board, "A"));
  if (card === undefined) return null;
  return (
    <>
      <CardFields card={card} />
      <div data-testid="face">
        <Face card={card} />
      </div>
    </>
  );
}

async function opened(shown: "settings" | "card"): Promise<BoardSession> {
  const world = playWorld(["A"]);
  world.role = "manager";
  const session = openBoardSession("played", world);
  await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
  const settings = <FieldsDialog returnTo={createRef()} onClose={() => undefined} />;
  render(<GivenSession session={session}>{shown === "settings" ? settings : <OnCard />}</GivenSession>);
  return session;
}

const boardOf = (session: BoardSession) => {
  const { board } = session.store.getState();
  if (board === undefined) throw new Error("The board is not there");
  return board;
};
const named = (session: BoardSession): string[] => fieldsOf(boardOf(session)).map(({ name }) => name);
const type = (element: HTMLElement, value: string): void => {
  fireEvent.change(element, { target: { value } });
  fireEvent.blur(element);
};

function addField(name: string, kind: string, options?: string): void {
  const form = within(screen.getByRole("form", { name: "New field" }));
  fireEvent.change(form.getByLabelText("New field"), { target: { value: name } });
  fireEvent.change(form.getByLabelText("Kind"), { target: { value: kind } });
  if (options !== undefined)
    fireEvent.change(form.getByLabelText(/What can be chosen/), { target: { value: options } });
  fireEvent.click(form.getByRole("button", { name: "Add" }));
}

test("fields are added, renamed, put in order, shown on cards, retired and brought back", async () => {
  const session = await opened("settings");
  addField("Customer", "text");
  addField("Tier", "choice", "Gold\n\nSilver\nGold");
  expect(fieldsOf(boardOf(session))[1]).toMatchObject({ kind: "choice", options: ["Gold", "Silver"] });
  fireEvent.click(screen.getByRole("button", { name: "Move Tier up" }));
  expect(named(session)).toEqual(["Tier", "Customer"]);
  type(screen.getByLabelText("Name (Text)"), "Asked by");
  expect(named(session)).toEqual(["Tier", "Asked by"]);
  type(screen.getAllByLabelText(/What can be chosen/)[0] as HTMLElement, "Bronze");
  fireEvent.click(screen.getAllByLabelText("Show it on the card")[1] as HTMLElement);
  expect(fieldsOf(boardOf(session))[0]).toMatchObject({ options: ["Bronze"], onFace: true });
  fireEvent.click(screen.getByRole("button", { name: "Retire Tier" }));
  expect(named(session)).toEqual(["Asked by"]);
  fireEvent.click(screen.getByRole("button", { name: "Bring Tier back", hidden: true }));
  expect(named(session)).toEqual(["Tier", "Asked by"]);
});

test("what is not said is asked for; a name that is taken is told where it was typed", async () => {
  const session = await opened("settings");
  addField("", "choice", "");
  expect(screen.getByText("Give it a name")).toBeDefined();
  expect(screen.getByText(/At least one, at most 100/)).toBeDefined();
  addField("Customer", "text");
  addField("Customer", "date");
  expect(screen.getByRole("alert").textContent).toContain("There is a field “Customer” already");
  expect(named(session)).toEqual(["Customer"]);
});

const values = [
  ["text", "Customer", "ACME", "ACME"],
  ["number", "Value", "2,5", 2.5],
  ["date", "Release", "2026-03-02", "2026-03-02"],
  ["person", "Reviewer", "Ann Lee", "ann.lee"],
  ["link", "Page", "https://example.org/a", "https://example.org/a"],
] as const;

test.each(values)("a card is given a %s in its drawer, and shows it on its front", async (kind, name, typed, value) => {
  const session = await opened("card");
  act(() => {
    session.wish({ type: "field.add", fieldId: "f", name, kind });
    session.wish({ type: "field.change", fieldId: "f", changes: { onFace: true } });
  });
  type(screen.getByLabelText(name), typed);
  expect(cardOf(boardOf(session), "A")?.fields).toEqual([{ fieldId: "f", kind, value }]);
  expect(screen.getByTestId("face").textContent).toContain(`${name}: `);
  act(() => void session.wish({ type: "field.retire", fieldId: "f" }));
  expect(screen.getByText(new RegExp(`${name} \\(no longer offered\\)`))).toBeDefined();
  expect(screen.getByTestId("face").textContent).toBe("");
});

test("a choice is one of its options; one that went stays until another is chosen", async () => {
  const session = await opened("card");
  act(
    () =>
      void session.wish({ type: "field.add", fieldId: "f", name: "Tier", kind: "choice", options: ["Gold", "Tin"] }),
  );
  fireEvent.change(screen.getByLabelText("Tier"), { target: { value: "Tin" } });
  act(() => void session.wish({ type: "field.change", fieldId: "f", changes: { options: ["Gold"] } }));
  expect(screen.getByLabelText<HTMLSelectElement>("Tier").value).toBe("Tin");
  fireEvent.change(screen.getByLabelText("Tier"), { target: { value: "" } });
  expect(cardOf(boardOf(session), "A")?.fields).toBeUndefined();
});

test("a link opens beside Weir, which tells nothing of itself; anything but a page's address is no link", async () => {
  const session = await opened("card");
  act(() => void session.wish({ type: "field.add", fieldId: "f", name: "Page", kind: "link" }));
  type(screen.getByLabelText("Page"), "javascript:alert(1)");
  expect(screen.getByText(/An address that begins with https/)).toBeDefined();
  expect(screen.queryByRole("link")).toBeNull();
  type(screen.getByLabelText("Page"), "https://example.org/a");
  const link = screen.getByRole("link", { name: "Open example.org" });
  expect([link.getAttribute("href"), link.getAttribute("rel"), link.getAttribute("target")]).toEqual([
    "https://example.org/a",
    "noopener noreferrer",
    "_blank",
  ]);
});
