import type { FastifyInstance } from "fastify";
import { openRoute } from "../../route.ts";
import { answered } from "../../answered.ts";
import type { AccessDeps } from "./plugin.ts";

/** Teams, and who is in them. */
export function addTeams(app: FastifyInstance, { access, viewerOf }: AccessDeps): void {
  openRoute(app, "teams", viewerOf, async ({ viewer }) => ({ teams: answered(await access.teams(viewer)) }));

  openRoute(app, "makeTeam", viewerOf, async ({ body: { name }, viewer }) =>
    answered(await access.makeTeam(viewer, name), { name }),
  );

  openRoute(app, "changeTeam", viewerOf, async ({ params: { teamId }, body, viewer }) => {
    const { name, add, remove } = body;
    const changes = { ...(name !== undefined && { name }), ...(add && { add }), ...(remove && { remove }) };
    const changed = await access.changeTeam(viewer, teamId, changes);
    return answered(changed, { what: "team", id: teamId, ...(name !== undefined && { name }) });
  });

  openRoute(app, "removeTeam", viewerOf, async ({ params: { teamId }, viewer }) =>
    answered(await access.removeTeam(viewer, teamId), { what: "team", id: teamId }),
  );
}
