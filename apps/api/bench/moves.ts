import { uuidv7 } from "uuidv7";
import { LoadConnection, type LoadResult, type NextRequest, load } from "./load.ts";

const stages = ["doing", "done", "todo"];

/**
 * Moves over a board's cards in turn, always to the next stage: every request is a move, however many
 * rounds and connections share it, and no card is asked for twice at once.
 */
export function movesOver(cards: number, boardId = "b"): NextRequest {
  let turn = 0;
  return () => {
    const cardId = `${boardId}-${turn % cards}`;
    const toStageId = stages[Math.floor(turn / cards) % stages.length];
    turn += 1;
    return [
      `/api/boards/${boardId}/commands`,
      JSON.stringify({ commandId: uuidv7(), type: "card.move", cardId, toStageId }),
    ];
  };
}

/** Makes a board with cards in todo; 40-byte titles. */
export async function makeBoard(url: string, boardId: string, cards: number): Promise<void> {
  const connections = Array.from({ length: 32 }, () => new LoadConnection(url));
  const stageList = [
    { stageId: "todo", name: "To Do", kind: "queue" },
    { stageId: "doing", name: "Doing", kind: "active" },
    { stageId: "done", name: "Done", kind: "done" },
  ];
  const board = {
    commandId: uuidv7(),
    boardId,
    name: "Board",
    timeZone: "UTC",
    stages: stageList,
    start: "Doing",
    finish: "Done",
  };
  await connections[0]?.post("/api/boards", JSON.stringify(board));
  let card = 0;
  const create = async (connection: LoadConnection): Promise<void> => {
    while (card < cards) {
      const title = `Card ${card} `.padEnd(40, "of a board that is measured ");
      const body = { commandId: uuidv7(), type: "card.create", cardId: `${boardId}-${card}`, stageId: "todo", title };
      card += 1;
      const status = await connection.post(`/api/boards/${boardId}/commands`, JSON.stringify(body));
      if (status !== 200) throw new Error(`a card was answered with ${status}`);
    }
  };
  await Promise.all(connections.map(create));
  for (const connection of connections) connection.close();
}

/** Runs one round of moves and says what came of it. */
export async function movesFor(
  ms: number,
  url: string,
  connections: number,
  next: NextRequest,
  headers: Readonly<Record<string, string>> = {},
): Promise<LoadResult> {
  const open = Array.from({ length: connections }, () => new LoadConnection(url, headers));
  const result = await load(open, ms, next);
  for (const connection of open) connection.close();
  return result;
}
