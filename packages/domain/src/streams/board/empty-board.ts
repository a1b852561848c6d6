import { emptyVector } from "../../persistent/vector.ts";
import { commentIdsOf } from "./comments.ts";
import type { BoardState } from "./state.ts";

const prefix = "board:";

/** The id in `board:<boardId>`; throws for a stream of another kind. */
export function boardIdOf(stream: string): string {
  if (!stream.startsWith(prefix)) throw new Error(`${stream} is not the stream of a board`);
  return stream.slice(prefix.length);
}

export const isBoardStream = (stream: string): boolean => stream.startsWith(prefix);

/** The name of a board's stream. */
export type BoardStream = `board:${string}`;

/** The stream of a board. */
export function boardStream(boardId: string): BoardStream {
  return `${prefix}${boardId}`;
}

/** A board before its first event. */
export function emptyBoard(stream: string): BoardState {
  return {
    stream,
    boardId: boardIdOf(stream),
    exists: false,
    name: "",
    timeZone: "UTC",
    archived: false,
    demo: false,
    seq: 0,
    createdAt: "",
    stages: [],
    removedStages: [],
    stageGroups: [],
    lanes: [],
    removedLanes: [],
    startStageId: "",
    finishStageId: "",
    wipLimits: [],
    sizes: { onFace: true },
    fields: [],
    views: [],
    templates: [],
    labelLooks: [],
    stagePolicies: [],
    ruleChanges: [],
    meetings: [],
    imports: [],
    history: "whole",
    slots: new Map(),
    entries: emptyVector,
    comments: commentIdsOf([]),
    tallies: new Map(),
    lists: new Map(),
  };
}
