import { routes } from "@weir/contract";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type TestApp, testApp } from "../../../testing/test-app.ts";

let api: TestApp;
beforeEach(async () => {
  api = await testApp();
});
afterEach(() => api.app.close());

const day = 86_400_000;
const send = async (path: string, body: object): Promise<void> => {
  const { status, text } = await api.send("POST", path, { commandId: api.newId(), ...body });
  if (status !== 200) throw new Error(text);
};
const made = (boardId: string): Promise<void> =>
  send("/api/commands", {
    type: "board.create",
    stream: `board:${boardId}`,
    name: `Board ${boardId}`,
    timeZone: "UTC",
    stages: [
      { stageId: "build", name: "Build", kind: "active" },
      { stageId: "check", name: "Check", kind: "active" },
      { stageId: "done", name: "Done", kind: "done" },
    ],
    start: "build",
    finish: "done",
  });
const onBoard = (command: object): Promise<void> => send("/api/boards/b/commands", command);
const onMap = (wish: object): Promise<void> => send("/api/commands", { stream: "map:b", ...wish });
/** One card after the other: `days` in Build, one in Check. */
const finished = async (names: readonly string[], days: number): Promise<void> => {
  for (const cardId of names) {
    await onBoard({ type: "card.create", cardId, stageId: "build", title: "Card" });
    api.pass(days * day);
    await onBoard({ type: "card.move", cardId, toStageId: "check" });
    api.pass(day);
    await onBoard({ type: "card.move", cardId, toStageId: "done" });
  }
  // A window ends before its last instant.
  api.pass(1);
};
const few = (prefix: string): string[] => Array.from({ length: 6 }, (_, index) => `${prefix}${index}`);

/** A target set by the last 35 days: four days in Build shall become two. */
const target = async (more: object = {}) => {
  const to = api.now();
  const from = new Date(Date.parse(to) - 35 * day).toISOString();
  const { json } = await api.get(`/api/maps/b/measured?from=${from}&to=${to}`);
  const { leadTimeDays, processTimeDays, waitDays, activityRatio, rolledCompleteAccurate, itemsPerWeek } =
    json.parts[0].totals;
  const today = { leadTimeDays, processTimeDays, waitDays, activityRatio, rolledCompleteAccurate, itemsPerWeek };
  const wish = {
    type: "map.set-target",
    targetId: "half",
    name: "Half",
    changes: [{ kind: "process-time", nodeId: "b/build", days: 2 }],
    today: { ...today, deferredDays: 0 },
    future: { ...today, leadTimeDays: 3, processTimeDays: 3, deferredDays: 0 },
    measuredBy: { from, to, asked: [{ name: "cycle", value: "elapsed" }] },
    ...more,
  };
  await onMap(wish);
};
const progress = async (query = "") => {
  const { status, json } = await api.get(`/api/maps/b/targets/half/progress${query}`);
  expect([status, routes.targetProgress.answer.safeParse(json).success]).toEqual([200, true]);
  return json;
};

describe("a target's progress", () => {
  beforeEach(async () => {
    await made("b");
    await onMap({ type: "map.create", name: "Orders", boardIds: ["b"] });
    await finished(few("a"), 4);
    await target();
  });

  it("has no point before enough cards were finished, and holds none that were finished before", async () => {
    expect((await progress()).points).toEqual([]);
    await finished(["n1", "n2"], 1);
    const { points, figures } = await progress();
    expect(points.map(({ items, totals }: { items: number; totals: unknown }) => [items, totals])).toEqual([[2, null]]);
    expect(figures.leadTimeDays).toEqual({ set: 5, target: 3, now: null, way: null, revised: false });
  });

  it("is the measured map of each window, told as a share of the way", async () => {
    await finished(few("n"), 3);
    const told = await progress();
    const { points, figures, windowDays, boardIds } = told;
    expect([windowDays, boardIds]).toEqual([35, ["b"]]);
    expect(figures.leadTimeDays).toEqual({ set: 5, target: 3, now: 4, way: 0.5, revised: false });
    const last = points.at(-1);
    const { json } = await api.get(`/api/maps/b/measured?from=${last.from}&to=${last.at}&as-of=${told.asOf}`);
    expect(json.parts[0].totals).toEqual({ ...last.totals, items: last.items });
    expect(await progress(`?as-of=${told.asOf}`)).toEqual(told);
  });

  it("says where people know otherwise since, and leaves what was set as it was", async () => {
    await finished(few("n"), 4);
    await onMap({ type: "map.set-figure", nodeId: "b/build", changes: { processTimeDays: 9 } });
    const { figures } = await progress();
    expect(figures.leadTimeDays).toMatchObject({ set: 5, target: 3, now: 10, way: null, revised: true });
    expect((await api.get("/api/maps/b")).json.map.targets[0].today.leadTimeDays).toBe(5);
  });

  it("of steps that are gone has no part", async () => {
    await target({ targetId: "gone", changes: [{ kind: "remove", nodeId: "b/none" }] });
    const { json } = await api.get("/api/maps/b/targets/gone/progress");
    expect(json).toMatchObject({ boardIds: null, points: [], chance: null });
    expect((await api.get("/api/maps/b/targets/none/progress")).status).toBe(404);
  });
});
