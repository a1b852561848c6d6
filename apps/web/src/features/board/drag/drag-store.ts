import { createStore, type StoreApi } from "zustand/vanilla";
import type { DropTarget } from "./keyboard-steps.ts";

export interface Lift {
  readonly cardId: string;
  readonly fromStageId: string;
  readonly height: number;
  readonly by: "pointer" | "keyboard";
}

export interface DragState {
  readonly lift: Lift | undefined;
  readonly target: DropTarget | undefined;
}

/** What is carried and where it would land; kept apart so that only the stages it touches draw again. */
export type DragStore = StoreApi<DragState>;

export const idle: DragState = { lift: undefined, target: undefined };

export const createDragStore = (): DragStore => createStore<DragState>(() => idle);

/** Sets the target unless it is the same place, which would draw for nothing. */
export function aim(store: DragStore, target: DropTarget | undefined): boolean {
  const current = store.getState().target;
  if (current?.stageId === target?.stageId && current?.place === target?.place) return false;
  store.setState({ target });
  return true;
}
