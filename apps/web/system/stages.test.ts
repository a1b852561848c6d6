import { expect, test } from "vitest";
import { openBoard, stage } from "../testing/board-hands.ts";
import { makeBoard } from "../testing/board-maker.ts";
import { openDesk } from "../testing/desk.ts";

const { weir, browser } = await openDesk();

test("a stage goes, its cards go where the user says, and it comes back with one key", async () => {
  const board = await makeBoard(weir.url, { todo: ["A"], review: ["E"] });
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  await openBoard(page, weir.url, board.boardId);
  await stage(page, "review").getByRole("button", { name: "Change Review" }).press("Enter");
  await page.getByRole("button", { name: "Remove" }).click();
  await page.getByLabel("Its cards go to").selectOption({ label: "To do" });
  await page.getByRole("button", { name: "Remove it and move 1 card" }).click();
  await expect.poll(() => board.layout()).toEqual({ todo: ["A", "E"], build: [], done: [] });
  await page.keyboard.press("Control+z");
  await expect.poll(() => board.layout()).toEqual({ todo: ["A"], build: [], review: ["E"], done: [] });
});
