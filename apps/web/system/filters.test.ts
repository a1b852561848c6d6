import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { brokenRules } from "../testing/broken-rules.ts";
import { card, cardIn, dragByMouse, openBoard, stage } from "../testing/board-hands.ts";
import { makeBoard } from "../testing/board-maker.ts";
import { openDesk } from "../testing/desk.ts";

const { weir, someone } = await openDesk();

const shown = (page: Page) => page.locator("[data-card-title]").allInnerTexts();
const field = (page: Page) => page.getByRole("combobox", { name: "Find cards" });

test("a filter is put together by keys, stands in the address, and gives a new card what it asks for", async () => {
  const board = await makeBoard(weir.url, { todo: ["A", "B"], build: ["C"] });
  for (const title of ["A", "C"]) await board.send({ type: "card.label", cardId: board.idOf(title), labels: ["Web"] });
  const page = await someone();
  await openBoard(page, weir.url, board.boardId);
  await page.keyboard.press("f");
  await page.getByRole("listbox").waitFor();
  expect(await brokenRules(page)).toEqual([]);
  await page.keyboard.type("lab");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByRole("option", { name: "label: Web" }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL(/filter=label%3AWeb/);
  await expect.poll(() => shown(page)).toEqual(["A", "C"]);
  await expect.poll(async () => page.getByRole("search").getByRole("status").innerText()).toBe("2 of 3 cards");

  await stage(page, "todo").getByRole("button", { name: "Add a card" }).last().click();
  await page.keyboard.type("D");
  await page.keyboard.press("Enter");
  await expect.poll(() => shown(page)).toEqual(["A", "D", "C"]);
  await page.keyboard.press("Escape");

  await page.goBack();
  await expect.poll(() => shown(page)).toEqual(["A", "B", "D", "C"]);
  await card(page, "A").getByText("Web").click();
  await page.waitForURL(/filter=label%3AWeb/);
  await expect.poll(() => shown(page)).toEqual(["A", "D", "C"]);

  await field(page).fill("nothing label:Web");
  await page.getByRole("button", { name: "Without nothing: 3 cards" }).click();
  await expect.poll(() => shown(page)).toEqual(["A", "D", "C"]);
});

test("a link brings filter and order along; cards in an order are moved on, and not put in another", async () => {
  const board = await makeBoard(weir.url, { todo: ["A", "B", "C"], build: ["D"] });
  const due = (title: string, dueAt: string) =>
    board.send({ type: "card.edit", cardId: board.idOf(title), changes: { dueAt } });
  await due("C", "2026-03-02");
  await due("B", "2026-03-05");
  const page = await someone();
  await page.goto(`${weir.url}/boards/${board.boardId}?filter=stage%3Atodo&sort=due`);
  await expect.poll(() => shown(page)).toEqual(["C", "B", "A"]);

  await dragByMouse(page, "A", "todo");
  await page.getByText("Cards are sorted by due date here, so they cannot be put in order by hand.").last().waitFor();
  await dragByMouse(page, "B", "build");
  await page.getByText("“B” is in Build now. The filter hides it.").last().waitFor();
  await expect.poll(board.layout).toMatchObject({ todo: ["A", "C"], build: ["D", "B"] });
  await page.getByRole("button", { name: "Show all cards" }).click();
  await cardIn(page, "build", "B").waitFor();
});

test("a view is saved for the team, and opened from the bar and by its link", async () => {
  const board = await makeBoard(weir.url, { todo: ["A", "B"] });
  await board.send({ type: "card.label", cardId: board.idOf("B"), labels: ["Web"] });
  const page = await someone();
  await page.goto(`${weir.url}/boards/${board.boardId}?filter=label%3Aweb`);
  await page.getByRole("button", { name: "Order and views" }).click();
  await page.getByRole("menuitem", { name: "Save or change views…" }).click();
  await page.getByLabel("Save what is shown now as").fill("The web");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Copy the link to The web" }).waitFor();
  expect(await brokenRules(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.waitForURL(/view=/);
  const colleague = await someone();
  await colleague.goto(page.url());
  await expect.poll(() => shown(colleague)).toEqual(["B"]);
  await openBoard(colleague, weir.url, board.boardId);
  await colleague.getByRole("button", { name: "Order and views" }).click();
  await colleague.getByRole("menuitemcheckbox", { name: "The web" }).click();
  await expect.poll(() => shown(colleague)).toEqual(["B"]);
});
