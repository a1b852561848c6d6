import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Mailbox, openMailbox } from "../../../testing/mailbox.ts";
import { type Person, claimed, joined, setAccess } from "../../../testing/people.ts";
import { type TestApp, testApp, testBoard } from "../../../testing/test-app.ts";
import { createMailer } from "../../mail/mailer.ts";
import { sendDigests } from "./digest.ts";

const baseUrl = "https://weir.example";
const email = "mia@example.org";
const mailFrom = { name: "Weir", address: "weir@example.org" };

let mailbox: Mailbox;
let api: TestApp;
let owner: Person;
let mia: Person;
beforeEach(async () => {
  mailbox = await openMailbox({ user: "weir", password: "of the mailbox" });
  api = await testApp({ baseUrl, smtpUrl: mailbox.url, mailFrom });
  await testBoard(api, 1);
  owner = await claimed(api);
  mia = await joined(api, owner, "member", "mia");
});
afterEach(async () => {
  await api.app.close();
  await mailbox.close();
});

const say = (text: string) =>
  owner.send("POST", "/api/boards/b/commands", {
    commandId: api.newId(),
    type: "card.comment",
    cardId: "b-c1",
    commentId: api.newId(),
    text,
  });
const inbox = async (person: Person, query = "") => (await person.get(`/api/inbox${query}`)).json;

test("the inbox tells what concerns one, links to its card, and knows what was read", async () => {
  await say(`<@${mia.personId}>: Zanzibar?`);
  const { unread, entries } = await inbox(mia);
  expect([unread, entries]).toEqual([
    1,
    [
      {
        boardId: "b",
        seq: expect.any(Number),
        cardId: "b-c1",
        kind: "mentioned",
        at: api.now(),
        by: "you",
        unread: true,
        boardName: "Board",
        title: "Card 1",
        text: `<@${mia.personId}>: Zanzibar?`,
      },
    ],
  ]);
  expect(await inbox(mia, "?limit=0")).toEqual({ unread: 1, entries: [] });
  expect(await inbox(owner)).toEqual({ unread: 0, entries: [] });
  const { boardId, seq } = entries[0];
  expect((await mia.send("POST", "/api/inbox", { boardId, seq })).json).toEqual({ unread: 0 });
  expect((await inbox(mia)).entries).toMatchObject([{ unread: false }]);
  await say(`<@${mia.personId}> again`);
  expect((await mia.send("POST", "/api/inbox", { all: true })).json).toEqual({ unread: 0 });
  await setAccess(owner, "b", { everyone: null });
  expect(await inbox(mia)).toEqual({ unread: 0, entries: [] });
});

test("up to where one looked at a board is one's own", async () => {
  expect((await mia.get("/api/boards/b/looked")).json).toEqual({ looked: null });
  const looked = { seq: 3, at: api.now() };
  expect((await mia.send("POST", "/api/boards/b/looked", { seq: 3 })).json).toEqual({ looked });
  expect((await mia.get("/api/boards/b/looked")).json).toEqual({ looked });
  expect((await owner.get("/api/boards/b/looked")).json).toEqual({ looked: null });
});

describe("a digest", () => {
  const digest = async () =>
    sendDigests({
      access: api.access,
      workspace: api.workspace,
      clock: api.now,
      mailer: await createMailer({ smtpUrl: mailbox.url, from: mailFrom, baseUrl }),
    });
  const day = 24 * 3_600_000;
  const choose = async (body: object) => (await mia.send("POST", "/api/account/choices", body)).json;

  test("can be chosen by whom mail reaches", async () => {
    expect(await choose({})).toEqual({ hidesPresence: false, digest: null, language: null });
    await owner.send("POST", `/api/members/${mia.personId}`, { email });
    expect(await choose({})).toEqual({ hidesPresence: false, digest: false, language: null });
    expect(await choose({ digest: true })).toEqual({ hidesPresence: false, digest: true, language: null });
  });

  test("comes once a day, when something happened, and holds a link and nothing of what it is about", async () => {
    await owner.send("POST", `/api/members/${mia.personId}`, { email });
    await say(`<@${mia.personId}> before it was chosen`);
    await choose({ digest: true });
    api.pass(1_000);
    await say(`<@${mia.personId}> Zanzibar`);
    await digest();
    expect(mailbox.arrived).toHaveLength(0);
    api.pass(day);
    await digest();
    await digest();
    expect(mailbox.arrived.map(({ to }) => to)).toEqual([[email]]);
    const [{ raw, text } = { raw: "", text: "" }] = mailbox.arrived;
    expect(raw).toMatch(/^Subject: 1 new entry in your inbox\r$/m);
    expect(text).toContain(`${baseUrl}/inbox`);
    for (const word of ["Zanzibar", "Card 1", "Board", "Olga", "you>"]) expect(text).not.toContain(word);
    api.pass(day);
    await digest();
    expect(mailbox.arrived).toHaveLength(1);
  });

  test("goes to nobody who may see the board no more, is disabled, or chose otherwise", async () => {
    await owner.send("POST", `/api/members/${mia.personId}`, { email });
    await choose({ digest: true });
    api.pass(1_000);
    await say(`<@${mia.personId}>`);
    await setAccess(owner, "b", { everyone: null });
    api.pass(day);
    await digest();
    await setAccess(owner, "b", { everyone: "viewer" });
    await say(`<@${mia.personId}>`);
    await choose({ digest: false });
    api.pass(day);
    await digest();
    await choose({ digest: true });
    api.pass(1_000);
    await say(`<@${mia.personId}>`);
    await owner.send("POST", `/api/members/${mia.personId}`, { disabled: true });
    api.pass(day);
    await digest();
    expect(mailbox.arrived).toHaveLength(0);
  });
});
