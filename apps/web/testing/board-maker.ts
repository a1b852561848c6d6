import { createClient, type Client, type InputOf, paths } from "@weir/contract";

export interface MadeBoard {
  readonly boardId: string;
  readonly client: Client;
  /** Cards are known by their titles here; their ids are unique in the workspace. */
  idOf(title: string): string;
  send(command: Record<string, unknown> & { type: string }): Promise<unknown>;
  /** Stage names with the titles of their cards, as the server has them. */
  layout(): Promise<Record<string, string[]>>;
}

type Stage = InputOf<"createBoard">["body"]["stages"][number];

const testStages: readonly Stage[] = [
  { stageId: "todo", name: "To do", kind: "queue" },
  { stageId: "build", name: "Build", kind: "active", wipLimit: { max: 2, policy: "ask-reason" } },
  { stageId: "review", name: "Review", kind: "active", wipLimit: { max: 1, policy: "refuse" } },
  { stageId: "done", name: "Done", kind: "done" },
];

let made = 0;
const nextId = (what: string): string => `${what}-${process.pid}-${(made += 1)}`;

/** A board with cards given by stage, made through the front door. */
export async function makeBoard(
  url: string,
  cards: Readonly<Record<string, readonly string[]>>,
  stages = testStages,
): Promise<MadeBoard> {
  const client = createClient(paths, { baseUrl: url, fetch });
  const boardId = nextId("board");
  await client.createBoard({
    body: {
      commandId: nextId("command"),
      boardId,
      name: "Checkout",
      timeZone: "UTC",
      stages: [...stages],
      start: "Build",
      finish: "Done",
    },
  });
  const idOf = (title: string): string => `${boardId}.${title}`;
  const send: MadeBoard["send"] = (command) =>
    client.boardCommand({ params: { boardId }, body: { commandId: nextId("command"), ...command } });
  for (const [stageId, titles] of Object.entries(cards)) {
    for (const title of titles) await send({ type: "card.create", cardId: idOf(title), stageId, title });
  }
  return {
    boardId,
    client,
    idOf,
    send,
    async layout() {
      const { stages: present, cards: standing } = await client.board({ params: { boardId } });
      return Object.fromEntries(
        present.map(({ stageId }) => [
          stageId,
          standing.filter((card) => card.stageId === stageId).map((card) => card.title),
        ]),
      );
    },
  };
}
