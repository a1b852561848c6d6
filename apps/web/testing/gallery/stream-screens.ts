import { board, button, heading } from "./hands.ts";
import type { Screen } from "./screen.ts";

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
    name: "Value stream, future state",
    world: "team",
    path: `${board}/value-stream`,
    show: async (page) => {
      await page.getByText("Future state").click();
      await page.getByRole("textbox", { name: "Days" }).fill("0.5");
      await button(page, "Add change").click();
      await page.getByText(/waiting 12 h/).waitFor();
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
  { name: "Map of several boards", world: "team", path: "/maps/several", show: heading("Portfolio to checkout") },
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
