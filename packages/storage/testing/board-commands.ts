import { boardStream, soloViewer, type Command, type Instant, nobody } from "@weir/domain";

export const start: Instant = "2026-03-02T09:00:00.000Z";
export const you = soloViewer;
/** One who did not sign in, whom the policy lets do nothing. */
export const stranger = nobody;

/** A clock that goes on by a second at every look, and ids in order. */
export const createFakes = (prefix = "id"): { clock: () => Instant; newId: () => string } => {
  let now = Date.parse(start);
  let made = 0;
  return {
    clock: () => new Date((now += 1_000)).toISOString(),
    newId: () => `${prefix}-${(made += 1)}`,
  };
};

type CommandOf<T extends Command["type"]> = Extract<Command, { type: T }>;

/** A board with three stages; their ids are `todo`, `doing` and `done`. */
export const createBoard = (boardId: string, commandId = `create-${boardId}`): CommandOf<"board.create"> => ({
  commandId,
  stream: boardStream(boardId),
  type: "board.create",
  name: `Board ${boardId}`,
  timeZone: "UTC",
  stages: [
    { stageId: "todo", name: "To do", kind: "queue" },
    { stageId: "doing", name: "Doing", kind: "active" },
    { stageId: "done", name: "Done", kind: "done" },
  ],
  start: "Doing",
  finish: "Done",
});

export const createCard = (boardId: string, cardId: string, stageId = "todo"): CommandOf<"card.create"> => ({
  commandId: `create-${boardId}-${cardId}`,
  stream: boardStream(boardId),
  type: "card.create",
  cardId,
  stageId,
  title: `Card ${cardId}`,
});

export const moveCard = (
  boardId: string,
  cardId: string,
  toStageId: string,
  commandId: string,
): CommandOf<"card.move"> => ({
  commandId,
  stream: boardStream(boardId),
  type: "card.move",
  cardId,
  toStageId,
});

export const limitStage = (boardId: string, stageId: string, max: number): CommandOf<"wip-limit.set"> => ({
  commandId: `limit-${boardId}-${stageId}-${max}`,
  stream: boardStream(boardId),
  type: "wip-limit.set",
  scope: { kind: "stage", stageId },
  max,
  measure: "count",
  policy: "refuse",
});
