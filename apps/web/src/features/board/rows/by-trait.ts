import { namesOnBoard } from "../../../ui/filter/known-names.ts";
import { noneRow, rowOfValue, valueOf, type RowKind } from "./row-kind.ts";
import { say } from "./say.ts";

export const byType: RowKind = {
  rows: (board) => [
    ...namesOnBoard(board)
      .types.toSorted()
      .map((type) => ({ rowId: rowOfValue(type), name: type })),
    { rowId: noneRow, name: say("rows.none.type") },
  ],
  rowOf: (_board, { cardType }) => (cardType === undefined ? noneRow : rowOfValue(cardType)),
  into: (_board, { cardId }, rowId) => ({
    also: [{ type: "card.edit", cardId, changes: { cardType: valueOf(rowId) ?? null } }],
  }),
  newCard(rowId) {
    const cardType = valueOf(rowId);
    return cardType === undefined ? {} : { cardType };
  },
  scopeOf(rowId) {
    const cardType = valueOf(rowId);
    return cardType === undefined ? undefined : { kind: "type", cardType };
  },
};

const classes = ["expedite", "fixed-date", "standard", "intangible"] as const;
const classOfRow = (rowId: string): (typeof classes)[number] =>
  classes.find((each) => rowOfValue(each) === rowId) ?? "standard";

/** A card that says no class is standard. */
export const byClass: RowKind = {
  rows: () => classes.map((each) => ({ rowId: rowOfValue(each), name: say(`limit.class.${each}`) })),
  rowOf: (_board, { classOfService = "standard" }) => rowOfValue(classOfService),
  into: (_board, { cardId }, rowId) => ({
    also: [{ type: "card.edit", cardId, changes: { classOfService: classOfRow(rowId) } }],
  }),
  newCard: (rowId) => ({ classOfService: classOfRow(rowId) }),
  scopeOf: (rowId) => ({ kind: "class", classOfService: classOfRow(rowId) }),
};
