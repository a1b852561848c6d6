import { once } from "node:events";
import { type IncomingMessage, get } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestApp, testApp } from "../../testing/test-app.ts";

let api: TestApp;
beforeAll(async () => (api = await testApp({ baseUrl: "https://weir.example" })));
afterAll(() => api.app.close());

const own = { host: "localhost:4600" };
const board = {
  commandId: "c",
  name: "B",
  timeZone: "UTC",
  stages: [{ name: "A", kind: "done" }],
  start: "A",
  finish: "A",
};

test.each(["127.0.0.1:4600", "localhost", "LOCALHOST:1", "[::1]:4600", "weir.example"])(
  "the name %s is this machine's",
  async (host) => {
    expect((await api.get("/api/boards", { host })).status).toBe(200);
  },
);

test.each([
  "evil.example",
  "evil.example:4600",
  "127.0.0.1.evil.example",
  "localhost.evil.example:4600",
  "10.0.0.1:4600",
])("the name %j is somebody else's, on pages too", async (host) => {
  for (const path of ["/api/boards", "/", "/healthz"]) {
    const { status, json } = await api.get(path, { host });
    expect([path, status, json.code]).toEqual([path, 403, "foreign-host"]);
  }
});

test.each([
  [{ ...own, origin: "https://evil.example" }],
  [{ ...own, origin: "null" }],
  [{ ...own, origin: "http://localhost:3000" }],
  [{ ...own, "sec-fetch-site": "cross-site" }],
  [{ ...own, "sec-fetch-site": "same-site" }],
])("a page elsewhere may not send anything: %j", async (headers) => {
  const answer = await api.send("POST", "/api/boards", board, headers);
  expect([answer.status, answer.json.code]).toEqual([403, "foreign-origin"]);
  const read = await api.get("/api/boards", headers);
  expect(read.status).toBe(403);
});

test.each([
  [{ ...own, origin: "http://localhost:4600", "sec-fetch-site": "same-origin" }],
  [{ ...own, origin: "https://weir.example" }],
  [{ ...own, "sec-fetch-site": "none" }],
])("Weir's own pages may: %j", async (headers) => {
  expect((await api.get("/api/boards", headers)).status).toBe(200);
});

test("a link from elsewhere opens the page", async () => {
  const headers = { ...own, "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" };
  expect((await api.get("/boards/b", headers)).status).toBe(200);
});

test.each([
  ["192.168.1.5", ["192.168.1.5:4600", "localhost:4600", "127.0.0.1", "weir.example"], ["192.168.1.6", "weir.local"]],
  ["weir.local", ["weir.local:4600", "WEIR.local", "weir.example"], ["evil.example", "192.168.1.5", "x.weir.local"]],
  [
    "0.0.0.0",
    ["192.168.1.5:4600", "10.1.2.3", "[2001:db8::1]:4600"],
    ["evil.example", "weir.local", "1.2.3.4.example"],
  ],
  ["::", ["192.168.1.5:4600", "[fe80::1]"], ["evil.example:4600", "::1.example"]],
])("a server that listens on %s goes by %j and not by %j", async (host, names, others) => {
  const other = await testApp({ baseUrl: "https://weir.example", host });
  for (const name of names) expect([name, (await other.get("/healthz", { host: name })).status]).toEqual([name, 200]);
  for (const name of others) {
    const { status, json } = await other.get("/healthz", { host: name, "x-forwarded-host": "localhost" });
    expect([name, status, json.detail]).toEqual([name, 403, expect.stringContaining("WEIR_BASE_URL")]);
  }
  await other.app.close();
});

test("a server that others reach is nobody's until somebody claims it", async () => {
  const other = await testApp({ host: "0.0.0.0" });
  const own = { host: "192.168.1.5:4600" };
  for (const path of ["/api/boards", "/api/people", "/api/check", "/api/members"])
    expect([path, (await other.get(path, own)).json.code]).toEqual([path, "not-signed-in"]);
  for (const path of ["/api/team", "/api/demo", "/api/boards/b/commands"])
    expect([path, (await other.send("POST", path, {}, own)).json.code]).toEqual([path, "not-signed-in"]);
  expect(other.printed).toEqual([]);
  expect((await other.get("/api/session", own)).json).toMatchObject({ mode: "team", person: null, role: null });
  expect((await other.get("/claim", own)).status).toBe(200);
  await other.app.close();
});

test("who came under another name is told where to go, with the port", async () => {
  const other = await testApp();
  await other.app.listen({ host: "127.0.0.1", port: 0 });
  const { port } = other.app.server.address() as AddressInfo;
  const asked = get({ host: "127.0.0.1", port, path: "/healthz", headers: { host: "evil.example" } });
  const [answer] = (await once(asked, "response")) as [IncomingMessage];
  const { detail } = JSON.parse(Buffer.concat(await answer.toArray()).toString()) as { detail: string };
  expect(detail).toContain(`http://127.0.0.1:${port} `);
  await other.app.close();
});
