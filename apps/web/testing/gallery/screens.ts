import type { Page } from "playwright-core";
import type { HandedLink, World, Worlds } from "./worlds.ts";

/** One state of one page, as somebody comes to it. */
export interface Screen {
  readonly name: string;
  readonly world: World;
  /** On its server, or the link that leads there. */
  readonly path: string | { readonly link: HandedLink };
  readonly signedOut?: true;
  /** What is done there, and waited for: afterwards the screen stands. */
  readonly show?: (page: Page) => Promise<unknown>;
  /** Wider than a phone by its nature, and scrolled sideways inside itself. */
  readonly wide?: true;
}

export const addressOf = ({ world, path }: Screen, worlds: Worlds): string =>
  typeof path === "string" ? worlds.url(world) + path : worlds.link(path.link);

const board = "/boards/demo-checkout";
/** The map of that board. */
const map = board.replace("/boards/", "/maps/");
const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first();
const heading = (name: string | RegExp) => (page: Page) => page.getByRole("heading", { name }).first().waitFor();
const dialog = (page: Page) => page.getByRole("dialog").last().waitFor();
const firstCard = (page: Page) => page.locator("[data-stage=build] [data-card-title], [data-card-title]").first();

const onBoard = async (page: Page): Promise<void> => {
  await page.locator("[data-card]").first().waitFor();
  await page.locator('[data-connection="live"]').waitFor();
  await page.locator("[data-keys]").waitFor({ state: "attached" });
};
/** A key pressed on the first card. */
const onCard = (key: string, then: (page: Page) => Promise<unknown>) => async (page: Page) => {
  await onBoard(page);
  await firstCard(page).press(key);
  await then(page);
};
const fromBoardMenu = (name: string) => async (page: Page) => {
  await onBoard(page);
  await button(page, /Switch board/).press("Enter");
  await page.getByRole("menuitem", { name }).first().press("Enter");
  await dialog(page);
};
/** What the palette finds by these words. */
const fromPalette = (words: string) => async (page: Page) => {
  await onBoard(page);
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill(words);
  await page.getByRole("option", { name: words }).first().click();
  await dialog(page);
};

const anyCard = (page: Page) => page.locator("[data-card]").first().waitFor();
const onFieldStep = async (page: Page): Promise<void> => {
  await onBoard(page);
  await firstCard(page).press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill("Set a field");
  await page.getByRole("option", { name: "Set a field" }).first().click();
  await page.getByRole("option", { name: "A choice" }).waitFor();
};
/** A key pressed on a page that is no board, as soon as somebody hears it. */
const onPage = (key: string, opens: "option" | "dialog") => async (page: Page) => {
  await page.getByRole("heading", { level: 1 }).waitFor();
  for (let tries = 0; tries < 100 && (await page.getByRole("dialog").count()) === 0; tries += 1) {
    await page.keyboard.press(key);
    await page.evaluate(() => new Promise((resolve) => void requestAnimationFrame(resolve)));
  }
  await page.getByRole(opens).first().waitFor();
};

/** Every screen and what it may show: the gallery draws each, and no rule of accessibility is broken on any. */
export const everyScreen: readonly Screen[] = [
  { name: "Home, first use", world: "fresh", path: "/", show: heading("Bring your board") },
  {
    name: "Home with boards",
    world: "team",
    path: "/",
    show: (page) => page.getByRole("link", { name: /Checkout team/ }).waitFor(),
  },
  {
    name: "New board",
    world: "team",
    path: "/",
    show: async (page) => {
      await button(page, "New board").click();
      await dialog(page);
    },
  },
  {
    name: "Removing the demo",
    world: "team",
    path: "/",
    show: async (page) => {
      await button(page, "Remove the demo").click();
      await button(page, "Remove 3 boards").waitFor();
    },
  },
  { name: "Import", world: "fresh", path: "/import", show: heading(/./) },
  { name: "A page that is not there", world: "fresh", path: "/nowhere", show: heading("There is no such page") },
  {
    name: "A board that is not there",
    world: "fresh",
    path: "/boards/nowhere",
    show: heading("This board is not here"),
  },
  {
    name: "Signing in",
    world: "team",
    path: "/sign-in",
    signedOut: true,
    show: (page) => page.getByLabel("Login").waitFor(),
  },
  { name: "Board", world: "team", path: board, wide: true, show: onBoard },
  { name: "Board in rows by person", world: "team", path: `${board}?rows=person`, wide: true, show: onBoard },
  {
    name: "Board with a filter that finds nothing",
    world: "team",
    path: `${board}?filter=nowhere-at-all`,
    wide: true,
    show: (page) =>
      page
        .getByRole("button", { name: /all cards|filter/i })
        .first()
        .waitFor(),
  },
  {
    name: "Filter with what it offers",
    world: "team",
    path: board,
    wide: true,
    show: async (page) => {
      await onBoard(page);
      await page.keyboard.press("/");
      await page.getByRole("option").first().waitFor();
    },
  },
  {
    name: "Order and views",
    world: "team",
    path: board,
    wide: true,
    show: async (page) => {
      await onBoard(page);
      await button(page, /Order and views/).press("Enter");
      await page.getByRole("menu").waitFor();
    },
  },
  {
    name: "Card",
    world: "team",
    path: board,
    wide: true,
    show: onCard("Enter", (page) => page.getByPlaceholder("Write a comment").waitFor()),
  },
  {
    name: "Card's menu",
    world: "team",
    path: board,
    wide: true,
    show: onCard("m", (page) => page.getByRole("menu").waitFor()),
  },
  {
    name: "Card being blocked",
    world: "team",
    path: board,
    wide: true,
    show: onCard("b", (page) => page.locator("[data-card] input:focus").waitFor()),
  },
  {
    name: "A reason asked at the card",
    world: "team",
    path: board,
    wide: true,
    show: onCard(">", (page) => page.locator("[data-card]").getByRole("alert").first().waitFor()),
  },
  {
    name: "Card lifted by keyboard",
    world: "team",
    path: board,
    wide: true,
    show: onCard(" ", (page) => page.locator("[data-carrying]").waitFor()),
  },
  {
    name: "Cards selected",
    world: "team",
    path: board,
    wide: true,
    show: onCard("x", (page) =>
      page
        .getByRole("toolbar")
        .or(page.getByRole("region", { name: /selected/i }))
        .first()
        .waitFor(),
    ),
  },
  {
    name: "Quick add",
    world: "team",
    path: board,
    wide: true,
    show: onCard("c", (page) => page.locator("[data-stage] textarea:focus, [data-stage] input:focus").waitFor()),
  },
  {
    name: "Palette",
    world: "team",
    path: board,
    wide: true,
    show: onCard("Control+k", (page) => page.getByRole("option").first().waitFor()),
  },
  { name: "Keys", world: "team", path: board, wide: true, show: onCard("?", dialog) },
  {
    name: "Stage being changed",
    world: "team",
    path: board,
    wide: true,
    show: async (page) => {
      await onBoard(page);
      await page.locator("[data-stage] header button").last().press("Enter");
      await page.getByLabel("At most").first().waitFor();
    },
  },
  { name: "Limits", world: "team", path: board, wide: true, show: fromPalette("Limits") },
  { name: "Lanes", world: "team", path: board, wide: true, show: fromPalette("Lanes") },
  { name: "Templates of cards", world: "team", path: board, wide: true, show: fromBoardMenu("Templates") },
  {
    name: "A template of cards",
    world: "team",
    path: board,
    wide: true,
    show: async (page) => {
      await fromBoardMenu("Templates")(page);
      await button(page, "New template").press("Enter");
      await page.getByLabel("Name").waitFor();
    },
  },
  {
    name: "Labels and their looks",
    world: "team",
    path: board,
    wide: true,
    show: async (page) => {
      await fromBoardMenu("Labels")(page);
      await button(page, /^Look of/).press("Enter");
      await page.getByLabel("Magenta").waitFor();
    },
  },
  { name: "Who may see a board", world: "team", path: board, wide: true, show: fromBoardMenu("Who may see this") },
  { name: "Request form of a board", world: "team", path: board, wide: true, show: fromBoardMenu("Request form") },
  {
    name: "Links to a board",
    world: "team",
    path: board,
    wide: true,
    show: async (page) => {
      await onBoard(page);
      await button(page, "Share").press("Enter");
      await dialog(page);
    },
  },
  { name: "Board of a day", world: "team", path: `${board}/at/${yesterday}`, wide: true, show: anyCard },
  { name: "A stage as a list", world: "team", path: `${board}?list=build`, wide: true, show: onBoard },
  {
    name: "Views of a team",
    world: "team",
    path: board,
    wide: true,
    show: async (page) => {
      await onBoard(page);
      await button(page, /Order and views/).press("Enter");
      await page.getByRole("menuitem", { name: "Save or change views…" }).press("Enter");
      await dialog(page);
    },
  },
  { name: "Fields of a board", world: "team", path: board, wide: true, show: fromBoardMenu("Fields") },
  { name: "A field being set", world: "team", path: board, wide: true, show: onFieldStep },
  {
    name: "Card with fields of the team's own and a file",
    world: "team",
    path: board,
    wide: true,
    show: onCard("Enter", async (page) => {
      await page.getByRole("link", { name: /plan\.txt/ }).waitFor();
      await page.getByLabel("A number").scrollIntoViewIfNeeded();
    }),
  },
  { name: "Stand-up", world: "team", path: `${board}/cadences`, show: (page) => button(page, /^Walk/).waitFor() },
  {
    name: "A board being walked",
    world: "team",
    path: `${board}/cadences`,
    show: async (page) => {
      await button(page, /^Walk/).click();
      await page
        .getByText(/^1 of \d+/)
        .first()
        .waitFor();
    },
  },
  {
    name: "Replenishment",
    world: "team",
    path: `${board}/cadences?meeting=replenishment`,
    show: heading("Meetings held"),
  },
  { name: "Service delivery review", world: "team", path: `${board}/cadences?meeting=review`, show: heading(/./) },
  { name: "Palette on a page", world: "team", path: "/", show: onPage("Control+k", "option") },
  { name: "Keys on a page", world: "team", path: "/", show: onPage("?", "dialog") },
  { name: "Request form", world: "team", path: { link: "form" }, signedOut: true, show: heading("Ask the checkout") },
  { name: "Board by its link", world: "team", path: { link: "share" }, signedOut: true, wide: true, show: anyCard },
  { name: "An invitation", world: "team", path: { link: "invitation" }, signedOut: true, show: heading(/Gus/) },
  {
    name: "Analytics",
    world: "team",
    path: `${board}/analytics`,
    show: heading("Cycle time"),
  },
  {
    name: "Value stream",
    world: "team",
    path: `${board}/value-stream`,
    show: heading("Value stream map"),
  },
  {
    name: "Value stream, a possible waste",
    world: "team",
    path: `${board}/value-stream`,
    show: async (page) => {
      await page
        .getByRole("list")
        .getByRole("button", { name: /item-days/ })
        .first()
        .click();
      await page.getByRole("complementary").waitFor();
    },
  },
  {
    name: "Value stream, guided walk",
    world: "team",
    path: `${board}/value-stream`,
    show: async (page) => {
      await button(page, "Guided walk").click();
      await button(page, "Next").click();
      await heading(/Wait 1/)(page);
    },
  },
  {
    name: "Value stream, hand-offs",
    world: "team",
    path: `${board}/value-stream`,
    show: async (page) => {
      await heading("Hand-offs: who waits for whom")(page);
      const arrows = page.getByRole("slider", { name: /hand on work/ });
      await arrows.press("ArrowRight");
      await arrows.press("Enter");
      await heading(/waited longest from/)(page);
    },
  },
  { name: "Value streams", world: "team", path: "/maps", show: heading("Value streams") },
  {
    name: "Value streams, new map",
    world: "team",
    path: "/maps",
    show: async (page) => {
      await button(page, "New map").click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "Map, what people know of a step",
    world: "team",
    path: map,
    show: async (page) => {
      const drawing = page.getByRole("slider").first();
      await drawing.press("Home");
      await drawing.press("Enter");
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "Map, a new step",
    world: "team",
    path: map,
    show: async (page) => {
      await button(page, "Insert a step").click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "Map, future state",
    world: "team",
    path: map,
    show: async (page) => {
      await page.getByText("Future state").click();
      await page.getByLabel("Days").fill("0.5");
      await button(page, "Add change").click();
      await page.getByText(/waiting 0\.5/).waitFor();
    },
  },
  {
    name: "Map, versions",
    world: "team",
    path: map,
    show: async (page) => {
      await page.getByText("Versions").click();
      await page.getByText("No version was taken yet.").waitFor();
    },
  },
  { name: "People", world: "team", path: "/people", show: (page) => page.getByText("Grace Hopper").first().waitFor() },
  {
    name: "Teams",
    world: "team",
    path: "/people/teams",
    show: (page) => page.getByText("Checkout crew").first().waitFor(),
  },
  { name: "Account", world: "team", path: "/account", show: heading(/./) },
  { name: "Inbox", world: "team", path: "/inbox", show: heading(/./) },
  {
    name: "Audit",
    world: "team",
    path: "/audit",
    show: (page) => page.getByText("Grace Hopper").or(page.getByText("Ada Lovelace")).first().waitFor(),
  },
];
