import type { Page } from "playwright-core";

export const board = "/boards/demo-checkout";
export const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
export const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first();
export const heading = (name: string | RegExp) => (page: Page) => page.getByRole("heading", { name }).first().waitFor();
export const dialog = (page: Page) => page.getByRole("dialog").last().waitFor();
const firstCard = (page: Page) => page.locator("[data-stage=build] [data-card-title], [data-card-title]").first();

export const onBoard = async (page: Page): Promise<void> => {
  await page.locator("[data-card]").first().waitFor();
  await page.locator('[data-connection="live"]').waitFor();
  await page.locator("[data-keys]").waitFor({ state: "attached" });
};
/** A key pressed on the first card. */
export const onCard = (key: string, then: (page: Page) => Promise<unknown>) => async (page: Page) => {
  await onBoard(page);
  await firstCard(page).press(key);
  await then(page);
};
export const fromBoardMenu = (name: string) => async (page: Page) => {
  await onBoard(page);
  await button(page, /Switch board/).press("Enter");
  await page.getByRole("menuitem", { name }).first().press("Enter");
  await dialog(page);
};
/** What the palette finds by these words. */
export const fromPalette = (words: string) => async (page: Page) => {
  await onBoard(page);
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill(words);
  await page.getByRole("option", { name: words }).first().click();
  await dialog(page);
};

export const anyCard = (page: Page) => page.locator("[data-card]").first().waitFor();
export const onFieldStep = async (page: Page): Promise<void> => {
  await onBoard(page);
  await firstCard(page).press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill("Set a field");
  await page.getByRole("option", { name: "Set a field" }).first().click();
  await page.getByRole("option", { name: "A choice" }).waitFor();
};
/** A key pressed on a page that is no board, as soon as somebody hears it. */
export const onPage = (key: string, opens: "option" | "dialog") => async (page: Page) => {
  await page.getByRole("heading", { level: 1 }).waitFor();
  for (let tries = 0; tries < 100 && (await page.getByRole("dialog").count()) === 0; tries += 1) {
    await page.keyboard.press(key);
    await page.evaluate(() => new Promise((resolve) => void requestAnimationFrame(resolve)));
  }
  await page.getByRole(opens).first().waitFor();
};
