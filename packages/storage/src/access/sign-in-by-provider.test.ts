import { beforeEach, describe, expect, test } from "vitest";
import { granted, openAccess, goodPassword, otherPassword, type AccessDesk } from "../../testing/access-desk.ts";
import type { Secret } from "./access.ts";
import type { Arrival, Placement } from "./provider-access.ts";

const issuer = "https://login.example";
const ada: Arrival = { issuer, subject: "ada-1", name: "Ada", login: "ada@example.org" };
const member: Placement = { role: "member", eachTime: true };
const inNoGroup: Placement = { eachTime: true };

let desk: AccessDesk;
let owner: Secret & { readonly personId: string };
beforeEach(async () => {
  desk = await openAccess();
  owner = await desk.claim();
});

const arrive = (arrival = ada, placement = member) => desk.access.arrive(arrival, placement, "browser");
const roleOf = async (personId: string): Promise<unknown> =>
  granted(await desk.access.members(desk.as(owner))).find((each) => each.personId === personId)?.role;
const audit = async (): Promise<unknown[]> =>
  granted(await desk.access.audit(desk.as(owner))).map(({ by, did, what }) => [by, did, what]);

describe("somebody who comes by a provider", () => {
  test("gets an account, once, and a session each time", async () => {
    const first = granted(await arrive());
    const second = granted(await arrive({ ...ada, name: "Somebody else", login: "other@example.org" }));
    expect(second.personId).toBe(first.personId);
    expect(second.secret).not.toBe(first.secret);
    expect(desk.as(second)).toMatchObject({ kind: "person", personId: first.personId });
    expect(granted(await desk.access.members(desk.as(owner)))[1]).toMatchObject({
      name: "Ada",
      login: "ada@example.org",
      role: "member",
      disabled: false,
    });
    expect((await audit()).slice(0, 3)).toEqual([
      [first.personId, "session.begun", expect.anything()],
      [first.personId, "session.begun", expect.anything()],
      [first.personId, "member.arrived", { personId: first.personId, role: "member" }],
    ]);
  });

  test("is known by issuer and subject, after a restart too, and by nothing else", async () => {
    const { personId } = granted(await arrive());
    const again = await desk.reopen();
    expect(granted(await again.arrive(ada, member, "")).personId).toBe(personId);
    for (const other of [
      { ...ada, subject: "ada-2" },
      { ...ada, issuer: "https://other.example" },
    ])
      expect(granted(await again.arrive(other, member, "")).personId).not.toBe(personId);
  });

  test("never gets the account of somebody with that login or e-mail address; theirs is called otherwise", async () => {
    const local = await desk.join("ada@example.org");
    const { personId } = granted(await arrive());
    const third = granted(await arrive({ ...ada, subject: "ada-2", login: "ADA@example.org " }));
    expect(new Set([local.personId, personId, third.personId]).size).toBe(3);
    const logins = granted(await desk.access.members(desk.as(owner))).map(({ login }) => login);
    expect(logins.slice(1)).toEqual(["ada@example.org", "ada@example.org (2)", "ADA@example.org (3)"]);
  });

  test("has a password nobody knows, and the groups of the provider stand nowhere", async () => {
    granted(await arrive());
    for (const password of ["", goodPassword, "!"])
      expect(await desk.access.signIn("ada@example.org", password, "")).toEqual({ problem: "wrong-password" });
    const rows = JSON.stringify([...(await desk.log.rows("identity"))]);
    for (const word of ["ada-1", issuer]) expect(rows).not.toContain(word);
  });

  test("is not let in where no owner is yet, by no group, or disabled", async () => {
    const unclaimed = await openAccess();
    expect(await unclaimed.access.arrive(ada, member, "")).toEqual({ problem: "not-claimed" });
    expect(unclaimed.access.mode()).toBe("solo");
    expect(await arrive(ada, inNoGroup)).toEqual({ problem: "not-let-in" });
    expect(await arrive(ada, { eachTime: false })).toEqual({ problem: "not-let-in" });
    const { personId } = granted(await arrive());
    granted(await desk.access.changeMember(desk.as(owner), personId, { disabled: true }));
    expect(await arrive()).toEqual({ problem: "not-let-in" });
    expect((await audit())[0]).toEqual(["nobody", "session.refused", { personId }]);
  });

  test("is somebody new once removed", async () => {
    const { personId } = granted(await arrive());
    granted(await desk.access.removePerson(desk.as(owner), personId));
    expect(await desk.log.rows("identity")).toEqual(new Map());
    expect(granted(await arrive()).personId).not.toBe(personId);
  });
});

describe("what the groups say", () => {
  test("holds from the next time somebody comes", async () => {
    const { personId } = granted(await arrive());
    const reset = granted(await desk.access.offerReset(desk.as(owner), personId));
    granted(await arrive(ada, { role: "admin", eachTime: true }));
    expect(await roleOf(personId)).toBe("admin");
    expect((await audit())[1]).toEqual([personId, "member.placed", { personId, role: "admin" }]);
    expect(await desk.access.reset(reset.secret, otherPassword)).toEqual({ problem: "key-over" });
    granted(await arrive(ada, { role: "guest", eachTime: true }));
    expect(await roleOf(personId)).toBe("guest");
  });

  test("takes everything away from who is in none any more", async () => {
    const before = granted(await arrive());
    const token = granted(await desk.access.createToken(desk.as(before), { name: "T", scope: "read", days: 9 }));
    const reset = granted(await desk.access.offerReset(desk.as(owner), before.personId));
    expect(await arrive(ada, inNoGroup)).toEqual({ problem: "not-let-in" });
    expect(await desk.access.reset(reset.secret, otherPassword)).toEqual({ problem: "key-over" });
    expect(desk.as(before).kind).toBe("nobody");
    expect(desk.access.viewerOf({ token: token.secret }).kind).toBe("nobody");
    expect(granted(await arrive()).personId).toBe(before.personId);
  });

  test("is for those who begin only, where it is said of everybody", async () => {
    const { personId } = granted(await arrive(ada, { role: "member", eachTime: false }));
    granted(await desk.access.changeMember(desk.as(owner), personId, { role: "admin" }));
    granted(await arrive(ada, { role: "member", eachTime: false }));
    expect(await roleOf(personId)).toBe("admin");
    granted(await arrive(ada, { eachTime: false }));
  });

  test("neither makes owners nor unmakes them: the last one stays", async () => {
    granted(await desk.access.linkIdentity(desk.as(owner), ada));
    for (const placement of [member, { role: "guest", eachTime: true } as const, inNoGroup]) {
      expect(granted(await arrive(ada, placement)).personId).toBe(owner.personId);
      expect(await roleOf(owner.personId)).toBe("owner");
    }
  });
});

describe("a link", () => {
  test("is made by whoever is signed in, and opens their account", async () => {
    const local = await desk.join("ada@example.org", "guest");
    expect(desk.access.providerLink(desk.as(local))).toEqual({ onlyWayIn: false });
    expect(granted(await desk.access.mayLink(desk.as(local), { password: goodPassword }))).toEqual({ may: true });
    granted(await desk.access.linkIdentity(desk.as(local), ada));
    expect(desk.access.providerLink(desk.as(local))).toEqual({ linkedAt: desk.now(), onlyWayIn: false });
    const came = granted(await arrive(ada, { eachTime: false }));
    expect(came.personId).toBe(local.personId);
    expect(await roleOf(local.personId)).toBe("guest");
    granted(await desk.access.unlinkIdentity(desk.as(local)));
    expect(granted(await arrive()).personId).not.toBe(local.personId);
    expect(await audit()).toContainEqual([local.personId, "identity.linked", {}]);
    expect(await audit()).toContainEqual([local.personId, "identity.unlinked", {}]);
  });

  test("asks for the password, and for nobody's token", async () => {
    const local = await desk.join("eve@example.org");
    expect(await desk.access.mayLink(desk.as(local), { password: otherPassword })).toEqual({
      problem: "wrong-password",
    });
    expect((await audit())[0]).toEqual([local.personId, "password.refused", {}]);
    const wish = { name: "T", scope: "admin", days: 1 } as const;
    const { secret } = granted(await desk.access.createToken(desk.as(local), wish));
    const program = desk.access.viewerOf({ token: secret });
    expect(await desk.access.mayLink(program, { password: goodPassword })).toEqual({ denied: "token-scope" });
    expect(await desk.access.linkIdentity(program, ada)).toEqual({ denied: "token-scope" });
    expect(await desk.access.unlinkIdentity(program)).toEqual({ denied: "token-scope" });
  });

  test("is one person's, and one for each", async () => {
    const one = await desk.join("one@example.org");
    const two = await desk.join("two@example.org");
    granted(await desk.access.linkIdentity(desk.as(one), ada));
    expect(granted(await desk.access.linkIdentity(desk.as(one), ada))).toEqual({ linked: true });
    expect(await desk.access.linkIdentity(desk.as(two), ada)).toEqual({ problem: "identity-taken" });
    expect(await desk.access.linkIdentity(desk.as(one), { ...ada, subject: "x" })).toEqual({
      problem: "linked-already",
    });
    expect(await desk.access.unlinkIdentity(desk.as(two))).toEqual({ problem: "not-there" });
  });

  test("is one person's also when two ask at once", async () => {
    const people = await Promise.all([desk.join("one@example.org"), desk.join("two@example.org")]);
    const answers = await Promise.all(people.map((person) => desk.access.linkIdentity(desk.as(person), ada)));
    expect(answers).toEqual([{ linked: true }, { problem: "identity-taken" }]);
  });

  test("stays while it is the only way in, and may go once there is a password", async () => {
    const came = granted(await arrive());
    expect(desk.access.providerLink(desk.as(came))).toEqual({ linkedAt: desk.now(), onlyWayIn: true });
    expect(await desk.access.unlinkIdentity(desk.as(came))).toEqual({ problem: "only-way-in" });
    const { secret } = granted(await desk.access.offerReset(desk.as(owner), came.personId));
    granted(await desk.access.reset(secret, otherPassword));
    const local = granted(await desk.access.signIn("ada@example.org", otherPassword, ""));
    expect(desk.access.providerLink(desk.as(local))).toMatchObject({ onlyWayIn: false });
    granted(await desk.access.unlinkIdentity(desk.as(local)));
  });
});
