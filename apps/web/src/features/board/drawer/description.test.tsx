// A description is read as Markdown, and changed as the text it is.
import { act, cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { cardOf } from "@weir/domain";
import { afterEach, expect, test } from "vitest";
import { playWorld } from "../../../../testing/played-world.ts";
import { openBoardSession } from "../../../replica/board-session.ts";
import { GivenSession } from "../../../replica/use-board-session.tsx";
import { Description } from "./description.tsx";

afterEach(cleanup);

async function open(description: string) {
  const world = playWorld(["A"]);
  const session = openBoardSession("played", world);
  await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
  const card = cardOf(world.server(), "A");
  if (card === undefined) throw new Error("There is no card");
  const wished: object[] = [];
  const listening = { ...session, wish: (wish: object) => void wished.push(wish) };
  render(
    <GivenSession session={listening as typeof session}>
      <Description card={card} story={{ state: "ready", description, comments: [], story: [] }} />
    </GivenSession>,
  );
  return wished;
}

test("it is edited as it was typed, previewed on demand, and saved by the keyboard", async () => {
  const user = userEvent.setup();
  const wished = await open("**Now**");
  expect(screen.getByText("Now").localName).toBe("strong");
  await user.click(screen.getByRole("button", { name: "Edit" }));
  const field = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Description" });
  expect(field.value).toBe("**Now**");
  await user.clear(field);
  await user.type(field, "_Soon_");
  expect(screen.queryByRole("region", { name: "Preview" })).toBeNull();
  await user.click(screen.getByRole("button", { name: "Preview" }));
  expect(screen.getByRole("region", { name: "Preview" }).querySelector("em")?.textContent).toBe("Soon");
  await user.type(field, "{Control>}{Enter}{/Control}");
  expect(wished).toEqual([{ type: "card.edit", cardId: "A", changes: { description: "_Soon_" } }]);
});

test("Esc leaves it as it was", async () => {
  const user = userEvent.setup();
  const wished = await open("Now");
  await user.click(screen.getByRole("button", { name: "Edit" }));
  await user.type(screen.getByRole("textbox", { name: "Description" }), " or never{Escape}");
  expect(screen.getByText("Now").localName).toBe("p");
  expect(wished).toEqual([]);
});
