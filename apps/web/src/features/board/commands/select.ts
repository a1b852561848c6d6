import { cardOf, type BoardState } from "@weir/domain";
import type { StoreApi } from "zustand/vanilla";
import { announce } from "../../../lib/announce.ts";
import type { BoardSession } from "../../../replica/board-session.ts";
import type { BoardUi } from "../board-ui.ts";
import { matching } from "../look/look.ts";
import { cardIdsIn } from "../stage-cards.ts";
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
    select(ui, [...ui.getState().selected, ...shownIn(board, ui, stageId)]);
}

/** Says how many are meant together from now on. */
export function select(ui: Ui, cardIds: readonly string[]): void {
  const selected = new Set(cardIds);
  ui.setState({ selected });
  announce(say("select.count", { count: selected.size }));
}

const shownIn = (board: BoardState, ui: Ui, stageId: string): readonly string[] =>
  matching(board, cardIdsIn(board, stageId), ui.getState().lens);

/** From one card to another as they are read: down each stage, from left to right. */
function between(board: BoardState, ui: Ui, from: string, to: string): string[] | undefined {
  const all = board.stages.flatMap(({ stageId }) => shownIn(board, ui, stageId));
  const [start, end] = [all.indexOf(from), all.indexOf(to)].toSorted((a, b) => a - b);
  return start === undefined || end === undefined || start === -1 ? undefined : all.slice(start, end + 1);
}
