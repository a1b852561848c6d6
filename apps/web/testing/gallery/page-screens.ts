import { board, button, heading, dialog, anyCard, onPage } from "./hands.ts";
import type { Screen } from "./screen.ts";

const activities =
  "Receive,Register,Check,Ask for papers,Wait for papers,Assess,Call the doctor,Get a second opinion,Decide,Write,Sign,Post,Pay,Close";
/** Two claims as a log of what was done when. */
const eventLog = {
  name: "claims.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(
    ["case,activity,time"]
      .concat(
        [0, 1].flatMap((claim) =>
          activities
            .split(",")
            .map(
              (activity, day) => `${claim},${activity},2026-03-${String(day + claim + 1).padStart(2, "0")}T09:00:00Z`,
            ),
        ),
      )
      .join("\n"),
  ),
};

/** Pages around boards: home, import, meetings, people, and where links lead. */
export const pageScreens: readonly Screen[] = [
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
  {
    name: "Import, many stages at once",
    world: "fresh",
    path: "/import",
    whole: true,
    show: async (page) => {
      await page.locator('input[type="file"]').first().setInputFiles(eventLog);
      await page.getByText(/^Many at once/).waitFor();
    },
  },
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
