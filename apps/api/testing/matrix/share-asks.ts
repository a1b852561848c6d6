import type { RouteName } from "@weir/contract";
import type { Ask } from "./ask.ts";
import { type Place, everyLink, places } from "./who.ts";

const manager = { role: "manager", scope: "admin" } as const;
const bySession = { ...manager, by: "session" } as const;
const gone = [404, "not-found"] as const;

type ShareRoute = Extract<RouteName, "shares" | "makeShare" | "endShare" | "openShare" | "boardFrame">;

/** The routes of links, with who may use them. */
export const shareAsks: Readonly<Record<ShareRoute, readonly Ask[]>> = {
  shares: [{ what: "lists", least: manager, at: places, send: ({ place }) => ({ params: { boardId: place } }) }],
  makeShare: [
    {
      what: "makes one",
      least: bySession,
      at: places,
      send: ({ place }) => ({
        params: { boardId: place },
        body: { what: "board", note: "N", hidesPeople: false, embedding: "any" },
      }),
    },
  ],
  endShare: [
    {
      what: "ends one",
      least: manager,
      at: places,
      send: async (scene) => ({ params: { boardId: scene.place, shareId: await scene.share() } }),
    },
    ...(["private", "shared"] as const).map((place: Place): Ask => ({
      what: `ends one of another board on ${place}`,
      least: manager,
      at: [place],
      done: gone,
      send: ({ other: { shareId } }) => ({ params: { boardId: place, shareId } }),
    })),
  ],
  openShare: [
    {
      what: "with an unknown key",
      least: "anyone",
      done: [400, "key-over"],
      send: ({ other: { shareId } }) => ({ body: { shareId, key: "k".repeat(43) } }),
    },
  ],
  boardFrame: [
    {
      what: "reads",
      least: { role: "viewer", scope: "read", links: everyLink },
      at: places,
      send: ({ place }) => ({ params: { boardId: place } }),
    },
  ],
};
