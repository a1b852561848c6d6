import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { useSettledText } from "./use-settled-text.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});
const pass = (ms: number): void => act(() => void vi.advanceTimersByTime(ms));

/** `follow`: whether what is told is settled at once. */
function field(first = "", follow = true) {
  const told: string[] = [];
  const shown = renderHook(
    ({ settled }) =>
      useSettledText(settled, (text) => {
        told.push(text);
        if (follow) settle(text);
      }),
    { initialProps: { settled: first } },
  );
  const settle = (settled: string): void => shown.rerender({ settled });
  const type = (text: string, typing = true): void => act(() => shown.result.current[1](text, typing));
  return { told, type, settle: (text: string): void => act(() => settle(text)), text: () => shown.result.current[0] };
}

it("settles once nobody has typed for a moment, without the space that is typed last", () => {
  const { told, type, text } = field();
  for (const part of ["w", "we", "web "]) {
    type(part);
    pass(200);
  }
  expect([told, text()]).toEqual([[], "web "]);
  pass(300);
  expect([told, text()]).toEqual([["web"], "web "]);
  type("web");
  pass(1_000);
  expect(told).toEqual(["web"]);
});

it("what is chosen or cleared settles at once, and once", () => {
  const { told, type, text } = field();
  type("lab");
  type("label:web ", false);
  pass(1_000);
  expect([told, text()]).toEqual([["label:web"], "label:web "]);
  type("label:web", false);
  type("", false);
  expect([told, text()]).toEqual([["label:web", ""], ""]);
});

it("an echo that comes late takes nothing back that was typed since", () => {
  const { told, type, settle, text } = field("", false);
  type("we");
  pass(300);
  type("web");
  expect(text()).toBe("web");
  settle("we");
  expect(text()).toBe("web");
  pass(300);
  expect([told, text()]).toEqual([["we", "web"], "web"]);
  settle("web");
  expect(text()).toBe("web");
});

it("what somebody else settles takes the place of what is typed, which is told no more", () => {
  const { told, type, settle, text } = field("a");
  type("ab");
  settle("other");
  pass(1_000);
  expect([told, text()]).toEqual([[], "other"]);
});
