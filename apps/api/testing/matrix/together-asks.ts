import type { RouteName } from "@weir/contract";
import type { Ask } from "./ask.ts";
import { places } from "./who.ts";

type TogetherRoute = Extract<RouteName, "boardReaders" | "tellPresence" | "choices" | "changeChoices">;

const viewer = { role: "viewer", scope: "write" } as const;

/** The routes of people who work together, with who may use them. */
export const togetherAsks: Readonly<Record<TogetherRoute, readonly Ask[]>> = {
  boardReaders: [
    {
      what: "lists",
      least: { role: "viewer", scope: "read" },
      at: places,
      send: ({ place }) => ({ params: { boardId: place } }),
    },
  ],
  tellPresence: [
    {
      what: "says to be here",
      least: viewer,
      at: places,
      send: ({ place }) => ({ params: { boardId: place }, body: { seat: "none" } }),
    },
  ],
  choices: [{ what: "reads", least: { seat: "guest", scope: "read", by: "everywhere" }, send: () => ({}) }],
  changeChoices: [
    { what: "hides", least: { seat: "guest", scope: "admin" }, send: () => ({ body: { hidesPresence: true } }) },
  ],
};
