import type { StoreApi } from "zustand/vanilla";
import type { RowsState } from "./rows.ts";

const keyOf = (boardId: string): string => `weir-folded:${boardId}`;

/** What was folded away on this board, in this browser. */
export function foldedOn(boardId: string): ReadonlySet<string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(boardId)) ?? "[]");
    return new Set(Array.isArray(kept) ? kept.filter((each) => typeof each === "string") : []);
  } catch {
    return new Set();
  }
}

let toggled: string | undefined;

/** The button that undoes a fold stands elsewhere than the one that did it: it takes the focus over. */
export function takeFocus(button: HTMLElement | null, key: string): void {
  if (button === null || toggled !== key) return;
  toggled = undefined;
  button.focus();
}

/** Folds a stage or a row away, or unfolds it. */
export function toggleFold(store: StoreApi<RowsState>, boardId: string, key: string): void {
  const folded = new Set(store.getState().folded);
  if (!folded.delete(key)) folded.add(key);
  toggled = key;
  store.setState({ folded });
  try {
    localStorage.setItem(keyOf(boardId), JSON.stringify([...folded]));
  } catch {
    // A browser that keeps nothing: it lasts as long as the page.
  }
}
