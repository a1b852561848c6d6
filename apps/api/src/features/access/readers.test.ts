import { afterEach, beforeEach, expect, test } from "vitest";
import { type Person, claimed, joined, setAccess } from "../../../testing/people.ts";
import { type TestApp, testApp, testBoard } from "../../../testing/test-app.ts";

let api: TestApp;
let owner: Person;
let mia: Person;
let gus: Person;
beforeEach(async () => {
  api = await testApp();
  await testBoard(api, 1);
  owner = await claimed(api);
  mia = await joined(api, owner, "member", "mia");
  gus = await joined(api, owner, "guest", "gus");
});
afterEach(() => api.app.close());

const readersFor = async (person: Person): Promise<string[]> => {
  const { people } = (await person.get("/api/boards/b/readers")).json;
  return people.map(({ name }: { name: string }) => name).toSorted();
};
const comment = (person: Person, text: string) =>
  person.send("POST", "/api/boards/b/commands", {
    commandId: api.newId(),
    type: "card.comment",
    cardId: "b-c1",
    commentId: api.newId(),
    text,
  });

test("who can be mentioned is who may read the board and could sign in", async () => {
  expect(await readersFor(mia)).toEqual(["Olga", "mia"]);
  await setAccess(owner, "b", { people: [{ personId: gus.personId, role: "commenter" }] });
  expect(await readersFor(mia)).toEqual(["Olga", "gus", "mia"]);
  await setAccess(owner, "b", { everyone: null });
  expect(await readersFor(owner)).toEqual(["Olga", "gus"]);
  expect((await mia.get("/api/boards/b/readers")).status).toBe(404);
  await owner.send("POST", `/api/members/${gus.personId}`, { disabled: true });
  expect(await readersFor(owner)).toEqual(["Olga"]);
});

test("a guest is offered those whose names they may know, and told the name of who is mentioned there", async () => {
  const bo = await joined(api, owner, "member", "bo");
  await setAccess(owner, "b", { people: [{ personId: gus.personId, role: "commenter" }] });
  expect(await readersFor(gus)).toEqual(["Olga", "gus"]);
  expect((await comment(mia, `<@${bo.personId}> knows`)).status).toBe(200);
  expect(await readersFor(gus)).toEqual(["Olga", "bo", "gus", "mia"]);
});

test("by a link that hides names nobody is told who is mentioned", async () => {
  await comment(owner, `<@${mia.personId}> and again <@${mia.personId}>, not <@>`);
  const { json } = await owner.send("POST", "/api/boards/b/shares", { what: "board", note: "N", hidesPeople: true });
  const key = /#([\w-]{43})$/.exec(String(json.link))?.[1] ?? "";
  const headers = { authorization: `Share ${key}` };
  const card = await api.get("/api/boards/b/cards/b-c1", headers);
  const events = await api.get("/api/boards/b/events", headers);
  expect(`${card.text}${events.text}`).not.toContain(mia.personId);
  const [{ text }] = card.json.details.comments;
  expect(text).toMatch(/^<@([\w.~:@-]+)> and again <@\1>, not <@>$/);
  expect((await api.get("/api/boards/b/readers", headers)).status).toBe(403);
});
