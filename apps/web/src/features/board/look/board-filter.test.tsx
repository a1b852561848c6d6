import { act, cleanup, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { playWorld } from "../../../../testing/played-world.ts";
import { openBoardSession } from "../../../replica/board-session.ts";
import { GivenSession } from "../../../replica/use-board-session.tsx";
import { BoardUiContext, createBoardUi } from "../board-ui.ts";
import { BoardFilter } from "./board-filter.tsx";
import { LookThrough } from "./look-through.tsx";

afterEach(cleanup);

async function openField() {
  const world = playWorld(["A", "B", "C"]);
  world.elsewhere({ type: "card.label", cardId: "A", labels: ["Payments"] });
  world.elsewhere({ type: "card.label", cardId: "B", labels: ["Payments", "Web"] });
  const session = openBoardSession("played", world);
  await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
  const store = createBoardUi();
  render(
    <GivenSession session={session}>
      <BoardUiContext value={{ store, openCard: () => undefined }}>
        <BoardFilter />
        <LookThrough />
        <button type="button">elsewhere</button>
      </BoardUiContext>
    </GivenSession>,
  );
  const field = screen.getByRole<HTMLInputElement>("combobox");
  const hand = userEvent.setup();
  await hand.click(field);
  await screen.findByRole("listbox");
  return { field, hand, store };
}
const offered = (): (string | null)[] => screen.getAllByRole("option").map((option) => option.textContent);
const pointed = (field: HTMLElement): string | null | undefined =>
  document.getElementById(field.getAttribute("aria-activedescendant") ?? "")?.textContent;

test("fields and values are chosen by arrow keys; the field tells which one is meant", async () => {
  const { field, hand, store } = await openField();
  expect(field.getAttribute("aria-expanded")).toBe("true");
  await hand.keyboard("lab");
  expect(offered()).toEqual(["label:one of its labels"]);
  await hand.keyboard("{ArrowDown}{Enter}");
  expect(store.getState().look.filter).toBe("label:");
  expect(offered()).toEqual(["label:Payments", "label:Web"]);
  await hand.keyboard("{ArrowDown}{ArrowDown}");
  expect(pointed(field)).toBe("label:Web");
  await hand.keyboard("{ArrowDown}");
  expect(pointed(field)).toBe("label:Payments");
  await hand.keyboard("{Enter}");
  expect(store.getState().look).toMatchObject({ filter: "label:Payments ", typing: false });
  expect(await screen.findByText("2 of 3 cards")).toBeDefined();
});

test("a word and Enter choose nothing; the first Escape sends the list away, the second the filter", async () => {
  const { field, hand, store } = await openField();
  await hand.keyboard("web{Enter}");
  expect(store.getState().look.filter).toBe("web");
  expect(screen.queryByRole("listbox")).toBeNull();
  await hand.keyboard("x{Backspace}");
  expect(offered()).toEqual(["label:Web"]);
  await hand.keyboard("{Escape}");
  expect([screen.queryByRole("listbox"), field.value]).toEqual([null, "web"]);
  await hand.keyboard("{Escape}");
  expect(field.value).toBe("");
});

test("what is wrong is said once the caret has left it, and the rest holds", async () => {
  const { field, hand } = await openField();
  await hand.keyboard("label:web clas:x");
  expect(field.getAttribute("aria-invalid")).toBe("false");
  await hand.click(screen.getByText("elsewhere"));
  expect(field.getAttribute("aria-invalid")).toBe("true");
  const problem = document.getElementById(field.getAttribute("aria-describedby") ?? "");
  expect(problem?.textContent).toContain("There is no field “clas”");
  expect(await screen.findByText("1 of 3 cards")).toBeDefined();
});

// The field was drawn anew between the letter and the hearing of it, and put the old text back.
test("text put over a filter with a problem stays", async () => {
  const { field, hand } = await openField();
  await hand.keyboard("clas:x label:web");
  await hand.tripleClick(field);
  await hand.keyboard("refund");
  expect(field.value).toBe("refund");
});
