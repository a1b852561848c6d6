import { allCards } from "@weir/domain";
import { expect, test } from "vitest";
import { createBoard, createCard, createFakes, you } from "../../testing/board-commands.ts";
import { boardOf, createScratch } from "../../testing/open-workspace.ts";
import { createWorkspace } from "../workspace/create-workspace.ts";
import { openConnections } from "./connections.ts";
import { createSqliteLog } from "./sqlite-log.ts";
import { workspaceProjections } from "../rows/projections.ts";

test(
  "a full disk loses nothing that was acknowledged, reads go on, and writing recovers by itself",
  { timeout: 30_000 },
  async () => {
    const scratch = createScratch();
    const connections = openConnections(scratch.file);
    const { write } = connections;
    const log = createSqliteLog(connections, workspaceProjections);
    const workspace = createWorkspace({ log, ...createFakes() });
    await workspace.execute(createBoard("b"), you);
    write.pragma(`max_page_count = ${Number(write.pragma("page_count", { simple: true })) + 40}`);

    const acknowledged = new Set<string>();
    let refused: PromiseRejectedResult[] = [];
    for (let round = 0; refused.length === 0; round += 1) {
      const ids = Array.from({ length: 16 }, (_, index) => `c${round}-${index}`);
      const answers = await Promise.allSettled(ids.map((id) => workspace.execute(createCard("b", id), you)));
      answers.forEach((answer, index) => answer.status === "fulfilled" && acknowledged.add(ids[index] ?? ""));
      refused = answers.filter((answer) => answer.status === "rejected");
    }
    expect(new Set(refused.map(({ reason }) => reason.code))).toEqual(new Set(["storage-full"]));
    const late = { ...createCard("b", "late"), description: "long ".repeat(10_000) };
    await expect(workspace.execute(late, you)).rejects.toMatchObject({ code: "storage-full" });

    const board = await boardOf(workspace, "b");
    expect(new Set([...allCards(board)].map((card) => card.cardId))).toEqual(acknowledged);
    expect((await workspace.events("board:b", you, { limit: 100_000 }))?.length).toBe(board.seq);

    write.pragma("max_page_count = 1000000");
    await workspace.probe();
    expect(await workspace.execute(late, you)).toMatchObject({ results: [{ seq: board.seq + 1 }] });
    expect(await workspace.check(you)).toMatchObject({ problems: [] });
    await workspace.close();
    scratch.remove();
  },
);
