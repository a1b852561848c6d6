import type { RouteName } from "@weir/contract";
import type { Ask } from "./ask.ts";
import { places } from "./who.ts";

type TogetherRoute = Extract<
  RouteName,
  "inbox" | "markInbox" | "looked" | "look" | "boardReaders" | "tellPresence" | "choices" | "changeChoices"
>;

const viewer = { role: "viewer", scope: "write" } as const;

/** The routes of people who work together, with who may use them. */
export const togetherAsks: Readonly<Record<TogetherRoute, readonly Ask[]>> = {
  inbox: [{ what: "reads", least: { seat: "guest", scope: "read", by: "everywhere" }, send: () => ({}) }],
  markInbox: [
    { what: "reads all", least: { seat: "guest", scope: "admin" }, send: () => ({ body: { all: true } }) },
    {
      what: "reads one of none",
      least: { seat: "guest", scope: "admin" },
      send: () => ({ body: { boardId: "missing", seq: 1 } }),
    },
  ],
  looked: [{ what: "asks", least: viewer, at: places, send: ({ place }) => ({ params: { boardId: place } }) }],
  look: [
    {
      what: "looks",
      least: viewer,
      at: places,
      send: ({ place }) => ({ params: { boardId: place }, body: { seq: 1 } }),
    },
  ],
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
