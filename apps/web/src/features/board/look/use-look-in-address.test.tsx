import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { playWorld } from "../../../../testing/played-world.ts";
import { openBoardSession } from "../../../replica/board-session.ts";
import { GivenSession } from "../../../replica/use-board-session.tsx";
import { createBoardUi } from "../board-ui.ts";
import { lookAt } from "./look.ts";
import { useLookInAddress, type LookInAddress } from "./use-look-in-address.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A page whose address is what it was told last; `steps` are those to come back to. */
async function openPage(address: LookInAddress = {}) {
  const world = playWorld(["A"]);
  world.elsewhere({ type: "board.save-view", viewId: "v", name: "V", filter: "label:web", sort: "due" });
  const session = openBoardSession("played", world);
  await act(() => vi.advanceTimersByTimeAsync(0));
  const store = createBoardUi();
  const steps = [address];
  const page = renderHook(
    ({ at }) =>
      useLookInAddress(store, at, (look, replace) => void (replace ? steps.splice(-1, 1, look) : steps.push(look))),
    {
      initialProps: { at: address },
      wrapper: ({ children }) => <GivenSession session={session}>{children}</GivenSession>,
    },
  );
  const go = (at: LookInAddress): void => page.rerender({ at });
  return { world, store, steps, go, look: () => store.getState().look };
}
const pass = (ms: number): void => act(() => void vi.advanceTimersByTime(ms));

test("what the address says is looked at", async () => {
  const { look, go } = await openPage({ filter: "web", sort: "age" });
  expect(look()).toMatchObject({ filter: "web", sort: "age" });
  go({ filter: "other" });
  expect(look()).toMatchObject({ filter: "other", sort: "rank" });
  go({});
  expect(look()).toMatchObject({ filter: "", sort: "rank" });
});

test("letters typed one after the other are one step, anything else is one of its own", async () => {
  const { store, steps, go } = await openPage();
  for (const filter of ["w", "we", "web"]) lookAt(store, { filter, typing: true });
  pass(1_000);
  for (const filter of ["web ", "web l"]) lookAt(store, { filter, typing: true });
  pass(1_000);
  expect(steps).toEqual([{}, { filter: "web l" }]);
  go({ filter: "web l" });
  lookAt(store, { sort: "due" });
  lookAt(store, { filter: "", sort: "rank" });
  expect(steps.slice(2)).toEqual([{ filter: "web l", sort: "due" }, {}]);
});

test("an address that comes late does not take back what was typed since", async () => {
  const { store, steps, go, look } = await openPage();
  lookAt(store, { filter: "we", typing: true });
  pass(1_000);
  lookAt(store, { filter: "web ", typing: true });
  go(steps.at(-1) ?? {});
  expect(look().filter).toBe("web ");
});

test("a view is looked at by its id until something is changed by hand", async () => {
  const { store, steps, go, look } = await openPage({ view: "v" });
  expect(look()).toMatchObject({ filter: "label:web", sort: "due", viewId: "v" });
  lookAt(store, { sort: "title" });
  expect([look().viewId, steps.at(-1)]).toEqual([undefined, { filter: "label:web", sort: "title" }]);
  go(steps.at(-1) ?? {});
  go({ view: "v" });
  expect(look()).toMatchObject({ sort: "due", viewId: "v" });
});

test("a view that the team changes changes for whoever looks; one that is removed stays as it was", async () => {
  const { world, steps, look } = await openPage({ view: "v" });
  world.elsewhere({ type: "board.save-view", viewId: "v", name: "V", filter: "label:app" });
  act(() => world.deliver());
  expect(look()).toMatchObject({ filter: "label:app", sort: "rank", viewId: "v" });
  world.elsewhere({ type: "board.remove-view", viewId: "v" });
  act(() => world.deliver());
  expect([look().filter, look().viewId, steps.at(-1)]).toEqual(["label:app", undefined, { filter: "label:app" }]);
});

test("of a view that is not there all cards are shown", async () => {
  const { look } = await openPage({ view: "gone" });
  expect(look()).toMatchObject({ filter: "", sort: "rank" });
});
