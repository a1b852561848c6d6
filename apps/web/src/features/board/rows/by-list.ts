import type { BoardState, Card } from "@weir/domain";
import type { WipLimitScope } from "@weir/flow-metrics";
import type { Wish } from "../../../replica/wish.ts";
import { namesOnBoard } from "../../../ui/filter/known-names.ts";
import { personName } from "../../../lib/person-name.ts";
import { noneRow, rowOfValue, severalRow, valueOf, type RowKind } from "./row-kind.ts";
import { say } from "./say.ts";

interface ListParts {
  readonly what: "person" | "label";
  values(card: Card): readonly string[];
  onBoard(board: BoardState): readonly string[];
  nameOf(value: string): string;
  wish(cardId: string, values: readonly string[]): Wish;
  newCard(values: readonly string[]): ReturnType<RowKind["newCard"]>;
  scopeOf(value: string): WipLimitScope | undefined;
}

/** Rows by what a card may have several of: with one of it, it moves from value to value; with several a hand cannot mean which. */
function byList({ what, values, onBoard, nameOf, wish, newCard, scopeOf }: ListParts): RowKind {
  return {
    rows: (board) => [
      ...onBoard(board)
        .map((value) => ({ rowId: rowOfValue(value), name: nameOf(value) }))
        .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
      { rowId: severalRow, name: say(`rows.several.${what}`) },
      { rowId: noneRow, name: say(`rows.none.${what}`) },
    ],
    rowOf(_board, card) {
      const [first, ...others] = values(card);
      return first === undefined ? noneRow : others.length > 0 ? severalRow : rowOfValue(first);
    },
    into(_board, card, rowId) {
      if (rowId === severalRow) return { whyNot: say(`rows.into-several.${what}`) };
      if (values(card).length > 1) return { whyNot: say(`rows.from-several.${what}`) };
      return {
        also: [
          wish(
            card.cardId,
            [valueOf(rowId)].filter((value) => value !== undefined),
          ),
        ],
      };
    },
    newCard: (rowId) =>
      rowId === severalRow ? undefined : newCard([valueOf(rowId)].filter((value) => value !== undefined)),
    scopeOf(rowId) {
      const value = valueOf(rowId);
      return value === undefined ? undefined : scopeOf(value);
    },
  };
}

export const byPerson = byList({
  what: "person",
  values: ({ people }) => people,
  onBoard: (board) => namesOnBoard(board).people,
  nameOf: personName,
  wish: (cardId, people) => ({ type: "card.assign", cardId, people }),
  newCard: (people) => ({ people }),
  scopeOf: (personId) => ({ kind: "person", personId }),
});

export const byLabel = byList({
  what: "label",
  values: ({ labels }) => labels,
  onBoard: (board) => namesOnBoard(board).labels,
  nameOf: (label) => label,
  wish: (cardId, labels) => ({ type: "card.label", cardId, labels }),
  newCard: (labels) => ({ labels }),
  scopeOf: () => undefined,
});
