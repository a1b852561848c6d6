// A change is made in the part it lies in, undone, and saved as a target with the window it was calculated over.
import { futureState, withDrawnSteps, undrawnMap, type DrawnStep } from "@weir/flow-metrics";
import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { drawnKnown } from "../known/drawn-known.ts";
import { mapsClient } from "../known/maps-client.ts";
import type { KnownPart } from "../known/use-known-map.ts";
import type { MapDesk } from "../known/use-map-desk.ts";
import { drawnFuture } from "./drawn-future.ts";
import { FutureView } from "./future-view.tsx";
import { changesIn, partOf } from "./parts.ts";
import type { ProgressAnswer } from "./use-target-progress.ts";

const step = (nodeId: string, after: string | null, more: Partial<DrawnStep> = {}): DrawnStep => ({
  nodeId,
  name: nodeId.split("/")[1] ?? nodeId,
  kind: "process",
  after,
  processTimeDays: 2,
  waitDays: 3,
  completeAccurate: 0.9,
  ...more,
});
const part = (boardId: string): KnownPart => {
  const known = withDrawnSteps(undrawnMap, [
    step(`${boardId}/build`, null),
    step(`${boardId}/test`, `${boardId}/build`, { processTimeDays: 1, waitDays: 0 }),
  ]);
  const { deferredDays: _deferred, ...totals } = futureState(known, []).today;
  return {
    boardIds: [boardId],
    crossed: 0,
    known,
    totals: { ...totals, items: 1 },
    stream: null,
  } as unknown as KnownPart;
};
const parts = [part("a"), part("b")];
const target = {
  targetId: "half",
  name: "Half",
  setAt: "2026-03-02T09:00:00.000Z",
  changes: [{ kind: "wait", nodeId: "b/build", days: 1 }],
  today: { ...parts[1]!.totals, deferredDays: 0 },
  future: { ...parts[1]!.totals, leadTimeDays: 4, deferredDays: 0 },
} as const;
const now = {
  from: "2026-01-01T00:00:00.000Z",
  to: "2026-03-01T00:00:00.000Z",
  asOf: "2026-03-01T00:00:00.000Z",
  asked: [{ name: "cycle", value: "working" }],
  parts: [],
};
const ask = vi.fn<MapDesk["ask"]>(async () => true);
const progress = vi.spyOn(mapsClient, "targetProgress");
afterEach(() => {
  cleanup();
  ask.mockClear();
  progress.mockReset();
});
const boards = ["a", "b"].map((boardId) => ({ boardId, name: boardId.toUpperCase() }));
const shown = (targets: readonly object[] = [], drawn: readonly KnownPart[] = parts) => {
  const map = { mapId: "m", seq: 3, name: "Orders", targets };
  const desk = { map, boards, editable: true, ask } as unknown as MapDesk;
  render(
    <FutureView
      desk={desk}
      ground={[]}
      parts={drawn}
      emptyOf={() => undefined}
      titleOf={({ boardIds }) => `Board ${boardIds.join()}`}
      now={now}
    />,
  );
  return userEvent.setup();
};
const lead = (): string[] =>
  within(screen.getByRole("table", { name: "The map as it would be" }))
    .getByRole("row", { name: /^Lead time/ })
    .textContent.split("Lead time");

describe("what would be different", () => {
  it("is changed in the part that is chosen, taken back, and undone", async () => {
    const user = shown();
    await user.selectOptions(screen.getByLabelText("Part of the map"), "Board b");
    await user.type(screen.getByLabelText("Days"), "1");
    await user.click(screen.getByRole("button", { name: "Add change" }));
    expect(lead().join("")).toBe("6 d4 d−2 d");
    await user.click(screen.getByRole("button", { name: "Take back: build: waiting 1 d" }));
    expect(lead().join("")).toBe("6 d6 d");
    await user.click(screen.getByRole("button", { name: "Undo last change" }));
    expect(screen.getByText("build: waiting 1 d")).toBeDefined();
    await user.selectOptions(screen.getByLabelText("Part of the map"), "Board a");
    expect(screen.queryByText("build: waiting 1 d")).toBeNull();
  });

  it("is told apart by boards, where two of one road call a step the same", async () => {
    const known = withDrawnSteps(undrawnMap, [step("a/build", null), step("b/build", "a/build")]);
    const user = shown([], [{ ...parts[0]!, boardIds: ["a", "b"], known }]);
    expect([...screen.getByLabelText<HTMLSelectElement>("Step").options].map(({ text }) => text)).toEqual([
      "build · A",
      "build · B",
    ]);
    await user.selectOptions(screen.getByLabelText("Step"), "build · B");
    await user.type(screen.getByLabelText("Days"), "1");
    await user.click(screen.getByRole("button", { name: "Add change" }));
    expect(screen.getByText("build · B: waiting 1 d")).toBeDefined();
  });

  it("is saved with the window and the conventions it was calculated by", async () => {
    const user = shown();
    await user.selectOptions(screen.getByLabelText("Change"), "Is left out");
    await user.click(screen.getByRole("button", { name: "Add change" }));
    await user.type(screen.getByLabelText("Name of the target"), "Without{Enter}");
    expect(ask.mock.lastCall?.[0]).toMatchObject({
      type: "map.set-target",
      name: "Without",
      changes: [{ kind: "remove", nodeId: "a/build" }],
      measuredBy: { from: now.from, to: now.to, asked: now.asked },
    });
  });
});

describe("the drawing of what would be", () => {
  const [known] = [parts[0]!.known];
  const today = drawnKnown({ steps: known.steps, totals: parts[0]!.totals }, { name: "Orders" });
  const drawn = (changes: Parameters<typeof futureState>[1]) =>
    drawnFuture(today, futureState(known, changes), changes, 1);
  it("marks what is changed, left out, or done along with another, and says that it is calculated", () => {
    const [build, test] = drawn([{ kind: "merge", nodeId: "a/test", into: "a/build" }]).parts as never[];
    expect(build).toMatchObject({ change: "changed", processTimeDays: { value: 3, origin: "calculated" } });
    expect(build).toMatchObject({ wait: { days: { value: 3, origin: "mapped" } } });
    expect(test).toMatchObject({ change: "removed", processTimeDays: { value: null } });
    const map = drawn([{ kind: "wip-limit", nodeId: "a/build", max: 2 }]);
    expect(map).toMatchObject({ basis: "calculated", totals: { leadTimeDays: { origin: "calculated" } } });
    expect(map.parts[0]).toMatchObject({ change: "changed", wait: { pullMax: 2 } });
    expect(map.parts[1]).not.toHaveProperty("change");
  });
});

describe("a target", () => {
  it("belongs to the part with its steps, and to none where they are gone", () => {
    const changes = [{ kind: "merge", nodeId: "b/test", into: "b/build" }] as const;
    expect(partOf(changes, parts)).toBe(parts[1]);
    expect(partOf([{ kind: "remove", nodeId: "c/x" }], parts)).toBeUndefined();
    expect(changesIn([{ kind: "merge", nodeId: "b/test", into: "gone" }], parts[1]!)).toEqual([]);
  });

  const answer = (more: Partial<ProgressAnswer> = {}): ProgressAnswer => {
    const figure = { set: 6, target: 4, now: 5, way: 0.5, revised: false };
    const same = { set: 1, target: 1, now: 1, way: null, revised: false };
    const { items: _items, ...totals } = parts[1]!.totals;
    return {
      targetId: "half",
      setAt: target.setAt,
      asOf: "2026-03-16T09:00:00.000Z",
      windowDays: 59,
      boardIds: ["b"],
      fewestItems: 5,
      points: [
        { from: target.setAt, at: "2026-03-09T09:00:00.000Z", items: 2, totals: null },
        { from: target.setAt, at: "2026-03-16T09:00:00.000Z", items: 9, totals: { ...totals, leadTimeDays: 5 } },
      ],
      figures: {
        leadTimeDays: figure,
        processTimeDays: same,
        waitDays: figure,
        activityRatio: same,
        rolledCompleteAccurate: same,
        itemsPerWeek: same,
      },
      chance: "no-evidence",
      ...more,
    };
  };
  const open = async () => {
    const user = shown([target]);
    await user.selectOptions(screen.getByLabelText("Part of the map"), "Board b");
    return user;
  };
  it("is followed: what it was, is and shall be, how far that is, and whether it may be chance", async () => {
    progress.mockResolvedValue(answer());
    const user = await open();
    expect(
      await screen.findByText("Lead time: 6 days when set, 5 days now, target 4 days. 50 % of the way."),
    ).toBeDefined();
    expect(screen.getByText("A difference this large in what cards took may be chance.")).toBeDefined();
    await user.selectOptions(screen.getByLabelText("Follow"), "Process time");
    expect(screen.queryByText(/may be chance/)).toBeNull();
    await user.click(screen.getByRole("button", { name: "Hide progress" }));
    expect(screen.queryByLabelText("Follow")).toBeNull();
  });
  it("says of which cards it is told, and of nothing where it is of all", async () => {
    progress.mockResolvedValue(answer());
    const measuredBy = { from: null, to: now.to, asked: [...now.asked, { name: "filter", value: "label:web" }] };
    const user = shown([{ ...target, measuredBy }]);
    await user.selectOptions(screen.getByLabelText("Part of the map"), "Board b");
    expect(screen.getByText("Measured of the cards that meet this filter: label:web")).toBeDefined();
    cleanup();
    await open();
    expect(screen.queryByText(/that meet this filter/)).toBeNull();
  });
  it("says what it cannot tell: revised figures, no board, nothing yet, no answer", async () => {
    const revised = { set: 6, target: 4, now: 5, way: null, revised: true };
    progress.mockResolvedValueOnce(answer({ figures: { ...answer().figures, leadTimeDays: revised } }));
    await open();
    expect(await screen.findByText(/no share of the way is given/)).toBeDefined();
    expect(screen.getByRole("cell", { name: "Revised" })).toBeDefined();
    const others: readonly (readonly [Partial<ProgressAnswer>, RegExp])[] = [
      [{ boardIds: [] }, /No board shows this map yet/],
      [{ points: [] }, /only just set/],
    ];
    for (const [more, said] of others) {
      cleanup();
      progress.mockResolvedValueOnce(answer(more));
      await open();
      expect(await screen.findByText(said)).toBeDefined();
    }
    cleanup();
    progress.mockRejectedValueOnce(new Error("away"));
    const user = await open();
    progress.mockResolvedValueOnce(answer());
    await user.click(await screen.findByRole("button", { name: "Try again" }));
    expect(await screen.findByText(/50 % of the way/)).toBeDefined();
  });
});
