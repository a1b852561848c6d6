// A newcomer's first minute in a real browser: drop an export, look, change, keep, see the board.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { ownSamples, samplesFolder } from "../../../scripts/samples.mjs";
import { openDesk } from "../testing/desk.ts";

const trello = join(ownSamples, "hermes-resources", "trello.json");
const jira = join(ownSamples, "devlake", "search_result_with_changelog.json");

const samples = samplesFolder();

/** A Jira board's configuration, its statuses, and one issue a file. */
function jiraFolder(): string[] {
  const folder = join(samples ?? "", "jira-json", "jirametrics", "spec", "complete_sample");
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".json"))
    .map((entry) => join(entry.parentPath, entry.name));
}

const { weir, browser } = await openDesk();
let page: Page;

afterEach(() => page.context().close());

async function open(path: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    timezoneId: "Europe/Berlin",
    locale: "en-GB",
  });
  page = await context.newPage();
  await page.goto(weir.url + path);
  return page;
}

const choose = (file: Parameters<ReturnType<Page["locator"]>["setInputFiles"]>[0]): Promise<void> =>
  page.locator('input[type="file"]').first().setInputFiles(file);

/** The board as the server has it; cards on the board only. */
async function boardAt(
  boardId: string,
): Promise<{ name: string; timeZone: string; start: string; stages: string[]; cards: number }> {
  const answer = (await (await fetch(`${weir.url}/api/boards/${boardId}`)).json()) as {
    board: { name: string; timeZone: string; startStageId: string };
    stages: { stageId: string; name: string }[];
    cards: unknown[];
  };
  const { board, stages, cards } = answer;
  const start = stages.find(({ stageId }) => stageId === board.startStageId)?.name ?? "";
  return {
    name: board.name,
    timeZone: board.timeZone,
    start,
    stages: stages.map(({ name }) => name),
    cards: cards.length,
  };
}

describe("importing a board", () => {
  test("from the first screen: the Trello sample becomes a board of 55 items", async () => {
    await open("/");
    await page.getByRole("heading", { name: "Bring your board" }).waitFor();
    await choose(trello);
    await page.getByText("55 items with 391 recorded changes").waitFor();
    for (const figure of ["13 finished", "27 still open", "15 given up"]) await page.getByText(figure).waitFor();
    await page.getByRole("img", { name: "The cumulative flow this gives" }).waitFor();
    await page.getByLabel("Name of the board").fill("Hermes");
    await page.getByRole("button", { name: "Import 55 items" }).click();
    await page.waitForURL(/\/boards\/[^/]+$/);
    const board = await boardAt(page.url().split("/").at(-1) ?? "");
    expect(board).toMatchObject({ name: "Hermes", timeZone: "Europe/Berlin", start: "Doing", cards: 40 });
  });

  test("with a mapping changed by keyboard and by drag, previewed again and kept exactly so", async () => {
    await open("/import");
    await choose(trello);
    await page.getByRole("region", { name: "File APIs", exact: true }).waitFor();
    const chip = page.getByRole("region", { name: "Bugs", exact: true }).locator('[draggable="true"]');
    await chip.dragTo(page.getByRole("region", { name: "To Do", exact: true }));
    const files = page.getByLabel("Where File APIs goes");
    await files.focus();
    await files.selectOption("To Do");
    for (const name of ["Bugs", "File APIs"]) await page.getByRole("button", { name: `Remove ${name};` }).click();
    await page.getByLabel("Name of stage 1").fill("Ideas");
    await page.getByLabel("Work starts in").selectOption("To Do");
    await page.getByRole("region", { name: "To Do", exact: true }).getByText("16 items").waitFor();
    await page.getByRole("button", { name: "Import 55 items" }).click();
    await page.waitForURL(/\/boards\/[^/]+$/);
    const board = await boardAt(page.url().split("/").at(-1) ?? "");
    expect(board).toMatchObject({ start: "To Do", stages: ["Ideas", "To Do", "Doing", "Done"] });
  });

  test("the Jira sample leaves sub-tasks out and says so", async () => {
    await open("/import");
    await choose(jira);
    const subTasks = page.getByLabel("Sub-task (13)");
    await subTasks.waitFor();
    await expect.poll(async () => subTasks.isChecked()).toBe(false);
    await page.getByText(/13 items of types that do not flow/).waitFor();
    await subTasks.check();
    await page.getByText("30 finished").waitFor();
  });

  test.runIf(samples)("several files of one Jira board, issues and configuration, are read together", async () => {
    await open("/import");
    await choose(jiraFolder());
    await page.getByText(/^Jira issues: 6 items with/).waitFor();
    const keep = page.getByRole("button", { name: "Import 6 items" });
    await keep.click();
    await page.waitForURL(/\/boards\/[^/]+$/);
    const board = await boardAt(page.url().split("/").at(-1) ?? "");
    expect(board.stages).toEqual(["Backlog", "Ready", "In Progress", "Review", "Done"]);
  });

  test("a file that cannot be read is named with its place, and the next one is taken", async () => {
    await open("/import");
    await choose({ name: "cut.json", mimeType: "application/json", buffer: Buffer.from('{"actions": [{"id": "5') });
    const alert = page.getByRole("alert");
    await alert.waitFor();
    await expect.poll(async () => alert.textContent()).toContain("cut.json");
    await expect.poll(async () => page.getByRole("heading", { name: "2. What Weir makes of it" }).count()).toBe(0);
    await choose(trello);
    await page.getByText("55 items with 391 recorded changes").waitFor();
  });

  test("asks which comes first, the day or the month, and waits for the answer", async () => {
    const csv = "ID,Name,To Do,Doing,Done\n1,One,3/4/2025,4/4/2025,5/4/2025\n2,Two,3/5/2025,5/5/2025,6/5/2025\n";
    await open("/import");
    await choose({ name: "items.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
    const keep = page.getByRole("button", { name: "Import 2 items" });
    await page.getByText("Answer the question above first.").waitFor();
    await expect.poll(async () => keep.isDisabled()).toBe(true);
    await page.getByLabel(/^The day:/).check();
    await page.getByText("2 finished").waitFor();
    await keep.click();
    await page.waitForURL(/\/boards\/[^/]+$/);
  });

  test("the same export again into the same board adds nothing, and says so", async () => {
    await open("/import");
    await choose(trello);
    await page.getByLabel("Into").selectOption({ label: "Hermes" });
    const keep = page.getByRole("button", { name: "Import 55 items" });
    await page.waitForFunction(() => document.querySelector("[aria-busy=true]") === null);
    await keep.click();
    await page.waitForURL(/\/boards\/[^/]+$/);
    await page.getByText(/^0 new facts; \d+ were there already\./).waitFor();
    await expect
      .poll(async () => boardAt(page.url().split("/").at(-1) ?? ""))
      .toMatchObject({ name: "Hermes", cards: 40 });
  });

  test("a newer export into the same board is read as the last one was", async () => {
    const export1 = "ID,Name,Later,Build,Done\n1,One,2026-01-05,2026-01-06,\n";
    const export2 = "ID,Name,Later,Build,Check,Done\n1,One,2026-01-05,2026-01-06,2026-01-07,2026-01-08\n";
    const csv = (text: string) => ({ name: "s.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
    await open("/import");
    await choose(csv(export1));
    await page.getByLabel("Name of stage 2").fill("Making");
    await page.getByLabel("Name of the board").fill("Table");
    await page.getByRole("button", { name: "Import 1 item" }).click();
    await page.waitForURL(/\/boards\/[^/]+$/);
    await open("/import");
    await choose(csv(export2));
    await page.getByLabel("Into").selectOption({ label: "Table" });
    await page
      .getByText("Check is new in the source since the last import: it goes into Making")
      .waitFor({ state: "attached" });
    await expect.poll(async () => page.getByLabel("Name of stage 2").inputValue()).toBe("Making");
    await page.getByRole("button", { name: "Import 1 item" }).click();
    await page.waitForURL(/\/boards\/[^/]+$/);
    await page.getByText(/^2 new facts; 2 were there already\./).waitFor();
    await expect
      .poll(async () => boardAt(page.url().split("/").at(-1) ?? ""))
      .toMatchObject({ stages: ["Later", "Making", "Done"] });
  });

  test("a board that Weir exported comes back as it was", async () => {
    const json = { "content-type": "application/json" };
    await fetch(`${weir.url}/api/demo`, { method: "POST", headers: json, body: "{}" });
    const before = await boardAt("demo-search");
    const exported = Buffer.from(await (await fetch(`${weir.url}/api/boards/demo-search/export`)).arrayBuffer());
    await fetch(`${weir.url}/api/demo`, { method: "DELETE" });
    await open("/import");
    await choose({ name: "search.json", mimeType: "application/json", buffer: exported });
    await page.getByText(/^Weir board: \d+ items with/).waitFor();
    await page.getByRole("button", { name: "Bring this board back" }).click();
    await page.waitForURL(/\/boards\/demo-search$/);
    await expect.poll(async () => boardAt("demo-search")).toEqual(before);
  });
});
