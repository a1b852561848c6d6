import { printTerm, scanFilter, type BoardState, type FilterTerm } from "@weir/domain";
import type { StoreApi } from "zustand/vanilla";
import { namedParent, parentCards } from "../../../ui/filter/parent-cards.ts";
import { namedInFilter, namesOnBoard } from "../../../ui/filter/known-names.ts";
import { lookAt, type LookState } from "./look.ts";

const byFields = ["label", "person", "type", "class", "parent"] as const;
type ByField = (typeof byFields)[number];

/** Shows only cards of this value; those and others again where the filter asks for it already. */
function filterBy(ui: StoreApi<LookState>, board: BoardState, field: ByField, value: string): void {
  const named = namedAs(board, field, value);
  const wanted = printTerm({ field, negated: false, values: [named] } as FilterTerm);
  const text = ui.getState().look.filter;
  const terms = scanFilter(text).map(({ start, end }) => text.slice(start, end));
  const others = terms.filter((term) => term !== wanted);
  const next = others.length < terms.length ? others : [...terms, wanted];
  lookAt(ui, { filter: next.join(" ") });
}

/** The same for what was pressed on a card. */
export function filterByPressed(ui: StoreApi<LookState>, board: BoardState, pressed: HTMLElement): void {
  const { by, value } = pressed.dataset;
  if (isField(by) && value !== undefined) filterBy(ui, board, by, value);
}

function namedAs(board: BoardState, field: ByField, value: string): string {
  if (field === "person") return namedInFilter(value, namesOnBoard(board).people);
  if (field !== "parent") return value;
  const parents = parentCards(board);
  const parent = parents.find(({ cardId }) => cardId === value);
  return parent === undefined ? value : namedParent(parent, parents);
}

const isField = (by: string | undefined): by is ByField => (byFields as readonly unknown[]).includes(by);
