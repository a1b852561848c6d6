import { boxOf, type Carry } from "./carry.ts";
import { scrollAtEdges, type Heading } from "./edge-scroll.ts";
import type { Carrying } from "./press.ts";
import { spotAt, targetAt, type Point, type SpotRegistry } from "./spot-geometry.ts";

/** Carries under a mouse or a finger: what floats follows once a frame, past what React draws. */
export interface PointerCarry {
  of(cardId: string): Carrying;
  /** What floats, as soon as it is drawn. */
  readonly float: (element: HTMLElement | null) => void;
}

/** After a longer pause nothing jumps. */
const longestFrameMs = 50;

interface Held {
  at: Point;
  readonly from: Point;
  readonly box: DOMRect;
  readonly heading: { readonly x: Set<number>; readonly y: Set<number> } & Heading;
}

export function createPointerCarry(carry: Carry, registry: SpotRegistry): PointerCarry {
  let held: Held | undefined;
  let floating: HTMLElement | null = null;

  const place = (): void => {
    if (held === undefined || floating === null) return;
    const { at, from, box } = held;
    floating.style.width = `${box.width}px`;
    floating.style.transform = `translate3d(${box.left + at.x - from.x}px, ${box.top + at.y - from.y}px, 0)`;
  };
  const follow = (): void => void (held !== undefined && carry.over(targetAt(held.at, registry)));
  /** Each frame, for a list may scroll under a resting pointer, which changes the place, too. */
  const frames = (before: number): void => {
    requestAnimationFrame((now) => {
      if (held === undefined) return;
      const { at, heading } = held;
      const scroller = spotAt(at, registry)?.scroller;
      if (scroller !== undefined) scrollAtEdges(scroller, at, heading, Math.min(longestFrameMs, now - before) / 1_000);
      place();
      follow();
      frames(now);
    });
  };

  return {
    of: (cardId) => ({
      lift(at) {
        const box = boxOf(cardId);
        if (box === undefined || !carry.start(cardId, "pointer")) return;
        held = { at, from: at, box, heading: { x: new Set(), y: new Set() } };
        place();
        frames(performance.now());
      },
      move(at) {
        if (held === undefined) return;
        held.heading.x.add(Math.sign(at.x - held.at.x));
        held.heading.y.add(Math.sign(at.y - held.at.y));
        held.at = at;
      },
      end(drop) {
        // Where it was let go, not where it was drawn last.
        if (drop) follow();
        held = undefined;
        carry.end(drop);
      },
    }),
    float(element) {
      floating = element;
      place();
    },
  };
}
