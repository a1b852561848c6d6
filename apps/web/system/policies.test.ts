// What a stage asks of a card, what it waits for, and what whoever pulls it says: by keyboard and by mouse, told before the drop.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { card, cardIn, holdByMouse, openBoard, stage } from "../testing/board-hands.ts";
import { makeBoard } from "../testing/board-maker.ts";
import { brokenRules } from "../testing/broken-rules.ts";
import { openDesk } from "../testing/desk.ts";

const { weir, someone } = await openDesk();

const points = [
  { pointId: "named", text: "It has a name" },
  { pointId: "sliced", text: "It fits into a week" },
];

/** Whatever the page says aloud from now on. */
async function listen(page: Page): Promise<() => Promise<string>> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    new MutationObserver((changes) => {
      for (const { target } of changes) heard.push(target.textContent ?? "");
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return () => page.evaluate(() => ((window as unknown as { heard: string[] }).heard ?? []).join("\n"));
}

test("a card is carried to a stage that asks: told and spoken before the drop, answered at the card, kept", async () => {
  const board = await makeBoard(weir.url, { todo: ["Checkout"], build: ["Gateway"] });
  await board.send({ type: "stage.set-policy", stageId: "build", text: "Ready is ready.", points, askReceivers: 100 });
  const link = { cardId: board.idOf("Checkout"), kind: "blocked-by", otherId: board.idOf("Gateway") };
  await board.send({ type: "card.link", ...link });
  const page = await someone();
  await openBoard(page, weir.url, board.boardId);
  await card(page, "Checkout").getByText("Waits for 1 unfinished card").waitFor();
  const heard = await listen(page);

  await holdByMouse(page, "Checkout", "build");
  await stage(page, "build").getByText("Waits for Gateway").last().waitFor();
  await stage(page, "build").getByText("Asks which are met: It has a name; It fits into a week").last().waitFor();
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await expect
    .poll(async () => heard())
    .toContain("Asks which are met: It has a name; It fits into a week. Waits for Gateway");

  await card(page, "Checkout").locator("[data-card-title]").focus();
  await page.keyboard.press("Space");
  await card(page, "Checkout").and(page.locator("[data-lifted]")).waitFor();
  await page.keyboard.press("ArrowRight");
  await stage(page, "build").getByText("Waits for Gateway").last().waitFor();
  await page.keyboard.press("Space");
  await page.getByLabel("It has a name").waitFor();
  await expect
    .poll(() => page.getByLabel("It has a name").evaluate((box) => box === document.activeElement))
    .toBe(true);
  expect(await brokenRules(page)).toEqual([]);
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await cardIn(page, "build", "Checkout").waitFor();

  const ask = page.getByRole("group", { name: "What was the work like that you pulled?" });
  await ask.waitFor();
  expect(await brokenRules(page)).toEqual([]);
  await page.keyboard.press("2");
  await ask.waitFor({ state: "detached" });
  await card(page, "Checkout").locator("[data-card-title]").click();
  await page.getByText("said: something had to be clarified first").waitFor();
  await page.getByText("not met: It fits into a week").waitFor();
  expect(await brokenRules(page)).toEqual([]);
});

test("a policy is written at its stage, read by everybody, and refuses by mouse what does not meet it", async () => {
  const board = await makeBoard(weir.url, { todo: ["Checkout"] });
  const page = await someone();
  await openBoard(page, weir.url, board.boardId);
  await stage(page, "build").hover();
  await page.getByRole("button", { name: "Change Build" }).click();
  await page.getByRole("button", { name: "Policy…" }).click();
  await page.getByLabel("In words").fill("Ready is ready.");
  await page.getByLabel("What has to be so?").fill("It has a name");
  await page.getByLabel("When a card comes in").selectOption("refuse");
  expect(await brokenRules(page)).toEqual([]);
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("button", { name: "Policy of Build" }).click();
  await page.getByRole("dialog").getByText("It has a name").waitFor();
  expect(await brokenRules(page)).toEqual([]);
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "Add a card to Build" }).first().click();
  await page.getByLabel("Title of the new card").fill("Made here");
  await page.keyboard.press("Enter");
  await page.getByText("Build takes a card once all of these are met.").waitFor();
  await expect.poll(async () => page.getByRole("button", { name: "Let it in" }).isDisabled()).toBe(true);
  await page.getByLabel("It has a name").check();
  await page.getByRole("button", { name: "Let it in" }).click();
  await stage(page, "build").getByText("Made here").waitFor();
});

test("a card is linked in its drawer and a circle is refused with its chain", async () => {
  const board = await makeBoard(weir.url, { todo: ["First", "Second"] });
  await board.send({ type: "card.link", cardId: board.idOf("First"), kind: "blocks", otherId: board.idOf("Second") });
  const page = await someone();
  await openBoard(page, weir.url, board.boardId);
  await card(page, "First").locator("[data-card-title]").click();
  await page.getByLabel("Which card?").fill("sec");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").getByText("First → Second").waitFor();
  await page.getByLabel("How they are linked").selectOption("relates");
  await page.getByLabel("Which card?").press("Enter");
  await page.getByRole("heading", { name: "Has to do with" }).waitFor();
  expect(await brokenRules(page)).toEqual([]);
});
