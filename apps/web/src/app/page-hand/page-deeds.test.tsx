import { cleanup, render } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { deedsOn } from "./page-deeds.ts";

afterEach(cleanup);

test("what can be pressed on a page is listed by its name, with what it stands in; the page's own comes first", () => {
  render(
    <>
      <nav>
        <button type="button">Change colours</button>
      </nav>
      <main>
        <button type="button" aria-label="New board">
          +
        </button>
        <section aria-label="Cycle time">
          <button type="button">Table</button>
          <button type="button">Table</button>
        </section>
        <section>
          <h2>Throughput</h2>
          <button type="button">Table</button>
        </section>
        <div role="radiogroup" aria-label="Window">
          <label>
            <input type="radio" name="window" defaultChecked /> 3 months
          </label>
        </div>
        <button type="button" disabled>
          Not now
        </button>
        <div aria-hidden="true">
          <button type="button">Nobody hears this</button>
        </div>
        <button type="button">{""}</button>
      </main>
    </>,
  );
  expect(deedsOn(document).map(({ label, hint, checked }) => [label, hint, checked])).toEqual([
    ["New board", undefined, undefined],
    ["Table", "Cycle time", undefined],
    ["Table", "Throughput", undefined],
    ["3 months", "Window", true],
    ["Change colours", undefined, undefined],
  ]);
});

test("it is done as with the key: what opens at its going down is not pressed besides", () => {
  const pressed = vi.fn<() => void>();
  const opened = vi.fn<() => void>();
  render(
    <main>
      <button type="button" onClick={pressed}>
        Press
      </button>
      <button
        type="button"
        onClick={pressed}
        onKeyDown={(event) => {
          event.preventDefault();
          opened();
        }}
      >
        Open
      </button>
    </main>,
  );
  for (const deed of deedsOn(document)) deed.run();
  expect([pressed.mock.calls.length, opened.mock.calls.length]).toEqual([1, 1]);
  expect(document.activeElement?.textContent).toBe("Open");
});
