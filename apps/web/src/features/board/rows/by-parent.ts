import { readable } from "@weir/contract";
import { cardOf, linkedAs, type BoardState, type Card } from "@weir/domain";
import { parentCards, type ParentCard } from "../../../ui/filter/parent-cards.ts";
import { noneRow, rowOfValue, valueOf, type RowKind } from "./row-kind.ts";
import type { Row } from "./rows.ts";
import { say } from "./say.ts";

const parentOf = (card: Pick<Card, "links">): string | undefined => linkedAs(card, "child-of")[0];

const known = new WeakMap<readonly ParentCard[], readonly Row[]>();

/** The cards that others on the board are children of, by title. */
function parentRows(board: BoardState): readonly Row[] {
  const parents = parentCards(board);
  const before = known.get(parents);
  if (before !== undefined) return before;
  const rows = parents
    .map(({ cardId, title }) => ({ rowId: rowOfValue(cardId), name: readable(title) }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  known.set(parents, rows);
  return rows;
}

/** Whether it comes down, over however many, from the card itself. */
function comesFrom(board: BoardState, cardId: string, ancestorId: string): boolean {
  let at: string | undefined = cardId;
  for (const seen = new Set<string>(); at !== undefined && !seen.has(at); at = parentOf(cardOf(board, at) ?? {})) {
    if (at === ancestorId) return true;
    seen.add(at);
  }
  return false;
}

/** The children of one card are a row; what has no parent, parents among it, stands below. */
export const byParent: RowKind = {
  rows: (board) => [...parentRows(board), { rowId: noneRow, name: say("rows.none.parent") }],
  rowOf(_board, card) {
    const parentId = parentOf(card);
    return parentId === undefined ? noneRow : rowOfValue(parentId);
  },
  into(board, card, rowId) {
    const { cardId } = card;
    const [from, to] = [parentOf(card), valueOf(rowId)];
    if (to !== undefined && comesFrom(board, to, cardId)) return { whyNot: say("rows.into-own-child") };
    return {
      also: [
        ...(from === undefined ? [] : [{ type: "card.unlink", cardId, kind: "child-of", otherId: from } as const]),
        ...(to === undefined ? [] : [{ type: "card.link", cardId, kind: "child-of", otherId: to } as const]),
      ],
    };
  },
  newCard: (rowId) => (rowId === noneRow ? {} : undefined),
  scopeOf: () => undefined,
};
