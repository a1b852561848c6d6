import type { Point } from "./spot-geometry.ts";

/** What becomes of a press that turns into carrying. */
export interface Carrying {
  lift(at: Point): void;
  move(at: Point): void;
  /** Let go, or given up. */
  end(drop: boolean): void;
}

const mouseDistance = 6;
/** A finger that moves sooner, or further meanwhile, scrolls. */
const touchDelayMs = 180;
const touchTolerance = 8;

/** A mouse lifts once it has moved a little with its button held. Answers what gives it up. */
export function pressMouse(down: MouseEvent, carrying: Carrying): () => void {
  const from = pointOf(down);
  const press = follow({
    ...carrying,
    end(drop) {
      // What a hand lets go of was carried there, and is not clicked.
      if (drop) swallowClick();
      else document.addEventListener("mouseup", swallowClick, { capture: true, once: true });
      carrying.end(drop);
    },
  });
  press.on("mousemove", (event) => {
    const at = pointOf(event);
    if (!press.lifted && distance(from, at) <= mouseDistance) return;
    event.preventDefault();
    if (!press.lifted) press.lift(from);
    carrying.move(at);
  });
  press.on("mouseup", (event) => {
    if (press.lifted) carrying.move(pointOf(event));
    press.end(true);
  });
  return () => press.end(false);
}

/** A finger lifts once it has rested a moment. Answers what gives it up. */
export function pressTouch(start: TouchEvent, carrying: Carrying): () => void {
  const [finger] = start.changedTouches;
  if (finger === undefined || start.touches.length > 1) return () => undefined;
  const from = pointOf(finger);
  const press = follow(carrying);
  const rest = setTimeout(() => press.lift(from), touchDelayMs);
  const end = (drop: boolean): void => {
    clearTimeout(rest);
    press.end(drop);
  };
  const own = ({ changedTouches }: TouchEvent): Touch | undefined =>
    [...changedTouches].find(({ identifier }) => identifier === finger.identifier);
  press.on("touchmove", (event) => {
    const touch = own(event);
    if (touch === undefined) return;
    if (!press.lifted) return void (distance(from, pointOf(touch)) > touchTolerance && end(false));
    if (event.cancelable) event.preventDefault();
    carrying.move(pointOf(touch));
  });
  press.on("touchend", (event) => {
    const touch = own(event);
    if (touch === undefined) return;
    if (press.lifted) {
      // Or a click would follow.
      if (event.cancelable) event.preventDefault();
      carrying.move(pointOf(touch));
    }
    end(true);
  });
  press.on("touchcancel", () => end(false));
  press.on("contextmenu", (event) => event.preventDefault());
  return () => end(false);
}

interface Press {
  readonly lifted: boolean;
  lift(from: Point): void;
  end(drop: boolean): void;
  on<T extends keyof DocumentEventMap>(type: T, hear: (event: DocumentEventMap[T]) => void): void;
}

/** Listens until the press ends, wherever on the page that is; a page that is left or turned gives it up. */
function follow(carrying: Carrying): Press {
  const listening = new AbortController();
  const { signal } = listening;
  let lifted = false;
  const press: Press = {
    get lifted() {
      return lifted;
    },
    lift(from) {
      if (signal.aborted) return;
      lifted = true;
      getSelection()?.removeAllRanges();
      carrying.lift(from);
    },
    end(drop) {
      if (signal.aborted) return;
      listening.abort();
      if (lifted) carrying.end(drop);
    },
    on: (type, hear) => document.addEventListener(type, hear, { capture: true, passive: false, signal }),
  };
  press.on("keydown", (event) => {
    if (event.key !== "Escape") return;
    if (lifted) taken(event);
    press.end(false);
  });
  press.on("dragstart", (event) => event.preventDefault());
  press.on("selectionchange", () => void (lifted && getSelection()?.removeAllRanges()));
  press.on("visibilitychange", () => press.end(false));
  window.addEventListener("resize", () => press.end(false), { signal });
  return press;
}

/** Nobody else hears of it. */
export function taken(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

function swallowClick(): void {
  document.addEventListener("click", taken, { capture: true, once: true });
  setTimeout(() => document.removeEventListener("click", taken, { capture: true }));
}

const pointOf = ({ clientX, clientY }: MouseEvent | Touch): Point => ({ x: clientX, y: clientY });
const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
