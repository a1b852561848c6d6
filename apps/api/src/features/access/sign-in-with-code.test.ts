import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type CodeApp, withSecondFactor } from "../../../testing/code-app.ts";
import { type Person, claimed, cookieIn, goodPassword, joined, keyIn } from "../../../testing/people.ts";
import { type Answer, type TestApp, testApp } from "../../../testing/test-app.ts";
import { codeLimits } from "./tried-proof.ts";

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
const inject = async (remoteAddress: string, url: string, payload: object) => {
  const {
    statusCode,
    headers,
    payload: text,
  } = await api.app.inject({
    method: "POST",
    url,
    remoteAddress,
    headers: { host: "127.0.0.1:4600" },
    payload,
  });
  return { status: statusCode, headers, text, json: JSON.parse(text) } as Answer;
};
const ticketFrom = async (source = "127.0.0.1", of = password): Promise<string> =>
  (await inject(source, "/api/session", { login: "mia", password: of })).json.secondFactor?.ticket;
const enterFrom = async (source: string, code: string): Promise<Answer> =>
  inject(source, "/api/session/code", { ticket: await ticketFrom(source), code });
/** The next code is good again. */
const nextCode = (): void => api.pass(30_000);

describe("signing in with a second factor", () => {
  test("sets no cookie for the password alone, and a new one for the code", async () => {
    const app = await withFactor();
    const first = await api.send("POST", "/api/session", { login: "mia", password });
    expect([first.status, first.headers["set-cookie"], Object.keys(first.json)]).toEqual([
      200,
      undefined,
      ["secondFactor"],
    ]);
    const { ticket, expiresAt } = first.json.secondFactor;
    expect(Date.parse(expiresAt) - Date.parse(api.now())).toBe(5 * 60_000);
    for (const cookie of [`weir=${ticket}`, ""]) expect((await api.get("/api/boards", { cookie })).status).toBe(401);
    expect((await api.get("/api/boards", { authorization: `Bearer ${ticket}` })).status).toBe(401);
    nextCode();
    const second = await api.send("POST", "/api/session/code", { ticket, code: app.code() }, app.headers);
    expect(second.json).toEqual({ personId: mia.personId });
    expect(second.headers["set-cookie"]).toMatch(/^weir=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax/);
    expect((await api.get("/api/boards", { cookie: cookieIn(second) })).status).toBe(200);
    // What was brought along ends, as at any signing in.
    expect((await api.get("/api/boards", app.headers)).status).toBe(401);
  });

  test("refuses a code that was used, one of long ago, and a ticket that is over", async () => {
    const app = await withFactor();
    expect(outcome(await enterFrom("192.0.2.1", app.code()))).toEqual([401, "wrong-code"]);
    nextCode();
    const ticket = await ticketFrom();
    expect(outcome(await inject("192.0.2.1", "/api/session/code", { ticket, code: app.code(-2) }))).toEqual([
      401,
      "wrong-code",
    ]);
    api.pass(5 * 60_000);
    const late = await inject("192.0.2.1", "/api/session/code", { ticket, code: app.code() });
    expect(outcome(late)).toEqual([400, "begin-again"]);
    expect((await enterFrom("192.0.2.1", app.code())).status).toBe(200);
  });

  test("answers a wrong password as it always does: who has a second factor is not told", async () => {
    await withFactor();
    const guess = (login: string) => api.send("POST", "/api/session", { login, password: "not this one at all" });
    const [has, hasNone, nobody] = [await guess("mia"), await guess("olga"), await guess("nobody")];
    expect(outcome(has)).toEqual([401, "wrong-credentials"]);
    expect([hasNone.text, nobody.text]).toEqual([has.text, has.text]);
  });

  test("asks the one who used a link for a new password too", async () => {
    const app = await withFactor();
    const { link } = (await owner.send("POST", `/api/members/${mia.personId}/reset`)).json;
    expect((await api.send("POST", "/api/keys", { key: keyIn(link) })).json).toEqual({
      purpose: "reset",
      secondFactor: true,
    });
    const next = "a heron stands where the water falls";
    const set = await api.send("POST", "/api/password", { key: keyIn(link), password: next });
    expect([set.status, set.headers["set-cookie"]]).toEqual([200, undefined]);
    expect(await ticketFrom("192.0.2.1", next)).toMatch(/^[\w-]{43}$/);
    expect((await api.get("/api/boards", app.headers)).status).toBe(401);
  });
});

describe("guessing codes", () => {
  const wrong = "000000";

  test("is stopped where it comes from, however many tickets one has, and the victim signs in elsewhere", async () => {
    const app = await withFactor();
    nextCode();
    const answers: number[] = [];
    for (let each = 0; each < codeLimits.pair + 5; each += 1)
      answers.push((await enterFrom("203.0.113.1", wrong === app.code() ? "000001" : wrong)).status);
    expect(answers).toEqual([...Array(codeLimits.pair).fill(401), ...Array(5).fill(429)]);
    const held = await enterFrom("203.0.113.1", app.code());
    expect([held.status, held.json.detail]).toEqual([429, expect.stringContaining("recovery code")]);
    expect((await enterFrom("198.51.100.7", app.code())).status).toBe(200);
  });

  test("from everywhere leaves the owner of the account a recovery code", async () => {
    const app = await withFactor();
    nextCode();
    for (let each = 0; each < codeLimits.account; each += 1) await enterFrom(`203.0.113.${each}`, "00000 0");
    expect((await enterFrom("198.51.100.7", app.code())).status).toBe(429);
    expect((await enterFrom("198.51.100.7", app.recoveryCodes[0] ?? "")).status).toBe(200);
    expect((await enterFrom("198.51.100.7", app.recoveryCodes[0] ?? "")).status).toBe(401);
    api.pass(2 * 86_400_000);
    expect((await enterFrom("198.51.100.7", app.code())).status).toBe(200);
  });

  test("does not count what went well", async () => {
    const app = await withFactor();
    for (let each = 0; each < codeLimits.pair + 5; each += 1) {
      nextCode();
      expect((await enterFrom("192.0.2.1", app.code())).status).toBe(200);
    }
  });
});
