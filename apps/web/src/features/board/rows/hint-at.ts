import { cardOf } from "@weir/domain";
import { carriedWith } from "../carried.ts";
import { hintForMany } from "../drop-many.ts";
import type { BoardSession } from "../../../replica/board-session.ts";
import { dropHint, type DropHint } from "../drop-hint.ts";
import type { BoardUi } from "../board-ui.ts";
import type { Spot } from "../spot.ts";
import { intoRow } from "./rows.ts";

type Carrying = Pick<BoardUi, "selected" | "rows" | "lens">;

/** What a drop there would mean: as `dropHint` says it, or why the row takes no card from a hand. */
export function hintAt(session: BoardSession, cardId: string, spot: Spot, ui: Carrying): DropHint | undefined {
  const { board } = session.store.getState();
  const card = board && cardOf(board, cardId);
  if (board === undefined || card === undefined) return undefined;
  const { rows } = ui;
  const cardIds = carriedWith(board, ui, cardId);
  if (cardIds.length > 1) return hintForMany(session, cardIds, spot, rows);
  const into = intoRow(board, card, spot, rows);
  if (!("whyNot" in into)) return dropHint(session, cardId, spot.stageId, into);
  const line = { tone: "refuse", text: into.whyNot } as const;
  return { ...line, lines: [line] };
}

export { dropMany } from "../drop-many.ts";
