import type { AddressInfo } from "node:net";
import { request } from "node:http";
import { problemOf } from "@weir/contract";
import { fastify } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestApp, testApp } from "../../testing/test-app.ts";
import { RequestProblem } from "../problems.ts";
import { addErrorHandling } from "./errors.ts";

let api: TestApp;
beforeAll(async () => {
  api = await testApp();
  await api.app.listen({ port: 0, host: "127.0.0.1" });
});
afterAll(() => api.app.close());

/** Over a real port: what Node answers by itself never reaches a route. */
function ask(headers: Record<string, string>): Promise<{ status: number; headers: Record<string, unknown> }> {
  const { port } = api.app.server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    request({ port, path: "/api/boards", headers }, (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers });
    })
      .on("error", reject)
      .end();
  });
}

test.each([
  ["a head that is too long", { "x-long": "x".repeat(40_000) }, 413],
  ["an expectation that nobody knows", { expect: "200-maybe" }, 200],
])("%s is answered as everything else is", async (_, headers, status) => {
  const answer = await ask(headers);
  expect(answer).toMatchObject({
    status,
    headers: { "x-content-type-options": "nosniff", "cache-control": "no-store" },
  });
});

test("what nobody foresaw is logged; what was foreseen fills no log", async () => {
  const logged: string[] = [];
  const app = fastify();
  const log = { error: (_: unknown, title?: unknown) => void logged.push(String(title)) };
  addErrorHandling(app, { log, denied: () => undefined });
  app.get("/foreseen", () => {
    throw new RequestProblem(problemOf("overloaded"));
  });
  app.get("/unforeseen", () => {
    throw new Error("a fault of ours");
  });
  expect((await app.inject("/foreseen")).statusCode).toBe(503);
  expect(logged).toEqual([]);
  expect((await app.inject("/unforeseen")).statusCode).toBe(500);
  expect(logged).toHaveLength(1);
  await app.close();
});
