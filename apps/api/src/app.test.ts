import { paths, pathOf, type RouteName } from "@weir/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TestApp, command, testApp, testBoard } from "../testing/test-app.ts";

let api: TestApp;
beforeAll(async () => {
  api = await testApp();
  await testBoard(api, 2);
});
afterAll(() => api.app.close());

const json = { "content-type": "application/json" };

describe("a body", () => {
  test.each([
    ["", 400, "malformed-request"],
    ["{", 400, "malformed-request"],
    ['{"commandId": "c", "__proto__": {"type": "card.move"}}', 400, "malformed-request"],
    ['{"commandId": "c", "constructor": {"prototype": {}}}', 400, "malformed-request"],
    [`${"[".repeat(100_000)}${"]".repeat(100_000)}`, 400, "malformed-request"],
    [Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]), 400, "malformed-request"],
    ["null", 400, "invalid"],
    ["[]", 400, "invalid"],
    ['"x"', 400, "invalid"],
    [`{"commandId": "${"x".repeat(600_000)}"}`, 413, "too-large"],
  ])("%.60j is %i %s", async (body, status, code) => {
    const answer = await api.send("POST", "/api/boards/b/commands", body, json);
    expect([answer.status, answer.json.code]).toEqual([status, code]);
    expect(answer.headers["content-type"]).toContain("application/problem+json");
  });

  test("is told wrong in words that say what and where", async () => {
    const detailOf = async (body: string): Promise<string> =>
      (await api.send("POST", "/api/boards", body, json)).json.detail;
    expect(await detailOf('{"__proto__": {}}')).toContain("holds a key __proto__");
    expect(await detailOf('{"a": 1, }')).toMatch(/not JSON.*position \d+/);
    const list = await api.send("POST", "/api/boards", "[]", json);
    expect(list.json.errors).toEqual([{ path: "", value: [], expected: "a value of the type object" }]);
  });

  test.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/xml",
    undefined,
  ])("of the type %s is 415", async (type) => {
    const answer = await api.send(
      "POST",
      "/api/boards/b/commands",
      "{}",
      type === undefined ? {} : { "content-type": type },
    );
    expect([answer.status, answer.json.code]).toEqual([415, "unsupported-media-type"]);
  });
});

describe("answers", () => {
  test("of the API carry the same few headers", async () => {
    for (const path of ["/api/boards", "/api/boards/none", "/api/boards/b"]) {
      expect((await api.get(path)).headers).toMatchObject({
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
        "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
      });
    }
  });

  test("for addresses that are not there are problems under /api and the page elsewhere", async () => {
    for (const path of ["/api/none", "/api/boards/b/none", "/api", "/assets/none.js"]) {
      const { status, json: problem } = await api.get(path);
      expect([path, status, problem?.code]).toEqual([path, 404, "no-such-route"]);
    }
    const page = await api.get("/boards/b");
    expect([page.status, page.headers["content-type"]]).toEqual([200, "text/html; charset=utf-8"]);
    expect(String(page.headers["content-security-policy"])).toContain("default-src 'self'");
  });

  test("never come from a wrong method or a broken address", async () => {
    expect((await api.send("DELETE", "/api/boards")).json.code).toBe("no-such-route");
    expect((await api.get("/api/boards/%E0%A4%A")).json.code).toBe("malformed-request");
    expect((await api.get(`/api/boards/${"x".repeat(500)}`)).status).toBe(404);
    expect((await api.get("/api/boards/%2e%2e%2fetc")).status).toBe(400);
  });
});

describe("health", () => {
  test("says alive, ready and the figures", async () => {
    expect((await api.get("/healthz")).json).toEqual({ status: "ok" });
    expect((await api.get("/readyz")).json).toEqual({ status: "ok" });
    const figures = await api.get("/metrics");
    expect(figures.text).toMatch(/weir_http_requests_total\{status="200"\} \d+/);
  });
});

test("the session tells who you are and whether a demo is offered", async () => {
  expect((await api.get("/api/session")).json).toEqual({
    mode: "solo",
    person: { id: "you", name: "You" },
    role: "owner",
    oidc: null,
    mail: false,
    demo: { state: "offered" },
    version: "0.0.0",
  });
});

test("the OpenAPI document describes every route of the contract", async () => {
  const { json: document } = await api.get("/api/openapi.json");
  expect(document.openapi).toBe("3.1.0");
  expect(Object.keys(document.components.securitySchemes)).toEqual(["token", "session"]);
  for (const name of Object.keys(paths) as RouteName[]) {
    const { method, url } = pathOf(name);
    const operation = document.paths[url.replaceAll(/:(\w+)/g, "{$1}")]?.[method.toLowerCase()];
    expect([name, operation?.operationId]).toEqual([name, name]);
  }
  for (const path of ["/api/boards/{boardId}/metrics/{metric}", "/api/facts/metrics/{metric}"]) {
    const { parameters } = document.paths[path].get;
    expect(parameters.map(({ name }: { name: string }) => name)).toEqual(expect.arrayContaining(["metric", "from"]));
    for (const { schema } of parameters) expect([path, typeof schema]).toEqual([path, "object"]);
  }
  const { responses } = document.paths["/api/imports"].post;
  const required = ["200", "201"].map((status) => responses[status].content["application/json"].schema.required);
  expect(required).toEqual([
    expect.arrayContaining(["proposedWorkflow"]),
    expect.arrayContaining(["boardId", "imported"]),
  ]);
  // The board's address names the stream: a body that does so too is refused.
  for (const [path, named] of [
    ["/api/commands", true],
    ["/api/boards/{boardId}/commands", false],
  ] as const) {
    const { oneOf } = document.paths[path].post.requestBody.content["application/json"].schema;
    for (const { properties, required } of oneOf)
      expect([path, "stream" in properties, required.includes("stream")]).toEqual([path, named, named]);
  }
  const docs = await api.get("/api/docs");
  expect(docs.status).toBeLessThan(400);
  expect((await api.get("/api/docs/problems")).text).toContain('id="command-id-reused"');
});

test("an exported board comes back the same in an empty workspace", async () => {
  await command(api, { type: "card.move", cardId: "b-c1", toStageId: "doing" });
  const exported = await api.get("/api/boards/b/export");
  expect(exported.headers["content-disposition"]).toContain("b.weir.jsonl");
  const other = await testApp();
  const answer = await upload(other, exported.text, "b.weir.jsonl");
  expect([answer.status, answer.json.boardId]).toEqual([201, "b"]);
  expect((await other.get("/api/boards/b/export")).text).toBe(exported.text);
  await other.app.close();
});

function upload(to: TestApp, text: string, name: string): ReturnType<TestApp["send"]> {
  const body = `--x\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n${text}\r\n--x--\r\n`;
  return to.send("POST", "/api/imports", body, { "content-type": "multipart/form-data; boundary=x" });
}
