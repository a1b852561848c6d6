import { afterEach, expect, test } from "vitest";
import { type TestApp, testApp, testBoard } from "../../testing/test-app.ts";

let api: TestApp | undefined;
afterEach(() => api?.app.close());

const header = "strict-transport-security";

/** What pages, the API, problems, and a move on its short way say of it. */
async function said(baseUrl: string | undefined): Promise<unknown[]> {
  const test = await testApp({ baseUrl });
  api = test;
  await testBoard(test, 1);
  const base = await test.app.listen({ port: 0, host: "127.0.0.1" });
  const command = { commandId: "move", type: "card.move", cardId: "b-c1", toStageId: "doing" };
  const post = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(command) };
  const asked = [
    ...[
      "/",
      "/assets/none.js",
      "/api/boards",
      "/api/boards/none",
      "/api/none",
      "/api/docs/",
      "/healthz",
      "/api/%zz",
    ].map((path) => fetch(base + path)),
    fetch(`${base}/api/boards/b/commands`, post),
    fetch(`${base}/api/boards/b/commands`, { ...post, body: "{" }),
    fetch(`${base}/api/boards`, { headers: { origin: "https://evil.example" } }),
  ];
  const found = (await Promise.all(asked)).map(({ headers }) => headers.get(header));
  const stream = new AbortController();
  const events = await fetch(`${base}/api/boards/b/events`, { signal: stream.signal });
  stream.abort();
  return [...new Set([...found, events.headers.get(header)])];
}

test("where people come by TLS every answer has browsers come by TLS only", async () => {
  expect(await said("https://weir.example")).toEqual(["max-age=31536000; includeSubDomains"]);
});

test.each([undefined, "http://weir.example"])("with %s as the address nothing says so", async (baseUrl) => {
  expect(await said(baseUrl)).toEqual([null]);
});
