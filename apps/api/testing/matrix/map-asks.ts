import type { Command } from "@weir/domain";
import type { RouteName } from "@weir/contract";
import type { Ask, Scene } from "./ask.ts";
import { places } from "./who.ts";

type MapVerb = Extract<Command["type"], `map.${string}`>;
type MapRoute = Extract<RouteName, "maps" | "map" | "measuredMap" | "mapMetric" | "futureMap" | "targetProgress">;

const anyGuest = { seat: "guest", scope: "read", by: "everywhere" } as const;
const viewer = { role: "viewer", scope: "read" } as const;
const contributor = { role: "contributor", scope: "write" } as const;
const member = { seat: "member", scope: "write" } as const;

const figures = {
  leadTimeDays: 2,
  processTimeDays: 1,
  waitDays: 1,
  activityRatio: 0.5,
  rolledCompleteAccurate: null,
  itemsPerWeek: null,
};
const told = {
  from: "2026-02-01T00:00:00.000Z",
  to: "2026-03-01T00:00:00.000Z",
  asOf: "2026-03-01T00:00:00.000Z",
  asked: [],
  parts: [{ boardIds: ["private"], steps: [], totals: { ...figures, items: 0 } }],
};
const totals = { ...figures, deferredDays: 0 };

/** Every verb of a map, with a wish that succeeds on the map of a board. A verb without a line here does not compile. */
const verbs: Readonly<Record<MapVerb, readonly [(scene: Scene) => object, Ask["done"]?]>> = {
  "map.create": [({ place }) => ({ name: "Again", boardIds: [place] }), [409, "already-exists"]],
  "map.rename": [(scene) => ({ name: scene.fresh() })],
  "map.set-boards": [({ place }) => ({ boardIds: [place] })],
  // That of a board is there as long as its board.
  "map.archive": [() => ({}), [409, "refused"]],
  "map.restore": [() => ({})],
  "map.add-step": [(scene) => ({ stepId: scene.fresh(), name: "Mail", kind: "wait", after: null })],
  "map.change-step": [() => ({ stepId: "none", changes: { name: "Other" } }), [404, "not-found"]],
  "map.move-step": [() => ({ stepId: "none", after: null }), [404, "not-found"]],
  "map.link-step": [() => ({ stepId: "none", linkedTo: null }), [404, "not-found"]],
  "map.remove-step": [() => ({ stepId: "none" }), [404, "not-found"]],
  "map.set-figure": [({ place }) => ({ nodeId: `${place}/doing`, changes: { waitDays: 2 } })],
  "map.place-burst": [(scene) => ({ burstId: scene.fresh(), text: "Here" })],
  "map.remove-burst": [() => ({ burstId: "none" }), [404, "not-found"]],
  "map.dismiss-waste": [(scene) => ({ signal: "queue", reason: scene.fresh() })],
  "map.recall-waste": [() => ({ signal: "growing" }), [404, "not-found"]],
  "map.take-version": [(scene) => ({ versionId: scene.fresh(), name: "March", told })],
  "map.drop-version": [() => ({ versionId: "none" }), [404, "not-found"]],
  "map.set-target": [
    (scene) => ({ targetId: scene.fresh(), name: "Faster", changes: [], today: totals, future: totals }),
  ],
  "map.drop-target": [() => ({ targetId: "none" }), [404, "not-found"]],
};

/** Every verb of a map at the door of all streams: on the map of each board, and of none. */
export const mapVerbAsks: readonly Ask[] = [
  ...Object.entries(verbs).map(([type, [fields, done]]): Ask => ({
    what: type,
    least: contributor,
    door: { seat: "guest", scope: "write", by: "everywhere" },
    at: places,
    ...(done === undefined ? {} : { done }),
    send: (scene) => ({
      body: { commandId: scene.fresh(), stream: `map:${scene.place}`, type, ...fields(scene) },
    }),
  })),
  {
    what: "map.create of a board",
    least: contributor,
    door: { seat: "guest", scope: "write", by: "everywhere" },
    at: places,
    send: (scene) => ({
      body: {
        commandId: scene.fresh(),
        stream: `map:${scene.fresh()}`,
        type: "map.create",
        name: "New",
        boardIds: [scene.place],
      },
    }),
  },
  {
    what: "map.create of two boards",
    least: contributor,
    door: { seat: "guest", scope: "write", by: "everywhere" },
    at: ["private", "shared", "missing"],
    also: "foreign",
    send: (scene) => ({
      body: {
        commandId: scene.fresh(),
        stream: `map:${scene.fresh()}`,
        type: "map.create",
        name: "New",
        boardIds: [scene.place, "foreign"],
      },
    }),
  },
  {
    what: "map.create of no board",
    least: member,
    send: (scene) => ({
      body: { commandId: scene.fresh(), stream: `map:${scene.fresh()}`, type: "map.create", name: "New", boardIds: [] },
    }),
  },
];

const onMap = (what: string, body?: object, part?: { readonly metric: string }): readonly Ask[] => [
  {
    what,
    least: viewer,
    door: anyGuest,
    at: places,
    send: ({ place }) => ({ params: { mapId: place, ...(part && { part: place, ...part }) }, ...(body && { body }) }),
  },
];

/** The routes of maps, with who may use them. */
export const mapAsks: Readonly<Record<MapRoute, readonly Ask[]>> = {
  maps: [{ what: "lists", least: anyGuest, send: () => ({}) }],
  map: onMap("reads"),
  measuredMap: onMap("measures"),
  mapMetric: [
    ...onMap("measures a part", undefined, { metric: "waste" }),
    ...onMap("draws a part", undefined, { metric: "value-stream-handoffs" }),
  ],
  futureMap: onMap("calculates", { changes: [] }),
  targetProgress: [
    {
      what: "follows a target",
      least: viewer,
      door: anyGuest,
      at: places,
      send: ({ place }) => ({ params: { mapId: place, targetId: "half" } }),
    },
  ],
};

/** The maps of the world: one of each board, and one of none. */
export const mapsOfTheWorld: readonly object[] = [
  ...["private", "shared", "foreign"].map((place) => ({
    type: "map.create",
    stream: `map:${place}`,
    name: place,
    boardIds: [place],
  })),
  ...["private", "shared", "foreign"].map((place) => ({
    type: "map.set-target",
    stream: `map:${place}`,
    targetId: "half",
    name: "Half",
    changes: [],
    today: totals,
    future: totals,
  })),
  { type: "map.create", stream: "map:drawn", name: "Drawn", boardIds: [] },
];
