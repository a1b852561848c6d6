import type { Scene } from "@weir/charts";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState, type ReactNode } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { Readable, type Span } from "./readable.tsx";

afterEach(cleanup);

const scene: Scene = { width: 100, height: 50, title: "Cumulative flow", description: "Ten days.", marks: [] };
const onOpen = vi.fn<(index: number) => void>();
const onSpan = vi.fn<(span: Span | undefined) => void>();

function Held(): ReactNode {
  const [index, setIndex] = useState<number>();
  const sentence = index === undefined ? "" : `Day ${index}`;
  return (
    <Readable
      {...{ scene, index, sentence, onOpen, onSpan }}
      overlay={[]}
      count={10}
      onIndex={setIndex}
      indexAt={(x) => (x < 0 ? undefined : Math.floor(x / 10))}
    />
  );
}

const drawing = (): HTMLElement => screen.getByRole("slider", { name: "Cumulative flow. Ten days." });
const said = (): string | null => drawing().getAttribute("aria-valuetext");
const press = (key: string, more: object = {}): boolean => fireEvent.keyDown(drawing(), { key, ...more });

it("is walked with the arrow keys, and says what is read", () => {
  render(<Held />);
  expect(said()).toBe("");
  press("ArrowLeft");
  expect(said()).toBe("Day 9");
  press("ArrowLeft");
  expect(said()).toBe("Day 8");
  press("Home");
  press("ArrowLeft");
  expect(said()).toBe("Day 0");
  press("PageUp");
  expect(said()).toBe("Day 1");
  press("Enter");
  expect(onOpen).toHaveBeenCalledWith(1);
  press("Escape");
  expect(said()).toBe("");
});

it("leaves combinations with Ctrl, Alt and Cmd to the browser", () => {
  render(<Held />);
  expect(press("ArrowLeft", { altKey: true })).toBe(true);
  expect(said()).toBe("");
});

it("grows a window with Shift and the arrows, from where one stood", () => {
  render(<Held />);
  press("Home");
  press("ArrowRight", { shiftKey: true });
  press("ArrowRight", { shiftKey: true });
  expect(onSpan).toHaveBeenLastCalledWith({ from: 0, to: 2 });
});

it("reads by pointer, opens by a click, and takes a drag for a window", () => {
  render(<Held />);
  const mouse = { pointerType: "mouse", button: 0 };
  fireEvent.pointerMove(drawing(), { ...mouse, clientX: 35 });
  expect(said()).toBe("Day 3");
  fireEvent.pointerDown(drawing(), { ...mouse, clientX: 35 });
  fireEvent.pointerUp(drawing(), { ...mouse, clientX: 35 });
  expect(onOpen).toHaveBeenLastCalledWith(3);
  onOpen.mockClear();
  fireEvent.pointerDown(drawing(), { ...mouse, clientX: 35 });
  fireEvent.pointerMove(drawing(), { ...mouse, clientX: 75 });
  fireEvent.pointerUp(drawing(), { ...mouse, clientX: 75 });
  expect(onSpan).toHaveBeenLastCalledWith({ from: 3, to: 7 });
  expect(onOpen).not.toHaveBeenCalled();
});

it("lets a finger read without opening", () => {
  render(<Held />);
  onOpen.mockClear();
  const finger = { pointerType: "touch", button: 0, clientX: 35 };
  fireEvent.pointerDown(drawing(), finger);
  fireEvent.pointerUp(drawing(), finger);
  expect(said()).toBe("Day 3");
  expect(onOpen).not.toHaveBeenCalled();
});
