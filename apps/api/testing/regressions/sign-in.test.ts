import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { goodPassword, keyIn, setAccess, signIn } from "../people.ts";
import type { Answer } from "../test-app.ts";
import { type Desk, createDesk } from "./desk.ts";

let desk: Desk;
beforeEach(async () => (desk = await createDesk()));
afterEach(() => desk.api.app.close());

const outcome = ({ status, json }: Answer): unknown[] => [status, json?.code];
const day = 86_400_000;

test("Kanboard CVE-2017-12850, CVE-2024-36399: nobody changes others' role, name or password by naming them", async () => {
  const { mia, otto, owner } = desk;
  const at = `/api/members/${otto.personId}`;
  for (const body of [{ role: "guest" }, { name: "Mia's" }, { disabled: true }])
    expect(outcome(await mia.send("POST", at, body))).toEqual([403, "forbidden"]);
  expect(outcome(await mia.send("POST", `${at}/reset`))).toEqual([403, "forbidden"]);
  expect(outcome(await mia.send("POST", `/api/members/${mia.personId}`, { role: "owner" }))).toEqual([
    403,
    "forbidden",
  ]);
  const body = { current: `${goodPassword}, member`, next: "another good password it is", personId: otto.personId };
  expect(outcome(await mia.send("POST", "/api/account/password", body))).toEqual([400, "invalid"]);
  // Even who runs the workspace sets no password: they hand out a link.
  expect(outcome(await owner.send("POST", at, { password: "another good password it is" }))).toEqual([400, "invalid"]);
  expect((await signIn(desk.api, "otto", `${goodPassword}, member`)).personId).toBe(otto.personId);
});

test("Vikunja CVE-2026-35594, WeKan GHSA-gwc4-fw7p-gw58: what was taken away is refused at the next request", async () => {
  const { mia, owner, api } = desk;
  const token = await desk.token("write");
  expect([(await mia.get("/api/boards/mine")).status, (await api.get("/api/boards/mine", token)).status]).toEqual([
    200, 200,
  ]);
  await setAccess(owner, "mine", { people: [{ personId: mia.personId, role: null }] });
  expect([outcome(await mia.get("/api/boards/mine")), outcome(await api.get("/api/boards/mine", token))]).toEqual([
    [404, "not-found"],
    [404, "not-found"],
  ]);
  await owner.send("POST", `/api/members/${mia.personId}`, { disabled: true });
  expect([outcome(await mia.get("/api/boards")), outcome(await api.get("/api/boards", token))]).toEqual([
    [401, "not-signed-in"],
    [401, "not-signed-in"],
  ]);
});

test("Kanboard CVE-2024-55603: sessions and tokens are over by the clock, without any clean-up", async () => {
  const { mia, api } = desk;
  const token = await desk.token("read");
  api.pass(day);
  expect(outcome(await api.get("/api/boards", token))).toEqual([401, "not-signed-in"]);
  api.pass(14 * day);
  expect(outcome(await mia.get("/api/boards"))).toEqual([401, "not-signed-in"]);
});

test("Vikunja CVE-2026-28268: a reset link works once, and not after its time", async () => {
  const { owner, mia, api } = desk;
  const link = async (): Promise<string> =>
    keyIn((await owner.send("POST", `/api/members/${mia.personId}/reset`)).json.link);
  const reset = (key: string): Promise<Answer> =>
    api.send("POST", "/api/password", { key, password: "nine ducks cross the weir" });
  const first = await link();
  const second = await link();
  expect(outcome(await reset(first))).toEqual([400, "key-over"]);
  expect((await reset(second)).status).toBe(200);
  expect(outcome(await reset(second))).toEqual([400, "key-over"]);
  const late = await link();
  api.pass(day);
  expect(outcome(await reset(late))).toEqual([400, "key-over"]);
});

test("WeKan GHSA-2g94-9x3m-hv37: guessing is stopped where it comes from, and its victim signs in elsewhere", async () => {
  const from = (remoteAddress: string, password: string): Promise<number> =>
    desk.api.app
      .inject({
        method: "POST",
        url: "/api/session",
        remoteAddress,
        headers: { host: "127.0.0.1:4600" },
        payload: { login: "mia", password },
      })
      .then(({ statusCode }) => statusCode);
  const guesses: number[] = [];
  for (let guess = 0; guess < 8; guess += 1) guesses.push(await from("192.0.2.1", `guess ${guess}`));
  expect(guesses).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
  expect(await from("192.0.2.1", `${goodPassword}, member`)).toBe(429);
  expect(await from("198.51.100.7", `${goodPassword}, member`)).toBe(200);
});

describe("Kanboard CVE-2026-21881: headers of proxies that nobody configured", () => {
  const spoofed = {
    "x-forwarded-for": "203.0.113.9",
    "x-forwarded-host": "evil.example",
    "x-forwarded-proto": "https",
    "x-real-ip": "203.0.113.9",
    "remote-user": "olga",
    "x-remote-user": "olga",
    "x-forwarded-user": "you",
    forwarded: "for=203.0.113.9;host=evil.example",
  };

  test("say nothing about who asks, where links lead, or where guessing comes from", async () => {
    const { api, owner, mia } = desk;
    expect(outcome(await api.get("/api/boards", spoofed))).toEqual([401, "not-signed-in"]);
    expect(outcome(await api.get("/api/members", { ...mia.headers, ...spoofed }))).toEqual([403, "forbidden"]);
    const invited = await api.send(
      "POST",
      "/api/invitations",
      { name: "N", role: "guest" },
      { ...owner.headers, ...spoofed },
    );
    expect(invited.json.link).toMatch(/^http:\/\/127\.0\.0\.1:4600\/join#key=/);
    const guess = (at: number): Promise<Answer> =>
      api.send(
        "POST",
        "/api/session",
        { login: "otto", password: "x" },
        { ...spoofed, "x-forwarded-for": `203.0.113.${at}` },
      );
    for (let at = 0; at < 5; at += 1) expect((await guess(at)).status).toBe(401);
    expect((await guess(9)).status).toBe(429);
  });
});

test("@fastify/static CVE-2026-6414: an address written otherwise opens no other door", async () => {
  const { api, mia } = desk;
  for (const path of [
    "/api%2Fboards/theirs",
    "/api/boards%2Ftheirs",
    "/api/boards/mine%2F..%2Ftheirs",
    "/api/boards/mine/../theirs",
    "/api/boards/mine/%2e%2e/theirs",
    "//api/boards/theirs",
    "/api//boards/theirs",
    "/API/boards/theirs",
    "/api/boards/theirs/",
    "/api/boards/theirs;x=1",
    "/api/boards/theirs%00",
    "/%61pi/boards/theirs",
    "/assets/..%2f..%2fpackage.json",
    "/..%2f..%2f..%2fetc%2fpasswd",
  ])
    for (const headers of [{}, mia.headers]) {
      const { status, text } = await api.get(path, headers);
      expect([path, [400, 401, 404].includes(status) || !text.includes("theirs")]).toEqual([path, true]);
      expect(text).not.toMatch(/theirs-c1|"workspaces"|root:/);
    }
});

test("WeKan: no answer holds a hash, a secret of others, or more of a person than it has to", async () => {
  const { owner, mia } = desk;
  await desk.token("write");
  const secrets = /quick:|argon2|password|"hash":"(?![0-9a-f]{64}")/;
  for (const path of [
    "/api/members",
    "/api/account/sessions",
    "/api/account/tokens",
    "/api/invitations",
    "/api/people",
    "/api/session",
  ])
    expect([path, secrets.test((await owner.get(path)).text)]).toEqual([path, false]);
  expect(Object.keys((await owner.get("/api/members")).json.members[0]).toSorted()).toEqual([
    "createdAt",
    "disabled",
    "login",
    "name",
    "personId",
    "role",
    "secondFactor",
  ]);
  expect(Object.keys((await mia.get("/api/people")).json.people[0]).toSorted()).toEqual(["name", "personId"]);
  const secret = mia.cookie.split("=")[1] ?? "?";
  const audit = (await owner.get("/api/audit?limit=1000")).text;
  for (const word of [secret, goodPassword, "otto"]) expect([word, audit.includes(word)]).toEqual([word, false]);
  for (const path of ["/api/account/sessions", "/api/account/tokens", "/api/boards/mine/export"])
    expect((await mia.get(path)).text).not.toContain(secret);
});

test("HEAD asks who it is as GET does", async () => {
  for (const [headers, status] of [
    [{}, 401],
    [desk.otto.headers, 404],
    [desk.mia.headers, 200],
  ] as const) {
    const answer = await desk.api.app.inject({
      method: "HEAD",
      url: "/api/boards/mine",
      headers: { host: "127.0.0.1:4600", ...headers },
    });
    expect(answer.statusCode).toBe(status);
  }
});
