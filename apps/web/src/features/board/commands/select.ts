import { cardOf, type BoardState } from "@weir/domain";
import type { StoreApi } from "zustand/vanilla";
import { announce } from "../../../lib/announce.ts";
import type { BoardSession } from "../../../replica/board-session.ts";
import type { BoardUi } from "../board-ui.ts";
import { matching } from "../look/look.ts";
import { cardIdsAt } from "../rows/rows.ts";
import type { Spot } from "../spot.ts";
import { say } from "./command.ts";

type Ui = StoreApi<BoardUi>;

/** The card that was selected last: a range begins there. */
const anchors = new WeakMap<Ui, string>();

/** Puts a card to those selected, or takes it out; with `isRange` all between the last one and this come along. */
export function pick(session: BoardSession, ui: Ui, cardId: string, isRange = false): void {
  const { board } = session.store.getState();
  if (board === undefined) return;
  const { selected } = ui.getState();
  const anchor = anchors.get(ui);
  const range =
    isRange && anchor !== undefined && selected.has(anchor) ? between(board, ui, anchor, cardId) : undefined;
  anchors.set(ui, cardId);
  if (range !== undefined) return select(ui, [...selected, ...range]);
  select(ui, selected.has(cardId) ? [...selected].filter((id) => id !== cardId) : [...selected, cardId]);
}

/** All that is in sight of the stage where a card stands. */
export function pickStage(session: BoardSession, ui: Ui, cardId: string): void {
  const { board } = session.store.getState();
  const stageId = board && cardOf(board, cardId)?.stageId;
  if (board !== undefined && stageId !== undefined)
    select(ui, [...ui.getState().selected, ...shownAt(board, ui, { stageId })]);
}

/** Says how many are meant together from now on. */
export function select(ui: Ui, cardIds: readonly string[]): void {
  const selected = new Set(cardIds);
  ui.setState({ selected });
  announce(say("select.count", { count: selected.size }));
}

function shownAt(board: BoardState, ui: Ui, spot: Spot): readonly string[] {
  const { rows, lens } = ui.getState();
  return matching(board, cardIdsAt(board, spot, rows), lens);
}

/** From one card to another as they are read: down each stage, from left to right, row by row. */
function between(board: BoardState, ui: Ui, from: string, to: string): string[] | undefined {
  const { rows } = ui.getState();
  const rowIds = rows === undefined ? [undefined] : rows.shown(board).map((row) => row.rowId);
  const all = rowIds.flatMap((rowId) => board.stages.flatMap(({ stageId }) => shownAt(board, ui, { stageId, rowId })));
  const [start, end] = [all.indexOf(from), all.indexOf(to)].toSorted((a, b) => a - b);
  return start === undefined || end === undefined || start === -1 ? undefined : all.slice(start, end + 1);
}
