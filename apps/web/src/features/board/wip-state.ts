import { useRef } from "react";
import { useBoard } from "../../replica/use-board-session.tsx";
import { countFor, unsizedFor, type BoardState, type WipLimit } from "@weir/domain";
import { unitOf } from "./size-words.ts";

export type WipTone = "over" | "at" | "under" | "ok";

export interface WipState {
  readonly count: number;
  readonly max: number | undefined;
  readonly min: number | undefined;
  readonly tone: WipTone;
  /** Of a limit by size: what the sum is in, and how many cards add nothing to it. */
  readonly sum?: { readonly unit: string; readonly unsized: number };
}

export function limitOf(board: BoardState, stageId: string): WipLimit | undefined {
  return board.wipLimits.find((limit) => limit.scope.kind === "stage" && limit.scope.stageId === stageId);
}

/** How a stage stands against its limit: red above, amber at it, yellow below a minimum. */
export const wipStateOf = (board: BoardState, stageId: string): WipState =>
  limitState(board, limitOf(board, stageId), { kind: "stage", stageId });

/** How what is counted for `scope` stands against a limit; without one, how many cards there are. */
export function limitState(board: BoardState, limit: WipLimit | undefined, scope: WipLimit["scope"]): WipState {
  const { max, min, measure = "count" } = limit ?? {};
  const count = countFor(board, scope, measure);
  const wip = { count, max, min, tone: toneOf(count, limit) };
  return measure === "count" ? wip : { ...wip, sum: { unit: unitOf(board), unsized: unsizedFor(board, scope) } };
}

/** How a limit stands: over its maximum, at it, under its minimum. */
export function toneOf(count: number, limit: Pick<WipLimit, "max" | "min"> | undefined): WipTone {
  if (limit?.max !== undefined && count > limit.max) return "over";
  if (limit?.max !== undefined && count === limit.max) return "at";
  return limit?.min !== undefined && count < limit.min ? "under" : "ok";
}

const same = (a: WipState, b: WipState): boolean =>
  a.count === b.count &&
  a.max === b.max &&
  a.min === b.min &&
  a.tone === b.tone &&
  a.sum?.unit === b.sum?.unit &&
  a.sum?.unsized === b.sum?.unsized;

/** Draws again only when one of the figures changes. */
export function useWip<State extends WipState | undefined>(read: (board: BoardState) => State): State {
  const last = useRef<State>(undefined);
  return useBoard((board) => {
    const next = read(board);
    const isSame = last.current !== undefined && next !== undefined && same(last.current, next);
    return isSame ? (last.current as State) : (last.current = next);
  });
}

export const useWipState = (stageId: string): WipState => useWip((board) => wipStateOf(board, stageId));
