import {
  DndContext,
  DragOverlay,
  KeyboardCode,
  KeyboardSensor,
  MeasuringStrategy,
  MouseSensor,
  TouchSensor,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
  type CollisionDetection,
  type DragStartEvent,
  type KeyboardCoordinateGetter,
} from "@dnd-kit/core";
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type TouchEvent,
} from "react";
import { useStore } from "zustand";
import { aim, createDragStore, idle, type DragState, type DragStore, type Lift } from "./drag-store.ts";
import type { DropTone } from "../drop-hint.ts";
import { spotKey, type Spot } from "../spot.ts";
import { stepTarget, type DropTarget, type WalkedRows } from "./keyboard-steps.ts";
import { targetAt, type Point, type SpotGeometry, type SpotRegistry } from "./spot-geometry.ts";

/** What the board answers while a card is carried. The only door to the drag library. */
export interface BoardDragHost {
  spotOf(cardId: string): Spot | undefined;
  /** Where it may go, with how many cards stay there while `cardId` is lifted. */
  walk(cardId: string): WalkedRows;
  /** Where the card would stand whatever a hand means; absent where hands decide. */
  placeOf?(cardId: string, spot: Spot): number | undefined;
  onLift(lift: Lift, target: DropTarget): void;
  /** Tells where it would land, and answers what that would mean. */
  onAim(lift: Lift, target: DropTarget | undefined): Promise<DropTone | undefined>;
  onDrop(lift: Lift, target: DropTarget): void;
  onCancel(lift: Lift): void;
  /** The card as it floats under the pointer. */
  readonly draw: (cardId: string) => ReactNode;
}

interface Inside {
  readonly store: DragStore;
  readonly registry: SpotRegistry;
}

const Context = createContext<Inside | undefined>(undefined);

function useInside(): Inside {
  const inside = useContext(Context);
  if (inside === undefined) throw new Error("A card or stage was drawn outside BoardDrag");
  return inside;
}

const measuring = { droppable: { strategy: MeasuringStrategy.WhileDragging } };
const keyboardCodes = {
  start: [KeyboardCode.Space],
  cancel: [KeyboardCode.Esc],
  end: [KeyboardCode.Space, KeyboardCode.Enter],
};
const pointerEvents = ["mousemove", "mouseup", "touchmove", "touchend"] as const;
const silent = { onDragStart: () => "", onDragOver: () => "", onDragEnd: () => "", onDragCancel: () => "" };
const autoScroll = { threshold: { x: 0.12, y: 0.14 }, acceleration: 12 };

export function BoardDrag({
  host,
  instructions,
  children,
}: {
  host: BoardDragHost;
  instructions: string;
  children: ReactNode;
}): ReactNode {
  const inside = useMemo<Inside>(() => ({ store: createDragStore(), registry: new Map() }), []);
  const { store, registry } = inside;
  const pointer = useRef<Point | undefined>(undefined);

  const follow = useCallback(() => {
    const { lift } = store.getState();
    if (lift?.by !== "pointer" || pointer.current === undefined) return;
    const target = settled(host, lift, targetAt(pointer.current, registry));
    if (aim(store, target)) tellAim(store, host, lift, target);
  }, [store, registry, host]);

  // A list that scrolls under a resting pointer changes the place, too.
  useEffect(() => {
    document.addEventListener("scroll", follow, { capture: true, passive: true });
    return () => document.removeEventListener("scroll", follow, { capture: true });
  }, [follow]);

  // The library draws before it tells where the pointer is: whoever lets go at once has been further already.
  useEffect(() => {
    const note = (event: globalThis.MouseEvent | globalThis.TouchEvent): void => {
      if (store.getState().lift?.by !== "pointer") return;
      const { clientX, clientY } = "changedTouches" in event ? (event.changedTouches[0] ?? {}) : event;
      if (clientX !== undefined && clientY !== undefined) pointer.current = { x: clientX, y: clientY };
    };
    for (const type of pointerEvents) document.addEventListener(type, note, { capture: true, passive: true });
    return () => {
      for (const type of pointerEvents) document.removeEventListener(type, note, { capture: true });
    };
  }, [store]);

  const collisions = useCallback<CollisionDetection>(
    ({ pointerCoordinates }) => {
      if (pointerCoordinates === null) return [];
      pointer.current = pointerCoordinates;
      const target = targetAt(pointerCoordinates, registry);
      return target === undefined ? [] : [{ id: spotKey(target) }];
    },
    [registry],
  );

  /** Keyboard drags walk places, not pixels: nothing floats, the slot itself shows the card. */
  const coordinateGetter = useCallback<KeyboardCoordinateGetter>(
    (event) => {
      const { lift, target } = store.getState();
      if (lift === undefined || target === undefined || !/^(Arrow|Home|End|Page)/.test(event.code)) return undefined;
      event.preventDefault();
      const next = settled(host, lift, stepTarget(event.code, target, host.walk(lift.cardId)));
      if (next !== undefined) aim(store, next);
      tellAim(store, host, lift, next);
      if (next !== undefined) reveal(registry, next);
      return undefined;
    },
    [store, registry, host],
  );

  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 180, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter, keyboardCodes, scrollBehavior: "auto" }),
  );

  const start = ({ active, activatorEvent }: DragStartEvent): void => {
    const cardId = String(active.id);
    const from = host.spotOf(cardId);
    if (from === undefined) return;
    const height = active.rect.current.initial?.height ?? cardHeight(cardId);
    const lift: Lift = {
      cardId,
      from,
      height,
      by: activatorEvent instanceof window.KeyboardEvent ? "keyboard" : "pointer",
    };
    pointer.current = undefined;
    store.setState({ lift });
    const place = registry.get(spotKey(from))?.()?.liftedIndex ?? 0;
    const target = { ...from, place };
    store.setState({ target });
    host.onLift(lift, target);
  };
  const end = (drop: boolean): void => {
    const { lift, target: aimed } = store.getState();
    const target =
      lift?.by === "pointer" && pointer.current !== undefined
        ? settled(host, lift, targetAt(pointer.current, registry))
        : aimed;
    store.setState(idle);
    if (lift === undefined) return;
    if (drop && target !== undefined) host.onDrop(lift, target);
    else host.onCancel(lift);
  };

  return (
    <Context value={inside}>
      <DndContext
        id="board"
        sensors={sensors}
        collisionDetection={collisions}
        measuring={measuring}
        autoScroll={autoScroll}
        accessibility={{
          announcements: silent,
          screenReaderInstructions: { draggable: instructions },
          restoreFocus: false,
        }}
        onDragStart={start}
        onDragMove={follow}
        onDragEnd={() => end(true)}
        onDragCancel={() => end(false)}
      >
        {children}
        <Overlay draw={host.draw} />
      </DndContext>
    </Context>
  );
}

function Overlay({ draw }: { draw: BoardDragHost["draw"] }): ReactNode {
  const lift = useDrag((state) => state.lift);
  return <DragOverlay dropAnimation={null}>{lift?.by === "pointer" ? draw(lift.cardId) : null}</DragOverlay>;
}

function tellAim(store: DragStore, host: BoardDragHost, lift: Lift, target: DropTarget | undefined): void {
  void host.onAim(lift, target).then((tone) => {
    if (target !== undefined && store.getState().target === target) store.setState({ tone });
  });
}

function settled(host: BoardDragHost, { cardId }: Lift, target: DropTarget | undefined): DropTarget | undefined {
  const place = target && host.placeOf?.(cardId, target);
  return target === undefined || place === undefined ? target : { ...target, place };
}

function reveal(registry: SpotRegistry, target: DropTarget): void {
  const geometry = registry.get(spotKey(target))?.();
  geometry?.scrollToPlace(target.place);
  geometry?.element.scrollIntoView({ block: "nearest", inline: "nearest" });
}

const cardHeight = (cardId: string): number =>
  document.querySelector(`[data-card="${CSS.escape(cardId)}"]`)?.getBoundingClientRect().height ?? 64;

/** Reads what is carried and where it would land. */
export function useDrag<T>(select: (state: DragState) => T): T {
  return useStore(useInside().store, select);
}

interface LiftListeners {
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly onMouseDown?: (event: MouseEvent) => void;
  readonly onTouchStart?: (event: TouchEvent) => void;
}

/** Makes a card liftable: one ref for its body, handlers for pointers, handlers for the button inside. */
export function useLiftable(cardId: string, disabled: boolean) {
  const { setNodeRef, setActivatorNodeRef, listeners, attributes } = useDraggable({ id: cardId, disabled });
  const { onKeyDown, ...pointer } = (listeners ?? {}) as LiftListeners;
  return { setNodeRef, setActivatorNodeRef, pointer, onKeyDown, describedBy: attributes["aria-describedby"] };
}

/** Makes a spot a place to drop on. The ref belongs on what scrolls, or nothing scrolls by itself. */
export function useDropSpot(spot: Spot, read: () => SpotGeometry | undefined): (node: HTMLElement | null) => void {
  const { registry } = useInside();
  const key = spotKey(spot);
  const { setNodeRef } = useDroppable({ id: key });
  useEffect(() => {
    registry.set(key, read);
    return () => void registry.delete(key);
  }, [registry, key, read]);
  return setNodeRef;
}
