import type { FastifyInstance } from "fastify";
import type { DemoDeps } from "@weir/storage";
import { type ViewerOf, openRoute } from "../../route.ts";
import { advanceDemoBy, createDemo, removeDemo } from "./demo.ts";

const dayMs = 86_400_000;

/** Boards to look around in, with a history that was made up: labelled as a demo, gone in one click. */
export function addDemo(app: FastifyInstance, deps: DemoDeps & { readonly viewerOf: ViewerOf }): void {
  const { viewerOf } = deps;
  openRoute(app, "createDemo", viewerOf, async ({ body, viewer }) => {
    const boards = await createDemo(deps, viewer, body ?? {});
    return { boards: boards.map(({ boardId, name }) => ({ boardId, name })) };
  });
  openRoute(app, "removeDemo", viewerOf, async ({ viewer }) => ({ removed: await removeDemo(deps, viewer) }));
  openRoute(app, "advanceDemo", viewerOf, ({ body, viewer }) => advanceDemoBy(deps, viewer, durationMs(body.by)));
}

/** `P4W` or `P10D`, as the contract lets through. */
function durationMs(duration: string): number {
  const amount = Number.parseInt(duration.slice(1), 10);
  return amount * (duration.endsWith("W") ? 7 : 1) * dayMs;
}
