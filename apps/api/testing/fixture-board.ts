import { Connection } from "./http-client.ts";

export interface FixtureOptions {
  readonly cards: number;
  readonly boardId?: string;
  /** Card ids are unique in a workspace: a second board needs another prefix than `c`. */
  readonly prefix?: string;
  /** At most so many cards in Doing; more are refused. */
  readonly limit?: number;
}

/** A board with the stages todo, doing and done and cards c0, c1, ... in todo, over HTTP. */
export async function fixtureBoard(
  url: string,
  { cards, boardId = "b", prefix = "c", limit }: FixtureOptions,
): Promise<void> {
  const connection = new Connection(url);
  const stages = [
    { stageId: "todo", name: "To Do", kind: "queue" },
    {
      stageId: "doing",
      name: "Doing",
      kind: "active",
      ...(limit !== undefined && { wipLimit: { max: limit, policy: "refuse" } }),
    },
    { stageId: "done", name: "Done", kind: "done" },
  ];
  const board = {
    commandId: `make-${boardId}`,
    boardId,
    name: "B",
    timeZone: "UTC",
    stages,
    start: "Doing",
    finish: "Done",
  };
  await connection.send("POST", "/api/boards", board);
  for (let card = 0; card < cards; card += 1) {
    const body = {
      commandId: `make-${boardId}-${card}`,
      type: "card.create",
      cardId: `${prefix}${card}`,
      stageId: "todo",
      title: `Card number ${card}`,
    };
    await connection.send("POST", `/api/boards/${boardId}/commands`, body);
  }
  connection.close();
}
