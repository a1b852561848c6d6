import { nobody, soloViewer } from "@weir/domain";
import { beforeEach, describe, expect, test } from "vitest";
import { goodPassword, granted, openAccess, otherPassword, type AccessDesk } from "../../testing/access-desk.ts";
import { codeApp, type CodeApp, enrolled, oneStep } from "../../testing/second-factor-desk.ts";
import type { Secret } from "./access.ts";

let desk: AccessDesk;
let owner: Secret;
let bo: Secret & { readonly personId: string };
beforeEach(async () => {
  desk = await openAccess();
  owner = await desk.claim();
  bo = await desk.join("bo");
});

const wrongPassword = { problem: "wrong-password" };
const wrongCode = { problem: "wrong-code" };
const beginAgain = { problem: "begin-again" };

const turnOn = async (session: Secret = bo) => enrolled(desk, session);
/** The first step of signing in. */
const ticketOf = async (login = "bo", password = goodPassword): Promise<string> => {
  const answer = await desk.access.signIn(login, password, "");
  if (!("ticket" in answer)) throw new Error(`No ticket: ${JSON.stringify(answer)}`);
  return answer.ticket;
};
const enter = async (code: string) => desk.access.signInWithCode(await ticketOf(), code, "phone");
const told = async (): Promise<string[]> =>
  granted(await desk.access.audit(soloViewer)).map(({ by, did }) => `${by} ${did}`);

describe("turning it on", () => {
  test("asks for the password and the first code, ends every other session, and is told", async () => {
    const elsewhere = granted(await desk.access.signIn("bo", goodPassword, ""));
    const offer = (password: string) => desk.access.offerSecondFactor(desk.as(bo), bo.secret, { password });
    const confirm = (code: string) => desk.access.confirmSecondFactor(desk.as(bo), bo.secret, code);
    expect(await offer(otherPassword)).toEqual(wrongPassword);
    expect(await confirm("123456")).toEqual(beginAgain);
    const offered = granted(await offer(goodPassword));
    const app = codeApp(offered.secret, desk.now);
    expect(offered.address).toContain(`secret=${offered.secret}`);
    expect(await confirm(app.code(5))).toEqual(wrongCode);
    expect(desk.access.secondFactor(desk.as(bo))).toEqual({ on: false, needed: false });
    const on = granted(await confirm(app.code()));
    expect(new Set(on.recoveryCodes).size).toBe(10);
    expect([desk.as(bo), desk.as(elsewhere)]).toEqual([nobody, nobody]);
    const info = { on: true, needed: false, since: desk.now(), recoveryCodesLeft: 10 };
    expect(desk.access.secondFactor(desk.as(on))).toEqual(info);
    expect((await told()).slice(0, 2)).toEqual([`${bo.personId} session.begun`, `${bo.personId} second-factor.begun`]);
    const listed = granted(await desk.access.members(desk.as(owner)));
    expect(listed.map(({ secondFactor }) => secondFactor)).toEqual([false, true]);
  });

  test("waits a quarter of an hour, for the session it was offered to", async () => {
    const other = granted(await desk.access.signIn("bo", goodPassword, ""));
    const offer = async (): Promise<CodeApp> => {
      const words = { password: goodPassword };
      return codeApp(granted(await desk.access.offerSecondFactor(desk.as(bo), bo.secret, words)).secret, desk.now);
    };
    const confirm = (session: Secret, code: string) =>
      desk.access.confirmSecondFactor(desk.as(session), session.secret, code);
    const app = await offer();
    expect(await confirm(other, app.code())).toEqual(beginAgain);
    expect(await confirm(owner, app.code())).toEqual(beginAgain);
    desk.pass(30 * oneStep);
    expect(await confirm(bo, app.code())).toEqual(beginAgain);
    const again = await offer();
    expect(await confirm(bo, app.code())).toEqual(wrongCode);
    expect(granted(await confirm(bo, again.code())).recoveryCodes.length).toBe(10);
  });

  test("is nothing a token does, nor one without an account", async () => {
    const token = granted(await desk.access.createToken(desk.as(bo), { name: "t", scope: "admin", days: 1 }));
    const viewer = desk.access.viewerOf({ token: token.secret });
    const words = { password: goodPassword };
    expect(await desk.access.offerSecondFactor(viewer, bo.secret, words)).toEqual({ problem: "not-there" });
    expect(await desk.access.offerSecondFactor(nobody, bo.secret, words)).toEqual({ denied: "not-signed-in" });
    const alone = await openAccess();
    expect(await alone.access.offerSecondFactor(soloViewer, "", words)).toEqual({ problem: "not-there" });
    expect(alone.access.secondFactor(soloViewer)).toEqual({ on: false, needed: false });
  });

  test("once more needs a code of the one there is, which stays until the new one is confirmed", async () => {
    const { app, session } = await turnOn();
    const offer = (code?: string) => {
      const words = { password: goodPassword, ...(code !== undefined && { code }) };
      return desk.access.offerSecondFactor(desk.as(session), session.secret, words);
    };
    expect(await offer()).toEqual(wrongCode);
    desk.pass(oneStep);
    const next = codeApp(granted(await offer(app.code())).secret, desk.now);
    desk.pass(oneStep);
    expect(granted(await enter(app.code())).personId).toBe(bo.personId);
    granted(await desk.access.confirmSecondFactor(desk.as(session), session.secret, next.code()));
    desk.pass(oneStep);
    expect(await enter(app.code())).toEqual(wrongCode);
    expect(granted(await enter(next.code())).personId).toBe(bo.personId);
  });
});

describe("signing in with it", () => {
  test("takes both steps: a password alone begins no session, and a ticket is none", async () => {
    const { app } = await turnOn();
    const before = (await desk.log.rows("session")).size;
    const ticket = await ticketOf();
    expect(desk.access.viewerOf({ session: ticket })).toBe(nobody);
    expect((await desk.log.rows("session")).size).toBe(before);
    desk.pass(oneStep);
    expect(await desk.access.signInWithCode("x".repeat(43), app.code(), "")).toEqual(beginAgain);
    const begun = granted(await desk.access.signInWithCode(ticket, app.code(), "phone"));
    expect(desk.as(begun).kind).toBe("person");
    expect(await desk.access.signInWithCode(ticket, app.code(), "")).toEqual(beginAgain);
    expect(await desk.access.signIn("bo", otherPassword, "")).toEqual(wrongPassword);
  });

  test("a code is good once, also right after the restart, and not twice at the same moment", async () => {
    const { app } = await turnOn();
    expect(await enter(app.code())).toEqual(wrongCode);
    desk.pass(oneStep);
    const code = app.code();
    const tickets = [await ticketOf(), await ticketOf()];
    const both = await Promise.all(tickets.map((ticket) => desk.access.signInWithCode(ticket, code, "")));
    expect(both.map((answer) => ("secret" in answer ? "in" : answer))).toEqual(["in", wrongCode]);
    const restarted = await desk.reopen();
    const answer = await restarted.signIn("bo", goodPassword, "");
    if (!("ticket" in answer)) throw new Error("The second factor is still asked for.");
    expect(await restarted.signInWithCode(answer.ticket, code, "")).toEqual(wrongCode);
    desk.pass(oneStep);
    expect(granted(await restarted.signInWithCode(answer.ticket, app.code(), "")).personId).toBe(bo.personId);
  });

  test("a ticket is over in five minutes, after five wrong codes, and with the password it was given for", async () => {
    const { app } = await turnOn();
    const late = await ticketOf();
    desk.pass(10 * oneStep);
    expect(await desk.access.signInWithCode(late, app.code(), "")).toEqual(beginAgain);
    const worn = await ticketOf();
    for (let each = 0; each < 4; each += 1)
      expect(await desk.access.signInWithCode(worn, app.code(-5), "")).toEqual(wrongCode);
    expect(await desk.access.signInWithCode(worn, app.code(-5), "")).toEqual(beginAgain);
    expect(await desk.access.signInWithCode(worn, app.code(), "")).toEqual(beginAgain);
    expect((await told()).filter((line) => line === "nobody second-factor.refused").length).toBe(5);
    const old = await ticketOf();
    const { secret } = granted(await desk.access.offerReset(desk.as(owner), bo.personId));
    granted(await desk.access.reset(secret, otherPassword));
    expect(desk.access.ticketHolder(old)).toEqual(beginAgain);
    expect(await desk.access.signInWithCode(old, app.code(), "")).toEqual(beginAgain);
    const kept = await ticketOf("bo", otherPassword);
    expect(desk.access.ticketHolder(kept)).toEqual({ personId: bo.personId });
    await desk.access.changeMember(desk.as(owner), bo.personId, { disabled: true });
    expect(await desk.access.signInWithCode(kept, app.code(), "")).toEqual(beginAgain);
  });

  test("a recovery code is good once, however it is typed, and only for whom it was made", async () => {
    const { codes, session } = await turnOn();
    const others = await enrolled(desk, owner);
    const [first = "", second = ""] = codes;
    expect(await enter(others.codes[0] ?? "")).toEqual(wrongCode);
    expect(granted(await enter(first.toLowerCase().replaceAll("-", " "))).personId).toBe(bo.personId);
    expect(await enter(first)).toEqual(wrongCode);
    expect(desk.access.secondFactor(desk.as(session))).toMatchObject({ recoveryCodesLeft: 9 });
    const tickets = [await ticketOf(), await ticketOf()];
    const both = await Promise.all(tickets.map((ticket) => desk.access.signInWithCode(ticket, second, "")));
    expect(both.filter((answer) => "secret" in answer).length).toBe(1);
    expect((await told()).filter((line) => line === `${bo.personId} recovery-code.used`).length).toBe(2);
  });

  test("works with recovery codes alone where the key of the data folder is lost", async () => {
    const { app, codes } = await turnOn();
    desk.pass(oneStep);
    const strange = await openAccess({ log: desk.log, sealingKey: () => new Uint8Array(32), clock: desk.now });
    for (const [code, expected] of [
      [app.code(), wrongCode],
      [codes[0] ?? "", { personId: bo.personId }],
    ] as const) {
      const answer = await strange.access.signIn("bo", goodPassword, "");
      if (!("ticket" in answer)) throw new Error("The second factor is still asked for.");
      expect(await strange.access.signInWithCode(answer.ticket, code, "")).toMatchObject(expected);
    }
  });
});

test("recovery codes are replaced for password and code; those of before are good for nothing", async () => {
  const { app, codes, session } = await turnOn();
  const renew = (password: string, code: string) =>
    desk.access.renewRecoveryCodes(desk.as(session), session.secret, { password, code });
  desk.pass(oneStep);
  expect(await renew(otherPassword, app.code())).toEqual(wrongPassword);
  expect(await renew(goodPassword, "000000")).toEqual(wrongCode);
  const next = granted(await renew(goodPassword, codes[0] ?? "")).recoveryCodes;
  expect(next.some((code) => codes.includes(code))).toBe(false);
  expect(await enter(codes[1] ?? "")).toEqual(wrongCode);
  expect(granted(await enter(next[0] ?? "")).personId).toBe(bo.personId);
  expect((await desk.log.rows("recovery-code")).size).toBe(9);
  const words = { password: goodPassword, code: "123456" };
  expect(await desk.access.renewRecoveryCodes(desk.as(owner), owner.secret, words)).toEqual({ problem: "not-there" });
});

describe("turning it off", () => {
  test("asks for password and code, ends the other sessions, and then the password is enough", async () => {
    const { app, session } = await turnOn();
    desk.pass(oneStep);
    const other = granted(await enter(app.code()));
    const end = (password: string, code: string) =>
      desk.access.endSecondFactor(desk.as(session), session.secret, { password, code });
    desk.pass(oneStep);
    expect(await end(otherPassword, app.code())).toEqual(wrongPassword);
    expect(await end(goodPassword, app.code(-1))).toEqual(wrongCode);
    const next = granted(await end(goodPassword, app.code()));
    expect([desk.as(session), desk.as(other), desk.as(next).kind]).toEqual([nobody, nobody, "person"]);
    expect(granted(await desk.access.signIn("bo", goodPassword, "")).personId).toBe(bo.personId);
    for (const kind of ["second-factor", "recovery-code"]) expect([...(await desk.log.rows(kind))]).toEqual([]);
    expect(await told()).toContain(`${bo.personId} second-factor.ended`);
  });

  test("with a password that is too short to stand alone needs another one", async () => {
    const { app, session } = await turnOn();
    const short = "vK3-9pq!";
    const words = { current: goodPassword, next: short };
    const shorter = granted(await desk.access.changePassword(desk.as(session), session.secret, words));
    const end = (next?: string) => {
      const more = next === undefined ? {} : { next };
      const proof = { password: short, code: app.code(), ...more };
      return desk.access.endSecondFactor(desk.as(shorter), shorter.secret, proof);
    };
    desk.pass(oneStep);
    expect(await end()).toEqual({ problem: "weak-password", why: "short" });
    expect(await end("still too short".slice(1))).toEqual({ problem: "weak-password", why: "short" });
    granted(await end(otherPassword));
    expect(await desk.access.signIn("bo", short, "")).toEqual(wrongPassword);
    expect(granted(await desk.access.signIn("bo", otherPassword, "")).personId).toBe(bo.personId);
  });
});

test("a password may be short with a second factor only, and never among the most common", async () => {
  const change = (session: Secret, next: string) =>
    desk.access.changePassword(desk.as(session), session.secret, { current: goodPassword, next });
  expect(await change(bo, "vK3-9pq!")).toEqual({ problem: "weak-password", why: "short" });
  const { session } = await turnOn();
  expect(await change(session, "vK3-9pq")).toEqual({ problem: "weak-password", why: "short-of-two" });
  expect(await change(session, "Sunshine7")).toEqual({ problem: "weak-password", why: "common" });
  granted(await change(session, "vK3-9pq!"));
});

describe("a link for a new password", () => {
  test("does not get around it", async () => {
    const { app } = await turnOn();
    const { secret } = granted(await desk.access.offerReset(desk.as(owner), bo.personId));
    expect(desk.access.keyPurpose(secret)).toEqual({ purpose: "reset", secondFactor: true });
    expect(await desk.access.reset(secret, "Sunshine7")).toEqual({ problem: "weak-password", why: "common" });
    expect(await desk.access.reset(secret, "vK3-9pq!")).toEqual({ personId: bo.personId });
    desk.pass(oneStep);
    const ticket = await ticketOf("bo", "vK3-9pq!");
    expect(granted(await desk.access.signInWithCode(ticket, app.code(), "")).personId).toBe(bo.personId);
  });

  test("is what is left once an admin took the second factor away: the password of before opens nothing", async () => {
    const { session } = await turnOn();
    const { secret } = granted(await desk.access.resetSecondFactor(desk.as(owner), bo.personId));
    expect(desk.as(session)).toBe(nobody);
    expect(await desk.access.signIn("bo", goodPassword, "")).toEqual(wrongPassword);
    expect(desk.access.keyPurpose(secret)).toEqual({ purpose: "reset" });
    expect(await desk.access.reset(secret, "vK3-9pq!")).toEqual({ problem: "weak-password", why: "short" });
    expect(await desk.access.reset(secret, otherPassword)).toEqual({ personId: bo.personId });
    expect(granted(await desk.access.signIn("bo", otherPassword, "")).personId).toBe(bo.personId);
    expect(await told()).toContain("you second-factor.reset");
    expect(await desk.access.resetSecondFactor(desk.as(owner), bo.personId)).toEqual({ problem: "not-there" });
  });

  test("nobody takes their own away so, members nobody's, and only owners an owner's", async () => {
    const admin = await desk.join("ada", "admin");
    const { session } = await turnOn(owner);
    const reset = (by: Secret, personId: string) => desk.access.resetSecondFactor(desk.as(by), personId);
    expect(await reset(session, "you")).toEqual({ denied: "no-role" });
    expect(await reset(admin, "you")).toEqual({ denied: "no-role" });
    expect(await reset(bo, "you")).toEqual({ denied: "no-role" });
    expect(await reset(admin, bo.personId)).toEqual({ problem: "not-there" });
    const atFolder = { kind: "solo", personId: "server", loopback: true } as const;
    granted(await desk.access.resetSecondFactor(atFolder, "you"));
  });
});

test("should the disk refuse, nobody is locked out, and a code that was used stays used", async () => {
  const full = { ...desk.log };
  const { writeRows } = full;
  const broken = () => Promise.reject(new Error("full"));
  const offered = granted(await desk.access.offerSecondFactor(desk.as(bo), bo.secret, { password: goodPassword }));
  const app = codeApp(offered.secret, desk.now);
  desk.log.writeRows = broken;
  await expect(desk.access.confirmSecondFactor(desk.as(bo), bo.secret, app.code())).rejects.toThrow("full");
  desk.log.writeRows = writeRows;
  expect(granted(await desk.access.signIn("bo", goodPassword, "")).personId).toBe(bo.personId);
  const { app: good } = await turnOn(granted(await desk.access.signIn("bo", goodPassword, "")));
  desk.pass(oneStep);
  const ticket = await ticketOf();
  desk.log.writeRows = broken;
  await expect(desk.access.signInWithCode(ticket, good.code(), "")).rejects.toThrow("full");
  desk.log.writeRows = writeRows;
  expect(await enter(good.code())).toEqual(wrongCode);
});
