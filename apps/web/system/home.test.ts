// Home in a real browser: an empty workspace, the demo, a board from a starter; no accessibility rule broken on the way.
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { brokenRules } from "../testing/broken-rules.ts";
import { openDesk } from "../testing/desk.ts";

const { weir, browser } = await openDesk();
let page: Page;

beforeAll(async () => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    timezoneId: "Europe/Berlin",
    bypassCSP: true,
  });
  page = await context.newPage();
  await page.goto(weir.url);
});

describe("home", () => {
  test("an empty workspace shows three ways in, and nothing wider than a phone", async () => {
    for (const name of ["Bring your board", "Start a new board", "Look around first"])
      await page.getByRole("heading", { name }).waitFor();
    expect(await brokenRules(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await expect
      .poll(async () => page.locator("#content").evaluate((node) => node.scrollWidth - node.clientWidth))
      .toBe(0);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  test("the demo comes with one click, opens its first board and names the others: three labelled boards with a flow to look at", async () => {
    await page.getByRole("button", { name: "Open the demo" }).click();
    await page.waitForURL(/\/boards\/demo-checkout$/);
    await page.getByText("beside it Fernway portfolio and Search team").waitFor();
    await page.getByRole("button", { name: "All boards" }).click();
    const demo = page.getByRole("region", { name: "Demo" });
    await demo.getByRole("link", { name: /Checkout team/ }).waitFor();
    await expect.poll(async () => demo.getByRole("link").count()).toBe(3);
    await demo.getByRole("img").nth(2).waitFor();
    await demo
      .getByText(/finished a week/)
      .nth(2)
      .waitFor();
    expect(await brokenRules(page)).toEqual([]);
  });

  test("a new board is made from a starter, in the zone of the browser", async () => {
    await page.getByRole("button", { name: "New board" }).click();
    const dialog = page.getByRole("dialog", { name: "New board" });
    await dialog.getByText("Portfolio", { exact: true }).click();
    await dialog.getByLabel("Name", { exact: true }).fill("Our bets");
    await expect.poll(async () => dialog.getByLabel("Time zone").inputValue()).toBe("Europe/Berlin");
    await dialog.getByRole("button", { name: "Add a stage" }).click();
    await dialog.getByLabel("Name of stage 5").fill("Deciding");
    expect(await brokenRules(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Create the board" }).click();
    await page.waitForURL(/\/boards\/[^/]+$/);
    const answer = await (await fetch(`${weir.url}/api/boards/${page.url().split("/").at(-1)}`)).json();
    expect(answer).toMatchObject({ board: { name: "Our bets", timeZone: "Europe/Berlin" } });
    expect((answer as { stages: { name: string }[] }).stages.map(({ name }) => name)).toContain("Deciding");
  });

  test("the demo goes once one has read what goes, and nothing else goes with it", async () => {
    await page.goto(weir.url);
    await page.getByRole("button", { name: "Remove the demo" }).click();
    await page.getByText("Checkout team, Fernway portfolio and Search team").waitFor();
    expect(await brokenRules(page)).toEqual([]);
    await page.getByRole("button", { name: "Remove 3 boards" }).click();
    await page.getByRole("region", { name: "Demo" }).waitFor({ state: "detached" });
    await page.getByRole("link", { name: /Our bets/ }).waitFor();
    const { boards } = (await (await fetch(`${weir.url}/api/boards`)).json()) as { boards: { name: string }[] };
    expect(boards.map(({ name }) => name)).toEqual(["Our bets"]);
  });

  test("without a server it says so and what to do, and comes back", async () => {
    await page.route("**/api/boards", (route) => route.abort());
    await page.goto(weir.url);
    await page.getByRole("alert").getByText("The boards could not be loaded").waitFor();
    await page.unroute("**/api/boards");
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("link", { name: /Our bets/ }).waitFor();
    await expect.poll(async () => page.getByRole("alert").count()).toBe(0);
  });
});
