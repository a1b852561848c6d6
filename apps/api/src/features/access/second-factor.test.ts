import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { codeOf } from "../../../../../scripts/code-of.mjs";
import { type CodeApp, withSecondFactor } from "../../../testing/code-app.ts";
import { type Person, claimed, cookieIn, goodPassword, joined, keyIn } from "../../../testing/people.ts";
import { type Answer, type TestApp, testApp } from "../../../testing/test-app.ts";

const here = "/api/account/second-factor";
const password = `${goodPassword}, member`;
const outcome = ({ status, json }: Answer): unknown[] => [status, json?.code];

let api: TestApp;
let owner: Person;
let mia: Person;
beforeEach(async () => {
  api = await testApp();
  owner = await claimed(api);
  mia = await joined(api, owner, "member", "mia");
});
afterEach(() => api.app.close());

const withFactor = (): Promise<CodeApp> => withSecondFactor(api, mia, password);
/** The next code is good again. */
const nextCode = (): void => api.pass(30_000);

describe("in one's account", () => {
  test("it is turned on with the password, shown once, and ends the other sessions", async () => {
    expect((await mia.get(here)).json).toEqual({ on: false, needed: false });
    expect(outcome(await mia.send("POST", here, { password: "no such thing at all" }))).toEqual([
      401,
      "wrong-credentials",
    ]);
    const offered = await mia.send("POST", here, { password });
    expect(offered.json.address).toContain(offered.json.secret);
    expect(outcome(await mia.send("POST", `${here}/confirm`, { code: "000000" }))).toEqual([401, "wrong-code"]);
    expect((await mia.send("POST", `${here}/confirm`, { code: "12345" })).json.errors).toEqual([
      { path: "code", expected: "six digits" },
    ]);
    const on = await mia.send("POST", `${here}/confirm`, { code: codeOf(offered.json.secret, api.now()) });
    expect(on.json.recoveryCodes.length).toBe(10);
    expect((await mia.get("/api/boards")).status).toBe(401);
    const info = await api.get(here, { cookie: cookieIn(on) });
    expect(info.json).toEqual({ on: true, needed: false, since: api.now(), recoveryCodesLeft: 10 });
    for (const path of [here, "/api/members", "/api/audit?limit=1000"]) {
      const { text } = await (path === here ? api.get(path, { cookie: cookieIn(on) }) : owner.get(path));
      for (const word of [offered.json.secret, ...on.json.recoveryCodes]) expect(text).not.toContain(word);
    }
  });

  test("recovery codes are replaced, and it is turned off, for password and code; guessing either is slowed down", async () => {
    const app = await withFactor();
    nextCode();
    const renewed = await app.send(`${here}/recovery-codes`, { password, code: app.code() });
    expect(renewed.json.recoveryCodes.length).toBe(10);
    expect(outcome(await app.send(`${here}/end`, { password, code: app.code() }))).toEqual([401, "wrong-code"]);
    nextCode();
    const ended = await app.send(`${here}/end`, { password, code: app.code() });
    expect(ended.json).toEqual({ ended: true });
    expect((await api.get("/api/boards", app.headers)).status).toBe(401);
    expect((await api.send("POST", "/api/session", { login: "mia", password })).json).toEqual({
      personId: mia.personId,
    });
    const guess = { password: "is it this one, perhaps?", code: "123456" };
    const answers: number[] = [];
    for (let each = 0; each < 7; each += 1) answers.push((await owner.send("POST", `${here}/end`, guess)).status);
    expect(answers).toEqual([401, 401, 401, 401, 401, 429, 429]);
  });

  test("a short password has to be replaced where it would stand alone", async () => {
    const app = await withFactor();
    const changed = await app.send("/api/account/password", { current: password, next: "vK3-9pq!" });
    expect(changed.status).toBe(200);
    const headers = { cookie: cookieIn(changed) };
    nextCode();
    const end = (more: object) =>
      api.send("POST", `${here}/end`, { password: "vK3-9pq!", code: app.code(), ...more }, headers);
    expect((await end({})).json.errors).toMatchObject([
      { path: "next", expected: expect.stringContaining("15 characters") },
    ]);
    expect((await end({ next: "a heron stands where the water falls" })).json).toEqual({ ended: true });
  });

  test("no token does any of it", async () => {
    const { token } = (await mia.send("POST", "/api/account/tokens", { name: "t", scope: "admin", days: 1 })).json;
    for (const headers of [
      { authorization: `Bearer ${token}` },
      { authorization: `Bearer ${token}`, cookie: mia.cookie },
    ])
      for (const [path, body] of [
        ["", { password }],
        ["/confirm", { code: "123456" }],
        ["/recovery-codes", { password, code: "123456" }],
        ["/end", { password, code: "123456" }],
      ] as const)
        expect([path, outcome(await api.send("POST", here + path, body, headers))]).toEqual([path, [403, "forbidden"]]);
  });
});

describe("who lost it", () => {
  test("is given a link by an admin, and neither the old password nor the old codes open anything", async () => {
    const app = await withFactor();
    const taken = await owner.send("DELETE", `/api/members/${mia.personId}/second-factor`);
    expect(taken.json.link).toMatch(/\/reset#key=[\w-]{43}$/);
    expect((await api.get("/api/boards", app.headers)).status).toBe(401);
    expect(outcome(await api.send("POST", "/api/session", { login: "mia", password }))).toEqual([
      401,
      "wrong-credentials",
    ]);
    const next = "a heron stands where the water falls";
    await api.send("POST", "/api/password", { key: keyIn(taken.json.link), password: next });
    const entered = await api.send("POST", "/api/session", { login: "mia", password: next });
    expect(entered.json).toEqual({ personId: mia.personId });
    const { members } = (await owner.get("/api/members")).json;
    expect(members.map(({ secondFactor }: { secondFactor: boolean }) => secondFactor)).toEqual([false, false]);
  });

  test("cannot be oneself: whoever took over a session does not take the second factor off", async () => {
    await owner.send("POST", `/api/members/${mia.personId}`, { role: "owner" });
    const app = await withFactor();
    const own = await api.send("DELETE", `/api/members/${mia.personId}/second-factor`, undefined, app.headers);
    expect(outcome(own)).toEqual([403, "forbidden"]);
  });
});
