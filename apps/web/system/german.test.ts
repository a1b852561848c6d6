import { catalogue, translations } from "@weir/contract";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { card, openBoard } from "../testing/board-hands.ts";
import { makeBoard } from "../testing/board-maker.ts";
import { brokenRules } from "../testing/broken-rules.ts";
import { openDesk } from "../testing/desk.ts";

const { weir, browser } = await openDesk();

const german: Readonly<Record<string, unknown>> = await translations.de();
/** What stages are called here is data, and may be what a sentence is, too. */
const named = ["To do", "Build", "Review", "Done"];
const inGerman = new Set(Object.values(german));
const onlyEnglish = Object.entries(catalogue)
  .map(([, said]) => said)
  .filter((said) => typeof said === "string" && !inGerman.has(said) && !named.includes(said));

/** English sentences that stand on a page, are its labels or what is shown in its fields. */
const left = (page: Page): Promise<string[]> =>
  page.evaluate((sentences) => {
    const english = new Set<unknown>(sentences);
    const said = [...document.querySelectorAll("*")].flatMap((node) => [
      ...[...node.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ nodeValue }) => nodeValue?.trim()),
      ...["aria-label", "title", "placeholder", "data-tip", "alt"].map((name) => node.getAttribute(name)),
    ]);
    return said.filter((each) => each !== null && each !== undefined && english.has(each)) as string[];
  }, onlyEnglish);

test("a day's work in German: found, added, carried by keyboard and told so, filtered, measured; not a word is English", async () => {
  const board = await makeBoard(weir.url, { todo: ["A", "B"] });
  const page = await (
    await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "de-DE", bypassCSP: true })
  ).newPage();
  await openBoard(page, weir.url, board.boardId);
  await expect.poll(() => page.locator("html").getAttribute("lang")).toBe("de");

  await card(page, "A").locator("[data-card-title]").focus();
  await page.keyboard.press("c");
  await page.getByRole("textbox", { name: "Titel der neuen Karte" }).fill("Neu");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Neu", exact: true }).waitFor();
  await page.keyboard.press("Escape");

  const voice = page.locator("[data-announcer]");
  await card(page, "A").locator("[data-card-title]").focus();
  await page.keyboard.press("Space");
  await expect.poll(() => voice.textContent()).toContain("A angehoben. To do, Position 1 von 3");
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => voice.textContent()).toContain("Build, Position 1 von 1. Danach 1 von 2");
  await page.keyboard.press("Space");
  await expect.poll(() => board.layout()).toMatchObject({ build: ["A"] });
  await expect.poll(() => voice.textContent()).toContain("A liegt in Build");
  await expect.poll(() => left(page)).toEqual([]);
  expect(await brokenRules(page)).toEqual([]);

  await page.keyboard.press("/");
  await page.keyboard.type("B");
  await page.getByText("1 von 3 Karten").waitFor();
  await page.getByRole("link", { name: "Analyse" }).click();
  await page.getByRole("heading", { name: "Kumulatives Flussdiagramm" }).waitFor();
  await expect.poll(() => left(page)).toEqual([]);

  await page.getByRole("button", { name: "Sprache: Deutsch. Ändern" }).click();
  await page.getByRole("menuitemcheckbox", { name: "English" }).click();
  await page.getByRole("heading", { name: "Cumulative flow" }).waitFor();
  await expect.poll(() => page.locator("html").getAttribute("lang")).toBe("en");
});
