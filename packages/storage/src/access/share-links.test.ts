import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { authorise, nobody, sharedActions, type Viewer } from "@weir/domain";
import { beforeEach, describe, expect, test } from "vitest";
import { goodPassword, granted, openAccess, type AccessDesk } from "../../testing/access-desk.ts";
import { createBoard, createCard } from "../../testing/board-commands.ts";
import { createScratch } from "../../testing/open-workspace.ts";
import { openSqliteLog } from "../sqlite/sqlite-log.ts";
import type { Secret } from "./access.ts";
import type { OpenedShare, ShareInfo, ShareWish } from "./share-access.ts";
import { hashOf } from "./secrets.ts";

let desk: AccessDesk;
let owner: Secret & { readonly personId: string };
beforeEach(async () => {
  desk = await openAccess();
  owner = await desk.claim();
  await desk.workspace.execute(createBoard("b", crypto.randomUUID()), desk.as(owner));
  await desk.workspace.execute(createBoard("c", crypto.randomUUID()), desk.as(owner));
});

const onB = { kind: "board", boardId: "b" } as const;
const wish: ShareWish = { what: "board", note: "The wall", hidesPeople: false };
const made = async (more: Partial<ShareWish> = {}, by: Viewer = desk.as(owner)) =>
  granted(await desk.access.makeShare(by, "b", { ...wish, ...more }));
const through = (share: string): Viewer => desk.access.viewerOf({ share });
const reads = (viewer: Viewer) => authorise(viewer, "board.read", onB);
const listed = async (): Promise<readonly ShareInfo[]> => granted(await desk.access.shares(desk.as(owner), "b"));
const opened = async (link: Parameters<typeof desk.access.openShare>[0]): Promise<OpenedShare> => {
  const answer = granted(await desk.access.openShare(link));
  if ("needsPassword" in answer) throw new Error("It asks for a password");
  return answer;
};

describe("a link", () => {
  test("opens its board to whoever has it, until its time has passed", async () => {
    const { key, shareId, expiresAt } = await made({ days: 7 });
    const viewer = through(key);
    expect(viewer).toMatchObject({ kind: "share", shareId, boardId: "b", what: "board" });
    expect([reads(viewer), authorise(viewer, "board.read", { kind: "board", boardId: "c" })]).toEqual([
      true,
      { denied: "unseen" },
    ]);
    expect(await listed()).toEqual([expect.objectContaining({ shareId, note: "The wall", expiresAt, works: true })]);
    expect(await opened({ shareId, key })).toEqual({ shareId, boardId: "b", what: "board", credential: key });
    desk.pass(7);
    // Nothing was cleaned up: what is over is over by the clock alone.
    expect([reads(viewer), through(key)]).toEqual([{ denied: "not-signed-in" }, nobody]);
    expect(await desk.access.openShare({ shareId, key })).toEqual({ problem: "key-over" });
    expect(await listed()).toMatchObject([{ shareId, works: false }]);
  });

  test("without a time is good until it is ended, and then at once, also after a start anew", async () => {
    const { key, shareId } = await made();
    desk.pass(10_000);
    const viewer = (await desk.reopen()).viewerOf({ share: key });
    expect(viewer.kind).toBe("share");
    const here = through(key);
    const again = granted(await desk.access.signIn("owner@example.org", goodPassword, ""));
    expect(granted(await desk.access.endShare(desk.as(again), "b", shareId))).toEqual({ ended: true });
    expect([reads(here), through(key), (await desk.reopen()).viewerOf({ share: key })]).toEqual([
      { denied: "not-signed-in" },
      nobody,
      nobody,
    ]);
    expect(await desk.access.endShare(desk.as(again), "b", shareId)).toEqual({ problem: "not-there" });
  });

  test("shows no more than who made it sees: it ends with their role, and for good with their account", async () => {
    const bo = await desk.join("bo");
    const asOwner = desk.as(owner);
    const letBo = (role: "manager" | null) =>
      desk.access.changeBoardAccess(asOwner, "b", { everyone: null, people: [{ personId: bo.personId, role }] });
    await letBo("manager");
    const { key } = await made({ embedding: "any" }, desk.as(bo));
    const viewer = through(key);
    expect(reads(viewer)).toBe(true);
    await letBo(null);
    expect([reads(viewer), through(key)]).toEqual([{ denied: "unseen" }, nobody]);
    expect(await listed()).toMatchObject([{ madeBy: bo.personId, works: false }]);
    await letBo("manager");
    expect(reads(through(key))).toBe(true);
    for (const disabled of [true, false]) await desk.access.changeMember(asOwner, bo.personId, { disabled });
    expect([through(key), await listed()]).toEqual([nobody, []]);
  });

  test("goes with its board, and does not open another that comes under its id", async () => {
    const { key } = await made();
    await desk.workspace.removeBoard("b", desk.as(owner));
    await desk.workspace.execute(createBoard("b", crypto.randomUUID()), desk.as(owner));
    expect([through(key), await listed(), (await desk.reopen()).viewerOf({ share: key })]).toEqual([
      nobody,
      [],
      nobody,
    ]);
  });

  test("is made by those who manage the board, by no token, and by nobody who is alone", async () => {
    const bo = await desk.join("bo");
    const by = (viewer: Viewer) => desk.access.makeShare(viewer, "b", wish);
    expect(await by(desk.as(bo))).toEqual({ denied: "no-role" });
    const token = granted(await desk.access.createToken(desk.as(owner), { name: "ci", scope: "admin", days: 1 }));
    expect(await by(desk.access.viewerOf({ token: token.secret }))).toEqual({ denied: "token-scope" });
    const { key } = await made();
    for (const act of [desk.access.shares, desk.access.endShare] as const)
      expect(await act(through(key), "b", "x")).toEqual({ denied: "no-role" });
    expect(await by(through(key))).toEqual({ denied: "no-role" });
    expect(await desk.access.makeShare(desk.as(owner), "nowhere", wish)).toEqual({ problem: "not-there" });
    const alone = await openAccess();
    const solo = { kind: "solo", personId: "you", loopback: true } as const;
    await alone.workspace.execute(createBoard("b", crypto.randomUUID()), solo);
    expect(await alone.access.makeShare(solo, "b", wish)).toEqual({ problem: "not-claimed" });
  });

  test("is neither a session nor a token, nor are they links", async () => {
    const { key } = await made();
    expect(desk.access.viewerOf({ session: key })).toBe(nobody);
    expect(desk.access.viewerOf({ token: key })).toBe(nobody);
    for (const secret of [owner.secret, hashOf(key), ""]) expect(through(secret)).toBe(nobody);
  });
});

describe("a password", () => {
  test("is asked for before anything is shown; what is given for it is good for half a day", async () => {
    const { key, shareId } = await made({ password: "open sesame" });
    const kept = JSON.stringify([...(await desk.log.rows("share"))]);
    expect([kept.includes("$argon2id$"), kept.includes("open sesame"), kept.includes(key)]).toEqual([
      true,
      false,
      false,
    ]);
    expect(through(key)).toBe(nobody);
    expect(await desk.access.openShare({ shareId, key })).toEqual({ needsPassword: true });
    expect(await desk.access.openShare({ shareId, key, password: "open barley" })).toEqual({
      problem: "wrong-password",
    });
    expect(await desk.access.openShare({ shareId, key: "x".repeat(43), password: "open sesame" })).toEqual({
      problem: "key-over",
    });
    const { credential } = await opened({ shareId, key, password: "open sesame" });
    const viewer = through(credential);
    expect([credential === key, reads(viewer)]).toEqual([false, true]);
    desk.pass(0.5);
    expect([reads(viewer), through(credential)]).toEqual([{ denied: "not-signed-in" }, nobody]);
    const again = await opened({ shareId, key, password: "open sesame" });
    await desk.access.endShare(desk.as(owner), "b", shareId);
    expect(through(again.credential)).toBe(nobody);
  });
});

describe("a frame", () => {
  test("is allowed where the link says so, as long as it is good, and a key opens no other link's page", async () => {
    const origins = ["https://wiki.example.org"];
    const framed = await made({ embedding: origins, days: 1 });
    const plain = await made();
    const { embedding } = desk.access;
    expect([embedding(framed.shareId), embedding(plain.shareId), embedding("none")]).toEqual([
      origins,
      undefined,
      undefined,
    ]);
    expect(await desk.access.openShare({ shareId: framed.shareId, key: plain.key })).toEqual({ problem: "key-over" });
    desk.pass(1);
    expect(embedding(framed.shareId)).toBeUndefined();
  });
});

test("where names are hidden nobody's id is told: the same stand-in for the same person, another by another link", async () => {
  const bo = await desk.join("bo");
  const card = { ...createCard("b", "C"), title: "Call Bo" };
  await desk.workspace.execute(card, desk.as(bo));
  const given = {
    commandId: "give",
    stream: "board:b",
    type: "card.assign",
    cardId: "C",
    people: [bo.personId],
  } as const;
  await desk.workspace.execute(given, desk.as(bo));
  const [one, other] = [
    through((await made({ hidesPeople: true })).key),
    through((await made({ hidesPeople: true })).key),
  ];
  const told = async (viewer: Viewer): Promise<string> =>
    JSON.stringify([
      await desk.workspace.events("board:b", viewer),
      await desk.workspace.cardEvents("b", "C", viewer),
      [...((await desk.workspace.board("b", viewer))?.entries.root ?? [])],
      await desk.workspace.people(viewer),
    ]);
  const [hidden, again, elsewhere] = [await told(one), await told(one), await told(other)];
  for (const id of [bo.personId, "you"]) expect([id, hidden.includes(`"${id}"`)]).toEqual([id, false]);
  expect([hidden === again, hidden === elsewhere, hidden.includes("Call Bo")]).toEqual([true, false, true]);
  const plainly = await told(through((await made()).key));
  expect([plainly.includes(`"${bo.personId}"`), plainly.includes('"name":"bo"')]).toEqual([true, true]);
});

test("the audit tells what was done with links, and of their use no more than once a day", async () => {
  const { key, shareId } = await made({ what: "map", password: "open sesame", embedding: "any", days: 9 });
  await desk.access.openShare({ shareId, key, password: "open barley" });
  const { credential } = await opened({ shareId, key, password: "open sesame" });
  for (let use = 0; use < 3; use += 1) through(credential);
  desk.pass(0.25);
  through(credential);
  await desk.access.endShare(desk.as(owner), "b", shareId);
  const told = granted(await desk.access.audit(desk.as(owner))).filter(({ did }) => did.startsWith("share."));
  expect(told.map(({ did, by }) => `${did} ${by}`).toReversed()).toEqual([
    "share.made you",
    "share.refused nobody",
    "share.opened nobody",
    "share.ended you",
  ]);
  expect(told.at(-1)?.what).toMatchObject({ what: "map", password: true, framed: "any", hidesPeople: false });
});

test("what each kind of link opens, said once more by hand", () => {
  expect(sharedActions).toEqual({
    board: ["board.read", "board.figures", "board.map", "people.read"],
    analytics: ["board.figures", "board.map", "people.read"],
    map: ["board.map", "people.read"],
  });
});

test("neither the key nor the password of a link lies in the files, nor what was given for them", async () => {
  const scratch = createScratch();
  const kept = await openAccess({ log: openSqliteLog(scratch.file) });
  const viewer = kept.as(await kept.claim());
  await kept.workspace.execute(createBoard("b", crypto.randomUUID()), viewer);
  const password = `${goodPassword} now`;
  const { key, shareId } = granted(await kept.access.makeShare(viewer, "b", { ...wish, password }));
  const answer = granted(await kept.access.openShare({ shareId, key, password }));
  const files = readdirSync(scratch.folder).map((name) => readFileSync(join(scratch.folder, name), "latin1"));
  expect(files.some((file) => file.includes(hashOf(key)))).toBe(true);
  for (const secret of [key, password, "credential" in answer ? answer.credential : ""])
    expect(files.some((file) => file.includes(secret))).toBe(false);
  await kept.log.close();
  scratch.remove();
});
