import { authorise, nobody, soloViewer, type Viewer } from "@weir/domain";
import { beforeEach, describe, expect, test } from "vitest";
import {
  countingHashing,
  goodPassword,
  granted,
  openAccess,
  otherPassword,
  person,
  type AccessDesk,
} from "../../testing/access-desk.ts";
import type { Secret } from "./access.ts";
import { TOKEN_PREFIX } from "./secrets.ts";

let desk: AccessDesk;
let owner: Secret & { readonly personId: string };
beforeEach(async () => {
  desk = await openAccess();
  owner = await desk.claim();
});

const workspace = { kind: "workspace" } as const;
const asToken = (token: Secret): Viewer => desk.access.viewerOf({ token: token.secret });
const refusedRole = { denied: "no-role" };
const lastOwner = { problem: "last-owner" };

describe("tokens", () => {
  const wish = { name: "ci", scope: "write", days: 30 } as const;

  test("say what they are, do what their scope says, and end in time", async () => {
    const made = granted(await desk.access.createToken(desk.as(owner), { ...wish, boardIds: ["a", "b"] }));
    expect(made.secret.startsWith(TOKEN_PREFIX)).toBe(true);
    const viewer = asToken(made);
    expect(person(viewer).token).toEqual({ scope: "write", boardIds: ["a", "b"] });
    expect(authorise(viewer, "board.change", { kind: "board", boardId: "a" })).toBe(true);
    expect(authorise(viewer, "board.change", { kind: "board", boardId: "c" })).toEqual({ denied: "unseen" });
    expect(desk.access.tokens(desk.as(owner))).toEqual([
      expect.objectContaining({ tokenId: made.tokenId, boardIds: ["a", "b"], usedAt: desk.now() }),
    ]);
    desk.pass(30);
    expect(person(viewer).standing.workspaceRole()).toBeUndefined();
    expect(asToken(made)).toBe(nobody);
    expect(desk.access.viewerOf({ session: made.secret })).toBe(nobody);
    expect(desk.access.viewerOf({ token: owner.secret })).toBe(nobody);
  });

  test("are no more than their owner is by then", async () => {
    const bo = await desk.join("bo", "admin");
    const made = granted(await desk.access.createToken(desk.as(bo), { ...wish, scope: "admin" }));
    expect(authorise(asToken(made), "people.manage", workspace)).toBe(true);
    await desk.access.changeMember(desk.as(owner), bo.personId, { role: "guest" });
    expect(authorise(asToken(made), "people.manage", workspace)).toEqual(refusedRole);
  });

  test("do not make tokens, which would outlive them", async () => {
    const made = granted(await desk.access.createToken(desk.as(owner), { ...wish, scope: "admin" }));
    expect(await desk.access.createToken(asToken(made), wish)).toEqual({ denied: "token-scope" });
  });

  test("are taken back by their owner only, at once", async () => {
    const bo = await desk.join("bo", "admin");
    const made = granted(await desk.access.createToken(desk.as(bo), wish));
    const open = person(asToken(made));
    expect(await desk.access.revokeToken(desk.as(owner), made.tokenId)).toEqual({ problem: "not-there" });
    const revoking = desk.access.revokeToken(desk.as(bo), made.tokenId);
    expect(open.standing.workspaceRole()).toBeUndefined();
    expect(await revoking).toEqual({ revoked: true });
    expect(desk.access.tokens(desk.as(bo))).toEqual([]);
  });
});

describe("members", () => {
  test("who is disabled is out at once, with sessions, tokens and links, and comes back with none of them", async () => {
    const bo = await desk.join("bo");
    const token = granted(await desk.access.createToken(desk.as(bo), { name: "ci", scope: "read", days: 9 }));
    const reset = granted(await desk.access.offerReset(desk.as(owner), bo.personId));
    const open = [person(desk.as(bo)), person(asToken(token))];
    await desk.access.changeMember(desk.as(owner), bo.personId, { disabled: true });
    for (const { standing } of open)
      expect([standing.workspaceRole(), standing.boardRole("b")]).toEqual([undefined, undefined]);
    expect(await desk.access.signIn("bo", goodPassword, "")).toEqual({ problem: "wrong-password" });
    await desk.access.changeMember(desk.as(owner), bo.personId, { disabled: false });
    expect([desk.as(bo), asToken(token)]).toEqual([nobody, nobody]);
    expect(await desk.access.reset(reset.secret, otherPassword)).toEqual({ problem: "key-over" });
    expect(await desk.access.signIn("bo", goodPassword, "")).toMatchObject({ personId: bo.personId });
  });

  test("the audit tells what was changed about somebody, and nothing else", async () => {
    const { personId } = await desk.join("bo");
    const changes = [{ role: "admin" }, { disabled: true }, { disabled: false }, { name: "Bob" }] as const;
    for (const each of changes) await desk.access.changeMember(desk.as(owner), personId, each);
    const told = granted(await desk.access.audit(desk.as(owner), { limit: changes.length }));
    expect(told.map(({ what }) => what).toReversed()).toEqual([
      { personId, role: "admin" },
      { personId, disabled: true },
      { personId, disabled: false },
      { personId, renamed: true },
    ]);
  });

  test("a workspace keeps an owner who can sign in", async () => {
    const bo = await desk.join("bo");
    const change = (personId: string, changes: object, viewer = desk.as(owner)) =>
      desk.access.changeMember(viewer, personId, changes);
    expect(await change("you", { role: "admin" })).toEqual(lastOwner);
    expect(await change("you", { disabled: true })).toEqual(lastOwner);
    expect(await change(bo.personId, { role: "owner" })).toMatchObject({ role: "owner" });
    const both = await Promise.all([
      change("you", { role: "member" }),
      change(bo.personId, { disabled: true }, desk.as(bo)),
    ]);
    expect(both).toEqual([expect.objectContaining({ role: "member" }), lastOwner]);
  });

  test("only owners make owners, unmake them, or touch them", async () => {
    const admin = await desk.join("ada", "admin");
    const bo = await desk.join("bo");
    const viewer = desk.as(admin);
    expect(await desk.access.changeMember(viewer, bo.personId, { role: "owner" })).toEqual(refusedRole);
    for (const changes of [{ role: "member" }, { disabled: true }, { name: "Oh" }] as const)
      expect(await desk.access.changeMember(viewer, "you", changes)).toEqual(refusedRole);
    expect(await desk.access.offerReset(viewer, "you")).toEqual(refusedRole);
    expect(await desk.access.changeMember(viewer, bo.personId, { role: "admin", name: "Bob" })).toMatchObject({
      name: "Bob",
      role: "admin",
    });
  });

  test("who does not run the workspace learns and changes nothing about people", async () => {
    const bo = desk.as(await desk.join("bo"));
    const { access } = desk;
    const answers = await Promise.all([
      access.members(bo),
      Promise.resolve(access.invitations(bo)),
      access.invite(bo, { name: "Cy", role: "guest" }),
      access.withdrawInvitation(bo, "x"),
      access.offerReset(bo, "you"),
      access.changeMember(bo, person(bo).personId, { role: "admin" }),
      access.audit(bo),
    ]);
    for (const answer of answers) expect(answer).toEqual(refusedRole);
    for (const viewer of [nobody, { ...soloViewer, loopback: false } as Viewer])
      for (const answer of [access.sessions(viewer), access.tokens(viewer), await access.members(viewer)])
        expect(answer).toHaveProperty("denied");
  });

  test("a reset link works once, also twice at once, for a good password, and ends every session", async () => {
    const bo = await desk.join("bo");
    const first = granted(await desk.access.offerReset(desk.as(owner), bo.personId));
    const { secret } = granted(await desk.access.offerReset(desk.as(owner), bo.personId));
    expect(await desk.access.reset(first.secret, otherPassword)).toEqual({ problem: "key-over" });
    expect(await desk.access.reset(secret, "bobobobobobobobo")).toMatchObject({ problem: "weak-password" });
    const both = await Promise.all([1, 2].map(() => desk.access.reset(secret, otherPassword)));
    expect(both).toContainEqual({ personId: bo.personId });
    expect(both).toContainEqual({ problem: "key-over" });
    expect(desk.as(bo)).toBe(nobody);
    expect(await desk.access.signIn("bo", goodPassword, "")).toEqual({ problem: "wrong-password" });
    expect(await desk.access.signIn("bo", otherPassword, "")).toMatchObject({ personId: bo.personId });
    const late = granted(await desk.access.offerReset(desk.as(owner), bo.personId));
    desk.pass(1);
    expect(await desk.access.reset(late.secret, goodPassword)).toEqual({ problem: "key-over" });
  });
});

test("a reset link from before somebody became an owner does not open an owner's account", async () => {
  const admin = desk.as(await desk.join("ada", "admin"));
  const bo = await desk.join("bo");
  const kept = granted(await desk.access.offerReset(admin, bo.personId));
  await desk.access.changeMember(desk.as(owner), bo.personId, { role: "owner" });
  expect(await desk.access.reset(kept.secret, otherPassword)).toEqual({ problem: "key-over" });
});

test("who the disk refused to disable is disabled all the same, until it is tried again or undone", async () => {
  const bo = await desk.join("bo");
  const { writeRows } = desk.log;
  desk.log.writeRows = () => Promise.reject(new Error("no room"));
  const change = (disabled: boolean) => desk.access.changeMember(desk.as(owner), bo.personId, { disabled });
  await expect(change(true)).rejects.toThrow("no room");
  desk.log.writeRows = writeRows;
  expect(desk.as(bo)).toBe(nobody);
  expect(await desk.access.signIn("bo", goodPassword, "")).toEqual({ problem: "wrong-password" });
  expect(await change(false)).toMatchObject({ disabled: false });
  expect(await desk.access.signIn("bo", goodPassword, "")).toMatchObject({ personId: bo.personId });
});

test("a link that the disk refused to use up can be used again", async () => {
  const { secret } = granted(await desk.access.invite(desk.as(owner), { name: "Bo", role: "member" }));
  const account = { name: "Bo", login: "bo", password: goodPassword };
  const { writeRows } = desk.log;
  desk.log.writeRows = () => Promise.reject(new Error("no room"));
  await expect(desk.access.accept(secret, account, "")).rejects.toThrow("no room");
  desk.log.writeRows = writeRows;
  expect(await desk.access.signIn("bo", goodPassword, "")).toEqual({ problem: "wrong-password" });
  expect(await desk.access.accept(secret, account, "")).toMatchObject({ personId: expect.any(String) });
});

test("the use of a session is written down once an hour at most", async () => {
  let written = 0;
  const { writeRows } = desk.log;
  desk.log.writeRows = (...change) => {
    written += 1;
    return writeRows(...change);
  };
  for (let minute = 0; minute < 180; minute += 1) {
    desk.pass(1 / (24 * 60));
    expect(desk.as(owner).kind).toBe("person");
  }
  expect(written).toBe(3);
  const [session] = granted(desk.access.sessions(desk.as(owner)));
  expect(session?.seenAt).toBe(desk.now());
});

test("a login that is not there, a disabled one and a wrong password cost the same work", async () => {
  const hashing = countingHashing();
  const counted = await openAccess({ hashing });
  const boss = await counted.claim("olga");
  const gone = await counted.join("gone");
  await counted.access.changeMember(counted.as(boss), gone.personId, { disabled: true });
  await counted.access.signIn("warm", goodPassword, "");
  const work = async (login: string, password: string) => {
    hashing.done.length = 0;
    expect(await counted.access.signIn(login, password, "")).toEqual({ problem: "wrong-password" });
    return [...hashing.done];
  };
  expect(await work("olga", otherPassword)).toEqual(["matches"]);
  expect(await work("nobody-here", goodPassword)).toEqual(["matches"]);
  expect(await work("gone", goodPassword)).toEqual(["matches"]);
  const fresh = await counted.reopen();
  hashing.done.length = 0;
  await fresh.signIn("olga", otherPassword, "");
  expect(hashing.done).toEqual(["hash", "matches"]);
});
