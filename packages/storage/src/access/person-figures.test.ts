import { soloViewer } from "@weir/domain";
import { beforeEach, expect, test } from "vitest";
import { granted, openAccess, type AccessDesk } from "../../testing/access-desk.ts";
import { createBoard } from "../../testing/board-commands.ts";
import type { Secret } from "./access.ts";

let desk: AccessDesk;
let owner: Secret & { readonly personId: string };
let member: typeof owner;
beforeEach(async () => {
  desk = await openAccess();
  owner = await desk.claim();
  member = await desk.join("mia");
  await desk.workspace.execute(createBoard("b"), desk.as(owner));
});

const wish = { on: true, reason: "We look at hand-offs for a month" } as const;
const change = (by: Secret, to: Parameters<typeof desk.access.changePersonFigures>[2] = wish, board = "b") =>
  desk.access.changePersonFigures(desk.as(by), board, to);

test("are off until a manager says otherwise, and everybody on the board may know since when and why", async () => {
  const { access } = desk;
  expect(await access.personFigures(desk.as(member), "b")).toEqual({ on: false });
  expect(access.namesPeople(desk.as(owner), "b")).toBe(false);
  const on = { ...wish, since: desk.now(), by: "you" };
  expect(await change(owner)).toEqual(on);
  for (const each of [access, await desk.reopen()]) {
    expect(await each.personFigures(desk.as(member), "b")).toEqual(on);
    expect(each.namesPeople(desk.as(member), "b")).toBe(true);
  }
  desk.pass(1);
  expect(await change(owner, { ...wish, reason: "Another" })).toEqual(on);
  expect(await change(owner, { on: false })).toEqual({ on: false });
  for (const each of [access, await desk.reopen()]) {
    expect(await each.personFigures(desk.as(member), "b")).toEqual({ on: false });
    expect(each.namesPeople(desk.as(owner), "b")).toBe(false);
  }
});

test("are switched by managers only, on boards that are there", async () => {
  expect(await change(member)).toEqual({ denied: "no-role" });
  expect(await change(owner, wish, "nowhere")).toEqual({ problem: "not-there" });
  await desk.access.changeBoardAccess(desk.as(owner), "b", { everyone: null });
  expect(await desk.access.personFigures(desk.as(member), "b")).toEqual({ denied: "unseen" });
  await change(owner);
  expect(desk.access.namesPeople(desk.as(member), "b")).toBe(false);
});

test("leave an entry in the audit each time, without the words of the reason", async () => {
  await change(owner);
  await change(owner);
  await change(owner, { on: false });
  await change(owner, { on: false });
  const entries = granted(await desk.access.audit(desk.as(owner))).slice(0, 2);
  expect(entries.map(({ by, did, what }) => ({ by, did, what }))).toEqual([
    { by: "you", did: "person-figures.ended", what: { boardId: "b" } },
    { by: "you", did: "person-figures.begun", what: { boardId: "b" } },
  ]);
});

test("end with the board: another one of the same id begins without", async () => {
  await change(owner);
  const lines: string[] = [];
  for await (const line of (await desk.workspace.exportBoard("b", soloViewer)) ?? []) lines.push(line);
  await desk.workspace.removeBoard("b", soloViewer);
  await desk.workspace.importNative(lines, soloViewer);
  for (const each of [desk.access, await desk.reopen()])
    expect(await each.personFigures(soloViewer, "b")).toEqual({ on: false });
});

test("who came with a link is shown no names, and is not told who switched", async () => {
  await change(owner);
  const maker = desk.as(owner);
  if (maker.kind !== "person") throw new Error("A person makes links.");
  const link = { kind: "share", personId: "link", shareId: "s", boardId: "b", what: "board", maker } as const;
  expect(await desk.access.personFigures(link, "b")).toEqual({ on: false });
  expect(desk.access.namesPeople(link, "b")).toBe(false);
});

test("what the disk refused to switch off is off all the same, and can be asked again", async () => {
  await change(owner);
  const { writeRows } = desk.log;
  desk.log.writeRows = () => Promise.reject(new Error("no room"));
  await expect(change(owner, { on: false })).rejects.toThrow("no room");
  desk.log.writeRows = writeRows;
  expect(desk.access.namesPeople(desk.as(owner), "b")).toBe(false);
  await change(owner, { on: false });
  expect((await desk.reopen()).namesPeople(desk.as(owner), "b")).toBe(false);
});
