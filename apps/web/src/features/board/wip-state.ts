import { useRef } from "react";
import { useBoard } from "../../replica/use-board-session.tsx";
import { cardCount, type BoardState, type WipLimit } from "@weir/domain";

type WipTone = "over" | "at" | "under" | "ok";

export interface WipState {
  readonly count: number;
  readonly max: number | undefined;
  readonly min: number | undefined;
  readonly tone: WipTone;
}

export function limitOf(board: BoardState, stageId: string): WipLimit | undefined {
  return board.wipLimits.find((limit) => limit.scope.kind === "stage" && limit.scope.stageId === stageId);
}

/** How a stage stands against its limit: red above, amber at it, yellow below a minimum. */
export function wipStateOf(board: BoardState, stageId: string): WipState {
  const limit = limitOf(board, stageId);
  const count = cardCount(board, stageId);
  return { count, max: limit?.max, min: limit?.min, tone: toneOf(count, limit) };
}

function toneOf(count: number, limit: WipLimit | undefined): WipTone {
  if (limit?.max !== undefined && count > limit.max) return "over";
  if (limit?.max !== undefined && count === limit.max) return "at";
  return limit?.min !== undefined && count < limit.min ? "under" : "ok";
}

const same = (a: WipState, b: WipState): boolean =>
  a.count === b.count && a.max === b.max && a.min === b.min && a.tone === b.tone;

/** Draws again only when one of the figures changes. */
export function useWipState(stageId: string): WipState {
  const last = useRef<WipState>(undefined);
  return useBoard((board) => {
    const next = wipStateOf(board, stageId);
    return last.current !== undefined && same(last.current, next) ? last.current : (last.current = next);
  });
}
