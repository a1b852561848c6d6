import { routes } from "@weir/contract";
import { metrics } from "@weir/flow-metrics";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Person, claimed, joined, setAccess } from "../../../testing/people.ts";
import { type Answer, type TestApp, command, testApp, testBoard } from "../../../testing/test-app.ts";

const day = 86_400_000;
const boards = ["one", "two", "far"] as const;

let api: TestApp;
let owner: Person;
let mia: Person;
let send: (by: Person, boardId: string, fields: object) => Promise<void>;
beforeEach(async () => {
  api = await testApp();
  for (const boardId of boards) await testBoard(api, 1, boardId);
  owner = await claimed(api);
  mia = await joined(api, owner, "guest", "mia");
  for (const boardId of boards)
    await setAccess(owner, boardId, { people: [{ personId: mia.personId, role: "contributor" }] });
  send = async (by, boardId, fields) => {
    const { status, text } = await command({ ...api, send: by.send }, fields, boardId);
    if (status !== 200) throw new Error(text);
  };
  // A day in Doing on one, two days until two takes it up, a day there; each half by somebody else.
  await send(owner, "one", { type: "card.move", cardId: "one-c1", toStageId: "doing" });
  api.pass(day);
  await send(mia, "one", { type: "card.move", cardId: "one-c1", toStageId: "done" });
  await send(mia, "one", { type: "card.transfer", cardId: "one-c1", toBoardId: "two", toStageId: "todo" });
  api.pass(2 * day);
  await send(owner, "two", { type: "card.move", cardId: "one-c1", toStageId: "doing" });
  api.pass(day);
  await send(mia, "two", { type: "card.move", cardId: "one-c1", toStageId: "done" });
  await owner.send("POST", "/api/commands", {
    commandId: api.newId(),
    stream: "map:chain",
    type: "map.create",
    name: "All",
    boardIds: boards,
  });
});
afterEach(() => api.app.close());

const ask = (part: string, metric: string, by: Person = mia): Promise<Answer> =>
  by.get(`/api/maps/chain/parts/${part}/metrics/${metric}`);

it("each part of a map carries what was measured of its boards, its stages called as the steps", async () => {
  const { json } = await mia.get("/api/maps/chain/measured");
  expect(routes.measuredMap.answer.safeParse(json).success).toBe(true);
  const [chain, far] = json.parts;
  expect(chain.stream.result.steps).toMatchObject([
    { stageId: "one/doing", stage: "Doing", items: 1, longest: ["one-c1"] },
    { stageId: "two/doing", queueStageIds: ["one/done", "two/todo"], waitDays: { p50: 2, p85: 2 } },
  ]);
  expect(far.stream.result.steps).toMatchObject([{ stageId: "far/doing", items: 0 }]);
  for (const { known, stream } of json.parts) {
    const told = known.steps.filter(({ kind }: { kind: string }) => kind === "step");
    expect(stream.result.steps.map(({ stageId }: { stageId: string }) => stageId)).toEqual(
      told.map(({ nodeId }: { nodeId: string }) => nodeId),
    );
  }
});

it("every metric is answered over the boards of a part, whichever of them it goes by", async () => {
  for (const { id } of metrics) {
    const { status, json } = await ask("two", id);
    expect([id, status, routes.mapMetric.answer.safeParse(json).success]).toEqual([id, 200, true]);
  }
  expect((await ask("one", "waste")).json.result).toEqual((await ask("two", "waste")).json.result);
  expect((await ask("far", "wip")).status).toBe(200);
});

it("boards of a chain wait for each other, told with the days and the cards", async () => {
  const { json } = await ask("one", "value-stream-handoffs");
  expect(json.result.boards).toMatchObject([
    { from: "one", to: "two", count: 1, waitDays: 2, meanWaitDays: 2, examples: ["one-c1"] },
  ]);
});

it("is refused for what is not there, and what cannot be read", async () => {
  expect((await ask("one", "none")).status).toBe(404);
  expect((await ask("none", "waste")).status).toBe(404);
  expect((await mia.get("/api/maps/none/parts/one/metrics/waste")).status).toBe(404);
  const { status, json } = await ask("one", "waste?colour=red");
  expect([status, json.errors[0].path]).toEqual([400, "colour"]);
});

it("is nothing to those who may not see all of the boards", async () => {
  await setAccess(owner, "far", { people: [{ personId: mia.personId, role: null }] });
  for (const part of boards) expect((await ask(part, "waste")).status).toBe(404);
});

it("names people only where figures may on every board of the part", async () => {
  const people = "value-stream-handoffs?people=on";
  const allow = (boardId: string): Promise<Answer> =>
    owner.send("POST", `/api/boards/${boardId}/person-figures`, { on: true, reason: "We look at hand-offs" });
  expect((await ask("one", people)).json.code).toBe("person-figures-off");
  expect((await allow("one")).status).toBe(200);
  for (const part of ["one", "two"]) expect((await ask(part, people)).json.code).toBe("person-figures-off");
  expect((await ask("one", "value-stream?handoffs=all")).json.code).toBe("person-figures-off");
  await allow("two");
  const { status, text } = await ask("one", people);
  expect([status, text.includes(owner.personId)]).toEqual([200, true]);
  expect((await mia.get("/api/maps/chain/measured?handoffs=all")).status).toBe(400);
});
