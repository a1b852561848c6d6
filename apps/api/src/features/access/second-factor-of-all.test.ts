import { pathOf, routes, type RouteDefinition, type RouteName } from "@weir/contract";
import { afterEach, beforeEach, expect, test } from "vitest";
import { codeOf } from "../../../../../scripts/code-of.mjs";
import { claimed, cookieIn, goodPassword, type Person } from "../../../testing/people.ts";
import { testApp, type TestApp } from "../../../testing/test-app.ts";

const here = "/api/account/second-factor";
const missing = [403, "second-factor-missing"];

let api: TestApp;
let owner: Person;
beforeEach(async () => {
  api = await testApp({}, {}, { secondFactorOfAll: true });
  owner = await claimed(api);
});
afterEach(() => api.app.close());

const outcome = async (headers: Record<string, string>, path: string, method = "GET") => {
  const answer =
    method === "GET" ? await api.get(path, headers) : await api.send(method as "POST" | "DELETE", path, {}, headers);
  return [answer.status, answer.json?.code];
};

const doors = Object.entries<RouteDefinition>(routes).map(([name, { action }]) => ({
  name: name as RouteName,
  action,
}));

test("whoever has none yet gets to their own account, and through no other door", async () => {
  const shut = doors.filter(({ action }) => action !== "open" && !["account.read", "account.change"].includes(action));
  expect(shut.length).toBeGreaterThan(40);
  const told: unknown[] = [];
  for (const { name } of shut) {
    const { method, url } = pathOf(name);
    told.push((await outcome(owner.headers, url.replaceAll(/:\w+/g, "x"), method)).join(" "));
  }
  // Where the policy is asked after the form of what was sent, that is what is told.
  expect(new Set(told)).toEqual(new Set(["400 invalid", missing.join(" ")]));
  expect(told.filter((each) => each === missing.join(" ")).length / told.length).toBeGreaterThan(0.5);
  expect((await owner.get(here)).json).toEqual({ on: false, needed: true });
  expect((await owner.get("/api/account/sessions")).status).toBe(200);
  expect((await owner.get("/api/session")).json).toMatchObject({ person: { id: owner.personId }, role: "owner" });
});

test("a token that they make meanwhile is good for no more", async () => {
  const made = await owner.send("POST", "/api/account/tokens", { name: "way around", scope: "admin", days: 1 });
  expect(made.status).toBe(201);
  expect(await outcome({ authorization: `Bearer ${made.json.token}` }, "/api/boards")).toEqual(missing);
});

test("with it everything opens, and it stays on", async () => {
  const offered = await owner.send("POST", here, { password: goodPassword });
  const on = await owner.send("POST", `${here}/confirm`, { code: codeOf(offered.json.secret, api.now()) });
  const headers = { cookie: cookieIn(on) };
  expect(await outcome(headers, "/api/boards")).toEqual([200, undefined]);
  expect((await api.get(here, headers)).json).toMatchObject({ on: true, needed: true });
  api.pass(30_000);
  const proof = { password: goodPassword, code: codeOf(offered.json.secret, api.now()) };
  const ended = await api.send("POST", `${here}/end`, proof, headers);
  expect([ended.status, ended.json.code]).toEqual(missing);
});

test("elsewhere it is everybody's own choice", async () => {
  const free = await testApp();
  const olga = await claimed(free);
  expect((await olga.get("/api/boards")).status).toBe(200);
  await free.app.close();
});
