import { TouchSensor } from "@dnd-kit/core";
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type TouchEvent,
} from "react";
import { useStore } from "zustand";
import { spotKey, type Spot } from "../spot.ts";
import type { BoardDragHost } from "./board-drag-host.ts";
import styles from "./board-drag.module.css";
import { createCarry } from "./carry.ts";
import { carryByKeys } from "./carry-by-keys.ts";
import { createPointerCarry, type PointerCarry } from "./carry-by-pointer.ts";
import { createDragStore, type DragState, type DragStore } from "./drag-store.ts";
import { press } from "./press.ts";
import type { SpotGeometry, SpotRegistry } from "./spot-geometry.ts";

interface Inside {
  readonly store: DragStore;
  readonly registry: SpotRegistry;
  readonly float: PointerCarry["float"];
  readonly describedBy: string;
  mouse(cardId: string, down: globalThis.MouseEvent): void;
  touch(cardId: string, start: globalThis.TouchEvent): void;
  key(cardId: string, event: globalThis.KeyboardEvent): void;
  giveUp(): void;
  /** Whom it asks and tells from now on. */
  serve(host: BoardDragHost): void;
}

const Context = createContext<Inside | undefined>(undefined);

function useInside(): Inside {
  const inside = useContext(Context);
  if (inside === undefined) throw new Error("A card or stage was drawn outside BoardDrag");
  return inside;
}

function createInside(first: BoardDragHost, describedBy: string): Inside {
  let served = first;
  const host = (): BoardDragHost => served;
  const store = createDragStore();
  const registry: SpotRegistry = new Map();
  const carry = createCarry(store, registry, host);
  const pointer = createPointerCarry(carry, registry);
  let giveUp = (): void => undefined;
  return {
    store,
    registry,
    float: pointer.float,
    describedBy,
    mouse(cardId, down) {
      if (down.button === 0 && carry.lift === undefined) giveUp = press(down, pointer.of(cardId));
    },
    touch(cardId, start) {
      if (start.touches.length === 1 && carry.lift === undefined) giveUp = press(start, pointer.of(cardId));
    },
    key(cardId, event) {
      if (event.code !== "Space" || event.repeat || carry.lift !== undefined) return;
      event.preventDefault();
      if (carry.start(cardId, "keyboard")) giveUp = carryByKeys(carry, registry, host);
    },
    giveUp: () => giveUp(),
    serve: (next) => void (served = next),
  };
}

/** Everything between can be carried, or dropped on. */
export function BoardDrag({
  host,
  instructions,
  children,
}: {
  host: BoardDragHost;
  instructions: string;
  children: ReactNode;
}): ReactNode {
  const describedBy = useId();
  const [inside] = useState(() => createInside(host, describedBy));
  useEffect(() => inside.serve(host), [inside, host]);
  useEffect(() => () => inside.giveUp(), [inside]);
  // Safari lets a page hold back scrolling only if it said so before the finger came down.
  useEffect(() => TouchSensor.setup(), []);
  return (
    <Context value={inside}>
      {children}
      <span id={describedBy} hidden>
        {instructions}
      </span>
      <Floating draw={host.draw} />
    </Context>
  );
}

function Floating({ draw }: { draw: BoardDragHost["draw"] }): ReactNode {
  const { float } = useInside();
  const lift = useDrag((state) => state.lift);
  return lift?.by === "pointer" ? (
    <div ref={float} className={styles.floating}>
      {draw(lift.cardId)}
    </div>
  ) : null;
}

/** Reads what is carried and where it would land. */
export function useDrag<T>(select: (state: DragState) => T): T {
  return useStore(useInside().store, select);
}

/** Makes a card liftable: handlers for pointers on its body, for keys on the button inside. */
export function useLiftable(cardId: string, disabled: boolean) {
  const inside = useInside();
  return useMemo(() => {
    const { describedBy } = inside;
    if (disabled) return { pointer: {}, onKeyDown: undefined, describedBy };
    return {
      pointer: {
        onMouseDown: (event: MouseEvent) => isOwn(event) && inside.mouse(cardId, event.nativeEvent),
        onTouchStart: (event: TouchEvent) => isOwn(event) && inside.touch(cardId, event.nativeEvent),
      },
      onKeyDown: (event: KeyboardEvent) =>
        event.target === event.currentTarget && inside.key(cardId, event.nativeEvent),
      describedBy,
    };
  }, [inside, cardId, disabled]);
}

/** What a card opened elsewhere on the page is no part of it, and where somebody writes a pointer selects. */
const isOwn = ({ target, currentTarget }: MouseEvent | TouchEvent): boolean =>
  target instanceof Element && currentTarget.contains(target) && target.closest("input, textarea, select") === null;

/** Makes a spot a place to drop on. The ref belongs on what scrolls, or nothing scrolls by itself. */
export function useDropSpot(spot: Spot, read: () => SpotGeometry | undefined): (node: HTMLElement | null) => void {
  const { registry } = useInside();
  const scroller = useRef<HTMLElement | undefined>(undefined);
  const key = spotKey(spot);
  useEffect(() => {
    const registered = {
      read,
      get scroller() {
        return scroller.current;
      },
    };
    registry.set(key, registered);
    return () => void registry.delete(key);
  }, [registry, key, read]);
  return useCallback((node) => void (scroller.current = node ?? undefined), []);
}
