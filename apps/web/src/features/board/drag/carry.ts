import { flushSync } from "react-dom";
import { spotKey } from "../spot.ts";
import type { BoardDragHost } from "./board-drag-host.ts";
import { aim, idle, type DragStore, type Lift } from "./drag-store.ts";
import type { DropTarget } from "./keyboard-steps.ts";
import type { SpotRegistry } from "./spot-geometry.ts";

/** A card from its lift to its drop, whichever way it is carried. */
export interface Carry {
  readonly lift: Lift | undefined;
  readonly target: DropTarget | undefined;
  /** Answers whether there was anything to lift. */
  start(cardId: string, by: Lift["by"]): boolean;
  over(target: DropTarget | undefined): void;
  /** Over a place again, or nowhere further: told in any case. */
  step(target: DropTarget | undefined): void;
  end(drop: boolean): void;
}

const usualHeight = 64;

export function createCarry(store: DragStore, registry: SpotRegistry, host: () => BoardDragHost): Carry {
  const settled = ({ cardId }: Lift, target: DropTarget | undefined): DropTarget | undefined => {
    const place = target && host().placeOf?.(cardId, target);
    return target === undefined || place === undefined ? target : { ...target, place };
  };
  const tell = async (lift: Lift, target: DropTarget | undefined): Promise<void> => {
    const tone = await host().onAim(lift, target);
    if (target !== undefined && store.getState().target === target) store.setState({ tone });
  };
  return {
    get lift() {
      return store.getState().lift;
    },
    get target() {
      return store.getState().target;
    },
    start(cardId, by) {
      const from = host().spotOf(cardId);
      if (from === undefined) return false;
      const lift: Lift = { cardId, from, height: boxOf(cardId)?.height ?? usualHeight, by };
      // Its place is asked of the list as it is drawn with the card lifted.
      flushSync(() => store.setState({ lift }));
      const target = { ...from, place: registry.get(spotKey(from))?.read()?.liftedIndex ?? 0 };
      store.setState({ target });
      host().onLift(lift, target);
      return true;
    },
    over(target) {
      const { lift } = store.getState();
      if (lift === undefined) return;
      const next = settled(lift, target);
      if (aim(store, next)) void tell(lift, next);
    },
    step(target) {
      const { lift } = store.getState();
      if (lift === undefined) return;
      const next = settled(lift, target);
      if (next !== undefined) aim(store, next);
      void tell(lift, next);
    },
    end(drop) {
      const { lift, target } = store.getState();
      store.setState(idle);
      if (lift === undefined) return;
      if (drop && target !== undefined) host().onDrop(lift, target);
      else host().onCancel(lift);
    },
  };
}

export const boxOf = (cardId: string): DOMRect | undefined =>
  document.querySelector(`[data-card="${CSS.escape(cardId)}"]`)?.getBoundingClientRect();
