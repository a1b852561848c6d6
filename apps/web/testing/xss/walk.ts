import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { type Screen, type Walk, boardPath, screens } from "./screens.ts";
import { settle } from "./settle.ts";

/** What an address can be made to say. */
const hostileAddresses = [
  "/sign-in?to=javascript:alert(1)",
  "/boards/%3Cimg%20data-planted%20src=x%20onerror=alert(1)%3E",
  "/boards/planted?card=%22%3E%3Cimg%20data-planted%20src=x%20onerror=alert(1)%3E",
  "/boards/planted/at/%3Cscript%20data-planted%3Ealert(1)%3C%2Fscript%3E",
  "/boards/planted/analytics?window=%3Cimg%20data-planted%20src=x%20onerror=alert(1)%3E",
  "/join#key=%3Cimg%20data-planted%20src=x%20onerror=alert(1)%3E",
  "/%3Cimg%20data-planted%20src=x%20onerror=alert(1)%3E?%3Cscript%3Ealert(1)%3C/script%3E#<img%20src=x%20onerror=alert(1)>",
  "/api/docs/%3Cimg%20data-planted%20src=x%20onerror=alert(1)%3E",
];

/** What was seen on the way. */
export interface Walked {
  /** What was wrong on which screen. */
  readonly wrong: Map<string, string[]>;
  /** The fields whose texts stood on any of them. */
  readonly shown: Set<string>;
  /** Those of them that were taken for HTML, and became elements. */
  readonly made: Set<string>;
}

/** Goes to screens and looks at each, once it shows what it must. */
export async function walk(on: Walk, names: readonly string[] = Object.keys(screens)): Promise<Walked> {
  const walked: Walked = { wrong: new Map(), shown: new Set(), made: new Set() };
  for (const name of names) {
    const { step, shows } = screenOf(name);
    const closed = await step(on).then(
      () => [],
      (why: Error) => [`is not open: ${why.message.split("\n", 2).join(" ")}`],
    );
    const shown = await marksOn(on.page, shows);
    await settle(on.page);
    const made = await on.page.evaluate(marksMade).catch(() => []);
    const wrong = [...closed, ...(await on.watch.look(on.page))];
    const missing = shows.filter((field) => !shown.includes(field));
    if (missing.length > 0) wrong.push(`does not show ${missing.join(", ")}; it shows ${shown.join(", ")}`);
    walked.wrong.set(name, wrong);
    for (const field of shown) walked.shown.add(field);
    for (const field of made) walked.made.add(field);
  }
  return walked;
}

function screenOf(name: string): Screen {
  const screen = screens[name];
  if (screen === undefined) throw new Error(`There is no screen ${name}`);
  return screen;
}

/** The fields whose texts stand on a page, once these do. */
async function marksOn(page: Page, expected: readonly string[]): Promise<string[]> {
  let shown: string[] = [];
  for (let tries = 0; tries < 150; tries += 1) {
    shown = await page.evaluate(marksInPage).catch(() => []);
    if (expected.every((field) => shown.includes(field))) return shown;
    await page.waitForTimeout(200);
  }
  return shown;
}

/** Addresses that say what their sender would like to be shown; answers what was wrong with which. */
export async function walkAddresses({ page, url, watch }: Walk): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const address of hostileAddresses) {
    await goTo(page, url + address);
    await settle(page);
    found.set(address, await watch.look(page));
  }
  return found;
}

/** Goes there, also where the page before was just going elsewhere by itself, which calls off one or the other. */
const goTo = (page: Page, address: string): Promise<unknown> => page.goto(address).catch(() => page.goto(address));

/** Runs in the page: the fields whose texts stand in it, in attributes and inputs too. */
function marksInPage(): string[] {
  const texts = [document.body.textContent, document.title];
  for (const element of document.querySelectorAll("*")) {
    for (const { value } of element.attributes) texts.push(value);
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) texts.push(element.value);
  }
  return [...new Set([...texts.join("\n").matchAll(/§([\w -]+)§/g)].map(([, field]) => field ?? ""))];
}

/** Runs in the page of a twin: the fields whose texts were taken for HTML and became elements. */
function marksMade(): string[] {
  const texts = [...document.querySelectorAll("[data-made]:has(*)")].map(({ textContent }) => textContent);
  return [...new Set([...texts.join("\n").matchAll(/§([\w -]+)§/g)].map(([, field]) => field ?? ""))];
}

/** Saves a drawing, and opens the file as a page of its own. */
export async function openDrawing({ page, url, planted, watch }: Walk): Promise<{ text: string; wrong: string[] }> {
  await page.goto(`${url}${boardPath(planted)}/analytics`);
  await marksOn(page, ["note"]);
  await page.getByRole("button", { name: "Export" }).first().click();
  const saved = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Drawing, SVG" }).click();
  const text = readFileSync(await (await saved).path(), "utf8");
  // As an address of the server's, for the watch to take it for our own.
  await page.route(`${url}/drawing.svg`, (route) => route.fulfill({ contentType: "image/svg+xml", body: text }));
  await page.goto(`${url}/drawing.svg`);
  return { text, wrong: await watch.look(page) };
}
