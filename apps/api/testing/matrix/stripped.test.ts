import { type RouteName, pathOf, routes, urlOf } from "@weir/contract";
import type { Access } from "@weir/storage";
import { afterAll, beforeAll, expect, test } from "vitest";
import { asks } from "./asks.ts";
import { type World, createWorld } from "./world.ts";

const secret = "PLANTED-PASSWORD-HASH";

/**
 * The same with a field in each of its objects that nobody asked for, as a store that grew careless would have it. Not
 * in what an entry of the audit tells, which has no fields of its own.
 */
function planted(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map(planted);
  if (typeof answer !== "object" || answer === null) return answer;
  const fields = Object.entries(answer).map(([name, value]) => [name, name === "what" ? value : planted(value)]);
  return { ...Object.fromEntries(fields), passwordHash: secret };
}

/** What the server asks itself, and hands to nobody. */
const inner: ReadonlySet<string> = new Set(["viewerOf", "mode", "onChange", "note", "mailAddress", "forgotten"]);

const careless = (access: Access): Access =>
  new Proxy(access, {
    get: (target, name: keyof Access) => {
      const method = target[name] as (...given: unknown[]) => unknown;
      if (inner.has(name) || typeof method !== "function") return method;
      return (...given: unknown[]) => {
        const answer = method(...given);
        return answer instanceof Promise ? answer.then(planted) : planted(answer);
      };
    },
  });

let world: World;
beforeAll(async () => {
  world = await createWorld({ access: careless });
}, 60_000);
afterAll(() => world.close());

/** Every door that is about people. One's own data is a file, made of fields that are named one by one. */
const doors = (Object.keys(asks) as RouteName[]).filter(
  (name) =>
    name !== "exportAccount" &&
    /^\/api\/(session|account|members|invitations|teams|team|password|people|audit|keys|boards\/:boardId\/(access|shares))/.test(
      pathOf(name).url,
    ),
);

test("what the store answers beyond the contract leaves at no door that is about people", async () => {
  const found: string[] = [];
  const done: string[] = [];
  for (const name of doors) {
    for (const ask of asks[name]) {
      world.pass(20 * 60_000);
      const { params, query, body } = await ask.send(world.scene("an owner", "private"));
      const payload = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
      const headers = {
        accept: "application/json",
        ...(payload && { "content-type": "application/json", "content-length": String(payload.length) }),
        ...world.credentials["an owner"],
      };
      const { status, text } = await world.exchange({
        method: pathOf(name).method,
        path: urlOf(name, params, query),
        headers,
        payload,
      });
      expect([name, status < 500]).toEqual([name, true]);
      if (status === routes[name].status) done.push(name);
      if (text.includes(secret)) found.push(name);
    }
  }
  expect(found).toEqual([]);
  expect(new Set(done).size).toBeGreaterThan(12);
}, 60_000);

test("an answer that is planted is one that would be seen", () => {
  expect(JSON.stringify(planted({ members: [{ name: "n" }] }))).toBe(
    `{"members":[{"name":"n","passwordHash":"${secret}"}],"passwordHash":"${secret}"}`,
  );
});
