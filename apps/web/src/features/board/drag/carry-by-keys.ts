import { spotKey } from "../spot.ts";
import type { BoardDragHost } from "./board-drag-host.ts";
import type { Carry } from "./carry.ts";
import { stepTarget, type DropTarget } from "./keyboard-steps.ts";
import { taken } from "./press.ts";
import type { SpotRegistry } from "./spot-geometry.ts";

/**
 * Walks a lifted card from place to place, not by pixels: nothing floats, the slot itself shows the card. Keys are heard
 * before anybody else hears them, until it is dropped. Answers what gives it up.
 */
export function carryByKeys(carry: Carry, registry: SpotRegistry, host: () => BoardDragHost): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const end = (drop: boolean): void => {
    if (signal.aborted) return;
    listening.abort();
    carry.end(drop);
  };
  const walk = (event: KeyboardEvent): void => {
    const { lift, target } = carry;
    if (lift === undefined || target === undefined || !/^(Arrow|Home|End|Page)/.test(event.code)) return;
    taken(event);
    const next = stepTarget(event.code, target, host().walk(lift.cardId));
    carry.step(next);
    if (next !== undefined) reveal(registry, carry.target ?? next);
  };
  const hear = (event: KeyboardEvent): void => {
    const drops = event.code === "Space" || event.code === "Enter";
    if (!drops && event.code !== "Escape") return walk(event);
    taken(event);
    // The key that lifted it may still be held.
    if (!event.repeat) end(drops);
  };
  document.addEventListener("keydown", hear, { capture: true, signal });
  document.addEventListener("visibilitychange", () => end(false), { signal });
  window.addEventListener("resize", () => end(false), { signal });
  return () => end(false);
}

function reveal(registry: SpotRegistry, target: DropTarget): void {
  const geometry = registry.get(spotKey(target))?.read();
  geometry?.scrollToPlace(target.place);
  geometry?.element.scrollIntoView({ block: "nearest", inline: "nearest" });
}
