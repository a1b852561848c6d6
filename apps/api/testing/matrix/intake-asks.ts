import type { RouteName, intakePaths, requesterPaths } from "@weir/contract";
import type { Ask } from "./ask.ts";
import { places } from "./who.ts";

const manager = { role: "manager", scope: "admin" } as const;
const bySession = { ...manager, by: "session" } as const;
const key = "k".repeat(43);

type IntakeRoute = Extract<RouteName, keyof typeof intakePaths | keyof typeof requesterPaths>;

const body = {
  title: "N",
  intro: "",
  open: true,
  fields: { description: "off", kind: "off", due: "off", name: "off", email: "off" },
};
/** Whoever has no link to a form, whoever they are. */
const withoutLink = (sent: object = { key }): Ask[] => [
  { what: "with an unknown key", least: "anyone", done: [400, "key-over"], send: () => ({ body: sent }) },
];

/** The routes of request forms, with who may use them. */
export const intakeAsks: Readonly<Record<IntakeRoute, readonly Ask[]>> = {
  requestForm: [{ what: "reads", least: manager, at: places, send: ({ place }) => ({ params: { boardId: place } }) }],
  changeRequestForm: [
    { what: "sets up", least: bySession, at: places, send: ({ place }) => ({ params: { boardId: place }, body }) },
  ],
  renewFormLink: [
    { what: "renews", least: bySession, at: places, send: ({ place }) => ({ params: { boardId: place } }) },
  ],
  requests: [
    {
      what: "lists",
      least: { role: "viewer", scope: "read" },
      at: places,
      send: ({ place }) => ({ params: { boardId: place } }),
    },
  ],
  forgetRequester: [
    {
      what: "of a card that nobody asked for",
      least: manager,
      at: places,
      done: [404, "not-found"],
      send: async (scene) => ({ params: { boardId: scene.place, cardId: await scene.card() } }),
    },
  ],
  openForm: withoutLink(),
  sendRequest: [
    {
      what: "with an unknown token",
      least: "anyone",
      done: [400, "form-stale"],
      send: () => ({ body: { key, token: key, title: "N" } }),
    },
  ],
  requestProgress: withoutLink(),
  forgetRequest: withoutLink(),
};
