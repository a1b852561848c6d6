import { afterEach, beforeEach, expect, test } from "vitest";
import { type Listener, listen } from "../../../testing/listen.ts";
import { claimed, goodPassword, joined, type Person, setAccess } from "../../../testing/people.ts";
import { type TestApp, testApp, testBoard } from "../../../testing/test-app.ts";

let api: TestApp;
let owner: Person;
let guest: Person;
beforeEach(async () => {
  api = await testApp();
  await testBoard(api, 2);
  owner = await claimed(api);
  guest = await joined(api, owner, "guest", "gus");
});
afterEach(() => api.app.close());

const team = async (name: string, ...people: readonly Person[]): Promise<string> => {
  const made = await owner.send("POST", "/api/teams", { name });
  expect([made.status, made.json.name]).toEqual([201, name]);
  const { teamId } = made.json;
  await owner.send("POST", `/api/teams/${teamId}`, { add: people.map(({ personId }) => personId) });
  return teamId;
};

const follow = async (person: Person): Promise<Listener> => {
  if (!api.app.server.listening) await api.app.listen({ host: "127.0.0.1", port: 0 });
  const { port } = api.app.server.address() as { port: number };
  const listener = await listen(`http://127.0.0.1:${port}/api/boards/b/events`, person.headers);
  await listener.opened();
  return listener;
};

test("a team lets its people in, they act as it, and it is told by its name", async () => {
  expect((await guest.get("/api/boards/b")).status).toBe(404);
  const teamId = await team("Crew", guest);
  const given = await setAccess(owner, "b", { teams: [{ teamId, role: "contributor" }] });
  expect(given.json).toMatchObject({ teams: [{ teamId, role: "contributor" }] });
  expect((await guest.get("/api/boards/b")).json.role).toBe("contributor");
  const move = { commandId: "m", type: "card.move", cardId: "b-c1", toStageId: "doing" };
  expect((await guest.send("POST", "/api/boards/b/commands", move)).status).toBe(200);
  const { events } = (await owner.get("/api/boards/b/events?limit=100")).json;
  expect(events.at(-1).actor).toEqual({ kind: "person", id: guest.personId, group: teamId });
  expect((await guest.get("/api/people")).json.teams).toEqual([{ teamId, name: "Crew" }]);
  expect((await owner.get("/api/teams")).json.teams).toEqual([
    { teamId, name: "Crew", people: [guest.personId], boards: [{ boardId: "b", role: "contributor" }] },
  ]);
});

test("names and ids that do not fit are told with their place", async () => {
  await team("Crew");
  const taken = await owner.send("POST", "/api/teams", { name: "crew" });
  expect([taken.status, taken.json.code, taken.json.detail]).toEqual([
    409,
    "team-taken",
    "There is a team called crew already. Choose another name.",
  ]);
  const blank = await owner.send("POST", "/api/teams", { name: " " });
  expect(blank.json.errors).toEqual([expect.objectContaining({ path: "name" })]);
  const nowhere = await setAccess(owner, "b", { teams: [{ teamId: "missing", role: "viewer" }] });
  expect([nowhere.status, nowhere.json.detail]).toEqual([404, expect.stringContaining("team missing")]);
});

test.each([
  [
    "they are taken out of the team",
    (teamId: string) => owner.send("POST", `/api/teams/${teamId}`, { remove: [guest.personId] }),
  ],
  ["the team loses its role", (teamId: string) => setAccess(owner, "b", { teams: [{ teamId, role: null }] })],
  ["the team is removed", (teamId: string) => owner.send("DELETE", `/api/teams/${teamId}`)],
] as const)("an open stream is closed within a second once %s", async (_, change) => {
  const teamId = await team("Crew", guest);
  await setAccess(owner, "b", { teams: [{ teamId, role: "viewer" }] });
  const open = await follow(guest);
  const start = performance.now();
  await change(teamId);
  await open.ended();
  expect(performance.now() - start).toBeLessThan(1_000);
  expect(open.text()).toMatch(/event: closing/);
  expect((await guest.get("/api/boards/b")).status).toBe(404);
});

test("a guest is told the names of the boards they see, and of nobody else", async () => {
  const mia = await joined(api, owner, "member", "mia");
  await joined(api, owner, "member", "noa");
  const names = async (who: Person): Promise<string[]> =>
    (await who.get("/api/people")).json.people.map(({ name }: { name: string }) => name).toSorted();
  expect(await names(mia)).toEqual(["Olga", "gus", "mia", "noa"]);
  expect(await names(guest)).toEqual(["gus"]);
  await setAccess(owner, "b", { people: [{ personId: guest.personId, role: "viewer" }] });
  const block = { commandId: "x", type: "card.block", cardId: "b-c1", reason: "r" };
  await mia.send("POST", "/api/boards/b/commands", block);
  expect(await names(guest)).toEqual(["Olga", "gus", "mia"]);
  expect((await guest.get("/api/session")).json.person.name).toBe("gus");
});

test("people rename themselves and sign in by another login once they said their password", async () => {
  expect((await guest.send("POST", "/api/account/name", { name: "Gustav" })).json).toEqual({
    personId: guest.personId,
    name: "Gustav",
    login: "gus",
  });
  expect((await guest.get("/api/session")).json.person.name).toBe("Gustav");
  const relogin = (login: string, password: string) => guest.send("POST", "/api/account/login", { login, password });
  const password = `${goodPassword}, guest`;
  expect((await relogin("gustav", "not mine at all, is it")).json.code).toBe("wrong-credentials");
  expect((await relogin("olga", password)).json).toMatchObject({ code: "login-taken" });
  expect((await relogin("gustav", password)).json).toMatchObject({ login: "gustav" });
  const signIn = (login: string) => api.send("POST", "/api/session", { login, password });
  expect([(await signIn("gus")).status, (await signIn("gustav")).status]).toEqual([401, 200]);
  expect((await guest.get("/api/account")).json.login).toBe("gustav");
});

test("whoever guesses at the password of a session that is open is slowed down", async () => {
  const statuses = new Set<number>();
  for (let at = 0; at < 30; at += 1) {
    const guess = { login: `g${at}`, password: `a guess of number ${at}, and long` };
    statuses.add((await guest.send("POST", "/api/account/login", guess)).status);
  }
  expect([...statuses]).toEqual([401, 429]);
});
