import { emptyBoard, boardIdOf, boardStream } from "../streams/board/empty-board.ts";
import type { BoardState } from "../streams/board/state.ts";
import { evolveAll } from "../evolve.ts";
import type { DomainEvent } from "../verbs.ts";
import { boardOfPlan } from "./board-of-plan.ts";
import type { ImportPlan } from "./import-plan.ts";

/** A plan's items as the cards of a board that nobody stores: what an import would make of them. */
export function stateOfPlan(plan: ImportPlan): BoardState {
  const stream = boardStream("plan");
  const { start: startStageId, finish: finishStageId, ...board } = boardOfPlan(plan);
  const { firstEventAt: at, system, events } = plan;
  const created = { ...board, type: "board.created", boardId: boardIdOf(stream), startStageId, finishStageId };
  const facts = [{ event: created, at, actor: { kind: "unknown", id: system } }, ...events];
  const told = facts.map(({ event, ...known }, index) => {
    const envelope = { stream, seq: index + 1, v: 1, recordedAt: known.at, commandId: "plan" };
    return { ...envelope, ...known, ...event } as DomainEvent;
  });
  return evolveAll(emptyBoard(stream), told);
}
