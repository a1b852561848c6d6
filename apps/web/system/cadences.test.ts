import { expect, test } from "vitest";
import { openBoard } from "../testing/board-hands.ts";
import { makeBoard } from "../testing/board-maker.ts";
import { brokenRules } from "../testing/broken-rules.ts";
import { openDesk } from "../testing/desk.ts";

const { weir, someone } = await openDesk();

test("a board is walked by keyboard, who was there is noted, and the review tells of it", async () => {
  const board = await makeBoard(weir.url, { todo: ["Option"], build: ["Invoice", "Voucher"] });
  const { boardId, idOf } = board;
  await board.send({ type: "card.block", cardId: idOf("Voucher"), reason: "Waits for the vendor" });
  await board.send({ type: "card.edit", cardId: idOf("Invoice"), changes: { classOfService: "expedite" } });
  const blocked = async (): Promise<Record<string, unknown>> => {
    const { cards } = await board.client.board({ params: { boardId } });
    return Object.fromEntries(cards.map(({ title, blocked: why }) => [title, why?.reason]));
  };
  const page = await someone();
  const voice = page.locator("[data-announcer]");
  const heading = (name: string) => page.getByRole("heading", { name, exact: true });
  await openBoard(page, weir.url, boardId);
  await page.locator("body[data-keys=known]").waitFor();
  await page.keyboard.press("w");

  await page.getByRole("button", { name: "Walk 2 cards" }).press("Enter");
  await heading("Voucher").waitFor();
  await expect.poll(() => voice.textContent()).toContain("1 of 2: Voucher. Build. Blocked");
  expect(await brokenRules(page)).toEqual([]);
  await page.getByRole("button", { name: "Unblock" }).waitFor();
  await page.keyboard.press("b");
  await expect.poll(blocked).toMatchObject({ Voucher: undefined });

  await page.keyboard.press("j");
  await heading("Invoice").waitFor();
  await page.getByRole("button", { name: /^Block/ }).waitFor();
  await page.keyboard.press("b");
  await page.getByRole("textbox", { name: "What is it waiting for?" }).fill("No test data");
  await page.keyboard.press("Enter");
  await expect.poll(blocked).toMatchObject({ Invoice: "No test data" });

  await page.getByRole("button", { name: "Finish" }).press("Enter");
  await heading("The walk is over").waitFor();
  await page.getByRole("checkbox", { name: "Product" }).check();
  await page.getByRole("button", { name: "Note the meeting" }).press("Enter");
  await page.getByText("Product was there 1 of 1 times").waitFor();
  expect(await brokenRules(page)).toEqual([]);

  await page.getByText("Replenishment", { exact: true }).click();
  await page.getByText("No room now: finish something first").waitFor();
  await page.getByText("No forecast yet: it takes 10 whole days of history, there are 0.").waitFor();
  expect(await brokenRules(page)).toEqual([]);

  await page.getByText("Service delivery review", { exact: true }).click();
  await page.getByText("Stand-up: 1 (Product 1 of 1)").waitFor();
  expect(await brokenRules(page)).toEqual([]);
});
