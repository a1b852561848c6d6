import { createStore, type StoreApi } from "zustand/vanilla";
import { isSpot, type Spot } from "../spot.ts";
import type { DropTone } from "../drop-hint.ts";
import type { DropTarget } from "./keyboard-steps.ts";

export interface Lift {
  readonly cardId: string;
  readonly from: Spot;
  readonly height: number;
  readonly by: "pointer" | "keyboard";
}

export interface DragState {
  readonly lift: Lift | undefined;
  readonly target: DropTarget | undefined;
  /** What a drop there would mean; absent where there is nothing to say, and until it is known. */
  readonly tone?: DropTone | undefined;
}

/** What is carried and where it would land; kept apart so that only the spots it touches draw again. */
export type DragStore = StoreApi<DragState>;

export const idle: DragState = { lift: undefined, target: undefined, tone: undefined };

export const createDragStore = (): DragStore => createStore<DragState>(() => idle);

/** Sets the target unless it is the same place, which would draw for nothing. */
export function aim(store: DragStore, target: DropTarget | undefined): boolean {
  const current = store.getState().target;
  const isSame = target === undefined ? current === undefined : isSpot(current, target);
  if (isSame && current?.place === target?.place) return false;
  store.setState({ target, tone: undefined });
  return true;
}
