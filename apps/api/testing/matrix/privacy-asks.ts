import type { RouteName } from "@weir/contract";
import type { Ask } from "./ask.ts";
import { everyLink, places } from "./who.ts";

type PrivacyRoute = Extract<
  RouteName,
  "removeMember" | "removeAccount" | "exportAccount" | "personFigures" | "changePersonFigures"
>;

const admin = { seat: "admin", scope: "admin" } as const;
const manager = { role: "manager", scope: "admin" } as const;

/** The routes of what is kept about people, with who may use them. */
export const privacyAsks: Readonly<Record<PrivacyRoute, readonly Ask[]>> = {
  removeMember: [
    {
      what: "removes somebody",
      least: admin,
      send: async (scene) => ({ params: { personId: await scene.person() } }),
    },
    {
      what: "removes nobody there is",
      least: admin,
      done: [404, "not-found"],
      send: () => ({ params: { personId: "missing" } }),
    },
  ],
  removeAccount: [
    {
      what: "with a wrong password",
      least: { seat: "guest", scope: "admin", by: "session" },
      done: [401, "wrong-credentials"],
      send: () => ({ body: { password: "not the password of anybody" } }),
    },
  ],
  exportAccount: [{ what: "takes along", least: { seat: "guest", scope: "admin" }, send: () => ({}) }],
  personFigures: [
    {
      what: "reads",
      least: { role: "viewer", scope: "read", links: everyLink },
      at: places,
      send: ({ place }) => ({ params: { boardId: place } }),
    },
  ],
  changePersonFigures: [
    {
      what: "lets figures name people",
      least: manager,
      at: places,
      send: ({ place }) => ({ params: { boardId: place }, body: { on: true, reason: "Tried" } }),
    },
    {
      what: "lets figures name nobody",
      least: manager,
      at: places,
      send: ({ place }) => ({ params: { boardId: place }, body: { on: false } }),
    },
  ],
};
