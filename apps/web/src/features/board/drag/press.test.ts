import { afterEach, expect, test, vi } from "vitest";
import { press } from "./press.ts";

const told: string[] = [];
const carrying = {
  lift: () => void told.push("lift"),
  move: () => void told.push("move"),
  end: (drop: boolean) => void told.push(drop ? "drop" : "put back"),
};
const mouse = (type: string, x: number) =>
  new MouseEvent(type, { clientX: x, clientY: 0, bubbles: true, cancelable: true });
const send = (event: Event): Event => {
  document.body.dispatchEvent(event);
  return event;
};
const touch = (type: string, x: number): TouchEvent => {
  const finger = new Touch({ identifier: 1, target: document.body, clientX: x, clientY: 0 });
  return new TouchEvent(type, { changedTouches: [finger], touches: [finger], bubbles: true, cancelable: true });
};

afterEach(() => {
  told.length = 0;
  vi.useRealTimers();
});

test("a click stays a click", () => {
  const clicked = vi.fn();
  document.body.addEventListener("click", clicked, { once: true });
  press(mouse("mousedown", 0), carrying);
  send(mouse("mouseup", 0));
  send(mouse("click", 0));
  expect(told).toEqual([]);
  expect(clicked).toHaveBeenCalledOnce();
});

test("a mouse lifts after a little way, and what it lets go of is not clicked", () => {
  const clicked = vi.fn();
  document.body.addEventListener("click", clicked, { once: true });
  press(mouse("mousedown", 0), carrying);
  send(mouse("mousemove", 6));
  expect(told).toEqual([]);
  send(mouse("mousemove", 7));
  send(mouse("mouseup", 9));
  send(mouse("click", 9));
  expect(told).toEqual(["lift", "move", "move", "drop"]);
  expect(clicked).not.toHaveBeenCalled();
});

test("Escape puts it back, and nobody else hears of it", () => {
  const heard = vi.fn();
  document.body.addEventListener("keydown", heard);
  press(mouse("mousedown", 0), carrying);
  send(mouse("mousemove", 9));
  send(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
  send(mouse("mousemove", 20));
  expect(told).toEqual(["lift", "move", "put back"]);
  expect(heard).not.toHaveBeenCalled();
  document.body.removeEventListener("keydown", heard);
});

test("a finger that moves at once scrolls; one that rests lifts, and then nothing scrolls", () => {
  vi.useFakeTimers();
  press(touch("touchstart", 0), carrying);
  send(touch("touchmove", 20));
  vi.advanceTimersByTime(500);
  expect(told).toEqual([]);

  press(touch("touchstart", 0), carrying);
  vi.advanceTimersByTime(200);
  expect(send(touch("touchmove", 20)).defaultPrevented).toBe(true);
  send(touch("touchend", 20));
  expect(told).toEqual(["lift", "move", "move", "drop"]);
});
