import type { Locator, Page } from "playwright-core";
import { exportsOf } from "./exports.ts";
import { plantedChain, plantedMap } from "./plant-maps.ts";
import { correctedCard, type Planted } from "./plant.ts";
import { settle } from "./settle.ts";
import type { Watch } from "./watch.ts";

/** What a walk needs to know. */
export interface Walk {
  readonly url: string;
  readonly planted: Planted;
  readonly corpus: readonly string[];
  readonly page: Page;
  readonly watch: Watch;
}

type Step = (walk: Walk) => Promise<unknown>;

const open =
  (path: (planted: Planted) => string, then: Step = async () => undefined): Step =>
  async (walk) => {
    const address = path(walk.planted);
    await walk.page.goto(address.startsWith("http") ? address : walk.url + address);
    await settle(walk.page);
    await then(walk);
  };

/** Presses what stands there, or comes soon; a walk tells what could not be pressed. */
const tap = (found: Locator): Promise<void> => found.click({ timeout: 20_000 });
const press = (page: Page, role: "button" | "menuitem", name: string | RegExp): Promise<void> =>
  tap(page.getByRole(role, { name }).first());
const dialogOf = (page: Page): Locator => page.getByRole("dialog").last();

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

export const boardPath = ({ boardId }: Planted): string => `/boards/${boardId}`;
export interface Screen {
  readonly step: Step;
  /** The fields whose texts must stand there before it is looked at. */
  readonly shows: readonly string[];
}

const onBoard = ["board", "stage", "title", "type", "label", "block", "waiting on", "person"];

/** Every screen that shows what somebody wrote. */
export const screens: Readonly<Record<string, Screen>> = {
  home: { step: open(() => "/"), shows: ["board", "trello board", "person"] },
  board: {
    step: open(boardPath, ({ page }) => press(page, "button", /Switch board/)),
    shows: [...onBoard, "trello board", "head"],
  },
  "saved views": {
    step: open(boardPath, async ({ page }) => {
      await press(page, "button", /Order and views/);
      await press(page, "menuitem", "Save or change views…");
    }),
    shows: ["view", "filter"],
  },
  "a stage as a list": {
    // One whose name would run where it is taken for more than a text.
    step: (walk) => {
      const stage = walk.corpus.findIndex((text) => text.startsWith("<img"));
      return open((planted) => `${boardPath(planted)}?list=s${stage}`)(walk);
    },
    shows: ["stage", "title"],
  },
  "another board": { step: open((planted) => `${boardPath(planted)}-1`), shows: ["board", "stage", "lane"] },
  "a third board": { step: open((planted) => `${boardPath(planted)}-2`), shows: ["board", "stage", "lane"] },
  "a stage's settings": {
    step: open(boardPath, async ({ page }) => {
      await press(page, "button", /^Change 1 /);
      await dialogOf(page).waitFor();
    }),
    shows: onBoard,
  },
  "a stage's policy": {
    step: open(boardPath, ({ page }) => press(page, "button", /^Policy of 1 /)),
    shows: [...onBoard, "policy", "policy point"],
  },
  "a board's fields": {
    step: open(boardPath, async ({ page }) => {
      await press(page, "button", /Switch board/);
      await press(page, "menuitem", "Fields");
    }),
    shows: ["field", "option"],
  },
  "templates of cards": {
    step: open(boardPath, async ({ page }) => {
      await press(page, "button", /Switch board/);
      await press(page, "menuitem", "Templates");
    }),
    shows: ["template", "template title", "template type", "template label"],
  },
  "a template": {
    step: open(boardPath, async ({ page }) => {
      await press(page, "button", /Switch board/);
      await press(page, "menuitem", "Templates");
      // Stages behind it have names that begin alike.
      await tap(dialogOf(page).getByRole("button", { name: /^Change 0/ }));
    }),
    shows: ["template", "template text", "template step"],
  },
  "labels of a board": {
    step: open(boardPath, async ({ page }) => {
      await press(page, "button", /Switch board/);
      await press(page, "menuitem", "Labels");
      await press(page, "button", /^Look of/);
    }),
    shows: ["label"],
  },
  "who may see a board": {
    step: open(boardPath, async ({ page }) => {
      await press(page, "button", /Switch board/);
      await press(page, "menuitem", "Who may see this");
    }),
    shows: ["person"],
  },
  drawer: {
    step: open((planted) => `${boardPath(planted)}?card=${planted.cardId}`),
    shows: [
      ...onBoard,
      "description",
      "comment",
      "file",
      "check item",
      "limit",
      "policy point",
      "field",
      "field text",
      "unit",
      "option",
    ],
  },
  "a card's story": {
    step: open(
      (planted) => `${boardPath(planted)}?card=${planted.cardId}`,
      ({ page }) => tap(page.locator("[data-part=story] > button")),
    ),
    shows: [
      "activity",
      "check item",
      "file",
      "field",
      "field text",
      "label",
      "block",
      "waiting on",
      "limit",
      "policy point",
    ],
  },
  "drawer of a blocked card": {
    step: open((planted) => `${boardPath(planted)}?card=planted-card-3`),
    shows: [...onBoard, "limit"],
  },
  "board of a day": { step: open((planted) => `${boardPath(planted)}/at/${planted.day}`), shows: onBoard },
  "a stand-up": {
    step: open(
      (planted) => `${boardPath(planted)}/cadences`,
      ({ page }) => press(page, "button", /^Walk/),
    ),
    shows: ["stage", "title", "block", "waiting on"],
  },
  "meetings held": {
    step: open(
      (planted) => `${boardPath(planted)}/cadences`,
      async ({ page }) => {
        const notes = page.locator("[data-meetings] details > summary");
        await notes.first().waitFor();
        for (const note of await notes.all()) await tap(note);
      },
    ),
    shows: ["board", "role", "meeting note"],
  },
  "what may be started": {
    step: open((planted) => `${boardPath(planted)}/cadences?meeting=replenishment`),
    shows: ["board", "stage", "request"],
  },
  "a service delivery review": {
    step: open((planted) => `${boardPath(planted)}/cadences?meeting=review`),
    shows: ["board"],
  },
  analytics: {
    step: open((planted) => `${boardPath(planted)}/analytics`, measures),
    shows: ["board", "stage", "title", "note", "service", "deployment"],
  },
  "value stream": {
    step: open((planted) => `${boardPath(planted)}/value-stream`, measures),
    shows: ["board", "stage"],
  },
  "signs of waste that were dismissed": {
    step: open(
      (planted) => `${boardPath(planted)}/value-stream`,
      ({ page }) => tap(page.getByText(/^Dismissed: /)),
    ),
    shows: ["dismissal"],
  },
  "value streams": { step: open(() => "/maps"), shows: ["map", "board"] },
  "a map's steps": {
    step: open(
      () => `/maps/${plantedMap}`,
      ({ page }) => press(page, "button", "Insert a step"),
    ),
    shows: ["own step"],
  },
  "what people know of a step": {
    step: open(
      () => `/maps/${plantedMap}`,
      async ({ page }) => {
        const drawing = page.getByRole("slider").first();
        await drawing.press("End");
        await drawing.press("Enter");
      },
    ),
    shows: ["map note", "burst"],
  },
  "a map's future state": {
    step: open(
      () => `/maps/${plantedMap}`,
      ({ page }) => tap(page.getByText("Future state", { exact: true })),
    ),
    shows: ["map", "own step", "target"],
  },
  "a map's versions": {
    step: open(
      () => `/maps/${plantedMap}`,
      ({ page }) => tap(page.getByText("Versions", { exact: true })),
    ),
    shows: ["map", "own step", "version", "version step"],
  },
  "a map of several boards": { step: open(() => `/maps/${plantedChain}`), shows: ["map", "board", "stage"] },
  "links to a board": { step: open(boardPath, ({ page }) => press(page, "button", "Share")), shows: ["share"] },
  "a board by its link": {
    step: open(({ shareLink }) => shareLink),
    shows: ["stage", "title", "type", "label", "block", "waiting on"],
  },
  "a request form": { step: open(({ formLink }) => formLink), shows: ["form title", "form words"] },
  "a request that was not taken up": {
    step: open(({ requestLink }) => requestLink),
    shows: ["request", "reason"],
  },
  "drawer of a request": {
    step: open((planted) => `${boardPath(planted)}?card=${planted.requestCard}`),
    shows: ["request", "request details", "requester", "request field"],
  },
  "a board's request form": {
    step: open(boardPath, async ({ page }) => {
      await press(page, "button", /Switch board/);
      await press(page, "menuitem", "Request form");
    }),
    shows: ["board"],
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
  "drawer of a corrected card": {
    step: open((planted) => `${boardPath(planted)}?card=${correctedCard}`),
    shows: ["title", "correction"],
  },
  "board from an event log": {
    step: open(({ imported: [, , , log] }) => `/boards/${log}`),
    shows: ["xes log", "xes activity", "xes case"],
  },
  "hand-offs of an event log": {
    step: open(({ imported: [, , , log] }) => `/boards/${log}/value-stream`, measures),
    shows: ["xes activity", "xes group"],
  },
  "import of an event log": {
    step: open(() => "/import", handIn(3)),
    shows: ["xes log", "xes activity", "import file"],
  },
  "import of Trello": { step: open(() => "/import", handIn(0)), shows: ["trello board", "trello list"] },
  "import of Jira": { step: open(() => "/import", handIn(1)), shows: ["jira status", "jira type"] },
  "import of a table": { step: open(() => "/import", handIn(2)), shows: ["csv stage"] },
  people: { step: open(() => "/people"), shows: ["person", "login", "invited"] },
  teams: { step: open(() => "/people/teams"), shows: ["team"] },
  inbox: { step: open(() => "/inbox"), shows: ["board", "title", "mention", "person"] },
  account: { step: open(() => "/account"), shows: ["person", "token"] },
  audit: { step: open(() => "/audit"), shows: ["person"] },
  "an invitation": { step: open(({ invitationLink }) => invitationLink), shows: ["invited"] },
};

/** Those that show most, for every day. */
export const everydayScreens = [
  "board",
  "drawer",
  "analytics",
  "people",
  "account",
  "a board by its link",
  "a request form",
];
