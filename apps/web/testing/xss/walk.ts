import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { exportsOf } from "./exports.ts";
import type { Planted } from "./plant.ts";
import { unanswered, type Watch } from "./watch.ts";

/** What a walk needs to know. */
interface Walk {
  readonly url: string;
  readonly planted: Planted;
  readonly corpus: readonly string[];
  readonly page: Page;
  readonly watch: Watch;
}

type Step = (walk: Walk) => Promise<unknown>;

/** Until all is answered but the streams, which stay open, and the page has stood still for a moment. */
async function settle(page: Page): Promise<void> {
  do {
    // A page that sends its visitor on takes the looking along.
    await page.evaluate(stillness).catch(() => page.waitForLoadState());
  } while (unanswered(page) > 0);
}

/** Runs in the page. */
function stillness(): Promise<void> {
  return new Promise((resolve) => {
    const stillMs = 250;
    let timer = setTimeout(done, 2 * stillMs);
    const longest = setTimeout(done, 10_000);
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(done, stillMs);
    });
    observer.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
    function done(): void {
      observer.disconnect();
      clearTimeout(longest);
      resolve();
    }
  });
}

const open =
  (path: (planted: Planted) => string, then: Step = async () => undefined): Step =>
  async (walk) => {
    const address = path(walk.planted);
    await walk.page.goto(address.startsWith("http") ? address : walk.url + address);
    await settle(walk.page);
    await then(walk);
  };

/** Presses what stands there, or comes soon. With a flaw planted a screen may look otherwise: what it shows is looked at anyway. */
const press = (page: Page, role: "button" | "menuitem", name: string | RegExp): Promise<void> =>
  page
    .getByRole(role, { name })
    .first()
    .click({ timeout: 8_000 })
    .catch(() => undefined);

const measures: Step = async ({ page }) => {
  for (const slider of await page.getByRole("slider").all()) {
    await slider.focus().catch(() => undefined);
    for (const key of ["End", "ArrowLeft", "Home"]) await page.keyboard.press(key);
  }
  for (const part of await page.locator("details:not([open]) > summary").all())
    await part.click({ timeout: 2_000 }).catch(() => undefined);
  for (const table of await page.getByRole("button", { name: "Table" }).all())
    await table.click({ timeout: 2_000 }).catch(() => undefined);
};

const handIn =
  (which: number): Step =>
  async ({ page, corpus }) => {
    const file = exportsOf(corpus, (text, field) => `${text.slice(0, 90)} §${field}§`)[which];
    if (file === undefined) throw new Error(`There is no export ${which}`);
    await page
      .locator("input[type=file]")
      .first()
      .setInputFiles({ name: file.name, mimeType: file.type, buffer: Buffer.from(file.content) });
  };

const board = ({ boardId }: Planted): string => `/boards/${boardId}`;
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

interface Screen {
  readonly step: Step;
  /** The fields whose texts must stand there before it is looked at. */
  readonly shows: readonly string[];
}

const onBoard = ["board", "stage", "title", "type", "label", "block", "person"];

/** Every screen that shows what somebody wrote. */
export const screens: Readonly<Record<string, Screen>> = {
  home: { step: open(() => "/"), shows: ["board", "trello board", "person"] },
  board: {
    step: open(board, ({ page }) => press(page, "button", /Switch board/)),
    shows: [...onBoard, "trello board"],
  },
  "a stage's settings": {
    step: open(board, ({ page }) => page.locator("[data-stage=s1] header button").last().click()),
    shows: onBoard,
  },
  "who may see a board": {
    step: open(board, async ({ page }) => {
      await press(page, "button", /Switch board/);
      await press(page, "menuitem", "Who may see this");
    }),
    shows: ["person"],
  },
  drawer: {
    step: open((planted) => `${board(planted)}?card=${planted.cardId}`),
    shows: [...onBoard, "description", "comment", "check item", "limit"],
  },
  "drawer of a blocked card": {
    step: open((planted) => `${board(planted)}?card=planted-card-3`),
    shows: [...onBoard, "limit"],
  },
  "board of a day": { step: open((planted) => `${board(planted)}/at/${planted.day}`), shows: onBoard },
  analytics: {
    step: open((planted) => `${board(planted)}/analytics`, measures),
    shows: ["board", "stage", "title", "note", "service", "deployment"],
  },
  "value stream": { step: open((planted) => `${board(planted)}/value-stream`, measures), shows: ["board", "stage"] },
  "links to a board": { step: open(board, ({ page }) => press(page, "button", "Share")), shows: ["share"] },
  "a board by its link": {
    step: open(({ shareLink }) => shareLink),
    shows: ["stage", "title", "type", "label", "block"],
  },
  "board from Trello": {
    step: open(({ imported: [trello] }) => `/boards/${trello}`),
    shows: ["trello board", "trello list", "trello card", "trello label"],
  },
  "board from Jira": {
    step: open(({ imported: [, jira] }) => `/boards/${jira}`),
    shows: ["jira status", "jira summary", "jira label"],
  },
  "board from a table": {
    step: open(({ imported: [, , table] }) => `/boards/${table}`),
    shows: ["csv stage", "csv name"],
  },
  "card from Trello": {
    step: open(({ imported: [trello], trelloCard }) => `/boards/${trello}?card=${encodeURIComponent(trelloCard)}`),
    shows: ["trello card", "trello description"],
  },
  "import of Trello": { step: open(() => "/import", handIn(0)), shows: ["trello board", "trello list"] },
  "import of Jira": { step: open(() => "/import", handIn(1)), shows: ["jira status", "jira type"] },
  "import of a table": { step: open(() => "/import", handIn(2)), shows: ["csv stage"] },
  people: { step: open(() => "/people"), shows: ["person", "login", "invited"] },
  teams: { step: open(() => "/people/teams"), shows: ["team"] },
  account: { step: open(() => "/account"), shows: ["person", "token"] },
  audit: { step: open(() => "/audit"), shows: ["person"] },
  "an invitation": { step: open(({ invitationLink }) => invitationLink), shows: ["invited"] },
};

/** Those that show most, for every day. */
export const everydayScreens = ["board", "drawer", "analytics", "people", "account", "a board by its link"];

/** Goes to screens and looks at each, once it shows what it must; answers what was wrong on which. */
export async function walk(on: Walk, names: readonly string[] = Object.keys(screens)): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const name of names) {
    const { step, shows } = screenOf(name);
    await step(on);
    const shown = await marksOn(on.page, shows);
    await settle(on.page);
    const wrong = await on.watch.look(on.page);
    const missing = shows.filter((field) => !shown.includes(field));
    if (missing.length > 0) wrong.push(`does not show ${missing.join(", ")}; it shows ${shown.join(", ")}`);
    found.set(name, wrong);
  }
  return found;
}

function screenOf(name: string): Screen {
  const screen = screens[name];
  if (screen === undefined) throw new Error(`There is no screen ${name}`);
  return screen;
}

/** The fields whose texts stand on a page, once these do. */
async function marksOn(page: Page, expected: readonly string[]): Promise<string[]> {
  let shown: string[] = [];
  for (let tries = 0; tries < 40; tries += 1) {
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
    await page.goto(url + address);
    await settle(page);
    found.set(address, await watch.look(page));
  }
  return found;
}

/** Runs in the page: the fields whose texts stand in it, in attributes and inputs too. */
function marksInPage(): string[] {
  const texts = [document.body.textContent, document.title];
  for (const element of document.querySelectorAll("*")) {
    for (const { value } of element.attributes) texts.push(value);
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) texts.push(element.value);
  }
  return [...new Set([...texts.join("\n").matchAll(/§([\w -]+)§/g)].map(([, field]) => field ?? ""))];
}

/** Saves a drawing, and opens the file as a page of its own. */
export async function openDrawing({ page, url, planted, watch }: Walk): Promise<{ text: string; wrong: string[] }> {
  await page.goto(`${url}${board(planted)}/analytics`);
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
