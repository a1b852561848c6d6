import { expect, test } from "vitest";
import { scrollAtEdges } from "./edge-scroll.ts";

const down = { x: new Set<number>(), y: new Set([1]) };
const still = { x: new Set<number>(), y: new Set<number>() };

/** A list of 100 px with 1,000 px of cards in it, inside something that scrolls, too. */
function lists(): { outer: HTMLElement; inner: HTMLElement } {
  const [outer, inner] = [document.createElement("div"), document.createElement("div")];
  for (const each of [outer, inner]) {
    each.style.overflowY = "auto";
    each.getBoundingClientRect = () => new DOMRect(0, 0, 100, 100);
  }
  outer.append(inner);
  document.body.replaceChildren(outer);
  return { outer, inner };
}

test("the nearer the edge, the faster the innermost list scrolls", () => {
  const { outer, inner } = lists();
  scrollAtEdges(inner, { x: 50, y: 93 }, down, 0.01);
  const slow = inner.scrollTop;
  scrollAtEdges(inner, { x: 50, y: 100 }, down, 0.01);
  expect(slow).toBeGreaterThan(0);
  expect(inner.scrollTop - slow).toBeCloseTo(24);
  expect(outer.scrollTop).toBe(0);
});

test("away from the edge nothing scrolls, nor where the hand did not go", () => {
  const { inner } = lists();
  scrollAtEdges(inner, { x: 50, y: 50 }, down, 0.01);
  scrollAtEdges(inner, { x: 50, y: 99 }, still, 0.01);
  expect(inner.scrollTop).toBe(0);
});

test("what is at its end hands on to what lies around it", () => {
  const { outer, inner } = lists();
  Object.defineProperty(inner, "scrollTop", { get: () => 900, set() {} });
  scrollAtEdges(inner, { x: 50, y: 99 }, down, 0.01);
  expect(outer.scrollTop).toBeGreaterThan(0);
});
