import { text } from "@weir/contract";
import type { Workspace } from "@weir/storage";
import type { FastifyInstance } from "fastify";
import { type ViewerOf, openRoute } from "../../route.ts";
import type { Config } from "../../settings.ts";

export interface SessionDeps {
  readonly workspace: Workspace;
  readonly viewerOf: ViewerOf;
  readonly demo: Config["demo"];
  readonly version: string;
}

/** Who you are and what this server offers. Without accounts everyone is "You". */
export function addSession(app: FastifyInstance, { workspace, viewerOf, demo, version }: SessionDeps): void {
  openRoute(app, "session", viewerOf, async ({ viewer }) => {
    const boards = await workspace.boards(viewer);
    const people = await workspace.people(viewer);
    const name = people.find((person) => person.personId === viewer.personId)?.name ?? text("start.you");
    const present = boards.some((board) => board.demo);
    return {
      mode: "solo",
      person: { id: viewer.personId, name },
      demo: { state: present ? "present" : demo === "off" ? "off" : "offered" },
      version,
    };
  });
}
