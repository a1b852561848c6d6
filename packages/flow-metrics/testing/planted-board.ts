import { plantedEvents, plantedStages, type Plant } from "./planted-waste.ts";

const somebody = { kind: "person", id: "sim" };

/** The log of a simulated team as a file of the board it worked on. */
export function plantedBoard(boardId: string, plant: Plant = {}): string {
  const [stages, facts] = [plantedStages(plant), plantedEvents(1, plant)];
  const common = (seq: number, at: string): object => ({
    stream: `board:${boardId}`,
    seq,
    v: 1,
    at,
    recordedAt: at,
    actor: somebody,
    commandId: `${boardId}-${seq}`,
  });
  const board = {
    ...common(1, facts[0]?.at ?? ""),
    type: "board.created",
    boardId,
    name: "Team",
    timeZone: "UTC",
    stages: stages.map(({ stageId, kind }) => ({ stageId, name: stageId, kind })),
    startStageId: "build",
    finishStageId: "done",
  };
  const events = facts.map((fact, index) => ({
    ...common(index + 2, fact.at),
    ...fact,
    seq: index + 2,
    ...("cardId" in fact ? { cardId: `${boardId}-${fact.cardId}` } : {}),
    actor: { ...somebody, ...("actor" in fact ? fact.actor : {}) },
    ...(fact.type === "card.created" ? { title: fact.cardId } : {}),
    ...(fact.type === "card.created" || fact.type === "card.moved" ? { rank: `a0${index}1` } : {}),
    ...(fact.type === "wip-limit.set" ? { measure: "count" } : {}),
  }));
  const head = { format: "weir-board", version: 1, boardId, events: events.length + 1 };
  return [head, board, ...events].map((line) => `${JSON.stringify(line)}\n`).join("");
}
