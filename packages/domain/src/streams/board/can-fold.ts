import type { DomainEvent } from "../../verbs.ts";
import { entryOf } from "./cards.ts";
import type { BoardState } from "./state.ts";
import { findStep, type Step } from "./trail.ts";

/**
 * False where a front-only state does not know enough of the past to fold an event exactly: stages
 * or flow points change how the past is judged, or the event speaks of a move from before the
 * snapshot. Then the board is to be loaded anew.
 */
export function canFold(board: BoardState, event: DomainEvent): boolean {
  if (board.history === "whole") return true;
  switch (event.type) {
    case "board.flow-points-set":
    case "stage.reordered":
    case "stage.removed":
    case "stage.restored":
      return false;
    case "move.withdrawn":
    case "card.move-corrected":
      return findStep(entryOf(board, event.cardId)?.trail, event.eventSeq) !== undefined;
    case "card.moved":
    case "card.restored":
    case "card.arrived": {
      const base = firstStep(entryOf(board, event.cardId)?.trail);
      return base === undefined || base.carried === undefined || event.at >= base.at;
    }
    default:
      return true;
  }
}

function firstStep(trail: Step | undefined): Step | undefined {
  let step = trail;
  while (step?.previous !== undefined) step = step.previous;
  return step;
}
