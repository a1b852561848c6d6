import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { claimed } from "../../testing/people.ts";
import { type TestApp, testApp, testBoard } from "../../testing/test-app.ts";
import { readableAddress } from "./pages.ts";

const folder = mkdtempSync(join(tmpdir(), "weir-pages-"));
const sharedPage = "<!doctype html><title>Shared</title>";
const script = `console.log(${JSON.stringify("x".repeat(5_000))})`;
let api: TestApp;
beforeAll(async () => {
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>Built</title>");
  writeFileSync(join(folder, "shared.html"), sharedPage);
  writeFileSync(join(folder, "request.html"), "<!doctype html><title>Request</title>");
  writeFileSync(join(folder, "assets", "index-Bx12_-9a.js"), script);
  writeFileSync(join(folder, "favicon.svg"), "<svg/>");
  api = await testApp({ web: folder });
});
afterAll(async () => {
  await api.app.close();
  rmSync(folder, { recursive: true });
});

test("every address of the client is the page, asked for anew each time", async () => {
  for (const path of ["/", "/boards/b", "/boards/b.c", "/boards/b.c/analytics?at=1", "/import"]) {
    const { status, text, headers } = await api.get(path);
    expect([path, status, text, headers["cache-control"]]).toEqual([
      path,
      200,
      "<!doctype html><title>Built</title>",
      "no-cache",
    ]);
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers["x-content-type-options"]).toBe("nosniff");
  }
});

test("a page runs and looks by files of ours alone, and may use nothing of the machine", async () => {
  const { headers } = await api.get("/boards/b");
  const policy = String(headers["content-security-policy"]);
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
  expect(headers).toMatchObject({
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": expect.stringContaining("camera=(), microphone=(), geolocation=()"),
  });
});

test("pages of requests are a client of their own, which may only talk to this server", async () => {
  for (const path of ["/request", "/request/status", "/request?utm=1"]) {
    const { status, text, headers } = await api.get(path);
    expect([path, status, text]).toEqual([path, 200, "<!doctype html><title>Request</title>"]);
    const policy = String(headers["content-security-policy"]);
    expect(policy).toMatch(/^default-src 'none'; .*form-action 'none'; frame-ancestors 'none'$/);
    expect(policy).not.toMatch(/unsafe|https?:|\*|data:/);
    expect(headers).toMatchObject({
      "referrer-policy": "no-referrer",
      "x-robots-tag": "noindex, nofollow",
      "x-frame-options": expect.any(String),
      "cache-control": "no-cache",
      "permissions-policy": expect.stringContaining("camera=()"),
    });
  }
  for (const path of ["/requests", "/request/other"]) expect((await api.get(path)).text).toContain("Built");
});

test("a file with its content in its name is kept for good, others are not", async () => {
  const asset = await api.get("/assets/index-Bx12_-9a.js");
  expect([asset.status, asset.text, asset.headers["cache-control"]]).toEqual([
    200,
    script,
    "public, max-age=31536000, immutable",
  ]);
  expect((await api.get("/favicon.svg")).headers["cache-control"]).toBe("no-cache");
});

test("switched off, the page for no network leaves the browsers that kept it", async () => {
  writeFileSync(join(folder, "worker.js"), "keeps");
  const [on, off] = [await testApp({ web: folder }), await testApp({ web: folder, offline: "off" })];
  expect((await on.get("/worker.js")).text).toBe("keeps");
  const { status, text, headers } = await off.get("/worker.js");
  expect([status, headers["content-type"]]).toEqual([200, "text/javascript; charset=utf-8"]);
  const done: string[] = [];
  const heard = new Map<string, (event: object) => void>();
  const worker = {
    addEventListener: (name: string, hear: (event: object) => void) => heard.set(name, hear),
    skipWaiting: async () => done.push("at once"),
    registration: { unregister: async () => done.push("gone") },
  };
  const caches = { delete: async (name: string) => done.push(name) };
  // oxlint-disable-next-line typescript/no-implied-eval -- what browsers would run
  new Function("self", "caches", text)(worker, caches);
  heard.get("install")?.({});
  await new Promise((resolve) => heard.get("activate")?.({ waitUntil: resolve }));
  expect(done).toEqual(["at once", "weir-offline", "gone"]);
  await Promise.all([on.app.close(), off.app.close()]);
});

test("scripts travel compressed", async () => {
  const headers = { host: "localhost", "accept-encoding": "br" };
  const { headers: answered, rawPayload } = await api.app.inject({ url: "/assets/index-Bx12_-9a.js", headers });
  expect(answered["content-encoding"]).toBe("br");
  expect(brotliDecompressSync(rawPayload).toString()).toBe(script);
});

test.each(["/assets/none.js", "/..%2f..%2fetc%2fpasswd", "/%2e%2e/package.json", "/assets/..%2findex.html", "/.env"])(
  "%s is not there",
  async (path) => {
    const { status, text } = await api.get(path);
    expect([path, status === 404 || text.startsWith("<!doctype html><title>Built")]).toEqual([path, true]);
    expect(text).not.toContain("root:");
  },
);

test.each([
  ["/boards/%zz", "/boards/%25zz"],
  ["/boards/%ff?x=%41", "/boards/%25ff?x=%41"],
  ["//evil.example/%zz", "/evil.example/%25zz"],
])("a browser at %s, which cannot be read, is sent to %s", async (path, readable) => {
  const { status, headers } = await api.get(path, { host: "localhost", accept: "text/html,*/*" });
  expect([status, headers["location"]]).toEqual([302, readable]);
  const page = await api.get(readable);
  expect([page.status, page.text]).toEqual([200, "<!doctype html><title>Built</title>"]);
});

test("no spelling of an address leads to another host", () => {
  for (const url of ["//evil.example/%zz", "/\\evil.example/%zz", "\\/evil.example/%zz"])
    expect(readableAddress({ method: "GET", url, headers: { accept: "text/html" } })).toBe("/evil.example/%25zz");
});

test("a program at an address which cannot be read is told so", async () => {
  for (const [path, accept] of [
    ["/boards/%zz", "application/json"],
    ["/api/boards/%zz", "text/html"],
  ] as const) {
    const { status, json } = await api.get(path, { host: "localhost", accept });
    expect([path, status, json.code]).toEqual([path, 400, "malformed-request"]);
  }
});

test("no page may stand in a frame but that of a link which says so, for as long as it is good", async () => {
  const team = await testApp({ web: folder });
  await testBoard(team, 1);
  const owner = await claimed(team);
  const make = async (wish: object): Promise<string> => {
    const body = { what: "map", note: "N", hidesPeople: true, ...wish };
    return (await owner.send("POST", "/api/boards/b/shares", body)).json.shareId;
  };
  const some = await make({ embedding: ["https://wiki.example.org", "https://intranet.example.org:8443"], days: 1 });
  const any = await make({ embedding: "any" });
  const none = await make({});
  const framesOf = async (path: string): Promise<readonly [string | undefined, boolean, string]> => {
    const { headers, text } = await team.get(path);
    const [, frames] = /frame-ancestors ([^;]*)/.exec(String(headers["content-security-policy"])) ?? [];
    return [frames, "x-frame-options" in headers, text];
  };
  const closed = ["'none'", true, sharedPage] as const;
  const open = "https://wiki.example.org https://intranet.example.org:8443";
  expect(await framesOf(`/embed/${some}`)).toEqual([open, false, sharedPage]);
  expect(await framesOf(`/embed/${any}`)).toEqual(["*", false, sharedPage]);
  for (const path of [`/embed/${none}`, "/embed/unknown", `/shared/${any}`])
    expect([path, await framesOf(path)]).toEqual([path, closed]);
  for (const path of ["/", `/boards/b`, `/embed/${any}/`, `/embed`, `/x/embed/${any}`])
    expect([path, (await framesOf(path)).slice(0, 2)]).toEqual([path, ["'none'", true]]);
  for (const path of ["/api/session", "/api/boards/b"]) expect((await framesOf(path))[0]).toBe("'none'");
  const { headers } = await team.get(`/embed/${some}`);
  expect(headers["content-security-policy"]).toMatch(/^default-src 'self';.*form-action 'self'$/);
  team.pass(86_400_000);
  expect(await framesOf(`/embed/${some}`)).toEqual(closed);
  await owner.send("DELETE", `/api/boards/b/shares/${any}`);
  expect(await framesOf(`/embed/${any}`)).toEqual(closed);
  await team.app.close();
});
