import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Person, claimed, cookieIn, goodPassword, joined, keyIn, signIn } from "../../../testing/people.ts";
import { type TestApp, testApp } from "../../../testing/test-app.ts";
import { throttleLimits } from "./throttle.ts";

const day = 86_400_000;
const next = "a heron stands where the water falls";

let api: TestApp;
let owner: Person;
beforeEach(async () => {
  api = await testApp();
  owner = await claimed(api);
});
afterEach(() => api.app.close());

const enter = (password: string, headers: Record<string, string> = {}, login = "olga") =>
  api.send("POST", "/api/session", { login, password }, headers);

describe("a session", () => {
  test("is a cookie that scripts and other sites do not get", async () => {
    const answer = await enter(goodPassword);
    expect(answer.json).toEqual({ personId: "you" });
    expect(answer.headers["set-cookie"]).toMatch(/^weir=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=7776000$/);
    const https = await testApp({ baseUrl: "https://weir.example" });
    const own = { host: "weir.example", origin: "https://weir.example" };
    const { cookie } = await claimed(https, own);
    expect(cookie).toMatch(/^__Host-weir=[\w-]{43}$/);
    expect(https.printed[0]).toContain("https://weir.example/claim#key=");
    expect((await https.get("/api/boards", { host: "weir.example", cookie })).status).toBe(200);
    expect((await https.get("/api/boards", { host: "weir.example", cookie: cookie.slice(7) })).status).toBe(401);
    await https.app.close();
  });

  test("has a secret of its own, whatever was brought along, and what was brought along ends", async () => {
    const planted = await enter(goodPassword, { cookie: "weir=planted-by-somebody-else" });
    expect(cookieIn(planted)).not.toContain("planted");
    expect((await api.get("/api/boards", { cookie: "weir=planted-by-somebody-else" })).status).toBe(401);
    const anew = await enter(goodPassword, owner.headers);
    expect(cookieIn(anew)).not.toBe(owner.cookie);
    expect((await owner.get("/api/boards")).status).toBe(401);
    expect((await api.get("/api/boards", { cookie: cookieIn(anew) })).status).toBe(200);
  });

  test("ends when its owner signs out, and then the cookie goes too", async () => {
    const answer = await owner.send("DELETE", "/api/session");
    expect([answer.json, answer.headers["set-cookie"]]).toEqual([{ ended: true }, expect.stringContaining("weir=; ")]);
    expect((await owner.get("/api/boards")).status).toBe(401);
    expect((await owner.send("DELETE", "/api/session")).status).toBe(200);
  });

  test("is listed, and ended from another one", async () => {
    const other = await signIn(api, "olga", goodPassword);
    const { sessions } = (await other.get("/api/account/sessions")).json;
    expect(sessions.map(({ current }: { current: boolean }) => current).toSorted()).toEqual([false, true]);
    const first = sessions.find(({ current }: { current: boolean }) => !current);
    const path = `/api/account/sessions/${first.sessionId}`;
    const member = await joined(api, owner, "member", "mia");
    expect((await member.send("DELETE", path)).status).toBe(404);
    expect((await other.send("DELETE", path)).json).toEqual({ ended: true });
    expect((await owner.get("/api/boards")).status).toBe(401);
    expect((await other.get("/api/boards")).status).toBe(200);
  });

  test("is over two weeks after it was last used, and ninety days after it began, without any clean-up", async () => {
    const used = await signIn(api, "olga", goodPassword);
    for (let week = 1; week <= 12; week += 1) {
      api.pass(7 * day);
      expect([week, (await used.get("/api/boards")).status]).toEqual([week, 200]);
    }
    expect((await owner.get("/api/boards")).json.code).toBe("not-signed-in");
    api.pass(7 * day);
    expect((await used.get("/api/boards")).status).toBe(401);
  });

  test("of which a 401 says how to begin one", async () => {
    const answer = await api.get("/api/boards");
    expect([answer.status, answer.headers["www-authenticate"]]).toEqual([401, "Bearer"]);
  });
});

describe("a password", () => {
  const change = (person: Person, body: object) => person.send("POST", "/api/account/password", body);

  test("that is changed ends every other session, and the one that asked goes on under a new secret", async () => {
    const other = await signIn(api, "olga", goodPassword);
    const answer = await change(owner, { current: goodPassword, next });
    expect(answer.json).toEqual({ ended: true });
    for (const { headers } of [other, owner]) expect((await api.get("/api/boards", headers)).status).toBe(401);
    expect((await api.get("/api/boards", { cookie: cookieIn(answer) })).status).toBe(200);
    expect((await enter(goodPassword)).json.code).toBe("wrong-credentials");
    expect((await enter(next)).status).toBe(200);
  });

  test("that is weak or wrong is refused, and repeated in no answer", async () => {
    const weak = await change(owner, { current: goodPassword, next: "short hidden" });
    expect([weak.status, weak.json.errors]).toEqual([
      400,
      [{ path: "next", expected: expect.any(String), said: expect.any(Object) }],
    ]);
    const wrong = await change(owner, { current: "no such hidden thing", next });
    expect([wrong.status, wrong.json.code]).toEqual([401, "wrong-credentials"]);
    const long = await enter("hidden".repeat(500));
    expect([long.status, long.json.errors]).toEqual([400, [{ path: "password", expected: expect.any(String) }]]);
    const odd = await api.send("POST", "/api/claim", {
      key: "hidden key!",
      name: "",
      login: "x",
      password: ["hidden"],
    });
    expect(odd.json.errors.map(({ path }: { path: string }) => path)).toEqual(["key", "name", "password"]);
    for (const { text } of [weak, wrong, long, odd]) expect(text).not.toContain("hidden");
  });

  test("is only ever changed from a session", async () => {
    const wish = { name: "t", scope: "admin", days: 1 };
    const { token } = (await owner.send("POST", "/api/account/tokens", wish)).json;
    const headers = { authorization: `Bearer ${token}` };
    const body = { current: goodPassword, next };
    expect((await api.send("POST", "/api/account/password", body, headers)).status).toBe(403);
    expect((await api.send("POST", "/api/account/password", body, { ...headers, cookie: owner.cookie })).status).toBe(
      403,
    );
  });
});

describe("a link", () => {
  const resetLink = async (): Promise<string> => {
    const member = await joined(api, owner, "member", "mia");
    return (await owner.send("POST", `/api/members/${member.personId}/reset`)).json.link;
  };

  test("for a new password works once, and ends what sessions there are", async () => {
    const link = await resetLink();
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:4600\/reset#key=[\w-]{43}$/);
    const mia = await signIn(api, "mia", `${goodPassword}, member`);
    const body = { key: keyIn(link), password: next };
    const first = await api.send("POST", "/api/password", body);
    expect([first.status, first.headers["set-cookie"]]).toEqual([200, undefined]);
    expect((await mia.get("/api/boards")).status).toBe(401);
    const second = await api.send("POST", "/api/password", body);
    expect([second.status, second.json.code]).toEqual([400, "key-over"]);
    expect((await enter(next, {}, "mia")).status).toBe(200);
  });

  test("is over when its time is", async () => {
    const key = keyIn(await resetLink());
    api.pass(day);
    expect((await api.send("POST", "/api/password", { key, password: next })).json.code).toBe("key-over");
    expect((await api.send("POST", "/api/keys", { key })).status).toBe(400);
  });

  test("of an invitation is withdrawn, and a login is taken once", async () => {
    await joined(api, owner, "member", "mia");
    const invited = await signIn(api, "olga", goodPassword);
    const { invitationId, link } = (await invited.send("POST", "/api/invitations", { name: "Max", role: "guest" }))
      .json;
    expect(link).toContain("/join#key=");
    const account = { key: keyIn(link), name: "Max", login: "MIA", password: next };
    const taken = await api.send("POST", "/api/invitations/accept", account);
    expect([taken.status, taken.json.code, taken.json.detail]).toEqual([
      409,
      "login-taken",
      expect.stringContaining("MIA"),
    ]);
    expect((await invited.get("/api/invitations")).json.invitations).toMatchObject([{ invitationId, name: "Max" }]);
    expect((await invited.get("/api/invitations")).text).not.toContain(keyIn(link));
    expect((await invited.send("DELETE", `/api/invitations/${invitationId}`)).json).toEqual({ withdrawn: true });
    const late = await api.send("POST", "/api/invitations/accept", { ...account, login: "max" });
    expect(late.json.code).toBe("key-over");
    expect((await invited.send("DELETE", "/api/invitations/none")).status).toBe(404);
  });

  test("cannot be had where nobody owns the workspace", async () => {
    const alone = await testApp();
    const invited = await alone.send("POST", "/api/invitations", { name: "Max", role: "guest" });
    expect([invited.status, invited.json.code]).toEqual([409, "not-claimed"]);
    expect((await alone.send("POST", "/api/account/tokens", { name: "t", scope: "read", days: 1 })).json.code).toBe(
      "not-claimed",
    );
    await alone.app.close();
  });
});

describe("guessing", () => {
  const from = (remoteAddress: string, login: string, password: string) =>
    api.app.inject({
      method: "POST",
      url: "/api/session",
      remoteAddress,
      headers: { host: "127.0.0.1", "x-forwarded-for": "203.0.113.9", "user-agent": "test" },
      payload: { login, password },
    });

  test("is slowed down where it comes from, and its victim signs in elsewhere", async () => {
    for (let each = 0; each < throttleLimits.pair; each += 1)
      expect((await from("192.0.2.1", "olga", `guess number ${each}`)).statusCode).toBe(401);
    const held = await from("192.0.2.1", "Olga", goodPassword);
    expect([held.statusCode, held.json().code]).toEqual([429, "too-many-requests"]);
    const wait = Number(held.headers["retry-after"]);
    expect(wait).toBeGreaterThan(0);
    // Whatever proxy it says it came through.
    expect((await from("192.0.2.2", "olga", goodPassword)).statusCode).toBe(200);
    api.pass(wait * 1000);
    expect((await from("192.0.2.1", "olga", goodPassword)).statusCode).toBe(200);
  });

  test("behind a proxy that was configured is told apart by what that proxy says, and by nobody else's word", async () => {
    const behind = await testApp({ proxies: ["10.0.0.0/8"] });
    await claimed(behind);
    const via = (remoteAddress: string, source: string, password: string) =>
      behind.app.inject({
        method: "POST",
        url: "/api/session",
        remoteAddress,
        headers: { host: "127.0.0.1", "x-forwarded-for": `198.51.100.7, ${source}` },
        payload: { login: "olga", password },
      });
    const wrong = "guess after guess after guess";
    for (let each = 0; each < throttleLimits.pair; each += 1) await via("10.0.0.1", "192.0.2.1", wrong);
    expect((await via("10.0.0.1", "192.0.2.1", goodPassword)).statusCode).toBe(429);
    expect((await via("10.0.0.1", "192.0.2.2", goodPassword)).statusCode).toBe(200);
    // One who is no proxy says each time that it is somebody else.
    for (let each = 0; each < throttleLimits.pair; each += 1) await via("203.0.113.1", `192.0.3.${each}`, wrong);
    expect((await via("203.0.113.1", "192.0.2.9", goodPassword)).statusCode).toBe(429);
    await behind.app.close();
  });

  test("keys is slowed down too, and so is guessing the password one has to know to change it", async () => {
    const answers = new Set<number>();
    for (let each = 0; each <= throttleLimits.source; each += 1) {
      const body = { key: "k".repeat(43), password: next };
      answers.add((await api.send("POST", "/api/password", body)).status);
    }
    expect([...answers]).toEqual([400, 429]);
    api.pass(day);
    for (let each = 0; each < throttleLimits.pair; each += 1)
      await owner.send("POST", "/api/account/password", { current: "is it this one?", next });
    const held = await owner.send("POST", "/api/account/password", { current: goodPassword, next });
    expect(held.status).toBe(429);
  });
});
