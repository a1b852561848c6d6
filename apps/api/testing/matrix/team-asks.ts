import type { RouteName } from "@weir/contract";
import type { Ask } from "./ask.ts";

const memberReads = { seat: "member", scope: "read" } as const;
const admin = { seat: "admin", scope: "admin" } as const;
const gone = [404, "not-found"] as const;

type TeamRoute = Extract<RouteName, "teams" | "makeTeam" | "changeTeam" | "removeTeam">;

/** The routes of teams, with who may use them. */
export const teamAsks: Readonly<Record<TeamRoute, readonly Ask[]>> = {
  teams: [{ what: "lists", least: memberReads, send: () => ({}) }],
  makeTeam: [{ what: "makes one", least: admin, send: (scene) => ({ body: { name: scene.fresh() } }) }],
  changeTeam: [
    {
      what: "takes somebody out",
      least: admin,
      send: ({ other: { teamId, personId } }) => ({ params: { teamId }, body: { remove: [personId] } }),
    },
    {
      what: "lets nobody in there is",
      least: admin,
      done: gone,
      send: ({ other: { teamId } }) => ({ params: { teamId }, body: { add: ["missing"] } }),
    },
    {
      what: "renames none there is",
      least: admin,
      done: gone,
      send: () => ({ params: { teamId: "missing" }, body: { name: "New" } }),
    },
  ],
  removeTeam: [
    { what: "removes one", least: admin, send: async (scene) => ({ params: { teamId: await scene.team() } }) },
    { what: "removes none", least: admin, done: gone, send: () => ({ params: { teamId: "missing" } }) },
  ],
};
