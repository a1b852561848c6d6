import { routes } from "@weir/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestApp, testApp, testBoard } from "../../../testing/test-app.ts";

let api: TestApp;
beforeAll(async () => (api = await testApp()));
afterAll(() => api.app.close());

const state = async (): Promise<string> => (await api.get("/api/session")).json.demo.state;

test("the demo comes once, goes on, and goes away without touching other boards", async () => {
  await testBoard(api, 1);
  expect(await state()).toBe("offered");
  const made = await api.send("POST", "/api/demo", {});
  expect([made.status, made.json.boards.length, await state()]).toEqual([201, 3, "present"]);
  expect(routes.createDemo.answer.safeParse(made.json).success).toBe(true);
  expect((await api.send("POST", "/api/demo")).json.code).toBe("demo-exists");

  const { boardId } = made.json.boards[0];
  const before = (await api.get(`/api/boards/${boardId}`)).json.seq;
  const advanced = await api.send("POST", "/api/demo/advance", { by: "P4W" });
  expect(routes.advanceDemo.answer.safeParse(advanced.json).success).toBe(true);
  expect(advanced.json.asOf > api.now()).toBe(true);
  expect((await api.get(`/api/boards/${boardId}`)).json.seq).toBeGreaterThan(before);
  const flow = await api.get(`/api/boards/${boardId}/metrics/cumulative-flow`);
  expect(Date.parse(flow.json.result.at.at(-1))).toBeGreaterThan(Date.parse(api.now()));

  const gone = await api.send("DELETE", "/api/demo");
  expect([gone.status, gone.json.removed.length, await state()]).toEqual([200, 3, "offered"]);
  expect((await api.get("/api/boards")).json.boards).toHaveLength(1);
  expect((await api.send("POST", "/api/demo/advance", { by: "P4W" })).status).toBe(404);
});

test.each(["4 weeks", "P", "P4W1D", "P-1W", "P9999W", ""])("a duration %j is 400", async (by) => {
  expect((await api.send("POST", "/api/demo/advance", { by })).status).toBe(400);
});
