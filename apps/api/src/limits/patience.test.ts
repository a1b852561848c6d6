import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestApp, testApp } from "../../testing/test-app.ts";

let api: TestApp;
let port: number;
beforeAll(async () => {
  const patience = { headMs: 100, requestMs: 200, idleMs: 72_000, lookEveryMs: 20 };
  api = await testApp({}, { patience });
  port = Number(new URL(await api.app.listen({ port: 0, host: "127.0.0.1" })).port);
});
afterAll(() => api.app.close());

/** What is answered to somebody who sends this much and then nothing. */
const answerTo = (sent: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect({ port, host: "127.0.0.1" });
    let heard = "";
    socket.setEncoding("utf8");
    socket.on("data", (text: string) => (heard += text));
    socket.on("close", () => resolve(heard)).on("error", reject);
    socket.write(sent);
  });
const head = "POST /api/boards HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\n";

test.each([
  ["a head that does not end", head],
  ["a body that does not end", `${head}content-length: 100\r\n\r\n{"name"`],
  ["a body in pieces that do not end", `${head}transfer-encoding: chunked\r\n\r\n3\r\n{"n\r\n`],
])("%s is not waited for", async (_what, sent) => {
  const answer = await answerTo(sent);
  expect(answer).toContain("HTTP/1.1 408");
  expect(answer).toContain('"code":"too-slow"');
});

test.each([
  ["a long address", `GET /api/boards?${"a".repeat(17_000)} HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n`],
  ["a long header", `${head}x: ${"a".repeat(17_000)}\r\n\r\n`],
  ["many headers", `${head}${"x: y\r\n".repeat(3_000)}\r\n`],
])("%s is not read", async (_what, sent) => {
  const answer = await answerTo(sent);
  expect(answer).toContain("HTTP/1.1 413");
  expect(answer).toContain('"code":"too-large"');
});

test("who may send anything without signing in sends little", async () => {
  const longest = { login: "l".repeat(200), password: "\u0001".repeat(1_000) };
  for (const url of ["/api/session", "/api/password/forgotten", "/api/keys", "/api/claim"]) {
    const body = { ...longest, more: "x".repeat(16 * 1024) };
    const { status, json } = await api.send("POST", url, body);
    expect([url, status, json.code]).toEqual([url, 413, "too-large"]);
  }
  expect((await api.send("POST", "/api/session", longest)).status).toBe(401);
});

test("a stream of events lasts longer than any request may", async () => {
  const board = {
    name: "B",
    timeZone: "UTC",
    stages: [
      { name: "A", kind: "active" },
      { name: "Z", kind: "done" },
    ],
  };
  const made = await api.send("POST", "/api/boards", {
    commandId: "c",
    boardId: "b",
    ...board,
    start: "A",
    finish: "Z",
  });
  expect(made.status).toBe(201);
  const ended = answerTo("GET /api/boards/b/events HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n");
  const first = await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 500, "still open"))]);
  expect(first).toBe("still open");
});
