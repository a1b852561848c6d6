import type { Page } from "playwright-core";
import { board, button, heading } from "./hands.ts";
import type { Screen } from "./screen.ts";
import { asWeeks, quarterOfProgress } from "./told-map.ts";

async function loadedInWeeks(page: Page): Promise<void> {
  await page.route("**/api/maps/teams/**", asWeeks);
  await page.reload();
}

/** What measures a board. */
export const streamScreens: readonly Screen[] = [
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
    whole: true,
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
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "Value stream, a waste is dismissed",
    world: "team",
    path: `${board}/value-stream`,
    show: async (page) => {
      await button(page, /^Dismiss… 1,/).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "Value stream, a waste that was dismissed",
    world: "team",
    path: `${board}/value-stream`,
    show: async (page) => {
      const dismissed = page.getByText(/^Dismissed: /);
      await button(page, /^Dismiss… 1,/).waitFor();
      if ((await dismissed.count()) === 0) {
        await button(page, /^Dismiss… 6,/).click();
        await page.getByRole("textbox", { name: "Why is it no waste?" }).fill("They sit at one desk.");
        await page.getByRole("dialog").getByRole("button", { name: "Dismiss" }).click();
      }
      await dismissed.click();
      await button(page, /^Bring back/).waitFor();
    },
  },
  {
    name: "Value stream, as a table",
    world: "team",
    path: `${board}/value-stream`,
    whole: true,
    show: async (page) => {
      await heading("Value stream map")(page);
      await button(page, "Table").click();
      await page.getByRole("table").first().waitFor();
    },
  },
  {
    name: "Value stream, without an answer",
    world: "team",
    path: `${board}/value-stream`,
    show: async (page) => {
      await page.route(/\/(?:metrics|measured)/, (route) => route.abort());
      await page.reload();
      await page.getByRole("alert").first().waitFor();
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
    whole: true,
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
    name: "Value stream, what people know of a step",
    world: "team",
    path: `${board}/value-stream`,
    show: async (page) => {
      const drawing = page.getByRole("slider").first();
      await drawing.press("Home");
      await drawing.press("ArrowRight");
      await drawing.press("Enter");
      await page.getByRole("dialog").getByText("What people know").click();
    },
  },
  {
    name: "Value stream, a new step",
    world: "team",
    path: `${board}/value-stream`,
    show: async (page) => {
      await button(page, "Insert a step").click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "Value stream, future state, nothing changed",
    world: "team",
    path: `${board}/value-stream`,
    show: async (page) => {
      await page.getByText("Future state").click();
      await page.getByText("Nothing is changed yet").waitFor();
    },
  },
  {
    name: "Value stream, future state",
    world: "team",
    path: `${board}/value-stream`,
    whole: true,
    show: async (page) => {
      await page.getByText("Future state").click();
      await page.getByRole("textbox", { name: "Days" }).fill("0.5");
      await button(page, "Add change").click();
      await page.getByLabel("Step", { exact: true }).selectOption("Test");
      await page.getByLabel("Change", { exact: true }).selectOption("Is done along with");
      await button(page, "Add change").click();
      await page.getByText("Test is done along with Build").waitFor();
    },
  },
  {
    name: "Value stream of two parts, a target and how far it is",
    world: "team",
    path: "/maps/told",
    whole: true,
    show: async (page) => {
      await page.route("**/targets/half/progress", (route) => route.fulfill({ json: quarterOfProgress }));
      await page.getByText("Future state").click();
      const curve = page.getByRole("slider", { name: /since the target was set/ });
      await curve.press("End");
      await curve.scrollIntoViewIfNeeded();
    },
  },
  {
    name: "Value stream of two parts, a version beside now",
    world: "team",
    path: "/maps/told",
    whole: true,
    show: async (page) => {
      await page.getByText("Versions").click();
      await page.getByText(/were asked differently/).waitFor();
    },
  },
  {
    name: "Value stream, versions",
    world: "team",
    path: `${board}/value-stream`,
    show: async (page) => {
      await page.getByText("Versions").click();
      await page.getByText("No version was taken yet.").waitFor();
    },
  },
  {
    name: "Map of several boards",
    world: "team",
    path: "/maps/several",
    whole: true,
    show: (page) => page.getByRole("slider").first().waitFor(),
  },
  {
    name: "Map of teams side by side",
    world: "team",
    path: "/maps/teams",
    whole: true,
    show: async (page) => {
      await loadedInWeeks(page);
      await page.getByRole("slider").first().waitFor();
    },
  },
  {
    name: "Map of teams side by side, a version beside now",
    world: "team",
    path: "/maps/teams",
    whole: true,
    show: async (page) => {
      await loadedInWeeks(page);
      await page.getByText("Versions", { exact: true }).click();
      await page.getByLabel("Name of the version").fill("Two teams");
      await button(page, "Take a version").click();
      await page.getByRole("slider").nth(1).waitFor();
    },
  },
  {
    name: "Map that a workshop has just begun",
    world: "team",
    path: "/maps/begun",
    show: (page) => button(page, "Insert a step").waitFor(),
  },
  {
    name: "Map of a workshop, a step",
    world: "team",
    path: "/maps/workshop",
    show: async (page) => {
      const drawing = page.getByRole("slider").first();
      await drawing.press("Home");
      await drawing.press("ArrowRight");
      await drawing.press("Enter");
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "Map, name and boards",
    world: "team",
    path: "/maps/several",
    show: async (page) => {
      await button(page, "Name and boards…").click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "Map that is archived",
    world: "team",
    path: "/maps/mistake",
    show: (page) => page.getByText("This map is archived.").waitFor(),
  },
  {
    name: "Value streams, archived ones",
    world: "team",
    path: "/maps",
    show: (page) => page.getByText(/^Archived:/).click(),
  },
  {
    name: "Value streams, a map without a name",
    world: "team",
    path: "/maps",
    show: async (page) => {
      await button(page, "New map").click();
      await button(page, "Make the map").click();
      await page.getByText("A map needs a name.").waitFor();
    },
  },
];
