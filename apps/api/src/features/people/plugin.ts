import type { Workspace } from "@weir/storage";
import type { FastifyInstance } from "fastify";
import { type ViewerOf, openRoute } from "../../route.ts";

/** Who was seen in the workspace, and by what name: events know people by id only. */
export function addPeople(
  app: FastifyInstance,
  { workspace, viewerOf }: { workspace: Workspace; viewerOf: ViewerOf },
): void {
  openRoute(app, "people", viewerOf, async ({ viewer }) => ({ people: await workspace.people(viewer) }));
}
