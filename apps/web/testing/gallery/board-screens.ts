import {
  board,
  yesterday,
  button,
  dialog,
  onBoard,
  onCard,
  fromBoardMenu,
  fromPalette,
  anyCard,
  onFieldStep,
} from "./hands.ts";
import type { Screen } from "./screen.ts";

/** A board and what opens on it. */
export const boardScreens: readonly Screen[] = [
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
];
