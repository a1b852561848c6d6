import { expect, test } from "vitest";
import { card, openBoard, stage } from "../testing/board-hands.ts";
import { makeBoard } from "../testing/board-maker.ts";
import { brokenRules } from "../testing/broken-rules.ts";
import { openDesk } from "../testing/desk.ts";

const { weir, browser } = await openDesk();

test("a stage is a list by its address: walked, put in order and changed by keyboard, sorted by its columns", async () => {
  const board = await makeBoard(weir.url, { todo: ["B", "A", "C", "D"], build: ["X"] });
  const page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  await openBoard(page, weir.url, `${board.boardId}?list=todo`);
  const list = page.getByRole("region", { name: "To do as a list" });
  await list.waitFor();
  await expect.poll(() => card(page, "X").count()).toBe(0);
  const title = (name: string) => card(page, name).locator("[data-card-title]");
  const hasFocus = (name: string) => () => title(name).evaluate((node) => node === document.activeElement);
  await title("B").focus();
  await page.keyboard.press("j");
  await expect.poll(hasFocus("A")).toBe(true);
  await page.keyboard.press("Shift+K");
  await expect.poll(() => board.layout()).toMatchObject({ todo: ["A", "B", "C", "D"] });
  await expect.poll(hasFocus("A")).toBe(true);

  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await expect.poll(() => board.layout()).toMatchObject({ todo: ["B", "A", "C", "D"] });
  await expect.poll(hasFocus("A")).toBe(true);

  await page.keyboard.press("x");
  await page.keyboard.press("j");
  await expect.poll(hasFocus("C")).toBe(true);
  await page.keyboard.press("x");
  await page.keyboard.press("Shift+Home");
  await expect.poll(() => board.layout()).toMatchObject({ todo: ["A", "C", "B", "D"] });

  await page.getByRole("button", { name: "Title", exact: true }).click();
  await page.getByRole("button", { name: "Title", pressed: true }).waitFor();
  await title("D").focus();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Shift+K");
  await page.getByText("Cards are sorted by title here").first().waitFor();
  await expect.poll(() => board.layout()).toMatchObject({ todo: ["A", "C", "B", "D"] });
  expect(await brokenRules(page)).toEqual([]);
  await page.getByRole("button", { name: "All stages" }).click();
  await stage(page, "build").waitFor();
});
