import { expect, test } from "vitest";
import { card, cardIn, dragByMouse, openBoard, stage } from "../testing/board-hands.ts";
import { makeBoard } from "../testing/board-maker.ts";
import { openDesk } from "../testing/desk.ts";

const { weir, browser } = await openDesk();

test("dragging one of several selected cards takes all along, says what that means, and is undone as one", async () => {
  const board = await makeBoard(weir.url, { todo: ["A", "B", "C"], build: ["D"] });
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  await openBoard(page, weir.url, board.boardId);
  for (const title of ["A", "B"])
    await card(page, title)
      .locator("[data-card-title]")
      .click({ modifiers: ["Shift"] });
  await page.getByText("2 cards selected").first().waitFor();
  await dragByMouse(page, "A", stage(page, "build"), async () => {
    await stage(page, "build").getByText("1 of 2: Full (2 of 2): asks why").first().waitFor();
  });
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(() => board.layout()).toMatchObject({ todo: ["B", "C"], build: ["D", "A"] });

  await cardIn(page, "todo", "C")
    .locator("[data-card-title]")
    .click({ modifiers: ["Shift"] });
  await dragByMouse(page, "A", stage(page, "done"));
  await expect.poll(() => board.layout()).toMatchObject({ todo: [], build: ["D"], done: ["B", "C", "A"] });
  await page.keyboard.press("ControlOrMeta+z");
  await expect.poll(() => board.layout()).toMatchObject({ todo: ["B", "C"], build: ["D", "A"], done: [] });
});
