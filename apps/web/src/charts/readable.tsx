import type { Mark, Scene } from "@weir/charts";
import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from "react";
import { cx } from "../lib/cx.ts";
import { SceneView } from "./scene-view.tsx";
import styles from "./scene.module.css";

/** A stretch that was dragged, or grown with Shift and the arrows. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface ReadableProps {
  scene: Scene;
  overlay: readonly Mark[];
  /** How large the drawing is shown; 1 where absent. */
  zoom?: number;
  /** How many things there are to read, in the order the arrows walk them. */
  count: number;
  index: number | undefined;
  onIndex: (index: number | undefined) => void;
  /** The thing under a point of the drawing. */
  indexAt: (x: number, y: number) => number | undefined;
  /** The reading as a sentence, for those who listen. */
  sentence: string;
  onOpen?: ((index: number) => void) | undefined;
  onSpan?: (span: Span | undefined) => void;
}

const dragSlop = 4;

/** A drawing one can read: by pointer, by touch, and with the arrow keys like a slider. */
export function Readable(props: ReadableProps): ReactNode {
  const { scene, overlay, zoom = 1, count, index, onIndex, indexAt, sentence, onOpen, onSpan } = props;
  const pressed = useRef<{ x: number; y: number; index: number | undefined; dragged: boolean } | undefined>(undefined);
  const anchor = useRef<number | undefined>(undefined);

  const under = (event: PointerEvent<HTMLElement>): number | undefined => {
    const box = event.currentTarget.getBoundingClientRect();
    return indexAt((event.clientX - box.left) / zoom, (event.clientY - box.top) / zoom);
  };
  const move = (event: PointerEvent<HTMLElement>): void => {
    const at = under(event);
    const from = pressed.current;
    if (
      from !== undefined &&
      onSpan !== undefined &&
      event.pointerType === "mouse" &&
      (from.dragged || Math.abs(event.clientX - from.x) > dragSlop)
    ) {
      from.dragged = true;
      if (from.index !== undefined && at !== undefined)
        onSpan(from.index === at ? undefined : { from: from.index, to: at });
    }
    onIndex(at);
  };
  const press = (event: PointerEvent<HTMLElement>): void => {
    const at = under(event);
    pressed.current = { x: event.clientX, y: event.clientY, index: at, dragged: false };
    onIndex(at);
  };
  const release = (event: PointerEvent<HTMLElement>): void => {
    const from = pressed.current;
    pressed.current = undefined;
    // A finger reads first; it opens by the button beside the reading.
    if (
      from === undefined ||
      from.dragged ||
      wasPulled(from, event) ||
      event.pointerType !== "mouse" ||
      event.button !== 0
    )
      return;
    const at = under(event);
    if (at !== undefined) onOpen?.(at);
  };
  const key = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === "Enter" && index !== undefined && onOpen !== undefined) {
      event.preventDefault();
      return onOpen(index);
    }
    if (event.key === "Escape") {
      anchor.current = undefined;
      onSpan?.(undefined);
      return onIndex(undefined);
    }
    const next = step(event.key, index, count);
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (onSpan !== undefined && event.shiftKey) {
      anchor.current ??= index ?? next;
      onSpan(anchor.current === next ? undefined : { from: anchor.current, to: next });
    } else anchor.current = undefined;
    onIndex(next);
  };

  return (
    <div
      className={cx(styles.readable, onOpen !== undefined && index !== undefined && styles.openable)}
      style={{ width: scene.width * zoom }}
      role="slider"
      tabIndex={0}
      aria-label={`${scene.title}. ${scene.description}`}
      aria-valuemin={0}
      aria-valuemax={Math.max(0, count - 1)}
      aria-valuenow={index ?? 0}
      aria-valuetext={sentence}
      onPointerMove={move}
      onPointerDown={press}
      onPointerUp={release}
      onPointerLeave={(event) => event.pointerType === "mouse" && pressed.current === undefined && onIndex(undefined)}
      onPointerCancel={() => (pressed.current = undefined)}
      onKeyDown={key}
    >
      <SceneView scene={scene} overlay={overlay} zoom={zoom} />
    </div>
  );
}

/** A drawing larger than its room was pulled along, not clicked. */
const wasPulled = (from: { readonly x: number; readonly y: number }, { clientX, clientY }: PointerEvent): boolean =>
  Math.hypot(clientX - from.x, clientY - from.y) > dragSlop;

/** Where a key leads: by one, by a tenth of all, or to an end. */
function step(key: string, index: number | undefined, count: number): number | undefined {
  if (count === 0) return undefined;
  const clamp = (next: number): number => Math.max(0, Math.min(count - 1, next));
  const here = index ?? -1;
  const page = Math.max(1, Math.round(count / 10));
  switch (key) {
    case "ArrowRight":
    case "ArrowUp":
      return clamp(here + 1);
    case "ArrowLeft":
    case "ArrowDown":
      return clamp(index === undefined ? count - 1 : here - 1);
    case "PageUp":
      return clamp(here + page);
    case "PageDown":
      return clamp(here - page);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}
