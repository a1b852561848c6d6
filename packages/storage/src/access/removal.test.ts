import { nobody, soloViewer } from "@weir/domain";
import { beforeEach, describe, expect, test } from "vitest";
import { goodPassword, granted, openAccess, otherPassword, type AccessDesk } from "../../testing/access-desk.ts";
import { createBoard } from "../../testing/board-commands.ts";
import { enrolled } from "../../testing/second-factor-desk.ts";
import type { Secret } from "./access.ts";

let desk: AccessDesk;
let owner: Secret & { readonly personId: string };
beforeEach(async () => {
  desk = await openAccess();
  owner = await desk.claim("olga@example.org");
});

const notThere = { problem: "not-there" };
const remove = (by: Secret, personId: string) => desk.access.removePerson(desk.as(by), personId);
const peopleNow = () => desk.workspace.people(soloViewer);
const bo = { name: "Bo", login: "bo@example.org" };

/** Somebody with everything a person can have. */
const settled = async () => {
  await desk.workspace.execute(createBoard("b"), desk.as(owner));
  const one = await desk.join(bo.login);
  const viewer = desk.as(one);
  const token = granted(await desk.access.createToken(viewer, { name: "Bo's laptop", scope: "write", days: 9 }));
  const reset = granted(await desk.access.offerReset(desk.as(owner), one.personId));
  await desk.access.changeBoardAccess(desk.as(owner), "b", { people: [{ personId: one.personId, role: "manager" }] });
  return { ...one, token, reset };
};

describe("who is removed", () => {
  test("is out at once, open viewers included, and nothing of theirs opens anything again", async () => {
    const gone = await settled();
    const open = [desk.as(gone), desk.access.viewerOf({ token: gone.token.secret })];
    const removing = remove(owner, gone.personId);
    expect(granted(await removing)).toEqual({ removed: 1 });
    for (const viewer of open) expect(viewer.kind === "person" && viewer.standing.workspaceRole()).toBeUndefined();
    for (const access of [desk.access, await desk.reopen()]) {
      expect(access.viewerOf({ session: gone.secret })).toBe(nobody);
      expect(access.viewerOf({ token: gone.token.secret })).toBe(nobody);
      expect(await access.signIn(bo.login, goodPassword, "")).toEqual({ problem: "wrong-password" });
      expect(await access.reset(gone.reset.secret, otherPassword)).toEqual({ problem: "key-over" });
      expect(granted(await access.members(desk.as(owner))).map(({ personId }) => personId)).toEqual(["you"]);
      expect(granted(await access.boardAccess(desk.as(owner), "b")).people).toEqual([
        { personId: "you", role: "manager" },
      ]);
    }
  });

  test("is known by a number, and by no name again, whoever brings one along", async () => {
    const gone = await settled();
    const another = await desk.join("cy@example.org");
    await remove(owner, gone.personId);
    await remove(owner, another.personId);
    const numbered = [
      { personId: gone.personId, name: "", removed: 1 },
      { personId: another.personId, name: "", removed: 2 },
    ];
    expect(await peopleNow()).toEqual(expect.arrayContaining(numbered));
    await desk.workspace.namePeople([{ personId: gone.personId, name: "Bo again" }], soloViewer);
    expect(await peopleNow()).toEqual(expect.arrayContaining(numbered));
    expect(await remove(owner, gone.personId)).toEqual(notThere);
  });

  test("may have been known from an import only", async () => {
    await desk.workspace.namePeople([{ personId: "trello:ann", name: "Ann" }], soloViewer);
    expect(await remove(owner, "trello:ann")).toEqual({ removed: 1 });
    expect(await remove(owner, "trello:nobody")).toEqual(notThere);
  });

  test("leaves their login to others", async () => {
    const gone = await settled();
    await remove(owner, gone.personId);
    const next = await desk.join(bo.login);
    expect(next.personId).not.toBe(gone.personId);
  });

  test("is told of in the audit by ids alone, as everybody is", async () => {
    const gone = await settled();
    await desk.access.signIn(bo.login, otherPassword, "");
    await remove(owner, gone.personId);
    const entries = granted(await desk.access.audit(desk.as(owner)));
    expect(entries[0]).toMatchObject({ by: "you", did: "person.removed", what: { personId: gone.personId } });
    const told = JSON.stringify(entries);
    for (const word of [bo.login, "olga", "Olga", "Bo's", "laptop"]) expect(told).not.toContain(word);
  });
});

test("the last owner stays, also when two owners remove each other at once", async () => {
  expect(await remove(owner, "you")).toEqual({ problem: "last-owner" });
  expect(await desk.access.removeSelf(desk.as(owner), { password: goodPassword })).toEqual({ problem: "last-owner" });
  const other = await desk.join("ora@example.org");
  await desk.access.changeMember(desk.as(owner), other.personId, { role: "owner" });
  const both = await Promise.all([remove(owner, other.personId), desk.access.removePerson(desk.as(other), "you")]);
  expect(both[0]).toEqual({ removed: 1 });
  expect(both[1]).toHaveProperty("denied");
});

test("only owners remove owners, and only who runs the workspace removes others", async () => {
  const admin = await desk.join("ada@example.org", "admin");
  const member = await desk.join("mia@example.org");
  expect(await remove(admin, "you")).toEqual({ denied: "no-role" });
  expect(await remove(member, admin.personId)).toEqual({ denied: "no-role" });
  expect(await remove(admin, member.personId)).toEqual({ removed: 1 });
});

describe("one may remove oneself", () => {
  test("with the password, and not with a token", async () => {
    const one = await settled();
    const { access } = desk;
    expect(await access.removeSelf(desk.as(one), { password: otherPassword })).toEqual({ problem: "wrong-password" });
    const token = granted(await access.createToken(desk.as(one), { name: "t", scope: "admin", days: 1 }));
    expect(await access.removeSelf(access.viewerOf({ token: token.secret }), { password: goodPassword })).toEqual({
      denied: "token-scope",
    });
    expect(desk.as(one)).not.toBe(nobody);
    expect(await access.removeSelf(desk.as(one), { password: goodPassword })).toEqual({ removed: 1 });
    expect(desk.as(one)).toBe(nobody);
    expect(granted(await access.audit(desk.as(owner)))[0]).toMatchObject({
      by: one.personId,
      did: "person.removed",
      what: { personId: one.personId },
    });
  });

  test("who comes by a provider alone: from a session that has only just begun, whatever password is sent", async () => {
    const { access } = desk;
    const ada = { issuer: "https://login.example", subject: "ada-1", name: "Ada", login: "ada" };
    const arrive = async () => granted(await access.arrive(ada, { role: "member", eachTime: true }, ""));
    const early = await arrive();
    desk.pass(11 / (24 * 60));
    const late = await arrive();
    const leave = (session: string) => access.removeSelf(desk.as(late), { password: goodPassword, session });
    expect(await leave(early.secret)).toEqual({ problem: "begin-again" });
    expect(await leave(owner.secret)).toEqual({ problem: "begin-again" });
    expect(await access.removeSelf(desk.as(late), {})).toEqual({ problem: "begin-again" });
    expect(desk.as(late)).not.toBe(nobody);
    expect(await leave(late.secret)).toEqual({ removed: 1 });
    expect([desk.as(early), desk.as(late)]).toEqual([nobody, nobody]);
  });

  test("and not where there are no accounts", async () => {
    const { access } = await openAccess();
    expect(await access.removeSelf(soloViewer, { password: goodPassword })).toEqual({ problem: "not-claimed" });
  });
});

test("who the disk refused to remove is out all the same, and can be removed again", async () => {
  const gone = await settled();
  const { writeRows } = desk.log;
  desk.log.writeRows = () => Promise.reject(new Error("no room"));
  await expect(remove(owner, gone.personId)).rejects.toThrow("no room");
  desk.log.writeRows = writeRows;
  expect(desk.as(gone)).toBe(nobody);
  expect(await desk.access.signIn(bo.login, goodPassword, "")).toEqual({ problem: "wrong-password" });
  expect(await remove(owner, gone.personId)).toEqual({ removed: 1 });
});

test("who has a second factor shows a code of it to remove themselves", async () => {
  const { app, codes, session } = await enrolled(desk, await settled());
  const { access } = desk;
  const viewer = desk.as(session);
  const leave = (code?: string) => access.removeSelf(viewer, { password: goodPassword, ...(code && { code }) });
  expect(await leave()).toEqual({ problem: "wrong-code" });
  // It was used to turn the second factor on.
  expect(await leave(app.code())).toEqual({ problem: "wrong-code" });
  expect(await leave(codes[0])).toEqual({ removed: 1 });
  for (const kind of ["second-factor", "recovery-code"]) expect((await desk.log.rows(kind)).size).toBe(0);
});
