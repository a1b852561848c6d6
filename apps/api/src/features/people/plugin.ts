import type { Workspace } from "@weir/storage";
import type { FastifyInstance } from "fastify";
import { type ViewerOf, openRoute } from "../../route.ts";

/** Who was seen in the workspace, and by what name: events know people and teams by id only. */
export function addPeople(
  app: FastifyInstance,
  { workspace, viewerOf }: { workspace: Workspace; viewerOf: ViewerOf },
): void {
  openRoute(app, "people", viewerOf, async ({ viewer }) => {
    const [people, teams] = await Promise.all([workspace.people(viewer), workspace.teamNames(viewer)]);
    return { people, teams };
  });
}
