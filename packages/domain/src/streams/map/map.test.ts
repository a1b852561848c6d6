import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mapContext, mapDesk } from "../../../testing/map-desk.ts";
import { anyMapWish, setTarget, takeVersion } from "../../../testing/map-wishes.ts";
import {
  decide,
  emptyState,
  evolve,
  evolveAll,
  inverseOf,
  isRefusal,
  packStream,
  parseCommand,
  parseEvent,
  undoOf,
  unpackStream,
  verbs,
  type Command,
  type MapState,
} from "../../index.ts";
import { mapVerbs } from "./map-verbs.ts";

const created = { type: "map.create", name: "The way of an order", boardIds: ["b"] };
const withMap = () => {
  const desk = mapDesk();
  desk.mustAsk(created);
  return desk;
};
const addStep = (stepId: string, after: string | null) => ({
  type: "map.add-step",
  stepId,
  name: stepId,
  kind: "process",
  after,
});
const order = ({ steps }: MapState): string =>
  steps.map(({ stepId, anchor }) => `${anchor ?? "-"}>${stepId}`).join(" ");

describe("a map", () => {
  it("is there once it was made, and once only", () => {
    const desk = mapDesk();
    expect(desk.ask({ type: "map.rename", name: "x" })).toEqual({ refused: "not-found", what: "map", id: "m" });
    desk.mustAsk(created);
    expect(desk.ask(created)).toEqual({ refused: "already-exists", what: "map", id: "m" });
  });

  it("lays what people know over a node, figure by figure, and takes it back by null", () => {
    const desk = withMap();
    const set = (changes: object) => desk.mustAsk({ type: "map.set-figure", nodeId: "b/build", changes });
    set({ processTimeDays: 0.25, note: "asked the team" });
    set({ completeAccurate: 0.8 });
    expect(desk.state().figures).toEqual([
      { nodeId: "b/build", processTimeDays: 0.25, note: "asked the team", completeAccurate: 0.8 },
    ]);
    expect(set({ completeAccurate: 0.8 })).toEqual([]);
    set({ processTimeDays: null, note: null, completeAccurate: null });
    expect(desk.state().figures).toEqual([]);
  });

  it("knows nodes of its own boards and its own steps only", () => {
    const desk = withMap();
    const set = (nodeId: string) => desk.ask({ type: "map.set-figure", nodeId, changes: { waitDays: 1 } });
    expect(set("other/build")).toEqual({ refused: "not-found", what: "board", id: "other" });
    expect(set("mail")).toEqual({ refused: "not-found", what: "step", id: "mail" });
  });

  it("keeps own steps in their order behind the node they follow", () => {
    const desk = withMap();
    for (const [stepId, after] of [
      ["one", "b/build"],
      ["two", "one"],
      ["first", null],
      ["zero", "b/build"],
    ] as const)
      desk.mustAsk(addStep(stepId, after));
    expect(order(desk.state())).toBe("b/build>zero b/build>one b/build>two ->first");
    desk.mustAsk({ type: "map.move-step", stepId: "two", after: "first" });
    expect(order(desk.state())).toBe("b/build>zero b/build>one ->first ->two");
    desk.mustAsk({ type: "map.remove-step", stepId: "first" });
    expect(order(desk.state())).toBe("b/build>zero b/build>one ->two");
  });

  it("keeps branches: side by side with a step, one after the other in themselves, and out of them again", () => {
    const desk = withMap();
    const places = (): unknown =>
      desk.state().steps.map(({ stepId, branch }) => [stepId, branch?.branchId, branch?.beside]);
    desk.mustAsk({ ...addStep("law", "b/build"), branch: { branchId: "law", beside: "b/build" }, deadEnd: true });
    desk.mustAsk(addStep("sign", "law"));
    desk.mustAsk({ ...addStep("tax", "b/build"), branch: { branchId: "tax", beside: "sign" } });
    desk.mustAsk({ ...addStep("mail", "sign"), branch: null });
    expect(places()).toEqual([
      ["tax", "tax", "b/build"],
      ["law", "law", "b/build"],
      ["sign", "law", "b/build"],
      ["mail", undefined, undefined],
    ]);
    desk.mustAsk({ type: "map.change-step", stepId: "law", changes: { deadEnd: false } });
    expect(desk.state().steps[1]).not.toHaveProperty("deadEnd");
    desk.mustAsk({ type: "map.move-step", stepId: "sign", after: "mail" });
    desk.mustAsk({ type: "map.move-step", stepId: "law", after: "sign" });
    expect(
      desk.mustAsk({ type: "map.move-step", stepId: "law", after: "sign", branch: { branchId: "law", beside: "law" } }),
    ).toEqual([]);
    expect(places()).toEqual([
      ["tax", "tax", "b/build"],
      ["mail", undefined, undefined],
      ["sign", undefined, undefined],
      ["law", undefined, undefined],
    ]);
    expect(desk.ask({ ...addStep("x", null), branch: { branchId: "x", beside: "o/build" } })).toMatchObject({
      refused: "not-found",
      id: "o",
    });
  });

  it("can start empty and be linked to stages later", () => {
    const desk = mapDesk("shop");
    desk.mustAsk({ type: "map.create", name: "Workshop", boardIds: [] });
    desk.mustAsk({ ...addStep("pack", null), figure: { processTimeDays: 1 } });
    expect(desk.ask({ type: "map.link-step", stepId: "pack", linkedTo: "b/pack" })).toMatchObject({ what: "board" });
    desk.mustAsk({ type: "map.set-boards", boardIds: ["b"] });
    desk.mustAsk({ type: "map.link-step", stepId: "pack", linkedTo: "b/pack" });
    expect(desk.state().steps).toEqual([
      { stepId: "pack", name: "pack", kind: "process", anchor: null, linkedTo: "b/pack" },
    ]);
  });

  it("that is put away is read as before and changed no more, until it is restored", () => {
    const desk = withMap();
    desk.mustAsk(addStep("one", null));
    desk.mustAsk({ type: "map.archive" });
    expect(desk.ask({ type: "map.archive" })).toEqual([]);
    expect(desk.ask({ type: "map.rename", name: "x" })).toEqual({ refused: "not-allowed-here", why: "map-archived" });
    expect([desk.state().archived, order(desk.state())]).toEqual([true, "->one"]);
    desk.mustAsk({ type: "map.restore" });
    desk.mustAsk({ type: "map.rename", name: "x" });
    expect([desk.state().archived, desk.state().name]).toEqual([false, "x"]);
  });

  it("of a board is always of that board, and there as long as it", () => {
    const desk = mapDesk("b");
    desk.mustAsk(created);
    const refused = { refused: "not-allowed-here", why: "own-board", boardId: "b" };
    expect(desk.ask({ type: "map.set-boards", boardIds: ["x"] })).toEqual(refused);
    expect(desk.ask({ type: "map.archive" })).toEqual(refused);
    desk.mustAsk({ type: "map.set-boards", boardIds: ["x", "b"] });
    expect(desk.state().boardIds).toEqual(["x", "b"]);
  });

  it("keeps which boards stood side by side in a version, each in one group of at least two", () => {
    const desk = withMap();
    const [part] = takeVersion.told.parts;
    const taking = (sideBySide?: string[][]): object => ({
      ...takeVersion,
      versionId: `v${desk.log.length}`,
      told: { ...takeVersion.told, parts: [{ ...part, ...(sideBySide && { sideBySide }) }] },
    });
    for (const ways of [undefined, [], [["a", "b"]]]) desk.mustAsk(taking(ways));
    expect(desk.state().versions.map(({ told }) => told.parts[0]?.sideBySide)).toEqual([undefined, [], [["a", "b"]]]);
    const twice = [
      ["a", "b"],
      ["c", "b"],
    ];
    const refused = [[["a"]], [["a", "a"]], twice].map((ways) =>
      parseCommand({ commandId: "c", stream: "map:m", ...taking(ways) }),
    );
    expect(refused.map((problems) => Array.isArray(problems) && problems.map(({ path }) => path).at(-1))).toEqual([
      "told.parts[0].sideBySide[0]",
      "told.parts[0].sideBySide",
      "told.parts[0].sideBySide",
    ]);
  });

  it("takes no days below nothing and no share above all", () => {
    const problems = (changes: object): unknown =>
      parseCommand({ type: "map.set-figure", commandId: "c", stream: "map:b", nodeId: "b/build", changes });
    expect(problems({ waitDays: -1 })).toMatchObject([{ path: "changes.waitDays", value: -1 }]);
    expect(problems({ completeAccurate: 90 })).toMatchObject([{ path: "changes.completeAccurate", value: 90 }]);
    expect(problems({ leadTimeDays: 1 })).toMatchObject([{ path: "changes.leadTimeDays" }]);
  });
});

describe("whatever is asked of a map", () => {
  it("every event is read back, says of which boards it is, and a replay and a snapshot stay true", () => {
    fc.assert(
      fc.property(fc.array(anyMapWish, { maxLength: 14 }), (wishes) => {
        const desk = withMap();
        for (const wish of wishes) desk.ask(wish);
        expect(evolveAll(emptyState(desk.stream), desk.log)).toEqual(desk.state());
        expect(unpackStream(JSON.parse(JSON.stringify(packStream(desk.state()))))).toEqual(desk.state());
        for (const event of desk.log) {
          expect(parseEvent(JSON.parse(JSON.stringify(event)))).toEqual(event);
          expect(event).toHaveProperty("boardIds");
        }
      }),
      { numRuns: 300 },
    );
  });

  it("is undone to what was, but for versions that were dropped, and changes nothing of the state before", () => {
    fc.assert(
      fc.property(fc.array(anyMapWish, { maxLength: 14 }), (wishes) => {
        const desk = withMap();
        for (const wish of wishes) expectUndone(desk, wish);
      }),
      { numRuns: 500 },
    );
  });

  it("has been tried with every type of event", () => {
    const desk = withMap();
    const wishes = [
      { type: "map.rename", name: "x" },
      { type: "map.set-boards", boardIds: ["b", "x"] },
      addStep("one", null),
      addStep("two", "b/build"),
      { type: "map.change-step", stepId: "one", changes: { kind: "wait" } },
      { type: "map.move-step", stepId: "one", after: "two" },
      { type: "map.link-step", stepId: "two", linkedTo: "b/test" },
      { type: "map.set-figure", nodeId: "one", changes: { waitDays: 1 } },
      { type: "map.remove-step", stepId: "one" },
      { type: "map.place-burst", burstId: "k", text: "here" },
      { type: "map.remove-burst", burstId: "k" },
      { type: "map.dismiss-waste", signal: "queue", reason: "fair" },
      { type: "map.recall-waste", signal: "queue" },
      takeVersion,
      setTarget,
      { type: "map.drop-target", targetId: "t" },
      { type: "map.archive" },
      { type: "map.restore" },
    ];
    const undone = wishes.flatMap((wish) => expectUndone(desk, wish) ?? []);
    const types = mapVerbs.flatMap((verb) => verb.events.map(({ type }) => type));
    const once = ["map.created", "map.version-dropped"];
    expect([...new Set(undone)].toSorted()).toEqual(types.filter((type) => !once.includes(type)).toSorted());
  });

  it("beside a colleague is undone as if it had never been, or refused", () => {
    fc.assert(
      fc.property(fc.array(anyMapWish, { maxLength: 8 }), anyMapWish, anyMapWish, (wishes, mine, theirs) => {
        const desk = withMap();
        for (const wish of wishes) desk.ask(wish);
        const before = desk.state();
        const [event] = [desk.ask(mine)].flatMap((answer) => (isRefusal(answer) ? [] : answer));
        const after = desk.state();
        const [other] = [desk.ask(theirs)].flatMap((answer) => (isRefusal(answer) ? [] : answer));
        if (event === undefined || other === undefined) return;
        const undo = undoOf(before, event, desk.state(), mapContext);
        if (undo === undefined || isRefusal(undo)) return;
        const decision = decide(
          new Map([[desk.stream, desk.state()]]),
          { ...undo, commandId: "u" } as Command,
          mapContext,
        );
        if (isRefusal(decision)) return;
        const back = evolveAll(
          desk.state(),
          decision.batches.flatMap((batch) => batch.events),
        );
        // What they changed of the map is not lost by it. What hangs on mine goes on without it: nothing to compare.
        const alone = decide(
          new Map([[desk.stream, before]]),
          { commandId: "t", stream: desk.stream, ...theirs } as Command,
          mapContext,
        );
        if (isRefusal(alone)) return;
        const theirsAlone = evolve(before, { ...other, seq: before.seq + 1 });
        if (inverseOf(after, other) === undefined) return;
        expect(sorted(back)).toEqual(sorted(theirsAlone));
      }),
      { numRuns: 500 },
    );
  });
});

it("no map's verb is one of a board's", () => {
  expect(verbs.filter(({ streamKind }) => streamKind === "map")).toEqual([...mapVerbs]);
});

/** Asks it, and holds what undoing it would give against what was; answers what happened, where that can be undone. */
function expectUndone(desk: ReturnType<typeof mapDesk>, wish: object): string | undefined {
  const before = desk.state();
  const then = JSON.stringify(before);
  const events = desk.ask(wish);
  expect(JSON.stringify(before)).toBe(then);
  const [event] = isRefusal(events) ? [] : events;
  if (event === undefined) return undefined;
  const undo = undoOf(before, event, desk.state(), mapContext);
  const once = undo === undefined ? event.type : "map.version-dropped";
  expect(once).toBe("map.version-dropped");
  if (undo === undefined) return undefined;
  const decision = decide(new Map([[desk.stream, desk.state()]]), { ...undo, commandId: "u" } as Command, mapContext);
  // A board that went takes its nodes along: what hung there is undone once the board is back.
  if (isRefusal(decision)) return undefined;
  const undone = evolveAll(
    desk.state(),
    decision.batches.flatMap((batch) => batch.events),
  );
  expect(known(undone)).toEqual(known(before));
  return event.type;
}

/** What is known of the stream, whatever it took and when it was said. */
const known = ({ seq: _seq, steps, figures, dismissed, bursts, targets, ...map }: MapState): unknown => ({
  ...map,
  steps: steps.toSorted((a, b) => ((a.anchor ?? "") < (b.anchor ?? "") ? -1 : a.anchor === b.anchor ? 0 : 1)),
  figures: byText(figures),
  bursts: byText(bursts),
  targets: byText(targets),
  dismissed: byText(dismissed),
});
const sorted = (map: MapState): unknown => ({ ...(known(map) as object), versions: byText(map.versions) });
const byText = (list: readonly object[]): string[] =>
  list.map((item) => JSON.stringify(Object.entries(item).toSorted(([a], [b]) => (a < b ? -1 : 1)))).toSorted();
