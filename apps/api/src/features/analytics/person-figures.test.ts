import { type Metric, metrics } from "@weir/flow-metrics";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Desk, createDesk } from "../../../testing/regressions/desk.ts";
import type { Person } from "../../../testing/people.ts";
import { setAccess } from "../../../testing/people.ts";
import type { Answer } from "../../../testing/test-app.ts";

let desk: Desk;
let send: (by: Person, fields: object) => Promise<Answer>;
beforeEach(async () => {
  desk = await createDesk();
  const { api, mia, otto, owner } = desk;
  await setAccess(owner, "mine", { people: [{ personId: otto.personId, role: "contributor" }] });
  send = (by, fields) => by.send("POST", "/api/boards/mine/commands", { commandId: api.newId(), ...fields });
  for (const cardId of ["mine-c1", "mine-c2"]) {
    for (const [by, toStageId] of [
      [mia, "doing"],
      [otto, "todo"],
      [mia, "doing"],
      [otto, "done"],
    ] as const) {
      api.pass(86_400_000 / 4);
      await send(by, { type: "card.move", cardId, toStageId });
    }
  }
  await send(mia, { type: "card.assign", cardId: "mine-c2", people: [otto.personId] });
});
afterEach(() => desk.api.app.close());

const at = "/api/boards/mine/person-figures";
const reason = "We look at hand-offs for a month";
const naming = ["value-stream?handoffs=all", "value-stream-handoffs?people=on"];
const metric = (by: Person, query: string): Promise<Answer> => by.get(`/api/boards/mine/metrics/${query}`);

function* questions({ id, params }: Metric): Generator<string> {
  yield id;
  for (const { name, choices = [], naming: names = [] } of params)
    for (const choice of choices) if (!names.includes(choice)) yield `${id}?${name}=${choice}`;
}

test("are off: no answer of any metric holds anybody's id, and what would is refused, with the way to have it", async () => {
  const { mia, otto, owner } = desk;
  const ids = [mia.personId, otto.personId, owner.personId];
  let answered = 0;
  for (const each of metrics)
    for (const question of questions(each)) {
      const { status, text } = await metric(mia, question);
      if (status === 200) answered += 1;
      expect([question, ids.filter((id) => text.includes(`"${id}"`))]).toEqual([question, []]);
    }
  expect(answered).toBeGreaterThan(metrics.length);
  for (const question of naming) {
    const { status, json } = await metric(owner, question);
    expect([status, json.code]).toEqual([403, "person-figures-off"]);
    expect(json.detail).toContain("names people");
  }
  expect((await mia.get(at)).json).toEqual({ on: false });
});

test("are switched on by a manager with a reason, which everybody on the board is told, and the audit without it", async () => {
  const { mia, otto, owner } = desk;
  expect((await otto.send("POST", at, { on: true, reason })).json.code).toBe("forbidden");
  const without = await mia.send("POST", at, { on: true });
  expect([without.status, without.json.errors[0].path]).toEqual([400, "reason"]);
  expect((await mia.send("POST", at, { on: true, reason: " " })).status).toBe(400);
  expect((await mia.send("POST", at, { on: true, reason })).json).toMatchObject({ on: true, reason });
  expect((await otto.get(at)).json).toMatchObject({ on: true, by: mia.personId, reason });
  for (const question of naming) {
    const { status, text } = await metric(otto, question);
    expect([status, text.includes(mia.personId)]).toEqual([200, true]);
  }
  const [entry] = (await owner.get("/api/audit")).json.entries;
  expect(entry).toMatchObject({ by: mia.personId, did: "person-figures.begun", what: { boardId: "mine" } });
  expect((await mia.send("POST", at, { on: false })).json).toEqual({ on: false });
  expect((await metric(otto, naming[0] ?? "")).json.code).toBe("person-figures-off");
});

test("never reach who came with a link", async () => {
  const { mia } = desk;
  await mia.send("POST", at, { on: true, reason });
  const maker = desk.api.access.viewerOf({ session: mia.cookie.replace("weir=", "") });
  if (maker.kind !== "person") throw new Error("A person makes links.");
  for (const what of ["board", "analytics", "map"] as const) {
    const link = { kind: "share", personId: "link", shareId: "s", boardId: "mine", what, maker } as const;
    expect(desk.api.access.namesPeople(link, "mine")).toBe(false);
  }
});
