import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Person, claimed, joined } from "../../testing/people.ts";
import { type TestApp, testApp, testBoard } from "../../testing/test-app.ts";

let api: TestApp;
let owner: Person;
let member: Person;
const rateLimit = 200;
beforeEach(async () => {
  api = await testApp({ rateLimit });
  await testBoard(api, 3);
  owner = await claimed(api);
  member = await joined(api, owner, "member", "mo");
  // What it took to come here is forgotten.
  api.pass(120_000);
});
afterEach(() => api.app.close());

/** What a stranger at an address is answered. */
const from = (remoteAddress: string, url = "/api/boards") =>
  api.app.inject({ url, remoteAddress, headers: { host: "127.0.0.1" } });
const until429 = async (ask: () => Promise<{ status: number }>): Promise<number> => {
  for (let times = 0; times < 1_000; times += 1) if ((await ask()).status === 429) return times;
  return Infinity;
};

describe("whoever asks too much", () => {
  test("is told how long to wait, and waits alone", async () => {
    expect(await until429(() => member.get("/api/boards"))).toBe(rateLimit);
    const held = await member.get("/api/boards");
    expect([held.status, held.json.code]).toEqual([429, "too-many-requests"]);
    expect(held.headers["content-type"]).toContain("application/problem+json");
    expect((await owner.get("/api/boards")).status).toBe(200);
    const seconds = Number(held.headers["retry-after"]);
    expect(seconds).toBeGreaterThan(0);
    api.pass((seconds - 2) * 1_000);
    expect((await member.get("/api/boards")).status).toBe(429);
    api.pass(2_000);
    expect((await member.get("/api/boards")).status).toBe(200);
  });

  test("with a program, still reaches the board in a browser", async () => {
    const made = await member.send("POST", "/api/account/tokens", { name: "T", scope: "read", days: 1 });
    const headers = { authorization: `Bearer ${made.json.token}` };
    expect(await until429(() => api.get("/api/boards", headers))).toBe(rateLimit);
    expect((await member.get("/api/boards")).status).toBe(200);
  });

  test("is held at moves too, on their short way", async () => {
    const base = await api.app.listen({ port: 0, host: "127.0.0.1" });
    const stages = ["doing", "done", "todo"];
    let turn = 0;
    const move = (): Promise<Response> =>
      fetch(`${base}/api/boards/b/commands`, {
        method: "POST",
        headers: { "content-type": "application/json", cookie: member.cookie },
        body: JSON.stringify({
          commandId: api.newId(),
          type: "card.move",
          cardId: "b-c1",
          toStageId: stages[(turn += 1) % stages.length],
        }),
      });
    expect(await until429(move)).toBe(rateLimit);
    const held = await move();
    expect(Number(held.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await held.json()).toMatchObject({ code: "too-many-requests" });
  });

  test("for what is expensive is held sooner", async () => {
    expect(await until429(() => owner.get("/api/boards/b/export"))).toBe(rateLimit / 50);
    api.pass(120_000);
    expect(await until429(() => owner.get("/api/backup"))).toBe(rateLimit / 100);
  });

  test("without signing in is held by address, and nobody elsewhere is", async () => {
    const flood = async () => ({ status: (await from("192.0.2.1")).statusCode });
    expect(await until429(flood)).toBe(rateLimit / 10);
    expect((await from("192.0.2.1", "/api/session")).statusCode).toBe(429);
    // Next door one may still sign in, and who is signed in behind that very address works on.
    expect((await from("192.0.2.2", "/api/session")).statusCode).toBe(200);
    const headers = { host: "127.0.0.1", cookie: member.cookie };
    const inside = await api.app.inject({ url: "/api/boards", remoteAddress: "192.0.2.1", headers });
    expect(inside.statusCode).toBe(200);
    // Whoever watches over the server gets through.
    expect((await from("192.0.2.1", "/healthz")).statusCode).toBe(200);
  });
});

test("whoever sits at the machine alone is never held", async () => {
  const solo = await testApp({ rateLimit: 100 });
  await testBoard(solo, 1);
  for (let each = 0; each < 300; each += 1) expect((await solo.get("/api/boards")).status).toBe(200);
  await solo.app.close();
});
