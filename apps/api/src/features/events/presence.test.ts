import type { PresenceFrame } from "@weir/contract";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Listener, listen } from "../../../testing/listen.ts";
import { type Person, claimed, joined, setAccess } from "../../../testing/people.ts";
import { type TestApp, command, testApp, testBoard } from "../../../testing/test-app.ts";

let api: TestApp;
let base: string;
let owner: Person;
let mia: Person;
const open: Listener[] = [];
beforeEach(async () => {
  api = await testApp();
  await testBoard(api, 2);
  base = await api.app.listen({ port: 0, host: "127.0.0.1" });
  owner = await claimed(api);
  mia = await joined(api, owner, "member", "mia");
});
afterEach(async () => {
  for (const listener of open.splice(0)) listener.close();
  await api.app.close();
});

const follow = async (headers: Record<string, string>): Promise<Listener> => {
  const listener = await listen(`${base}/api/boards/b/events?after=4`, headers);
  open.push(listener);
  await listener.opened();
  return listener;
};
const framesOf = (listener: Listener): PresenceFrame[] =>
  [...listener.text().matchAll(/event: presence\ndata: (.*)\n\n/g)].map(([, text = ""]) => JSON.parse(text));
/** Who is here, as a reader makes it of the frames. */
const hereFor = (listener: Listener): object => {
  const here = new Map<string, unknown>();
  for (const { here: came, gone = [] } of framesOf(listener)) {
    for (const { personId, ...inHand } of came) here.set(personId, inHand);
    for (const personId of gone) here.delete(personId);
  }
  return Object.fromEntries(here);
};
const becomes = (listener: Listener, here: object): Promise<void> =>
  vi.waitFor(() => expect(hereFor(listener)).toEqual(here), 5_000);
const seatOf = async (listener: Listener): Promise<string> =>
  vi.waitFor(() => framesOf(listener)[0]?.seat ?? Promise.reject(new Error("no seat yet")));
const tell = async (person: Person, listener: Listener, inHand: object = {}) =>
  (await person.send("POST", "/api/boards/b/presence", { seat: await seatOf(listener), ...inHand })).json;
const moving = { cardId: "b-c1", doing: "moving" };

describe("who is on a board", () => {
  test("is told to all who are, with what they have in hand; it is no event and moves no cursor", async () => {
    const ada = await follow(owner.headers);
    const other = await follow(mia.headers);
    await becomes(ada, { you: {}, [mia.personId]: {} });
    await becomes(other, { you: {}, [mia.personId]: {} });
    expect(await tell(mia, other, moving)).toEqual({ here: true });
    await becomes(ada, { you: {}, [mia.personId]: moving });
    await tell(mia, other);
    await becomes(ada, { you: {}, [mia.personId]: {} });
    expect(ada.ids()).toEqual([]);
  });

  test("is told by what changed: the same said again is told to nobody", async () => {
    const listeners = await Promise.all(Array.from({ length: 8 }, () => follow(mia.headers)));
    const [first] = listeners;
    if (first === undefined) throw new Error("nobody listens");
    await tell(mia, first, moving);
    for (const listener of listeners) await becomes(listener, { [mia.personId]: moving });
    const before = listeners.map((listener) => listener.text());
    for (let again = 0; again < 5; again += 1) await tell(mia, first, moving);
    // Whatever was told of that would have come before what comes now.
    await command(
      { ...api, send: (method, url, body) => owner.send(method, url, body) },
      {
        type: "card.block",
        cardId: "b-c1",
        reason: "waits",
      },
    );
    for (const listener of listeners) await listener.until(1);
    expect(listeners.map((listener, index) => listener.text().slice(before[index]?.length))).toEqual(
      listeners.map(() => expect.stringMatching(/^id: 5\ndata: [^\n]*\n\n$/)),
    );
  });

  test("is over when their stream is, and when nothing was heard of them for a while", async () => {
    const ada = await follow(owner.headers);
    const [one, two] = [await follow(mia.headers), await follow(mia.headers)];
    await tell(mia, two, moving);
    await becomes(ada, { you: {}, [mia.personId]: moving });
    two.close();
    await becomes(ada, { you: {}, [mia.personId]: {} });
    api.pass(20_000);
    await tell(owner, ada);
    api.pass(6_000);
    await becomes(ada, { you: {} });
    expect(await tell(mia, one)).toEqual({ here: true });
    await becomes(ada, { you: {}, [mia.personId]: {} });
  });

  test("is told without those who may not be there any more, at once", async () => {
    const ada = await follow(owner.headers);
    const other = await follow(mia.headers);
    await becomes(ada, { you: {}, [mia.personId]: {} });
    await setAccess(owner, "b", { everyone: null });
    await becomes(ada, { you: {} });
    await other.ended();
    const seat = await seatOf(other);
    const told = await mia.send("POST", "/api/boards/b/presence", { seat });
    const missing = await mia.send("POST", "/api/boards/x/presence", { seat });
    expect([told.status, told.text]).toEqual([404, missing.text.replaceAll(/\bx(?=[."])/g, "b")]);
  });

  test("is told without those who chose not to be seen", async () => {
    const ada = await follow(owner.headers);
    const other = await follow(mia.headers);
    await becomes(ada, { you: {}, [mia.personId]: {} });
    expect((await mia.get("/api/account/choices")).json).toEqual({
      hidesPresence: false,
      digest: null,
      language: null,
    });
    expect((await mia.send("POST", "/api/account/choices", { hidesPresence: true })).json).toEqual({
      hidesPresence: true,
      digest: null,
      language: null,
    });
    await becomes(ada, { you: {} });
    expect(await tell(mia, other, moving)).toEqual({ here: true });
    await mia.send("POST", "/api/account/choices", { hidesPresence: false });
    await becomes(ada, { you: {}, [mia.personId]: moving });
    expect((await mia.get("/api/account/choices")).json).toEqual({
      hidesPresence: false,
      digest: null,
      language: null,
    });
  });
});

describe("who is not told", () => {
  test("a guest of those whose names they may not know", async () => {
    const gus = await joined(api, owner, "guest", "gus");
    await setAccess(owner, "b", { people: [{ personId: gus.personId, role: "viewer" }] });
    const guest = await follow(gus.headers);
    await follow(mia.headers);
    const ada = await follow(owner.headers);
    await becomes(ada, { you: {}, [mia.personId]: {}, [gus.personId]: {} });
    // Mia did nothing here and was given nothing; the owner made the cards.
    await becomes(guest, { you: {}, [gus.personId]: {} });
    expect(guest.text()).not.toContain(mia.personId);
  });

  test("whoever came with a link or a token; nor are they seen", async () => {
    const body = { what: "board", note: "N", hidesPeople: false };
    const { link } = (await owner.send("POST", "/api/boards/b/shares", body)).json;
    const key = /#([\w-]{43})$/.exec(String(link))?.[1] ?? "";
    const token = (await mia.send("POST", "/api/account/tokens", { name: "T", scope: "write", days: 1 })).json.token;
    const linked = await follow({ authorization: `Share ${key}` });
    const program = await follow({ authorization: `Bearer ${String(token)}` });
    const ada = await follow(owner.headers);
    await becomes(ada, { you: {} });
    expect([linked.text(), program.text()].filter((text) => text.includes("presence"))).toEqual([]);
  });

  test("whoever is alone", async () => {
    const alone = await testApp();
    await testBoard(alone, 1);
    const url = await alone.app.listen({ port: 0, host: "127.0.0.1" });
    const listener = await listen(`${url}/api/boards/b/events`);
    await listener.until(3);
    expect(listener.text()).not.toContain("presence");
    const told = await alone.send("POST", "/api/boards/b/presence", { seat: "none" });
    expect([told.status, told.json]).toEqual([200, { here: false }]);
    listener.close();
    await alone.app.close();
  });
});

test("a seat is its own: nobody tells what somebody else has in hand", async () => {
  const ada = await follow(owner.headers);
  const seat = await seatOf(ada);
  expect((await mia.send("POST", "/api/boards/b/presence", { seat, ...moving })).json).toEqual({ here: false });
  expect((await mia.send("POST", "/api/boards/b/presence", { seat, cardId: "b-c1" })).status).toBe(400);
});
