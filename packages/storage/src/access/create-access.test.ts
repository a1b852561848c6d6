import { authorise, nobody, soloViewer } from "@weir/domain";
import { beforeEach, describe, expect, test } from "vitest";
import {
  goodPassword,
  granted,
  openAccess,
  otherPassword,
  person,
  type AccessDesk,
} from "../../testing/access-desk.ts";
import { hashOf } from "./secrets.ts";

let desk: AccessDesk;
beforeEach(async () => {
  desk = await openAccess();
});

const account = (login: string, password = goodPassword) => ({ name: "Ann", login, password });

describe("from solo to team", () => {
  test("the first owner takes over the person you, by a link that works once", async () => {
    expect(desk.access.mode()).toBe("solo");
    const first = granted(await desk.access.offerClaim());
    const { secret } = granted(await desk.access.offerClaim());
    expect(desk.access.keyPurpose(first.secret)).toEqual({ problem: "key-over" });
    expect(desk.access.keyPurpose(secret)).toEqual({ purpose: "claim" });
    expect(await desk.access.claim(first.secret, account("ann"), "")).toEqual({ problem: "key-over" });
    const session = granted(await desk.access.claim(secret, account("ann"), ""));
    expect(session.personId).toBe("you");
    expect(desk.access.mode()).toBe("team");
    expect(authorise(desk.as(session), "workspace.admin", { kind: "workspace" })).toBe(true);
    expect(await desk.access.claim(secret, account("eve"), "")).toEqual({ problem: "key-over" });
    expect(await desk.access.offerClaim()).toEqual({ problem: "claimed" });
    expect(await desk.workspace.people(soloViewer)).toEqual([{ personId: "you", name: "Ann" }]);
  });

  test("a link for the first owner that was left over is good for nothing once there is one", async () => {
    const { secret } = granted(await desk.access.offerClaim());
    const kept = (await desk.log.rows("one-time-key")).get(hashOf(secret));
    if (kept === undefined) throw new Error("The key is kept by its hash.");
    await desk.claim();
    await desk.log.writeRows([{ kind: "one-time-key", key: hashOf(secret), merge: kept }]);
    const after = await desk.reopen();
    expect(after.keyPurpose(secret)).toEqual({ problem: "key-over" });
    expect(await after.claim(secret, account("eve"), "")).toEqual({ problem: "key-over" });
  });

  test("nobody is invited, and no token made, before there is an owner", async () => {
    expect(await desk.access.invite(soloViewer, { name: "Bo", role: "member" })).toEqual({ problem: "not-claimed" });
    const wish = { name: "ci", scope: "read", days: 1 } as const;
    expect(await desk.access.createToken(soloViewer, wish)).toEqual({ problem: "not-claimed" });
  });
});

describe("keys", () => {
  test("used twice at once make one account", async () => {
    const owner = await desk.claim();
    const { secret } = granted(await desk.access.invite(desk.as(owner), { name: "Bo", role: "member" }));
    const both = await Promise.all(["bo", "eve"].map((login) => desk.access.accept(secret, account(login), "")));
    expect(both.filter((answer) => "secret" in answer).length).toBe(1);
    expect(both).toContainEqual({ problem: "key-over" });
    expect(granted(await desk.access.members(desk.as(owner))).length).toBe(2);
  });

  test("stay good where the login is taken or the password weak, and are over in time or when withdrawn", async () => {
    const owner = desk.as(await desk.claim("olga"));
    const invited = granted(await desk.access.invite(owner, { name: "Bo", role: "guest" }));
    const join = (login: string, password?: string) => desk.access.accept(invited.secret, account(login, password), "");
    expect(await join(" OLGA ")).toEqual({ problem: "login-taken" });
    expect(await join("bo", "short")).toEqual({ problem: "weak-password", why: "short" });
    expect(desk.access.keyPurpose(invited.secret)).toEqual({ purpose: "invitation", name: "Bo" });
    expect(desk.access.invitations(owner)).toMatchObject([{ name: "Bo", role: "guest" }]);
    desk.pass(7);
    expect(await join("bo")).toEqual({ problem: "key-over" });
    expect(desk.access.invitations(owner)).toEqual([]);
    const again = granted(await desk.access.invite(owner, { name: "Bo", role: "guest" }));
    const { invitationId } = again;
    expect(await desk.access.withdrawInvitation(owner, invitationId)).toEqual({ withdrawn: true });
    expect(await desk.access.withdrawInvitation(owner, invitationId)).toEqual({ problem: "not-there" });
    expect(await desk.access.accept(again.secret, account("bo"), "")).toEqual({ problem: "key-over" });
  });

  test("for one thing are good for no other", async () => {
    const { secret } = granted(await desk.access.offerClaim());
    expect(await desk.access.accept(secret, account("ann"), "")).toEqual({ problem: "key-over" });
    expect(await desk.access.reset(secret, goodPassword)).toEqual({ problem: "key-over" });
    expect(desk.access.viewerOf({ session: secret })).toBe(nobody);
  });

  test("two people with the same login cannot join at once", async () => {
    const owner = desk.as(await desk.claim());
    const keys = await Promise.all([1, 2].map(() => desk.access.invite(owner, { name: "Bo", role: "member" })));
    const both = await Promise.all(keys.map((key) => desk.access.accept(granted(key).secret, account("bo"), "")));
    expect(both.filter((answer) => "secret" in answer).length).toBe(1);
    expect(both).toContainEqual({ problem: "login-taken" });
  });
});

describe("sessions", () => {
  test("begin with a right password only, whatever the case of the login", async () => {
    await desk.claim("Olga@Example.org");
    const session = granted(await desk.access.signIn(" olga@EXAMPLE.org", goodPassword, "Firefox"));
    expect(person(desk.as(session)).personId).toBe("you");
    expect(await desk.access.signIn("olga@example.org", otherPassword, "")).toEqual({ problem: "wrong-password" });
    expect(await desk.access.signIn("eve@example.org", goodPassword, "")).toEqual({ problem: "wrong-password" });
  });

  test("are over by the clock, without any clean-up, unused or not", async () => {
    const owner = await desk.claim();
    const viewer = desk.as(owner);
    expect(person(viewer).standing.workspaceRole()).toBe("owner");
    desk.pass(13.9);
    expect(desk.as(owner).kind).toBe("person");
    desk.pass(13.9);
    expect(desk.as(owner).kind).toBe("person");
    desk.pass(14);
    expect(person(viewer).standing.workspaceRole()).toBeUndefined();
    expect(desk.as(owner)).toBe(nobody);
    const used = granted(await desk.access.signIn("owner@example.org", goodPassword, ""));
    for (let day = 0; day < 89; day += 1) {
      desk.pass(1);
      expect(desk.as(used).kind).toBe("person");
    }
    desk.pass(1);
    expect(desk.as(used)).toBe(nobody);
  });

  test("are listed, and ended by their owner at once, also where a stream is open", async () => {
    const owner = await desk.claim();
    const bo = await desk.join("bo");
    const phone = granted(await desk.access.signIn("bo", goodPassword, "phone"));
    const open = person(desk.as(phone));
    const listed = granted(desk.access.sessions(desk.as(bo), bo.secret));
    expect(listed.map(({ agent, current }) => [agent, current])).toEqual(
      expect.arrayContaining([
        ["browser", true],
        ["phone", false],
      ]),
    );
    const { sessionId = "" } = listed.find(({ agent }) => agent === "phone") ?? {};
    expect(await desk.access.endSession(desk.as(owner), sessionId)).toEqual({ problem: "not-there" });
    let told = 0;
    desk.access.onChange(() => (told += 1));
    const ending = desk.access.endSession(desk.as(bo), sessionId);
    expect([open.standing.workspaceRole(), told]).toEqual([undefined, 1]);
    expect(await ending).toEqual({ ended: true });
    expect(desk.as(phone)).toBe(nobody);
    await desk.access.signOut(bo.secret);
    expect(desk.as(bo)).toBe(nobody);
  });

  test("all end when the password changes; the one that asked goes on with a new secret", async () => {
    const here = await desk.claim();
    const there = granted(await desk.access.signIn("owner@example.org", goodPassword, ""));
    const change = (current: string, next: string) =>
      desk.access.changePassword(desk.as(here), here.secret, { current, next });
    expect(await change(otherPassword, otherPassword)).toEqual({ problem: "wrong-password" });
    expect(await change(goodPassword, "aaaaaaaaaaaaaaaaaaa")).toEqual({ problem: "weak-password", why: "common" });
    const bo = await desk.join("bo");
    const words = { current: goodPassword, next: otherPassword };
    expect(await desk.access.changePassword(desk.as(here), bo.secret, words)).toEqual({ problem: "not-there" });
    const next = granted(await change(goodPassword, otherPassword));
    expect([desk.as(here), desk.as(there)]).toEqual([nobody, nobody]);
    expect(desk.as(next).kind).toBe("person");
    expect(await desk.access.signIn("owner@example.org", goodPassword, "")).toEqual({ problem: "wrong-password" });
    expect(await desk.access.signIn("owner@example.org", otherPassword, "")).toMatchObject({ personId: "you" });
  });
});
