import { act, render, screen } from "@testing-library/react";
import { lazy, Suspense, type ReactNode } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { latePart, withLate } from "./late-part.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const Part = (): ReactNode => <p>here</p>;

/** A network that is away for the first two times. */
function loadsAtLast(): () => Promise<{ default: typeof Part }> {
  let times = 0;
  return async () => {
    if ((times += 1) < 3) throw new TypeError("Failed to fetch dynamically imported module");
    return { default: Part };
  };
}

const page = (Late: typeof Part | ReturnType<typeof latePart>): ReactNode => (
  <main>
    <h1>Board</h1>
    <Suspense fallback={null}>
      <Late />
    </Suspense>
  </main>
);

test("a part whose code does not come is missing until it comes; what stands around it stays", async () => {
  const broken = document.createElement("link");
  broken.rel = "stylesheet";
  Object.defineProperty(broken, "sheet", { value: null });
  document.head.append(broken);
  await act(async () => void render(page(latePart(loadsAtLast()))));
  expect([screen.queryByText("Board"), screen.queryByText("here")]).toEqual([expect.anything(), null]);
  await act(async () => vi.advanceTimersByTimeAsync(3_000));
  expect(screen.queryByText("here")).toBe(null);
  await act(async () => vi.advanceTimersByTimeAsync(3_000));
  expect([screen.queryByText("Board"), screen.queryByText("here")]).toEqual([expect.anything(), expect.anything()]);
  expect(broken.isConnected).toBe(false);
});

test("its twin, a plain lazy part, takes the page along", async () => {
  const silent = vi.spyOn(console, "error").mockImplementation(() => undefined);
  await expect(act(async () => void render(page(lazy(loadsAtLast()))))).rejects.toThrow("dynamically imported");
  silent.mockRestore();
});

test("what cannot be gone on with is left", async () => {
  const done: string[] = [];
  withLate(
    () => Promise.reject(new Error("no network")),
    () => done.push("never"),
  );
  withLate(
    async () => "code",
    (code) => done.push(code),
  );
  await vi.waitFor(() => expect(done).toEqual(["code"]));
});
