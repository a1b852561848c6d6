import { readFileSync } from "node:fs";
import { routes } from "@weir/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestApp, testApp } from "../../../testing/test-app.ts";
import { upload } from "../../../testing/upload.ts";

const hermes = new URL("../../../../../docs/samples/hermes-resources/trello.json", import.meta.url);

let api: TestApp;
beforeAll(async () => (api = await testApp({ maxImport: 4 * 1024 ** 2 })));
afterAll(() => api.app.close());

interface Fact {
  readonly actor: { readonly kind: string; readonly id: string };
  readonly people?: readonly string[];
}

test("everybody whom an imported board names is answered by name", async () => {
  expect((await api.get("/api/people")).json).toEqual({ people: [], teams: [] });
  const { boardId } = (await upload(api, [{ name: "trello.json", content: readFileSync(hermes) }])).json;
  const { status, json } = await api.get("/api/people");
  expect([status, routes.people.answer.safeParse(json).error]).toEqual([200, undefined]);
  expect(json.people).toContainEqual({ personId: "trello:513baf549cc50ba2420018d3", name: "Member 1" });

  const known = new Set(json.people.map(({ personId }: { personId: string }) => personId));
  const { events } = (await api.get(`/api/boards/${boardId}/events?limit=1000`)).json;
  const named = (events as Fact[]).flatMap(({ actor, people = [] }) =>
    actor.kind === "import" ? [actor.id, ...people] : people,
  );
  expect(named.length).toBeGreaterThan(200);
  expect(named.filter((id) => !known.has(id))).toEqual([]);
});

test("a parameter that does not exist is refused", async () => {
  const { status, json } = await api.get("/api/people?board=b");
  expect([status, json.errors]).toEqual([400, [{ path: "board", expected: "no such field" }]]);
});
