import { Readable } from "node:stream";
import type { FastifyInstance } from "fastify";
import { createNoted } from "../../noted.ts";
import { openRoute } from "../../route.ts";
import { answered } from "../../answered.ts";
import type { AccessDeps } from "./plugin.ts";

/** Everything that is kept about whoever asks, as a file they can keep. */
export function addOwnFile(app: FastifyInstance, { access, isTeam, viewerOf, workspace }: AccessDeps): void {
  const noted = createNoted(access, isTeam);

  openRoute(app, "exportAccount", viewerOf, async ({ viewer, reply }) => {
    const record = answered(await access.ownRecord(viewer));
    await noted(viewer, "account.exported");
    return reply
      .header("content-type", "application/json; charset=utf-8")
      .header("content-disposition", 'attachment; filename="weir-own-data.json"')
      .send(Readable.from(workspace.ownFile(record, viewer)));
  });
}
