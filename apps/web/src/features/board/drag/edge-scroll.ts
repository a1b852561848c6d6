import type { Point } from "./spot-geometry.ts";

/** How near an edge counts, as a share of what scrolls. */
const near = { x: 0.12, y: 0.14 } as const;
const topSpeed = 2_400;

/** Which ways a hand has gone since it lifted: what it started near does not scroll by itself. */
export interface Heading {
  readonly x: ReadonlySet<number>;
  readonly y: ReadonlySet<number>;
}

/** Scrolls the innermost that a point near its edge means, by what `seconds` are worth. */
export function scrollAtEdges(inside: Element, at: Point, heading: Heading, seconds: number): void {
  for (let each: Element | null = inside; each !== null; each = each.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(each);
    const box = each === document.documentElement ? viewport() : each.getBoundingClientRect();
    const x = scrolls(overflowX) ? pull(at.x, box.left, box.right, near.x, heading.x) : 0;
    const y = scrolls(overflowY) ? pull(at.y, box.top, box.bottom, near.y, heading.y) : 0;
    const before = [each.scrollLeft, each.scrollTop];
    if (x !== 0) each.scrollLeft += step(x, seconds);
    if (y !== 0) each.scrollTop += step(y, seconds);
    if (each.scrollLeft !== before[0] || each.scrollTop !== before[1]) return;
  }
}

/** From -1 at the low edge to 1 at the high one, 0 away from both or where the hand did not go. */
function pull(at: number, low: number, high: number, share: number, heading: ReadonlySet<number>): number {
  const reach = (high - low) * share;
  if (at < low + reach && heading.has(-1)) return Math.max(-1, (at - low - reach) / reach);
  if (at > high - reach && heading.has(1)) return Math.min(1, (at - high + reach) / reach);
  return 0;
}

const step = (share: number, seconds: number): number =>
  Math.sign(share) * Math.max(1, Math.abs(share) * topSpeed * seconds);
const scrolls = (overflow: string): boolean => overflow === "auto" || overflow === "scroll";
const viewport = () => ({ left: 0, top: 0, right: innerWidth, bottom: innerHeight });
