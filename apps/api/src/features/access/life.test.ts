import { afterEach, beforeEach, expect, test } from "vitest";
import { type Listener, listen } from "../../../testing/listen.ts";
import { claimed, goodPassword, joined, keyIn, setAccess } from "../../../testing/people.ts";
import { type TestApp, testApp, testBoard } from "../../../testing/test-app.ts";

let api: TestApp;
beforeEach(async () => (api = await testApp()));
afterEach(() => api.app.close());

const move = (boardId = "b") => ({
  commandId: api.newId(),
  type: "card.move",
  cardId: `${boardId}-c1`,
  toStageId: "doing",
});

test("a workspace becomes a team's: claimed, joined, shared, taken away", async () => {
  await testBoard(api, 2);
  expect((await api.get("/api/session")).json).toMatchObject({ mode: "solo", role: "owner", person: { id: "you" } });

  // Nobody but the one who sits at the server gets to see the link.
  const team = await api.send("POST", "/api/team");
  expect(team.json).toEqual({ printed: true, expiresAt: expect.any(String) });
  expect(api.printed).toEqual([expect.stringMatching(/owner: http:\/\/127\.0\.0\.1:4600\/claim#key=[\w-]{43} \(good/)]);
  const key = keyIn(api.printed[0] ?? "");
  expect((await api.send("POST", "/api/keys", { key })).json).toEqual({ purpose: "claim" });
  // Until it is claimed, all is as it was.
  expect((await api.get("/api/boards")).status).toBe(200);

  const owner = await claimed(api);
  expect(owner.personId).toBe("you");
  expect((await api.send("POST", "/api/keys", { key: keyIn(api.printed[1] ?? "") })).json.code).toBe("key-over");
  expect((await api.get("/api/boards")).json.code).toBe("not-signed-in");
  expect((await api.get("/api/session")).json).toMatchObject({ mode: "team", role: null, person: null });
  expect((await owner.get("/api/session")).json).toMatchObject({
    mode: "team",
    role: "owner",
    person: { id: "you", name: "Olga" },
  });
  expect((await owner.send("POST", "/api/team")).json.code).toBe("claimed");
  expect((await owner.get("/api/boards")).json.boards).toMatchObject([{ boardId: "b", role: "manager" }]);

  const member = await joined(api, owner, "member", "mia");
  const guest = await joined(api, owner, "guest", "gus");
  expect((await member.get("/api/boards/b")).json.role).toBe("contributor");
  expect((await member.get("/api/boards/b?cards=columns")).json.role).toBe("contributor");
  expect((await member.send("POST", "/api/boards/b/commands", move())).status).toBe(200);
  expect((await member.get("/api/members")).json.code).toBe("forbidden");
  expect((await guest.get("/api/boards")).json.boards).toEqual([]);

  const renaming = { commandId: api.newId(), type: "board.rename", name: "Mine" };
  const refused = await member.send("POST", "/api/boards/b/commands", renaming);
  expect([refused.status, refused.json.code]).toEqual([403, "forbidden"]);

  // A guest who may only comment comments, and no more.
  await setAccess(owner, "b", { people: [{ personId: guest.personId, role: "commenter" }] });
  const comment = { commandId: api.newId(), type: "card.comment", cardId: "b-c1", commentId: "k", text: "Why?" };
  expect((await guest.send("POST", "/api/boards/b/commands", comment)).status).toBe(200);
  expect((await guest.send("POST", "/api/boards/b/commands", move())).status).toBe(403);
  const { events } = (await owner.get("/api/boards/b/events?limit=100")).json;
  expect(events.at(-1).actor).toEqual({ kind: "person", id: guest.personId });

  // A private board is not there for the others: the answers are those of a board that never was.
  await setAccess(owner, "b", { everyone: null });
  for (const path of ["", "/export", "/metrics", "/metrics/wip", "/events", "/access", "/cards/b-c1"]) {
    const hidden = await member.get(`/api/boards/b${path}`);
    const missing = await member.get(`/api/boards/x${path}`);
    expect([path, hidden.status, hidden.text]).toEqual([path, 404, missing.text.replaceAll(/\bx(?=[."])/g, "b")]);
  }
  const hidden = await member.send("POST", "/api/boards/b/commands", move());
  const missing = await member.send("POST", "/api/boards/x/commands", move());
  expect([hidden.status, hidden.text]).toEqual([404, missing.text.replaceAll(/\bx(?=[."])/g, "b")]);
  const toHidden = await member.send("POST", "/api/commands", { ...move(), stream: "board:b" });
  expect(toHidden.text).toBe(hidden.text);

  const listed = (await owner.get("/api/members")).json.members;
  expect(listed.map(({ login, role }: { login: string; role: string }) => [login, role])).toEqual([
    ["olga", "owner"],
    ["mia", "member"],
    ["gus", "guest"],
  ]);
  expect(JSON.stringify(listed)).not.toContain("quick:");
  const disabled = await owner.send("POST", `/api/members/${guest.personId}`, { disabled: true });
  expect(disabled.json).toMatchObject({ login: "gus", disabled: true });
  expect((await guest.get("/api/boards/b")).json.code).toBe("not-signed-in");
  const again = await api.send("POST", "/api/session", { login: "gus", password: `${goodPassword}, guest` });
  expect([again.status, again.json.code]).toEqual([401, "wrong-credentials"]);
  expect((await owner.send("POST", "/api/members/you", { role: "member" })).json.code).toBe("last-owner");

  const { entries } = (await owner.get("/api/audit?limit=1000")).json;
  const did = new Set(entries.map((entry: { did: string }) => entry.did));
  expect([...did]).toEqual(
    expect.arrayContaining(["workspace.claimed", "invitation.accepted", "board-access.changed", "member.changed"]),
  );
});

const follow = async (path: string, headers: Record<string, string>): Promise<Listener> => {
  if (!api.app.server.listening) await api.app.listen({ host: "127.0.0.1", port: 0 });
  const { port } = api.app.server.address() as { port: number };
  const listener = await listen(`http://127.0.0.1:${port}${path}`, headers);
  await listener.opened();
  return listener;
};

/** Real milliseconds until a stream is over, and what it said to the end. */
async function untilClosed(listener: Listener, change: () => Promise<unknown> | void): Promise<number> {
  const start = performance.now();
  await change();
  await listener.ended();
  expect(listener.text()).toMatch(/event: closing/);
  return performance.now() - start;
}

test.each(["/api/boards/b/events", "/api/events?streams=board:a,board:b"])(
  "a stream that is open at %s is closed within a second of whatever takes the right to it away",
  async (path) => {
    await testBoard(api, 1, "a");
    await testBoard(api, 1);
    const alone = await follow(path, {});
    let owner = await claimed(api);
    await alone.ended();

    const member = await joined(api, owner, "member", "mia");
    const takenFromAll = await follow(path, member.headers);
    expect(await untilClosed(takenFromAll, () => setAccess(owner, "b", { everyone: null }))).toBeLessThan(1_000);
    const people = [{ personId: member.personId, role: "viewer" }];
    await setAccess(owner, "b", { people });

    const own = await follow(path, member.headers);
    const takenAway = { people: [{ personId: member.personId, role: null }] };
    const stays = await follow(path, owner.headers);
    expect(await untilClosed(own, () => setAccess(owner, "b", takenAway))).toBeLessThan(1_000);
    await setAccess(owner, "b", { people });

    const { tokenId, token } = (await member.send("POST", "/api/account/tokens", { name: "t", scope: "read", days: 1 }))
      .json;
    const byToken = await follow(path, { authorization: `Bearer ${token}` });
    const gone = await untilClosed(byToken, () => member.send("DELETE", `/api/account/tokens/${tokenId}`));
    expect(gone).toBeLessThan(1_000);

    const signedOut = await follow(path, member.headers);
    expect(await untilClosed(signedOut, () => member.send("DELETE", "/api/session"))).toBeLessThan(1_000);

    // Those who still may have heard nothing of all this, and hear what comes.
    const heard = stays.ids().length;
    await owner.send("POST", "/api/boards/b/commands", move());
    await stays.until(heard + 1);

    // Time itself takes a session away, and nobody does anything then.
    expect(await untilClosed(stays, () => api.pass(91 * 86_400_000))).toBeLessThan(1_000);
    expect((await owner.get("/api/boards")).status).toBe(401);
  },
);

test("who may read no more gets nothing on a stream that is still open, and the others all of it", async () => {
  await testBoard(api, 1);
  const owner = await claimed(api);
  const member = await joined(api, owner, "member", "mia");
  const theirs = await follow("/api/boards/b/events?after=3", member.headers);
  const ours = await follow("/api/boards/b/events?after=3", owner.headers);
  // Two weeks in which only the owner did anything: the member's session is over, and nobody has noticed yet.
  api.pass(10 * 86_400_000);
  await owner.get("/api/boards");
  api.pass(5 * 86_400_000);
  const block = { commandId: "c", type: "card.block", cardId: "b-c1", reason: "a secret" };
  await owner.send("POST", "/api/boards/b/commands", block);
  await ours.until(1);
  expect(ours.text()).toContain("a secret");
  await theirs.ended();
  expect(theirs.text()).not.toContain("a secret");
});
