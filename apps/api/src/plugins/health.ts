import type { Workspace } from "@weir/storage";
import type { FastifyInstance } from "fastify";
import type { ViewerOf } from "../route.ts";
import { openRoute } from "../route.ts";

/** Milliseconds between two tries to write. */
const probeEveryMs = 10_000;
/** A try that takes longer has failed. */
const probeLimitMs = 5_000;

/**
 * `/healthz`: the process answers. `/readyz`: a write reached the disk lately; tried in the
 * background, so that asking costs nothing.
 */
export function addHealth(app: FastifyInstance, workspace: Pick<Workspace, "probe">, viewerOf: ViewerOf): void {
  let failure: string | undefined = "no write was tried yet";
  let stopping = false;
  let running: Promise<void> | undefined;

  const probe = async (): Promise<void> => {
    failure = await probed(workspace);
    running = undefined;
  };
  const timer = setInterval(() => void (running ??= probe()), probeEveryMs);
  timer.unref();
  app.addHook("onReady", () => (running ??= probe()));
  app.addHook("preClose", (done) => {
    stopping = true;
    clearInterval(timer);
    done();
  });

  openRoute(app, "health", viewerOf, () => ({ status: "ok" }));
  openRoute(app, "ready", viewerOf, ({ reply }) => {
    if (failure === undefined && !stopping) return { status: "ok" };
    return reply.code(503).send({ status: "failing", reason: stopping ? "stopping" : failure });
  });
}

/** Why a write fails; `undefined` while it succeeds. */
async function probed(workspace: Pick<Workspace, "probe">): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<string>((resolve) => {
    timer = setTimeout(resolve, probeLimitMs, `a write took longer than ${probeLimitMs} ms`);
    timer.unref();
  });
  const write = workspace.probe().then(
    () => undefined,
    (error: unknown) => (error instanceof Error && "code" in error ? String(error.code) : "writing failed"),
  );
  const outcome = await Promise.race([write, limit]);
  clearTimeout(timer);
  return outcome;
}
