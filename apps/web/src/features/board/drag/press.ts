import { MouseSensor, TouchSensor, type PointerSensorOptions, type SensorProps } from "@dnd-kit/core";
import type { Point } from "./spot-geometry.ts";

/** What becomes of a press that turns into carrying. */
export interface Carrying {
  lift(at: Point): void;
  move(at: Point): void;
  /** Let go, or given up. */
  end(drop: boolean): void;
}

/** A mouse lifts once it has moved a little with its button held. */
const ofMouse = {
  Sensor: MouseSensor,
  move: "mousemove",
  end: "mouseup",
  options: { activationConstraint: { distance: 6 } },
} as const;
/** A finger lifts once it has rested a moment; one that moves sooner, or further meanwhile, scrolls. */
const ofTouch = {
  Sensor: TouchSensor,
  move: "touchmove",
  end: "touchend",
  options: { activationConstraint: { delay: 180, tolerance: 8 } },
} as const;

/**
 * Turns a press into carrying. The library's sensors know what browsers do with mice and fingers; its context, which
 * tells every card of every move, is left out (decision 0087). Answers what gives the press up.
 */
export function press(start: MouseEvent | TouchEvent, carrying: Carrying): () => void {
  const { Sensor, move, end, options } = "touches" in start ? ofTouch : ofMouse;
  const listening = new AbortController();
  const { signal } = listening;
  let lifted = false;
  const finish = (drop: boolean): void => {
    if (signal.aborted) return;
    listening.abort();
    if (lifted) carrying.end(drop);
  };
  const told = (event: MouseEvent | TouchEvent): void => void (lifted && carrying.move(pointOf(event)));
  const sensor: Pick<SensorProps<PointerSensorOptions>, "onStart" | "onEnd" | "onCancel"> = {
    onStart(from) {
      if (signal.aborted) return;
      lifted = true;
      carrying.lift(from);
    },
    onEnd: () => finish(true),
    onCancel: () => finish(false),
  };
  void new Sensor({ ...unasked, ...sensor, event: start, options });
  // A finger stays with what it touched first, even if that leaves the page.
  const heard: EventTarget = "touches" in start ? (start.target ?? document) : document;
  const listen = (type: string, hear: (event: never) => void, capture: boolean): void =>
    heard.addEventListener(type, hear as EventListener, { capture, passive: false, signal });
  // After the sensor, which lifts on a move and keeps that move to itself.
  listen(move, told, false);
  // Before the sensor, which forgets where it was let go.
  listen(
    end,
    (event: MouseEvent | TouchEvent) => {
      told(event);
      // Or a finger's click would follow.
      if (lifted && "touches" in event && event.cancelable) event.preventDefault();
    },
    true,
  );
  const giveUp = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !lifted) return;
    taken(event);
    finish(false);
  };
  document.addEventListener("keydown", giveUp, { capture: true, signal });
  return () => finish(false);
}

/** What a sensor of pointers is given by the library's context, and asks nothing of. */
const unasked = {
  active: "card",
  activeNode: undefined as never,
  context: undefined as never,
  onAbort: (): void => undefined,
  onPending: (): void => undefined,
  onMove: (): void => undefined,
};

/** Nobody else hears of it. */
export function taken(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

function pointOf(event: MouseEvent | TouchEvent): Point {
  const { clientX, clientY } = "changedTouches" in event ? (event.changedTouches[0] as Touch) : event;
  return { x: clientX, y: clientY };
}
