import { text } from "@weir/contract";
import type { PersonRow, Workspace } from "@weir/storage";
import type { FastifyInstance } from "fastify";
import { type ViewerOf, openRoute } from "../../route.ts";

/** Who was removed goes by a number. */
const called = ({ removed, ...person }: PersonRow): PersonRow =>
  removed === undefined ? person : { ...person, name: text("privacy.removed-person", { number: removed }), removed };

/** Who was seen in the workspace, and by what name: events know people and teams by id only. */
export function addPeople(
  app: FastifyInstance,
  { workspace, viewerOf }: { workspace: Workspace; viewerOf: ViewerOf },
): void {
  openRoute(app, "people", viewerOf, async ({ viewer }) => {
    const [people, teams] = await Promise.all([workspace.people(viewer), workspace.teamNames(viewer)]);
    return { people: people.map(called), teams };
  });
}
