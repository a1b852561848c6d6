import { afterEach, beforeEach, expect, test } from "vitest";
import { type Desk, createDesk } from "../../../testing/regressions/desk.ts";
import { goodPassword } from "../../../testing/people.ts";
import type { Answer } from "../../../testing/test-app.ts";

let desk: Desk;
beforeEach(async () => (desk = await createDesk()));
afterEach(() => desk.api.app.close());

const outcome = ({ status, json }: Answer): unknown[] => [status, json?.code];
const password = `${goodPassword}, member`;

test("who is removed goes by a number from then on, and what they did stays", async () => {
  const { owner, mia, otto } = desk;
  await mia.send("POST", "/api/boards/mine/commands", {
    commandId: "m",
    type: "card.create",
    cardId: "of-mia",
    stageId: "todo",
    title: "Mia's",
  });
  const removed = await owner.send("DELETE", `/api/members/${mia.personId}`);
  expect([removed.status, removed.json]).toEqual([200, { removed: true, number: 1 }]);
  expect(outcome(await mia.get("/api/boards"))).toEqual([401, "not-signed-in"]);
  expect(outcome(await owner.send("DELETE", `/api/members/${mia.personId}`))).toEqual([404, "not-found"]);
  const { json } = await owner.get("/api/people");
  expect(json.people).toContainEqual({ personId: mia.personId, name: "Removed person 1", removed: 1 });
  const story = await owner.get("/api/boards/mine/cards/of-mia");
  expect(story.json.story[0].actor).toEqual({ kind: "person", id: mia.personId });
  for (const url of ["/api/members", "/api/people", "/api/audit", "/api/boards/mine/export", "/api/boards/mine/access"])
    expect([url, /mia/i.test((await owner.get(url)).text.replaceAll("of-mia", "").replaceAll("Mia's", ""))]).toEqual([
      url,
      false,
    ]);
  expect(outcome(await otto.send("DELETE", `/api/members/${owner.personId}`))).toEqual([403, "forbidden"]);
  expect(outcome(await owner.send("DELETE", `/api/members/${owner.personId}`))).toEqual([409, "last-owner"]);
});

test("one removes oneself with the password, and the browser forgets its session", async () => {
  const { mia, owner } = desk;
  expect(outcome(await mia.send("POST", "/api/account/removal", {}))).toEqual([401, "wrong-credentials"]);
  const wrong = await mia.send("POST", "/api/account/removal", { password: "not this one" });
  expect(outcome(wrong)).toEqual([401, "wrong-credentials"]);
  const token = await desk.token("admin");
  const byToken = await desk.api.send("POST", "/api/account/removal", { password }, token);
  expect(outcome(byToken)).toEqual([403, "forbidden"]);
  const gone = await mia.send("POST", "/api/account/removal", { password });
  expect([gone.status, gone.json]).toEqual([200, { removed: true, number: 1 }]);
  expect(String(gone.headers["set-cookie"])).toMatch(/^weir=;.*Max-Age=0/);
  expect(outcome(await mia.get("/api/boards"))).toEqual([401, "not-signed-in"]);
  const last = await owner.send("POST", "/api/account/removal", { password: goodPassword });
  expect(outcome(last)).toEqual([409, "last-owner"]);
});

test("guessing the password of one who left their browser open is slowed down", async () => {
  const statuses: number[] = [];
  for (let guess = 0; guess < 20; guess += 1)
    statuses.push((await desk.mia.send("POST", "/api/account/removal", { password: `guess ${guess}` })).status);
  expect(statuses[0]).toBe(401);
  expect(statuses.at(-1)).toBe(429);
});

test("what is kept about oneself is a file to keep, and that it was taken is told", async () => {
  const { mia, owner } = desk;
  const { status, headers, json } = await mia.get("/api/account/export");
  expect([status, headers["content-disposition"]]).toEqual([200, 'attachment; filename="weir-own-data.json"']);
  expect(json).toMatchObject({
    format: "weir-person",
    version: 1,
    person: { personId: mia.personId },
    account: { login: "mia" },
  });
  expect(json.boards).toEqual([]);
  const [entry] = (await owner.get("/api/audit")).json.entries;
  expect([entry.by, entry.did]).toEqual([mia.personId, "account.exported"]);
  const reading = await desk.api.get("/api/account/export", await desk.token("write"));
  expect(outcome(reading)).toEqual([403, "forbidden"]);
});
