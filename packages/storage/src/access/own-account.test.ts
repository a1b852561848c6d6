import { nobody, soloViewer } from "@weir/domain";
import { beforeEach, expect, test } from "vitest";
import { goodPassword, granted, openAccess, otherPassword, type AccessDesk } from "../../testing/access-desk.ts";

let desk: AccessDesk;
beforeEach(async () => {
  desk = await openAccess();
});

test("people change their own name, tokens of theirs may, and nobody else's changes", async () => {
  const owner = await desk.claim();
  const bo = await desk.join("bo");
  expect(await desk.access.changeName(desk.as(bo), "Beau")).toEqual({
    personId: bo.personId,
    name: "Beau",
    login: "bo",
  });
  const { secret } = granted(await desk.access.createToken(desk.as(bo), { name: "t", scope: "admin", days: 1 }));
  expect(await desk.access.changeName(desk.access.viewerOf({ token: secret }), "B")).toMatchObject({ name: "B" });
  expect(await desk.access.account(desk.as(owner))).toMatchObject({ name: "Olga", login: "owner@example.org" });
  expect(await desk.workspace.ownName(desk.as(bo))).toBe("B");
  expect(await desk.access.account(soloViewer)).toMatchObject({ login: "owner@example.org" });
  expect(await desk.access.changeName(nobody, "N")).toEqual({ denied: "not-signed-in" });
  const [entry] = granted(await desk.access.audit(desk.as(owner), { limit: 1 }));
  expect(entry).toMatchObject({ by: bo.personId, did: "account.renamed", what: {} });
});

test("a new login takes the place of the old one, which is free again; sessions go on", async () => {
  await desk.claim();
  const bo = await desk.join("bo");
  const change = (login: string, password = goodPassword) => desk.access.changeLogin(desk.as(bo), { login, password });
  expect(await change("beau", otherPassword)).toEqual({ problem: "wrong-password" });
  expect(await change(" OWNER@example.org ")).toEqual({ problem: "login-taken" });
  expect(await change("purple ducks walk home")).toEqual({ problem: "weak-password", why: "like-login" });
  expect(await change(" beau ")).toMatchObject({ login: "beau" });
  expect(await desk.access.signIn("bo", goodPassword, "")).toEqual({ problem: "wrong-password" });
  expect(await desk.access.signIn("BEAU", goodPassword, "")).toMatchObject({ personId: bo.personId });
  expect(desk.as(bo).kind).toBe("person");
  expect(await change("BEAU")).toMatchObject({ login: "BEAU" });
  const other = await desk.join("bo");
  const after = await desk.reopen();
  expect(await after.signIn("bo", goodPassword, "")).toMatchObject({ personId: other.personId });
  expect(await after.signIn("beau", goodPassword, "")).toMatchObject({ personId: bo.personId });
});

test("no program changes what its owner signs in with", async () => {
  const owner = await desk.claim();
  const { secret } = granted(await desk.access.createToken(desk.as(owner), { name: "t", scope: "admin", days: 1 }));
  const viewer = desk.access.viewerOf({ token: secret });
  const denied = { denied: "token-scope" };
  expect(await desk.access.changeLogin(viewer, { login: "x", password: goodPassword })).toEqual(denied);
});
