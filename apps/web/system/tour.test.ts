// The tour of the README, step by step. With TOUR_SCREENSHOTS=1 it also takes the README's pictures.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BrowserContext, Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { ownSamples } from "../../../scripts/samples.mjs";
import { dragByMouse } from "../testing/board-hands.ts";
import { openDesk } from "../testing/desk.ts";

const pictures = fileURLToPath(new URL("../../../docs/screenshots/", import.meta.url));

const { weir, browser } = await openDesk();
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    timezoneId: "Europe/Berlin",
    locale: "en-GB",
  });
  page = await context.newPage();
});

async function picture(name: string): Promise<void> {
  if (process.env["TOUR_SCREENSHOTS"] !== "1") return;
  mkdirSync(pictures, { recursive: true });
  await page.locator("[data-sonner-toast]").first().waitFor({ state: "detached" });
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}

interface BoardAnswer {
  readonly stages: readonly { readonly stageId: string; readonly name: string }[];
  readonly cards: readonly { readonly cardId: string; readonly stageId: string; readonly title: string }[];
}

const boardOf = async (url: string): Promise<BoardAnswer> => {
  const boardId = new URL(url).pathname.split("/")[2];
  return (await (await fetch(`${weir.url}/api/boards/${boardId}`)).json()) as BoardAnswer;
};

const stageId = (board: BoardAnswer, name: string): string =>
  board.stages.find((stage) => stage.name === name)?.stageId ?? "";

/** Where the server says the card is. */
const stageOf = async (url: string, cardId: string): Promise<string | undefined> =>
  (await boardOf(url)).cards.find((card) => card.cardId === cardId)?.stageId;

const cardIn = (on: Page, stage: string, cardId: string) =>
  on.locator(`[data-stage="${stage}"] [data-card="${cardId}"]`);

test("walks the demo: a board, its cumulative flow, the board of a day, its value stream", async () => {
  await page.goto(weir.url);
  await page.getByRole("button", { name: "Open the demo" }).click();
  await page.locator("[data-card]").first().waitFor();
  await picture("board");

  await page.getByRole("link", { name: "Analytics" }).click();
  const chart = page.getByRole("heading", { name: "Cumulative flow" });
  await chart.waitFor();
  await page.getByText("Approximate cycle time").first().waitFor();
  await picture("cumulative-flow");
  const filter = page.getByRole("combobox", { name: "Filter cards" });
  await filter.fill("type:bug");
  await page
    .getByRole("search")
    .getByText(/^\d+ of \d+ cards$/)
    .waitFor();
  await filter.fill("");
  await filter.press("Escape");
  await page
    .getByRole("search")
    .getByText(/^\d+ of \d+ cards$/)
    .waitFor({ state: "detached" });
  const drawn = await page.locator("svg:has([data-role])").first().boundingBox();
  if (drawn === null) throw new Error("The cumulative flow diagram is not in sight");
  await page.mouse.click(drawn.x + drawn.width / 2, drawn.y + drawn.height / 2);
  await page.waitForURL(/\/at\/\d{4}-\d{2}-\d{2}/);
  await page.getByText("A look back").waitFor();
  await page
    .getByRole("button", { name: "Back to now" })
    .or(page.getByRole("link", { name: "Back to now" }))
    .click();

  await page.getByRole("link", { name: "Value stream" }).click();
  await page.getByText("Activity ratio").first().waitFor();
  await picture("value-stream");
  await expect.poll(async () => page.getByText("≤").count()).toBeGreaterThan(0);
});

test("imports a Trello export: 55 items, their cumulative flow and their map", async () => {
  await page.goto(`${weir.url}/import`);
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles(join(ownSamples, "hermes-resources", "trello.json"));
  await page.getByText("55 items with 391 recorded changes").waitFor();
  await page.getByRole("img", { name: "The cumulative flow this gives" }).waitFor();
  await page.getByText("Reading again with these stages").waitFor({ state: "hidden" });
  await picture("import");
  await page.getByLabel("Name of the board").fill("Hermes");
  await page.getByRole("button", { name: "Import 55 items" }).click();
  await page.waitForURL(/\/boards\/[^/]+$/);
  const url = page.url();
  await page.getByRole("link", { name: "Analytics" }).click();
  await page.getByText("Approximate cycle time").first().waitFor();
  await page.getByRole("link", { name: "Value stream" }).click();
  await page.getByText("Activity ratio").first().waitFor();
  await page.goto(url);
  await expect.poll(async () => (await boardOf(url)).stages.map((stage) => stage.name)).toContain("Doing");
});

test("a dragged card appears in a second browser, and is still there after kill -9", async () => {
  const url = page.url();
  const board = await boardOf(url);
  const [from, to] = [stageId(board, "To Do"), stageId(board, "Doing")];
  const moved = board.cards.find((card) => card.stageId === from)?.cardId ?? "";
  const other = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await other.goto(url);
  await cardIn(other, from, moved).waitFor();
  await page.locator('[data-connection="live"]').waitFor();

  await dragByMouse(page, cardIn(page, from, moved), to);
  await cardIn(page, to, moved).waitFor();
  await cardIn(other, to, moved).waitFor();
  await expect.poll(() => stageOf(url, moved)).toBe(to);

  await weir.kill();
  await weir.restart();
  await expect.poll(async () => stageOf(url, moved)).toBe(to);
  await page.reload();
  await cardIn(page, to, moved).waitFor();
});
