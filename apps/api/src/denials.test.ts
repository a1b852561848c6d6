import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Person, claimed, joined, setAccess } from "../testing/people.ts";
import { type TestApp, testApp, testBoard } from "../testing/test-app.ts";
import { pino } from "pino";

let api: TestApp;
let owner: Person;
let guest: Person;
let lines: Record<string, unknown>[] = [];
beforeAll(async () => {
  const log = pino({ level: "info" }, { write: (line: string) => void lines.push(JSON.parse(line)) });
  api = await testApp({}, { log });
  await testBoard(api, 1);
  owner = await claimed(api);
  guest = await joined(api, owner, "guest", "gus");
});
afterAll(() => api.app.close());

const entries = async (): Promise<Record<string, unknown>[]> =>
  (await owner.get("/api/audit?limit=1000")).json.entries.filter(({ did }: { did: string }) => did === "access.denied");
const counted = async (): Promise<number> => {
  const { text } = await owner.get("/metrics");
  return [...text.matchAll(/weir_denials_total\{why="[\w-]+"\} (\d+)/g)].reduce(
    (sum, [, count]) => sum + Number(count),
    0,
  );
};
const denied = (): unknown[] =>
  lines
    .filter(({ msg }) => msg === "denied")
    .map(({ by, route, why, verb, boardId }) => [by, route, why, verb ?? boardId].filter((each) => each !== undefined));

describe("what the policy denied", () => {
  test("is a line of the log and counted, whichever door it was, and once an hour in the audit", async () => {
    const by = guest.personId;
    lines = [];
    const before = await counted();
    await guest.get("/api/members");
    await guest.get("/api/boards/b");
    await guest.get("/api/events?streams=board:b");
    await guest.send("POST", "/api/boards/b/commands", { commandId: "c1", type: "card.create", cardId: "x" });
    await guest.send("POST", "/api/boards/none/commands", {
      commandId: "c2",
      type: "card.move",
      cardId: "b-c1",
      toStageId: "doing",
    });
    await setAccess(owner, "b", { people: [{ personId: by, role: "commenter" }] });
    await guest.send("POST", "/api/boards/b/commands", {
      commandId: "c3",
      type: "card.move",
      cardId: "b-c1",
      toStageId: "doing",
    });
    await guest.send("POST", "/api/members/x", { role: "owner" });
    expect(denied()).toEqual([
      [by, "members", "no-role"],
      [by, "board", "unseen", "b"],
      [by, "events", "unseen"],
      [by, "boardCommand", "unseen", "b"],
      [by, "boardCommand", "unseen", "none"],
      [by, "command", "no-role", "card.move"],
      [by, "changeMember", "no-role"],
    ]);
    expect((await counted()) - before).toBe(7);
    expect(await entries()).toMatchObject([{ by, what: { route: "members", why: "no-role" } }]);
    api.pass(3_600_000);
    await guest.get("/api/audit");
    await guest.get("/api/audit");
    expect((await entries()).map(({ what }) => what)).toMatchObject([{ route: "audit" }, { route: "members" }]);
  });

  test("brings no words of anybody's into the audit, which keeps what it has", async () => {
    api.pass(3_600_000);
    const words = encodeURIComponent("Ada is ill again");
    for (const path of ["commands", "events", "access"])
      await guest.send(path === "commands" ? "POST" : "DELETE", `/api/boards/${words}/${path}`, {});
    await guest.get(`/api/boards/${words}`);
    expect(JSON.stringify(await entries())).not.toContain("ill again");
  });

  test("of somebody who did not sign in is in the log, not in the audit", async () => {
    const known = (await entries()).length;
    lines = [];
    for (const secret of ["", "weir_SECRETSECRETSECRET"])
      await api.get("/api/boards", { authorization: `Bearer ${secret}`, "x-forwarded-for": "203.0.113.9" });
    expect(denied()).toEqual([
      ["nobody", "boards", "not-signed-in"],
      ["nobody", "boards", "not-signed-in"],
    ]);
    expect(lines[0]).toMatchObject({ source: "127.0.0.1", level: 30 });
    expect(JSON.stringify(lines)).not.toContain("SECRET");
    expect((await entries()).length).toBe(known);
  });

  test("is not what merely is not there", async () => {
    lines = [];
    await owner.get("/api/boards/none");
    await owner.get("/api/none");
    await owner.send("POST", "/api/boards/b/commands", {
      commandId: "c9",
      type: "card.move",
      cardId: "none",
      toStageId: "doing",
    });
    expect(denied()).toEqual([]);
  });
});

describe("/metrics", () => {
  test("is for admins, and their programs that read", async () => {
    expect([(await api.get("/metrics")).status, (await guest.get("/metrics")).status]).toEqual([401, 403]);
    const made = await owner.send("POST", "/api/account/tokens", { name: "Prometheus", scope: "read", days: 1 });
    const answer = await api.get("/metrics", { authorization: `Bearer ${made.json.token}` });
    expect([answer.status, answer.text.includes("weir_streams_open")]).toEqual([200, true]);
  });

  test.each([
    ["open", 200],
    ["off", 404],
  ] as const)("is %s where that is set", async (metrics, status) => {
    const other = await testApp({ metrics });
    expect((await other.get("/metrics")).status).toBe(status);
    await claimed(other);
    expect((await other.get("/metrics")).status).toBe(status);
    await other.app.close();
  });
});
