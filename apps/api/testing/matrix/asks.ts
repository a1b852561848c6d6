import type { RouteName } from "@weir/contract";
import type { Ask } from "./ask.ts";
import type { Least } from "./may.ts";
import { attachmentAsks } from "./attachment-asks.ts";
import { accountAsks } from "./account-asks.ts";
import { providerAsks } from "./provider-asks.ts";
import { secondFactorAsks } from "./second-factor-asks.ts";
import { teamAsks } from "./team-asks.ts";
import { intakeAsks } from "./intake-asks.ts";
import { mapAsks } from "./map-asks.ts";
import { privacyAsks } from "./privacy-asks.ts";
import { shareAsks } from "./share-asks.ts";
import { togetherAsks } from "./together-asks.ts";
import { streamVerbAsks, verbAsks } from "./verb-asks.ts";
import { everyLink, type Place, places } from "./who.ts";

const viewer = { role: "viewer", scope: "read" } as const;
const links = ["board"] as const;
const reader = { ...viewer, links } as const;
/** Where only the query says which board it is about: links to figures are turned away before that. */
const readerOfSome = { seat: "guest", scope: "read", by: "everywhere", links } as const;
const memberReads = { seat: "member", scope: "read" } as const;
const memberWrites = { seat: "member", scope: "write" } as const;
const manager = { role: "manager", scope: "write" } as const;
const managerOfAccess = { role: "manager", scope: "admin" } as const;
const anyGuest = { seat: "guest", scope: "read", by: "everywhere" } as const;
const admin = { seat: "admin", scope: "admin" } as const;

const open = (what: string): Ask[] => [{ what, least: "anyone", send: () => ({}) }];
const inWorkspace = (what: string, least: Least, body?: object): Ask[] => [
  { what, least, send: () => (body === undefined ? {} : { body }) },
];
const onBoard = (what: string, least: Least = viewer, more: Readonly<Record<string, string>> = {}): Ask[] => [
  { what, least, at: places, send: ({ place }) => ({ params: { boardId: place, ...more } }) },
];
const cardOn = (board: Place, cardId: string): Ask => ({
  what: `${cardId} on ${board}`,
  least: reader,
  at: [board],
  done: [404, "not-found"],
  send: () => ({ params: { boardId: board, cardId } }),
});

const csv = "ID,Name,To Do,Doing,Done\n1,One,2026-01-05,2026-01-06,2026-01-08\n";
const workflow =
  "timeZone: UTC\nstages: [{name: To Do, kind: queue, from: [To Do]}, {name: Doing, kind: active, from: [Doing]}, {name: Done, kind: done, from: [Done]}]\nstart: Doing\nfinish: Done\n";
const readsCsv = { workflow, format: "stage-csv" };

/** Every route of the contract, and by hand who may use it and how. A route without a line here does not compile. */
export const asks: Readonly<Record<RouteName, readonly Ask[]>> = {
  session: open("asks who it is"),
  ...accountAsks,
  ...providerAsks,
  ...secondFactorAsks,
  ...teamAsks,
  ...shareAsks,
  ...togetherAsks,
  ...mapAsks,
  ...attachmentAsks,
  people: inWorkspace("names", { ...anyGuest, links: everyLink }),
  ...intakeAsks,
  boards: inWorkspace("lists", anyGuest),
  createBoard: [
    {
      what: "starts a board",
      least: memberWrites,
      send: (scene) => ({
        body: {
          commandId: scene.fresh(),
          boardId: scene.fresh(),
          name: "New",
          timeZone: "UTC",
          stages: [
            { name: "A", kind: "active" },
            { name: "B", kind: "done" },
          ],
          start: "A",
          finish: "B",
        },
      }),
    },
  ],
  board: onBoard("reads", reader),
  removeBoard: [
    {
      what: "removes none",
      least: admin,
      at: ["missing"],
      done: [404, "not-found"],
      send: ({ place }) => ({ params: { boardId: place } }),
    },
  ],
  card: [
    {
      what: "reads",
      least: reader,
      at: ["private", "shared", "foreign"],
      send: ({ place }) => ({ params: { boardId: place, cardId: `${place}-card` } }),
    },
    cardOn("private", "foreign-card"),
    cardOn("private", "missing-card"),
    cardOn("missing", "foreign-card"),
  ],
  boardCommand: verbAsks,
  command: streamVerbAsks,
  boardEvents: onBoard("reads", reader),
  events: [
    {
      what: "reads",
      least: reader,
      door: readerOfSome,
      at: places,
      send: ({ place }) => ({ query: { streams: `board:${place}` } }),
    },
    {
      what: "reads with another",
      least: reader,
      door: readerOfSome,
      at: ["private", "shared", "missing"],
      also: "foreign",
      send: ({ place }) => ({ query: { streams: `board:${place},board:foreign` } }),
    },
  ],
  metrics: onBoard("lists", { ...viewer, links: everyLink }),
  metric: [
    ...onBoard("reads", { ...viewer, links: ["board", "analytics"] }, { metric: "throughput" }),
    ...onBoard("reads the map", { ...viewer, links: everyLink }, { metric: "value-stream" }),
  ],
  exportBoard: onBoard("takes along"),
  boardAccess: onBoard("reads"),
  ...privacyAsks,
  changeBoardAccess: [
    {
      what: "closes it",
      least: managerOfAccess,
      at: ["foreign", "missing"],
      send: ({ place }) => ({ params: { boardId: place }, body: { everyone: null } }),
    },
    {
      what: "lets a team look",
      least: managerOfAccess,
      at: places,
      send: ({ place, other: { teamId } }) => ({
        params: { boardId: place },
        body: { teams: [{ teamId, role: "viewer" }] },
      }),
    },
    {
      what: "lets somebody look",
      least: managerOfAccess,
      at: places,
      send: ({ place, other: { personId } }) => ({
        params: { boardId: place },
        body: { people: [{ personId, role: "viewer" }] },
      }),
    },
  ],
  facts: inWorkspace("reads", memberReads),
  recordFacts: [
    {
      what: "tells",
      least: memberWrites,
      send: (scene) => ({
        body: { kind: "note", factId: scene.fresh(), title: "N", notedAt: "2026-03-01T09:00:00Z" },
      }),
    },
  ],
  withdrawFact: [
    { what: "takes back", least: memberWrites, send: async (scene) => ({ params: { factId: await scene.fact() } }) },
  ],
  factMetrics: inWorkspace("lists", memberReads),
  factMetric: [{ what: "reads", least: memberReads, send: () => ({ params: { metric: "deployment-frequency" } }) }],
  importFile: [
    {
      what: "previews",
      least: memberWrites,
      send: () => ({ query: { preview: "true" }, file: { name: "b.csv", content: csv, fields: readsCsv } }),
    },
    {
      what: "imports into a board",
      status: 201,
      least: manager,
      door: memberWrites,
      at: places,
      send: ({ place }) => ({ file: { name: "b.csv", content: csv, fields: { ...readsCsv, board: place } } }),
    },
    {
      what: "restores what was exported",
      least: admin,
      done: [422, "import-unreadable"],
      send: () => ({ file: { name: "b.jsonl", content: '{"format":"weir-board"}\n' } }),
    },
  ],
  importProgress: [
    {
      what: "asks of none",
      least: memberWrites,
      send: (scene) => ({ params: { progressId: scene.fresh() } }),
    },
  ],
  createDemo: [{ what: "adds it again", least: memberWrites, done: [409, "demo-exists"], send: () => ({ body: {} }) }],
  advanceDemo: inWorkspace("lets time pass", memberWrites, { by: "P1D" }),
  removeDemo: inWorkspace("removes it", memberWrites),
  audit: inWorkspace("reads", admin),
  backup: inWorkspace("copies", admin),
  check: inWorkspace("replays", admin),
  health: open("asks"),
  ready: open("asks"),
  exposition: inWorkspace("asks", { seat: "admin", scope: "read" }),
};
