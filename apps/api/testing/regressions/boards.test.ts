import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathOf, type RouteDefinition, type RouteName, paths, routes } from "@weir/contract";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { formOf } from "../upload.ts";
import type { Answer } from "../test-app.ts";
import { bodies } from "./bodies.ts";
import { type Desk, createDesk } from "./desk.ts";

// Who reads a file is tried elsewhere; a process for each takes its time.
vi.mock("../../src/features/import/read-import.ts", () => import("../read-import-here.ts"));

let desk: Desk;
beforeEach(async () => (desk = await createDesk()));
afterEach(() => desk.api.app.close());

const send = (board: string, command: object): Promise<Answer> =>
  desk.mia.send("POST", `/api/boards/${board}/commands`, { commandId: desk.api.newId(), ...command });
const outcome = ({ status, json }: Answer): unknown[] => [status, json?.code];
const missing = [404, "not-found"];

describe("own board in the address, a card of another board in the body", () => {
  const deeds = [
    { type: "card.edit", changes: { title: "Mine now" } },
    { type: "card.move", toStageId: "doing" },
    { type: "card.archive" },
    { type: "card.discard" },
    { type: "card.check-item", itemId: "i", remove: true },
    { type: "card.comment", commentId: "k", text: "I was here" },
  ];

  test("Kanboard CVE-2023-33956, -33968, -33970 and WeKan's DELETE: nothing is found, nothing changes", async () => {
    const before = await desk.holdings();
    for (const deed of deeds) {
      const foreign = await send("mine", { ...deed, cardId: "theirs-c1" });
      const none = await send("mine", { ...deed, cardId: "nobody-c1" });
      expect([deed.type, outcome(foreign)]).toEqual([deed.type, missing]);
      expect(foreign.text.replaceAll("theirs", "nobody")).toBe(none.text);
    }
    expect(await desk.holdings()).toBe(before);
  });

  test("WeKan GHSA-jvv9-498p-hxrg: a card goes to no board and beside no card that one may not see", async () => {
    const before = await desk.holdings();
    for (const toBoardId of ["theirs", "nobody"])
      expect(
        outcome(await send("mine", { type: "card.transfer", cardId: "mine-c1", toBoardId, toStageId: "todo" })),
      ).toEqual(missing);
    const beside = await send("mine", { type: "card.rank", cardId: "mine-c1", before: "theirs-c1" });
    expect(outcome(beside)).toEqual(missing);
    expect(await desk.holdings()).toBe(before);
    expect((await desk.mia.get("/api/boards/mine/events?limit=1000")).text).not.toContain("theirs");
  });
});

test("WeKan GHSA-6p5m-f9p2-wqm5: what one board allows, no other gives: export, figures, stories, streams", async () => {
  for (const path of [
    "/api/boards/theirs/export",
    "/api/boards/theirs/metrics",
    "/api/boards/theirs/metrics/throughput",
    "/api/boards/theirs/cards/theirs-c1",
    "/api/boards/theirs?at=2026-03-02T09:00:00Z",
    "/api/boards/mine/cards/theirs-c1",
    "/api/events?streams=board:mine,board:theirs",
    "/api/boards/theirs/events",
    "/api/boards/theirs/access",
  ]) {
    const asked = await desk.mia.get(path);
    expect([path, asked.status]).toEqual([path, 404]);
    expect(asked.text).toBe(
      (await desk.mia.get(path.replaceAll("theirs", "nobody"))).text.replaceAll("nobody", "theirs"),
    );
  }
  const { boards } = (await desk.mia.get("/api/boards")).json;
  expect(boards.map(({ boardId }: { boardId: string }) => boardId)).toEqual(["mine"]);
});

describe("Vikunja GHSA-569v-q83c-3j3g, GHSA-5pg6-m483-7vrg: fields that are the server's to say", () => {
  const owned = { boardId: "theirs", ownerId: "you", id: "x", actor: { kind: "person", id: "you" }, seq: 1, by: "you" };

  test("are refused in every body, and change nothing", async () => {
    const before = await desk.holdings();
    const create = { type: "card.create", cardId: "n", stageId: "todo", title: "N" };
    for (const [field, value] of [...Object.entries(owned), ["recordedAt", "2026-01-01T00:00:00.000Z"]] as const) {
      const extra = { [String(field)]: value };
      expect([field, outcome(await send("mine", { ...create, ...extra }))]).toEqual([field, [400, "invalid"]]);
    }
    for (const [path, body] of [
      ["/api/account/tokens", { name: "T", scope: "read", days: 1, personId: "you" }],
      ["/api/account/password", { current: "x", next: "a long enough password", personId: "you" }],
      ["/api/boards/mine/access", { everyone: null, boardId: "theirs" }],
      ["/api/session", { login: "mia", password: "x", role: "owner" }],
      ["/api/invitations/accept", { key: "k".repeat(43), name: "N", login: "n", password: "p", role: "owner" }],
    ] as const)
      expect([path, outcome(await desk.mia.send("POST", path, body))]).toEqual([path, [400, "invalid"]]);
    expect(await desk.holdings()).toBe(before);
  });

  const takingJson = (Object.keys(paths) as RouteName[]).filter((name) => {
    const route: RouteDefinition = routes[name];
    return route.body !== undefined && route.consumes === undefined;
  });

  test.each(takingJson)("are refused by %s, which may otherwise be done", async (name) => {
    const { url } = pathOf(name);
    const path = url.replace(":boardId", "mine").replaceAll(/:\w+/g, desk.otto.personId);
    const { body = {} } = bodies[name] ?? {};
    const { status, json } = await desk.owner.send("POST", path, { ...body, actor: "you" });
    expect([status, json.code]).toEqual([400, "invalid"]);
    expect(json.errors).toContainEqual(expect.objectContaining({ path: "actor" }));
    const { json: plain } = await desk.owner.send("POST", path, body);
    expect(plain.errors ?? []).toEqual([]);
  });

  test("a stream named in the body is asked about as such, and at a board's own door it is refused", async () => {
    const command = {
      commandId: "c",
      type: "card.create",
      cardId: "n",
      stageId: "todo",
      title: "N",
      stream: "board:theirs",
    };
    expect(outcome(await desk.mia.send("POST", "/api/commands", command))).toEqual(missing);
    expect(outcome(await send("mine", command))).toEqual([400, "invalid"]);
  });

  test("the past is a manager's to write, and never under another's name", async () => {
    const at = "2026-03-01T09:00:00.000Z";
    const old = { type: "card.create", cardId: "n", stageId: "todo", title: "N", at };
    await desk.owner.send("POST", "/api/boards/mine/access", {
      people: [{ personId: desk.otto.personId, role: "contributor" }],
    });
    const path = "/api/boards/mine/commands";
    expect(outcome(await desk.otto.send("POST", path, { commandId: "a", ...old }))).toEqual([403, "forbidden"]);
    expect((await desk.mia.send("POST", path, { commandId: "b", ...old })).json.results[0].events[0]).toMatchObject({
      at,
      claimed: true,
      actor: { id: desk.mia.personId },
    });
  });
});

describe("WeKan GHSA-f396-42fx-vr88, GHSA-fpm6-r5fg-2mrg; Vikunja CVE-2026-33312, CVE-2026-40103: readers", () => {
  const open = new Set(["open"]);
  const writing = (Object.keys(paths) as RouteName[]).filter(
    // A calculation is asked with a body and keeps nothing.
    (name) => pathOf(name).method !== "GET" && !open.has(routes[name].action) && name !== "futureMap",
  );

  const ask = (name: RouteName, headers: Record<string, string>): Promise<Answer> => {
    const { method, url } = pathOf(name);
    const path = url.replace(":boardId", "theirs").replaceAll(/:\w+/g, "x");
    const { body, headers: own, query = "" } = bodies[name] ?? {};
    return desk.api.send(method as "POST" | "DELETE", path + query, body, { ...headers, ...own });
  };

  beforeEach(async () => {
    const people = [{ personId: desk.mia.personId, role: "viewer" }];
    await desk.owner.send("POST", "/api/boards/theirs/access", { people });
  });

  test.each(writing)("may not %s with a reading token", async (name) => {
    const before = await desk.holdings();
    expect(outcome(await ask(name, await desk.token("read")))).toEqual([403, "forbidden"]);
    expect(await desk.holdings()).toBe(before);
  });

  /** What readers say of nobody but themselves is theirs to say. */
  const ofOthers = writing.filter((name) => routes[name].action !== "board.attend");

  test.each(ofOthers.filter((name) => paths[name].includes(":boardId")))("may not %s in their role", async (name) => {
    const before = await desk.holdings();
    expect(outcome(await ask(name, desk.mia.headers))).toEqual([403, "forbidden"]);
    expect(await desk.holdings()).toBe(before);
  });
});

test("WeKan GHSA-4mxf-m8pq-xc9p; Vikunja CVE-2026-27819: the name of a file is no path", async () => {
  const content = "ID,Name,To Do,Done\n1,One,2026-01-05,2026-01-08\n";
  const escaped = join(tmpdir(), `weir-escaped-${process.pid}.csv`);
  for (const name of [
    `../${basename(escaped)}`,
    `..\\${basename(escaped)}`,
    escaped,
    `../../..${escaped}`,
    "\u0000.csv",
  ]) {
    const { body, type } = formOf([{ name, content }]);
    const headers = { ...desk.mia.headers, "content-type": type };
    const { status } = await desk.api.send("POST", "/api/imports?preview=true", body, headers);
    expect([name, status < 500, existsSync(escaped)]).toEqual([name, true, false]);
  }
});
