import fc from "fast-check";

const node = fc.constantFrom("b/build", "b/test", "x/else", "s1", "s2", "s3");
const step = fc.constantFrom("s1", "s2", "s3");
const after = fc.option(node, { nil: null });
const days = fc.option(fc.double({ min: 0, max: 30, noNaN: true }), { nil: null });
const share = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null });
const branches = fc.constantFrom<object>(
  {},
  {},
  { branch: null },
  { branch: { branchId: "s1", beside: "b/build" } },
  { branch: { branchId: "x", beside: "s1" } },
  { branch: { branchId: "x", beside: "s2" } },
);
const text = fc.constantFrom("one", "two");
const signal = fc.constantFrom("queue", "blocked");
const nodes = fc.option(node, { nil: undefined }).map((nodeId) => (nodeId === undefined ? {} : { nodeId }));

const totals = {
  leadTimeDays: 4,
  processTimeDays: null,
  waitDays: 1,
  activityRatio: null,
  rolledCompleteAccurate: 0.5,
  itemsPerWeek: 2,
};
const told = {
  from: "2026-01-01T00:00:00.000Z",
  to: "2026-02-01T00:00:00.000Z",
  asOf: "2026-02-01T00:00:00.000Z",
  asked: [],
  parts: [{ boardIds: ["b"], steps: [], totals: { ...totals, items: 3 } }],
};
const ways = { boardIds: ["a", "b", "x", "z"], steps: [], totals: { ...totals, items: 3 } };
const tellings = fc
  .constantFrom<object>({}, { sideBySide: [] }, { sideBySide: [["b", "x"]] })
  .map((sideBySide) => ({ ...told, parts: [{ ...ways, ...sideBySide }] }));

export const takeVersion = { type: "map.take-version", versionId: "v", name: "March", told };
export const setTarget = {
  type: "map.set-target",
  targetId: "t",
  name: "Half",
  changes: [],
  today: { ...totals, deferredDays: 0 },
  future: { ...totals, deferredDays: 0 },
  measuredBy: { from: null, to: "2026-02-01T00:00:00.000Z", asked: [{ name: "cycle", value: "working" }] },
};

/** Something people might ask of a map, sensible or not. */
export const anyMapWish: fc.Arbitrary<{ readonly type: string }> = fc.oneof(
  fc.record({ type: fc.constant("map.rename"), name: text }),
  fc.constant({ type: "map.archive" }),
  fc.constant({ type: "map.restore" }),
  fc.record({ type: fc.constant("map.set-boards"), boardIds: fc.constantFrom([], ["b"], ["b", "x"], ["x", "b"]) }),
  fc
    .record({
      type: fc.constant("map.add-step"),
      stepId: step,
      name: text,
      kind: fc.constantFrom("process", "wait"),
      after,
      figure: fc.constantFrom({}, { waitDays: 2, note: "n" }),
    })
    .chain((wish) => branches.map((where) => ({ ...wish, ...where }))),
  fc.record({
    type: fc.constant("map.change-step"),
    stepId: step,
    changes: fc.constantFrom<object>(
      { name: "other" },
      { kind: "wait" },
      { name: "one", kind: "process" },
      { deadEnd: true },
      { deadEnd: false },
    ),
  }),
  fc
    .tuple(step, after, branches)
    .map(([stepId, to, where]) => ({ type: "map.move-step", stepId, after: to, ...where })),
  fc.record({ type: fc.constant("map.link-step"), stepId: step, linkedTo: after }),
  fc.record({ type: fc.constant("map.remove-step"), stepId: step }),
  fc.record({
    type: fc.constant("map.set-figure"),
    nodeId: node,
    changes: fc.record(
      { processTimeDays: days, waitDays: days, completeAccurate: share, note: fc.option(text, { nil: null }) },
      { requiredKeys: [] },
    ),
  }),
  fc
    .tuple(text, nodes, fc.constantFrom({}, { on: "wait" }))
    .map(([said, where, on]) => ({ type: "map.place-burst", burstId: "k", text: said, ...where, ...on })),
  fc.constant({ type: "map.remove-burst", burstId: "k" }),
  fc
    .tuple(signal, nodes, text)
    .map(([sign, where, reason]) => ({ type: "map.dismiss-waste", signal: sign, ...where, reason })),
  fc.tuple(signal, nodes).map(([sign, where]) => ({ type: "map.recall-waste", signal: sign, ...where })),
  fc.record({
    type: fc.constant("map.take-version"),
    versionId: fc.constantFrom("v", "w"),
    name: text,
    told: tellings,
  }),
  fc.record({ type: fc.constant("map.drop-version"), versionId: fc.constantFrom("v", "w") }),
  fc.record({
    type: fc.constant("map.set-target"),
    targetId: fc.constantFrom("t", "u"),
    name: text,
    changes: fc.constantFrom([], [{ kind: "wait", nodeId: "b/build", days: 1 }]),
    today: fc.constant({ ...totals, deferredDays: 0 }),
    future: fc.constant({ ...totals, deferredDays: 0 }),
  }),
  fc.record({ type: fc.constant("map.drop-target"), targetId: fc.constantFrom("t", "u") }),
);
