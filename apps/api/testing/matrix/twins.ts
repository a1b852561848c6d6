import { soloViewer } from "@weir/domain";
import type { Twin } from "./world.ts";

/** Broken twin: a route beside the contract's table, which asks nobody. */
export const plantedPassage: Twin = {
  app(app, workspace) {
    app.get("/api/planted/:boardId", async ({ params }) => {
      const { boardId } = params as { boardId: string };
      return (await workspace.board(boardId, soloViewer))?.name;
    });
  },
};

/** Broken twin: what a route asks answers whoever comes as it answers those who may do everything. */
export const forgetsWhoAsks: Twin = {
  access: (access) => ({ ...access, members: () => access.members(soloViewer) }),
};
