import { soloViewer } from "@weir/domain";
import { beforeEach, describe, expect, test } from "vitest";
import { goodPassword, granted, openAccess, otherPassword, type AccessDesk } from "../../testing/access-desk.ts";
import type { Secret } from "./access.ts";

let desk: AccessDesk;
let owner: Secret & { readonly personId: string };
let admin: Secret & { readonly personId: string };
beforeEach(async () => {
  desk = await openAccess();
  owner = await desk.claim();
  admin = await desk.join("adam", "admin");
});

const over = { problem: "key-over" };
const account = (login: string) => ({ name: "Eve", login, password: goodPassword });
const invited = async (): Promise<string> =>
  granted(await desk.access.invite(desk.as(admin), { name: "Eve", role: "admin" })).secret;

/** What an admin could have kept for the day they are let go. */
const goings: Readonly<Record<string, () => Promise<unknown>>> = {
  disabled: () => desk.access.changeMember(desk.as(owner), admin.personId, { disabled: true }),
  "a member": () => desk.access.changeMember(desk.as(owner), admin.personId, { role: "member" }),
  removed: () => desk.access.removePerson(desk.as(owner), admin.personId),
};

describe.each(Object.entries(goings))("links of an admin who is %s by now", (_, go) => {
  test("let nobody in", async () => {
    const secret = await invited();
    expect(desk.access.keyPurpose(secret)).toEqual({ purpose: "invitation", name: "Eve" });
    granted(await go());
    expect(desk.access.keyPurpose(secret)).toEqual(over);
    expect(await desk.access.accept(secret, account("eve"), "")).toEqual(over);
    expect(desk.access.invitations(desk.as(owner))).toEqual([]);
    const anew = await desk.reopen();
    expect(await anew.accept(secret, account("eve"), "")).toEqual(over);
  });

  test("set nobody's password", async () => {
    const mia = await desk.join("mia");
    const { secret } = granted(await desk.access.offerReset(desk.as(admin), mia.personId));
    granted(await go());
    expect(await desk.access.reset(secret, otherPassword)).toEqual(over);
    expect(await desk.access.signIn("mia", otherPassword, "")).toEqual({ problem: "wrong-password" });
  });
});

test("a provider that lets an admin in no more leaves no link of theirs", async () => {
  const identity = { issuer: "https://id.example", subject: "1", name: "Ada", login: "ada" };
  const ada = granted(await desk.access.arrive(identity, { role: "admin", eachTime: true }, ""));
  const { secret } = granted(await desk.access.invite(desk.as(ada), { name: "Eve", role: "admin" }));
  expect(await desk.access.arrive(identity, { eachTime: true }, "")).toEqual({ problem: "not-let-in" });
  expect(await desk.access.accept(secret, account("eve"), "")).toEqual(over);
});

test("who is let go while the link is being opened lets nobody in either", async () => {
  const secret = await invited();
  const [joined] = await Promise.all([desk.access.accept(secret, account("eve"), ""), goings.disabled?.()]);
  expect(joined).toEqual(over);
});

test("an owner who is one no more leaves no way to another owner's account", async () => {
  granted(await desk.access.changeMember(desk.as(owner), admin.personId, { role: "owner" }));
  const { secret } = granted(await desk.access.offerReset(desk.as(admin), owner.personId));
  granted(await desk.access.changeMember(desk.as(owner), admin.personId, { role: "admin" }));
  expect(await desk.access.reset(secret, otherPassword)).toEqual(over);
});

test("links of whoever is still an admin, and those made at the data folder, stay good", async () => {
  const secret = await invited();
  const atFolder = granted(await desk.access.offerReset(soloViewer, admin.personId));
  granted(await desk.access.changeMember(desk.as(owner), admin.personId, { name: "Adam" }));
  expect(await desk.access.accept(secret, account("eve"), "")).toHaveProperty("secret");
  expect(await desk.access.reset(atFolder.secret, otherPassword)).toEqual({ personId: admin.personId });
});
