import { afterEach, beforeEach, expect, test } from "vitest";
import { type Person, claimed, joined, setAccess } from "../../../testing/people.ts";
import { type Answer, type TestApp, testApp, testBoard } from "../../../testing/test-app.ts";

let api: TestApp;
let owner: Person;
beforeEach(async () => {
  api = await testApp();
  await testBoard(api, 1, "a");
  await testBoard(api, 1);
  owner = await claimed(api);
});
afterEach(() => api.app.close());

const tokenOf = async (person: Person, wish: object): Promise<{ authorization: string }> => {
  const answer = await person.send("POST", "/api/account/tokens", { name: "A program", days: 30, ...wish });
  expect(answer.status).toBe(201);
  expect(answer.json.token).toMatch(/^weir_[\w-]{43}$/);
  return { authorization: `Bearer ${answer.json.token}` };
};
const move = (headers: Record<string, string>, boardId = "b"): Promise<Answer> => {
  const body = { commandId: api.newId(), type: "card.move", cardId: `${boardId}-c1`, toStageId: "doing" };
  return api.send("POST", `/api/boards/${boardId}/commands`, body, headers);
};

test("a token reads, writes or runs the workspace, as far as its scope says", async () => {
  const read = await tokenOf(owner, { scope: "read" });
  const write = await tokenOf(owner, { scope: "write" });
  const admin = await tokenOf(owner, { scope: "admin" });
  for (const token of [read, write, admin]) expect((await api.get("/api/boards/b", token)).status).toBe(200);
  const refused = await move(read);
  expect([refused.status, refused.json.code, refused.json.detail]).toEqual([
    403,
    "forbidden",
    expect.stringMatching(/token/),
  ]);
  expect((await move(write)).status).toBe(200);
  expect((await api.get("/api/members", write)).status).toBe(403);
  expect((await api.get("/api/members", admin)).status).toBe(200);
  const more = { name: "x", scope: "read", days: 1 };
  expect((await api.send("POST", "/api/account/tokens", more, admin)).status).toBe(403);
});

test("a token shows what its owner may with it", async () => {
  const read = await tokenOf(owner, { scope: "read", boardIds: ["b"] });
  expect((await api.get("/api/boards", read)).json.boards).toMatchObject([{ boardId: "b", role: "viewer" }]);
  expect((await api.get("/api/session", read)).json).toMatchObject({ person: { id: "you" }, role: "owner" });
});

test("a token for some boards reaches those alone", async () => {
  const onB = await tokenOf(owner, { scope: "write", boardIds: ["b"] });
  expect((await move(onB)).status).toBe(200);
  const [hidden, missing] = [await move(onB, "a"), await move(onB, "x")];
  expect([hidden.status, hidden.json.code]).toEqual([404, "not-found"]);
  expect(hidden.text).toBe(missing.text.replaceAll(/\bx(?=[."])/g, "a"));
  for (const path of ["/api/facts", "/api/check", "/api/backup"]) expect((await api.get(path, onB)).status).toBe(403);
  const moving = { type: "card.transfer", cardId: "b-c1", toBoardId: "a", toStageId: "todo" };
  const transfer = await api.send("POST", "/api/boards/b/commands", { commandId: "t", ...moving }, onB);
  expect([transfer.status, transfer.json.detail]).toEqual([404, expect.stringContaining("board a.")]);
});

test("a token never exceeds its owner, and ends with what its owner may", async () => {
  const member = await joined(api, owner, "member", "mia");
  const token = await tokenOf(member, { scope: "admin" });
  expect((await api.get("/api/members", token)).status).toBe(403);
  expect((await move(token)).status).toBe(200);
  await setAccess(owner, "b", { everyone: "viewer" });
  expect((await move(token)).status).toBe(403);
  await owner.send("POST", `/api/members/${member.personId}`, { disabled: true });
  expect((await api.get("/api/boards", token)).status).toBe(401);
});

test("a token goes before a cookie, asks for no origin, and is nobody's once it is over or revoked", async () => {
  const read = await tokenOf(owner, { scope: "read", days: 1 });
  expect((await move({ ...read, ...owner.headers })).status).toBe(403);
  expect((await move(owner.headers)).status).toBe(200);
  const bogus = { authorization: `Bearer weir_${"x".repeat(43)}` };
  for (const authorization of [bogus.authorization, "Bearer ", `Bearer ${"x".repeat(5_000)}`, "bearer weir_"])
    expect((await api.get("/api/boards", { ...owner.headers, authorization })).status).toBe(401);
  // What a proxy asks for itself is no token of ours.
  expect((await api.get("/api/boards", { ...owner.headers, authorization: "Basic eDp5" })).status).toBe(200);

  const { tokens } = (await owner.get("/api/account/tokens")).json;
  expect(tokens).toMatchObject([{ name: "A program", scope: "read", usedAt: expect.any(String) }]);
  expect(JSON.stringify(tokens)).not.toContain(read.authorization.slice(7));
  api.pass(86_400_000);
  expect((await api.get("/api/boards", read)).status).toBe(401);
  const other = await tokenOf(owner, { scope: "read" });
  const { tokenId } = (await owner.get("/api/account/tokens")).json.tokens.at(-1);
  expect((await owner.send("DELETE", `/api/account/tokens/${tokenId}`)).json).toEqual({ revoked: true });
  expect((await api.get("/api/boards", other)).status).toBe(401);
  expect((await owner.send("DELETE", "/api/account/tokens/none")).status).toBe(404);
});

test("what leaves as a whole is noted, with who took it", async () => {
  await owner.get("/api/boards/b/export");
  const { entries } = (await owner.get("/api/audit?limit=1")).json;
  expect(entries).toMatchObject([{ by: "you", did: "board.exported", what: { boardId: "b" } }]);
  const earlier = (await owner.get(`/api/audit?before=${entries[0].seq}&limit=2`)).json.entries;
  expect(earlier.map(({ seq }: { seq: number }) => seq)).toEqual([entries[0].seq - 1, entries[0].seq - 2]);
});
