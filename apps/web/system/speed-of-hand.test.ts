// A day's work without leaving the keyboard: a list pasted, cards meant together, undone and done again, the palette, a link.
import { expect, test } from "vitest";
import { brokenRules } from "../testing/broken-rules.ts";
import { card, cardIn, openBoard } from "../testing/board-hands.ts";
import { makeBoard } from "../testing/board-maker.ts";
import { openDesk } from "../testing/desk.ts";

const { weir, someone } = await openDesk();

test("hands never leave the keyboard", async () => {
  const board = await makeBoard(weir.url, { todo: ["A"] });
  const page = await someone();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin: weir.url });
  await openBoard(page, weir.url, board.boardId);
  const { keyboard } = page;
  const toasts = page.locator("[data-sonner-toast]");

  // A list becomes cards, one a line.
  await card(page, "A").getByRole("button").first().focus();
  await keyboard.press("c");
  await page.getByLabel("Title of the new card").waitFor();
  await page.evaluate(() => navigator.clipboard.writeText("- First\n- Second\n- Third"));
  await keyboard.press("Control+v");
  await page.getByRole("button", { name: "Make 3 cards" }).press("Enter");
  await expect.poll(() => board.layout()).toMatchObject({ todo: ["A", "First", "Second", "Third"] });
  await keyboard.press("Escape");

  // Three are meant together; a limit lets two in, and asks once for the third.
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("A");
  await keyboard.press("x");
  await page.getByRole("toolbar").getByText("1 card selected").waitFor();
  for (const count of [2, 3]) {
    await keyboard.press("j");
    await keyboard.press("x");
    await page.getByRole("toolbar").getByText(`${count} cards selected`).waitFor();
  }
  await keyboard.press(">");
  const dialog = page.getByRole("dialog", { name: "1 of 3 changes not made" });
  await dialog.getByText("Second").waitFor();
  expect(await brokenRules(page)).toEqual([]);
  await keyboard.type("All three today");
  await keyboard.press("Enter");
  await expect.poll(() => board.layout()).toMatchObject({ todo: ["Third"], build: ["A", "First", "Second"] });

  // Back as one, and again.
  await keyboard.press("Control+z");
  await expect.poll(() => board.layout()).toMatchObject({ todo: ["A", "First", "Second", "Third"], build: [] });
  // What is said in passing is gone after a while: it is looked out for from the start.
  await Promise.all([toasts.getByText("Done again: 3 cards.").waitFor(), keyboard.press("Control+Shift+z")]);
  await expect.poll(() => board.layout()).toMatchObject({ todo: ["Third"], build: ["A", "First", "Second"] });
  await keyboard.press("Escape");
  await expect.poll(() => page.getByRole("toolbar").count()).toBe(0);

  // By its name, what no key is known for; then a link that opens the card.
  await card(page, "A").getByRole("button").first().focus();
  await keyboard.press("Control+k");
  await page.getByRole("combobox").waitFor();
  expect(await brokenRules(page)).toEqual([]);
  await keyboard.type("class of");
  await keyboard.press("Enter");
  await keyboard.type("exped");
  await keyboard.press("Enter");
  await cardIn(page, "build", "A").getByText("Expedite").waitFor();
  await keyboard.press("Control+k");
  await keyboard.type("copy a link");
  await keyboard.press("Enter");
  await toasts.getByText("The link to the card is copied.").waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.goto(link);
  await page.getByRole("dialog", { name: "Card: A" }).waitFor();
});
