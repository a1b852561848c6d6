import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Workspace } from "@weir/storage";
import type { FastifyInstance } from "fastify";
import type { Noted } from "../../noted.ts";
import { RequestProblem, deniedProblem } from "../../problems.ts";
import { type ViewerOf, openRoute } from "../../route.ts";

/** What keeps a workspace well: a copy of it, and the proof that it is sound. */
export function addUpkeep(
  app: FastifyInstance,
  { workspace, viewerOf, noted }: { workspace: Workspace; viewerOf: ViewerOf; noted: Noted },
): void {
  openRoute(app, "check", viewerOf, async ({ viewer }) => {
    const report = await workspace.check(viewer);
    if ("denied" in report) throw new RequestProblem(deniedProblem(report));
    return report;
  });
  openRoute(app, "backup", viewerOf, async ({ viewer, reply }) => {
    const folder = await mkdtemp(join(tmpdir(), "weir-backup-"));
    const discard = (): Promise<void> => rm(folder, { recursive: true, force: true });
    try {
      const outcome = await workspace.backup(join(folder, "weir.db"), viewer);
      if ("denied" in outcome) throw new RequestProblem(deniedProblem(outcome));
      await noted(viewer, "workspace.copied");
    } catch (error) {
      await discard();
      throw error;
    }
    const copy = createReadStream(join(folder, "weir.db"));
    copy.once("close", () => void discard());
    return reply
      .header("content-type", "application/vnd.sqlite3")
      .header("content-disposition", 'attachment; filename="weir-backup.db"')
      .send(copy);
  });
}
