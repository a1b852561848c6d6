import { routes } from "@weir/contract";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Person, claimed, joined, setAccess } from "../../../testing/people.ts";
import { type TestApp, testApp } from "../../../testing/test-app.ts";

let api: TestApp;
beforeEach(async () => {
  api = await testApp();
});
afterEach(() => api.app.close());

const day = 86_400_000;
const made = async (boardId: string): Promise<void> => {
  const { status, text } = await api.send("POST", "/api/commands", {
    commandId: `make-${boardId}`,
    type: "board.create",
    stream: `board:${boardId}`,
    name: `Board ${boardId}`,
    timeZone: "UTC",
    stages: [
      { stageId: "todo", name: "To do", kind: "queue" },
      { stageId: "build", name: "Build", kind: "active" },
      { stageId: "check", name: "Check", kind: "active" },
      { stageId: "done", name: "Done", kind: "done" },
    ],
    start: "build",
    finish: "done",
  });
  if (status !== 200) throw new Error(text);
};
const onBoard = async (boardId: string, command: object): Promise<void> => {
  const { status, text } = await api.send("POST", `/api/boards/${boardId}/commands`, {
    commandId: api.newId(),
    ...command,
  });
  if (status !== 200) throw new Error(text);
};
/** Two days in Build, one in Check. */
const finished = async (boardId: string, cardId: string): Promise<void> => {
  await onBoard(boardId, { type: "card.create", cardId, stageId: "build", title: "Card" });
  api.pass(2 * day);
  await onBoard(boardId, { type: "card.move", cardId, toStageId: "check" });
  api.pass(day);
  await onBoard(boardId, { type: "card.move", cardId, toStageId: "done" });
};
type Sender = Pick<TestApp, "send">;
const onMap = (mapId: string, wish: object, by: Sender = api) =>
  by.send("POST", "/api/commands", { commandId: api.newId(), stream: `map:${mapId}`, ...wish });
const mustOnMap = async (mapId: string, wish: object): Promise<void> => {
  const { status, text } = await onMap(mapId, wish);
  if (status !== 200) throw new Error(text);
};
const measured = async (mapId: string) => {
  const { status, json } = await api.get(`/api/maps/${mapId}/measured`);
  expect([status, routes.measuredMap.answer.safeParse(json).success]).toEqual([200, true]);
  return json;
};

describe("a board's own map", () => {
  it("is there before anybody noted anything, as measured", async () => {
    await made("b");
    await finished("b", "c");
    const { json } = await api.get("/api/maps/b");
    expect(json).toMatchObject({ map: { exists: false, name: "Board b", boardIds: ["b"] }, editable: true });
    expect(routes.map.answer.safeParse(json).success).toBe(true);
    const { parts } = await measured("b");
    expect(parts).toHaveLength(1);
    expect(parts[0].totals).toMatchObject({ leadTimeDays: 3, processTimeDays: 3, items: 1 });
    expect(parts[0].known.steps.slice(0, 2)).toMatchObject([
      { nodeId: "b/build", processTimeDays: { value: 2, origin: "measured", upperBound: true } },
      { nodeId: "b/check", next: [{ to: null }] },
    ]);
    expect((await api.get("/api/maps")).json).toEqual({ maps: [] });
  });

  it("has what people know laid over it, and steps that no board shows", async () => {
    await made("b");
    await finished("b", "c");
    await mustOnMap("b", { type: "map.create", name: "Orders", boardIds: ["b"] });
    await mustOnMap("b", {
      type: "map.set-figure",
      nodeId: "b/build",
      changes: { processTimeDays: 0.5, completeAccurate: 0.8, note: "asked" },
    });
    await mustOnMap("b", {
      type: "map.add-step",
      stepId: "mail",
      name: "Approval by mail",
      kind: "wait",
      after: "b/build",
      figure: { waitDays: 4 },
    });
    await mustOnMap("b", { type: "map.set-figure", nodeId: "b/gone", changes: { waitDays: 1 } });
    const { parts, lost } = await measured("b");
    expect(parts[0].known.steps.slice(0, 3)).toMatchObject([
      { nodeId: "b/build", processTimeDays: { value: 0.5, measured: 2, origin: "mapped" }, note: "asked" },
      { nodeId: "mail", drawn: "wait", waitDays: { value: 4 } },
      { nodeId: "b/check" },
    ]);
    expect(parts[0].totals).toMatchObject({ leadTimeDays: 7, processTimeDays: 1.5, rolledCompleteAccurate: 0.8 });
    expect(lost).toEqual(["b/gone"]);
    expect((await api.get("/api/maps")).json).toMatchObject({ maps: [{ mapId: "b", name: "Orders" }] });

    await mustOnMap("b", { type: "map.link-step", stepId: "mail", linkedTo: "b/check" });
    const linked = await measured("b");
    expect(linked.parts[0].known.steps[1]).toMatchObject({ nodeId: "b/check", waitDays: { value: 4, measured: 0 } });
  });

  it("is told live by its stream, and removed with its board", async () => {
    await made("b");
    await mustOnMap("b", { type: "map.create", name: "Orders", boardIds: ["b"] });
    await mustOnMap("b", { type: "map.place-burst", burstId: "k", text: "Smaller batches" });
    const { json } = await api.get("/api/events?streams=map:b", { accept: "application/json" });
    expect(json.events).toMatchObject([{ type: "map.created" }, { type: "map.burst-placed", boardIds: ["b"] }]);
    await api.send("DELETE", "/api/boards/b");
    expect((await api.get("/api/maps/b")).status).toBe(404);
    expect((await api.get("/api/maps")).json).toEqual({ maps: [] });
  });

  it("takes no parameter that no measure knows", async () => {
    await made("b");
    const { status, json } = await api.get("/api/maps/b/measured?colour=red");
    expect([status, json.errors[0].path]).toEqual([400, "colour"]);
  });
});

it("a map of no board is what people drew", async () => {
  await mustOnMap("shop", { type: "map.create", name: "Workshop", boardIds: [] });
  await mustOnMap("shop", {
    type: "map.add-step",
    stepId: "pack",
    name: "Pack",
    kind: "process",
    after: null,
    figure: { processTimeDays: 1, waitDays: 3 },
  });
  const { parts } = await measured("shop");
  expect(parts).toMatchObject([{ boardIds: [], totals: { leadTimeDays: 4, processTimeDays: 1, activityRatio: 0.25 } }]);
});

it("of steps side by side the slowest branch makes the lead time", async () => {
  await made("b");
  await finished("b", "c");
  await mustOnMap("b", { type: "map.create", name: "Orders", boardIds: ["b"] });
  const add = (stepId: string, days: number, place: object) =>
    mustOnMap("b", {
      type: "map.add-step",
      stepId,
      name: stepId,
      kind: "process",
      figure: { processTimeDays: days },
      ...place,
    });
  await add("law", 1, { after: "b/build", branch: { branchId: "law", beside: "b/build" } });
  await add("sign", 3, { after: "law" });
  const { parts } = await measured("b");
  expect(parts[0].known.steps.slice(0, 4)).toMatchObject([
    { nodeId: "b/build" },
    { nodeId: "law", branch: { branchId: "law", beside: "b/build", isDeadEnd: false } },
    { nodeId: "sign", branch: { branchId: "law" } },
    { nodeId: "b/check" },
  ]);
  // Build takes two days, law and sign four; then a day in check.
  expect(parts[0].totals).toMatchObject({ leadTimeDays: 5, processTimeDays: 5 });
  await mustOnMap("b", { type: "map.change-step", stepId: "sign", changes: { deadEnd: true } });
  expect((await measured("b")).parts[0].totals).toMatchObject({ leadTimeDays: 3 });
});

it("a map is put away with all that is on it, and brought back; a board's own stays with its board", async () => {
  await made("b");
  await mustOnMap("shop", { type: "map.create", name: "Workshop", boardIds: [] });
  await mustOnMap("shop", { type: "map.archive" });
  expect((await api.get("/api/maps")).json).toMatchObject({
    maps: [{ mapId: "shop", archived: true, editable: true }],
  });
  expect((await api.get("/api/maps/shop")).json).toMatchObject({ map: { name: "Workshop", archived: true } });
  const refused = await onMap("shop", { type: "map.rename", name: "Other" });
  expect([refused.status, refused.json.detail]).toEqual([409, "This map is archived. Restore it to change it."]);
  await mustOnMap("shop", { type: "map.restore" });
  await mustOnMap("shop", { type: "map.set-boards", boardIds: ["b"] });
  expect((await api.get("/api/maps")).json).toMatchObject({ maps: [{ archived: false, boardIds: ["b"] }] });

  expect((await onMap("b", { type: "map.create", name: "Taken", boardIds: [] })).status).toBe(409);
  await mustOnMap("b", { type: "map.create", name: "Orders", boardIds: ["b"] });
  for (const wish of [{ type: "map.archive" }, { type: "map.set-boards", boardIds: [] }])
    expect((await onMap("b", wish)).json.code).toBe("refused");
});

describe("a chain of boards", () => {
  it("is one road where cards go through, and parts of its own where they do not", async () => {
    for (const boardId of ["one", "two", "far"]) await made(boardId);
    await finished("one", "c");
    api.pass(2 * day);
    await onBoard("one", { type: "card.transfer", cardId: "c", toBoardId: "two", toStageId: "build" });
    api.pass(day);
    await onBoard("two", { type: "card.move", cardId: "c", toStageId: "done" });
    await finished("far", "f");
    await mustOnMap("chain", { type: "map.create", name: "All", boardIds: ["one", "two", "far"] });
    const { parts } = await measured("chain");
    expect(parts.map((part: { boardIds: unknown; crossed: unknown }) => [part.boardIds, part.crossed])).toEqual([
      [["one", "two"], 1],
      [["far"], 0],
    ]);
    expect(parts[0].totals).toMatchObject({ leadTimeDays: 6, processTimeDays: 4, waitDays: 2, items: 1 });
    expect(parts[1].totals).toMatchObject({ leadTimeDays: 3, items: 1 });
    expect(parts[0].known.steps.map(({ nodeId }: { nodeId: string }) => nodeId)).toContain("two/build");
  });
});

it("a chain in which a card goes through one board or the other says which ones these are", async () => {
  const ids = ["plan", "red", "blue", "ship"];
  for (const boardId of ids) await made(boardId);
  for (const [cardId, team] of [
    ["r", "red"],
    ["b", "blue"],
  ] as const) {
    await onBoard("plan", { type: "card.create", cardId, stageId: "build", title: "Card" });
    api.pass(day);
    await onBoard("plan", { type: "card.move", cardId, toStageId: "done" });
    api.pass((team === "red" ? 1 : 3) * day);
    await onBoard("plan", { type: "card.transfer", cardId, toBoardId: team, toStageId: "build" });
    api.pass(day);
    await onBoard(team, { type: "card.transfer", cardId, toBoardId: "ship", toStageId: "build" });
    api.pass(day);
    await onBoard("ship", { type: "card.move", cardId, toStageId: "done" });
  }
  await mustOnMap("chain", { type: "map.create", name: "All", boardIds: ids });
  const { parts } = await measured("chain");
  expect(parts).toMatchObject([{ boardIds: ids, sideBySide: [["red", "blue"]], totals: { leadTimeDays: 5 } }]);
  const waits = parts[0].stream.result.steps.map(
    ({ stageId, waitDays }: { stageId: string; waitDays: { mean: number | null } }) => [stageId, waitDays.mean],
  );
  expect(waits).toContainEqual(["red/build", 1]);
  expect(waits).toContainEqual(["blue/build", 3]);
});

describe("a future state", () => {
  it("is a calculation with its assumptions", async () => {
    await made("b");
    await finished("b", "c");
    const ask = (changes: readonly object[]) => api.send("POST", "/api/maps/b/future", { changes });
    const { status, json } = await ask([{ kind: "process-time", nodeId: "b/build", days: 1 }]);
    expect(status).toBe(200);
    expect(json.parts[0].future).toMatchObject({
      today: { leadTimeDays: 3 },
      future: { leadTimeDays: 2 },
      assumptions: ["same-demand", "passes-alike"],
    });
    const wrong = await ask([{ kind: "wait", nodeId: "b/none", days: 1 }]);
    expect([wrong.status, wrong.json.errors[0].path]).toEqual([400, "changes.0.nodeId"]);
  });
});

describe("who sees a map", () => {
  let owner: Person;
  let gus: Person;
  beforeEach(async () => {
    for (const boardId of ["a", "b"]) await made(boardId);
    owner = await claimed(api);
    gus = await joined(api, owner, "guest", "gus");
    await setAccess(owner, "a", { people: [{ personId: gus.personId, role: "contributor" }] });
    await onMap("both", { type: "map.create", name: "Both", boardIds: ["a", "b"] }, owner);
    await onMap("drawn", { type: "map.create", name: "Drawn", boardIds: [] }, owner);
  });

  it("sees all of its boards, or nothing of it", async () => {
    const figure = { type: "map.set-figure", nodeId: "a/build", changes: { waitDays: 1 } };
    for (const path of ["both", "both/measured", "drawn"])
      expect((await gus.get(`/api/maps/${path}`)).status).toBe(404);
    expect((await api.get("/api/events?streams=map:both", { ...gus.headers, accept: "application/json" })).status).toBe(
      404,
    );
    expect((await gus.get("/api/maps")).json).toEqual({ maps: [] });
    expect((await onMap("both", figure, gus)).status).toBe(404);

    await setAccess(owner, "b", { people: [{ personId: gus.personId, role: "viewer" }] });
    expect((await gus.get("/api/maps/both")).json).toMatchObject({ map: { name: "Both" }, editable: false });
    expect((await onMap("both", figure, gus)).status).toBe(403);
    await setAccess(owner, "b", { people: [{ personId: gus.personId, role: "contributor" }] });
    expect((await onMap("both", figure, gus)).status).toBe(200);
  });

  it("is not told what a map was while it had a board they may not see", async () => {
    await onMap("both", { type: "map.rename", name: "Secret of b" }, owner);
    await onMap("both", { type: "map.set-boards", boardIds: ["a"] }, owner);
    const { json, text } = await api.get("/api/events?streams=map:both", {
      ...gus.headers,
      accept: "application/json",
    });
    expect(json.events).toMatchObject([{ type: "map.boards-set", boardIds: ["a"] }]);
    expect(text).not.toContain("Secret");
  });

  it("gives it no board they may not change", async () => {
    expect((await onMap("mine", { type: "map.create", name: "Mine", boardIds: ["a"] }, gus)).status).toBe(200);
    expect((await onMap("mine", { type: "map.set-boards", boardIds: ["a", "b"] }, gus)).status).toBe(404);
    expect((await onMap("mine", { type: "map.set-boards", boardIds: [] }, gus)).status).toBe(403);
    expect((await onMap("drawn", { type: "map.set-boards", boardIds: ["a"] }, gus)).status).toBe(403);
  });
});
