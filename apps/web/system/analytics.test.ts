// The drawings in a real browser: readings, keys, the board of a day, live figures, exports.
import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { makeBoard } from "../testing/board-maker.ts";
import { brokenRules } from "../testing/broken-rules.ts";
import { openDesk } from "../testing/desk.ts";

const { weir, browser } = await openDesk();
const board = "demo-checkout";
/** A busy machine may take its time; only the outcome counts. */
const patient = { timeout: 30_000 };

beforeAll(async () => {
  await fetch(`${weir.url}/api/demo`, { method: "POST" });
});

async function open(path: string, options: Parameters<Browser["newContext"]>[0] = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  await page.goto(`${weir.url}/boards/${path}`);
  await page.getByRole("slider").first().waitFor();
  return page;
}

const flow = (page: Page) => page.getByRole("slider", { name: /^Cumulative flow/ });

/** The counts a reading says, by stage. */
async function said(page: Page, stages: readonly string[]): Promise<Record<string, number>> {
  const sentence = (await flow(page).getAttribute("aria-valuetext")) ?? "";
  return Object.fromEntries(
    stages.map((stage) => [stage, Number(new RegExp(`${stage} ([\\d,]+)`).exec(sentence)?.[1]?.replace(",", ""))]),
  );
}

test("a day of the diagram opens the board of that day, with the same cards", async () => {
  const page = await open(`${board}/analytics`);
  const stages = ["Backlog", "Ready", "Build", "To review", "Review", "Test", "Done"];
  await flow(page).focus();
  await page.keyboard.press("End");
  for (const key of ["PageDown", "PageDown", "ArrowLeft"]) await page.keyboard.press(key);
  let read: Record<string, number> = {};
  await expect.poll(async () => (read = await said(page, stages))["Done"]).toBeGreaterThan(0);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/at\/\d{4}-\d\d-\d\d$/);
  const counts = (): Promise<[string | null, number][]> =>
    page
      .locator("[data-at] section")
      .evaluateAll((found) =>
        found.map((stage) => [
          stage.getAttribute("aria-label"),
          Number.parseInt(
            stage.querySelector("header [data-tone] [aria-hidden]")?.textContent?.replace(/^\D+/, "") ?? "",
            10,
          ) + Number(stage.querySelector("[data-put-away]")?.getAttribute("data-put-away") ?? 0),
        ]),
      );
  await expect.poll(async () => Object.fromEntries(await counts())).toEqual(read);

  const day = page.url();
  await page.getByRole("button", { name: "Day before" }).click();
  await page.waitForURL((url) => url.href < day);
  await page.getByRole("button", { name: "Day after" }).click();
  await page.waitForURL(day);
});

test("a dragged window says how fast work came and went, and can be zoomed into", async () => {
  const page = await open(`${board}/analytics`);
  const box = (await flow(page).boundingBox())!;
  await page.mouse.move(box.x + 300, box.y + 200);
  await page.mouse.down();
  await page.mouse.move(box.x + 620, box.y + 210, { steps: 8 });
  await page.mouse.up();
  await page.getByText("Departures a week").waitFor();
  await page.getByRole("button", { name: "Zoom in" }).click();
  await page.waitForURL(/from=\d{4}-\d\d-\d\d&to=\d{4}-\d\d-\d\d/);
  await expect.poll(async () => Number(await flow(page).getAttribute("aria-valuemax")), patient).toBeLessThan(120);
});

test("switches live in the address and change the figures", async () => {
  const page = await open(`${board}/analytics`);
  const cycle = page.getByRole("region", { name: "Cycle time" });
  const average = async (): Promise<string | null> =>
    cycle.getByText("Average", { exact: true }).locator("..").textContent();
  const before = await average();
  await cycle.getByRole("button", { name: "Explain" }).click();
  await page.getByRole("dialog").getByLabel("Days are counted as").selectOption("working days");
  await page.waitForURL(/cycle=working/);
  await expect.poll(average, patient).not.toBe(before);
  await page.reload();
  await expect.poll(average, patient).not.toBe(before);
});

test("figures follow the board while one looks", async () => {
  const made = await makeBoard(weir.url, { todo: ["A", "B"] });
  await made.send({ type: "card.move", cardId: made.idOf("A"), toStageId: "build" });
  const page = await open(`${made.boardId}/analytics`);
  const wip = page
    .getByRole("region", { name: "Ageing work in progress" })
    .getByText("WIP", { exact: true })
    .locator("..");
  await expect.poll(() => wip.textContent(), patient).toBe("WIP1");
  await made.send({ type: "card.move", cardId: made.idOf("B"), toStageId: "build" });
  await expect.poll(() => wip.textContent(), patient).toBe("WIP2");
});

test("the map is walked by keys, shows the cards behind a step, and leaves as SVG", async () => {
  const page = await open(`${board}/value-stream`);
  const map = page.getByRole("slider", { name: /^Value stream map/ });
  await map.focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  await expect.poll(async () => map.getAttribute("aria-valuetext")).toMatch(/^Build: PT ≤ /);
  await page.keyboard.press("Enter");
  const panel = page.getByRole("dialog", { name: "Build" });
  await panel.getByText("Cards here now").waitFor();
  await expect.poll(async () => panel.getByRole("listitem").count()).toBeGreaterThan(0);

  const chart = page.getByRole("region", { name: "Value stream map", exact: true });
  await chart.getByRole("button", { name: "Export" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: "Drawing, SVG" }).click(),
  ]);
  const svg = readFileSync(await download.path(), "utf8");
  expect(svg).toMatch(/^<svg [^>]*role="img"/);
  expect(svg).toContain("<title>Value stream map</title>");
});

test("nobody is shut out: no violation of the accessibility rules, light or dark, wide or narrow", async () => {
  for (const [path, colorScheme, width] of [
    [`${board}/analytics`, "light", 1440],
    [`${board}/analytics`, "dark", 390],
    [`${board}/value-stream`, "dark", 1440],
    [`${board}/value-stream`, "light", 390],
  ] as const) {
    const page = await open(path, { colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
    expect(await brokenRules(page), `${path} ${colorScheme} ${width}`).toEqual([]);
    await page.evaluate(() => document.querySelector("h1")?.after(document.createElement("button")));
    expect(await brokenRules(page), "a button without a name must be found").not.toEqual([]);
    await page.context().close();
  }
});

test("an address with nonsense in it shows the page as if it were not there", async () => {
  for (const path of ["analytics?from=foo&to=bar&cycle=bogus", "value-stream?from=2026-13-45&statistic=9"]) {
    const page = await open(`${board}/${path}`);
    await expect.poll(async () => page.getByText("This page stopped working").count()).toBe(0);
    await page.context().close();
  }
});

test("what a pipeline told is marked on the time axes, listed in the tables and counted as delivery", async () => {
  const none = await open(`${board}/analytics?window=3m`);
  await none.getByText("No deployments yet.").waitFor(patient);
  await expect.poll(async () => none.getByRole("toolbar").count()).toBe(0);
  const { url } = weir;
  const day = 86_400_000;
  const ago = (days: number): string => new Date(Date.now() - days * day).toISOString();
  const told = await fetch(`${url}/api/facts`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: url },
    body: JSON.stringify({
      facts: [
        {
          kind: "deployment",
          factId: "d1",
          deployedAt: ago(30),
          title: "2.14",
          changes: [{ changeId: "a", committedAt: ago(32) }],
        },
        { kind: "deployment", factId: "d2", deployedAt: ago(10) },
        { kind: "incident", factId: "i1", detectedAt: ago(9), restoredAt: ago(8.5), causedBy: "d2" },
        { kind: "note", factId: "n1", notedAt: ago(50), title: "Elsewhere", boardIds: ["another"] },
      ],
    }),
  });
  expect(await told.json()).toMatchObject({ recorded: 4 });

  // Whoever comes back while something is asked for hears that answer, and looks again the next time.
  await expect
    .poll(async () => {
      await none.evaluate(() => globalThis.dispatchEvent(new Event("focus")));
      return none.getByRole("toolbar", { name: "Markers" }).count();
    }, patient)
    .toBeGreaterThan(0);
  await none.getByText("No deployments yet.").waitFor({ ...patient, state: "detached" });

  const page = await open(`${board}/analytics?window=3m`, { bypassCSP: true });
  const flags = page.getByRole("toolbar", { name: "Markers" });
  await expect.poll(() => flags.count(), patient).toBe(3);
  const delivery = page.getByRole("region", { name: "Delivery" });
  await delivery.getByRole("button", { name: /^Change fail rate 50 %/ }).waitFor(patient);
  await delivery.getByRole("button", { name: /^Change lead time 2 days/ }).waitFor(patient);

  await flags.first().getByRole("button").first().focus();
  await page.getByText("Deployment: 2.14").waitFor(patient);
  expect(await brokenRules(page)).toEqual([]);
  await page.keyboard.press("ArrowRight");
  await expect
    .poll(async () => page.evaluate(() => document.activeElement?.getAttribute("aria-label")))
    .toMatch(/Deployment: d2/);

  const run = page.locator("section").filter({ has: page.getByRole("heading", { name: "Throughput" }) });
  await run.getByRole("button", { name: "Table" }).click();
  await expect.poll(async () => run.getByRole("row", { name: /Incident: i1/ }).count()).toBe(1);

  await page.getByRole("button", { name: "Markers", exact: true }).click();
  await expect.poll(() => flags.count(), patient).toBe(0);
  await page.waitForURL((url) => url.searchParams.get("markers") === "off");
});
