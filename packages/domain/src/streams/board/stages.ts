import { notAllowed, type Refusal } from "../../refusal.ts";
import type { BoardStage, BoardState } from "./state.ts";

/** The most stages a board may have. */
export const mostStages = 50;

/** The stage, if the board has it now. */
export function stageOf(board: BoardState, stageId: string): BoardStage | undefined {
  return board.stages.find((stage) => stage.stageId === stageId);
}

/** True when another stage than `except` has this name: figures are listed by name. */
export function stageNamed(board: BoardState, name: string, except?: string): boolean {
  return board.stages.some((stage) => stage.name === name && stage.stageId !== except);
}

/** The stage that stands for `stageId` now: itself, or what it was merged into. */
export function standing(board: BoardState, stageId: string): string {
  let now = stageId;
  for (let left = board.removedStages.length; left > 0 && stageOf(board, now) === undefined; left -= 1) {
    now = board.removedStages.find((stage) => stage.stageId === now)?.mergedInto ?? now;
  }
  return now;
}

/** The position of a stage in the flow; -1 for what is outside it. */
export function stageRank(board: BoardState, stageId: string): number {
  const now = standing(board, stageId);
  return board.stages.findIndex((stage) => stage.stageId === now);
}

/** True for the stages from the start up to the finish, which is where work is in progress. */
export function isInProgress({ stages, startStageId, finishStageId }: BoardState, stageId: string): boolean {
  let started = false;
  for (const stage of stages) {
    if (stage.stageId === finishStageId) return false;
    started ||= stage.stageId === startStageId;
    if (stage.stageId === stageId) return started;
  }
  return false;
}

/** The same list with one stage changed. */
export function withStage(board: BoardState, stageId: string, change: Partial<BoardStage>): BoardState {
  return {
    ...board,
    stages: board.stages.map((stage) => (stage.stageId === stageId ? { ...stage, ...change } : stage)),
  };
}

/**
 * Why stages, start and finish do not make a flow: start lies left of finish, done stages at or right
 * of it. The finish itself may be of any kind: figures take what is at or right of it for done, and a
 * finish that moves to the right is retyped before it does.
 */
export function brokenFlow(
  stages: readonly BoardStage[],
  startStageId: string,
  finishStageId: string,
): Refusal | undefined {
  const start = stages.findIndex((stage) => stage.stageId === startStageId);
  const finish = stages.findIndex((stage) => stage.stageId === finishStageId);
  if (start >= finish) return notAllowed("start-not-before-finish", { stageId: startStageId });
  const early = stages.slice(0, finish).find((stage) => stage.kind === "done");
  return early && notAllowed("done-left-of-finish", { stageId: early.stageId });
}
