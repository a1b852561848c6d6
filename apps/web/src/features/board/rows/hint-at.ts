import { cardOf } from "@weir/domain";
import type { BoardSession } from "../../../replica/board-session.ts";
import { dropHint, type DropHint } from "../drop-hint.ts";
import type { Spot } from "../spot.ts";
import { intoRow, type Rows } from "./rows.ts";

/** What a drop there would mean: as `dropHint` says it, or why the row takes no card from a hand. */
export function hintAt(
  session: BoardSession,
  cardId: string,
  spot: Spot,
  rows: Rows | undefined,
): DropHint | undefined {
  const { board } = session.store.getState();
  const card = board && cardOf(board, cardId);
  if (board === undefined || card === undefined) return undefined;
  const into = intoRow(board, card, spot, rows);
  if (!("whyNot" in into)) return dropHint(session, cardId, spot.stageId, into);
  const line = { tone: "refuse", text: into.whyNot } as const;
  return { ...line, lines: [line] };
}
