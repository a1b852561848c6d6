import { expect, test } from "vitest";
import { dragByMouse, openBoard, stage } from "../testing/board-hands.ts";
import { makeBoard } from "../testing/board-maker.ts";
import { brokenRules } from "../testing/broken-rules.ts";
import { openDesk } from "../testing/desk.ts";

const { weir, browser } = await openDesk();

test("a stage is split into doing and done; its limit holds over both and is told before the drop", async () => {
  const board = await makeBoard(weir.url, { build: ["B"], review: ["A"] });
  const page = await (await browser.newContext({ viewport: { width: 1600, height: 800 } })).newPage();
  await openBoard(page, weir.url, board.boardId);
  await stage(page, "review").hover();
  await page.getByRole("button", { name: "Change Review" }).click();
  await page.getByRole("button", { name: "Split into doing and done" }).click();
  const head = page.getByRole("group", { name: "Review" });
  const half = head.getByRole("region", { name: "Review · done" });
  await half.waitFor();

  await dragByMouse(page, "A", half);
  await half.locator('[data-card$=".A"]').waitFor();
  await dragByMouse(page, "B", stage(page, "review"), async () => {
    await stage(page, "review").getByText("Review: full (1 of 1): not now").first().waitFor();
  });
  await expect.poll(() => board.layout()).toMatchObject({ build: ["B"], review: [] });
  expect(await brokenRules(page)).toEqual([]);

  await dragByMouse(page, "A", stage(page, "done"));
  await expect.poll(() => board.layout()).toMatchObject({ done: ["A"] });
  await dragByMouse(page, "B", stage(page, "review"));
  await expect.poll(() => board.layout()).toMatchObject({ build: [], review: ["B"] });
});
