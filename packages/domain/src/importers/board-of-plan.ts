import { OFF_BOARD } from "@weir/flow-metrics";
import type { BoardState } from "../streams/board/state.ts";
import type { Command } from "../verbs.ts";
import type { ImportPlan } from "./import-plan.ts";

/** What `board.create` wants to know, without the ids of the command. */
export type BoardCreation = Omit<Extract<Command, { type: "board.create" }>, "commandId" | "stream">;

const longestName = 200;

/** The board that a plan needs, under the source's name or another. */
export function boardOfPlan({ boardName, workflow }: ImportPlan, name = boardName): BoardCreation {
  const { timeZone, stages, startStageId, finishStageId, countedTypes } = workflow;
  return {
    type: "board.create",
    name: name.trim().slice(0, longestName) || "Board",
    timeZone,
    stages: stages.map(({ stageId, name: stage, kind }) => ({ stageId, name: stage, kind })),
    start: startStageId,
    finish: finishStageId,
    ...(countedTypes === undefined ? {} : { countedTypes }),
  };
}

/** Names of the stages that a plan's facts go through and a board does not have. */
export function stagesMissingOn({ workflow, events }: ImportPlan, board: Pick<BoardState, "stages">): string[] {
  const present = new Set([OFF_BOARD, ...board.stages.map(({ stageId }) => stageId)]);
  const used = new Set(
    events.flatMap(({ event }) => ("toStageId" in event ? event.toStageId : "stageId" in event ? event.stageId : [])),
  );
  return workflow.stages.filter(({ stageId }) => used.has(stageId) && !present.has(stageId)).map(({ name }) => name);
}
