import type { Viewer } from "@weir/domain";
import { beforeEach, describe, expect, test } from "vitest";
import { type AccessDesk, goodPassword, granted, openAccess, otherPassword } from "../../testing/access-desk.ts";
import { MAIL_ADDRESS_ROW } from "./mail-addresses.ts";

const email = "mia@example.org";
let desk: AccessDesk;
let owner: Viewer;
let mia: string;
beforeEach(async () => {
  desk = await openAccess();
  owner = desk.as(await desk.claim());
  const { secret } = granted(await desk.access.invite(owner, { name: "Mia", role: "member", email }));
  const account = { name: "Mia", login: "mia", password: goodPassword };
  mia = granted(await desk.access.accept(secret, account, "browser")).personId;
});

describe("an address", () => {
  test("is theirs once they have joined by it, also after a start", async () => {
    expect(desk.access.mailAddress(mia)).toBe(email);
    const again = await desk.reopen();
    expect([again.mailAddress(mia), (await again.forgotten("MIA "))?.email]).toEqual([email, email]);
  });

  test("goes with the person", async () => {
    granted(await desk.access.removePerson(owner, mia));
    expect((await desk.log.rows(MAIL_ADDRESS_ROW)).size).toBe(0);
    expect([desk.access.mailAddress(mia), await desk.access.forgotten("mia")]).toEqual([undefined, undefined]);
  });

  test("is part of what somebody may take along of their own", async () => {
    const session = granted(await desk.access.signIn("mia", goodPassword, "browser"));
    expect(granted(await desk.access.ownRecord(desk.as(session))).held.mailAddresses).toEqual([{ email }]);
  });

  test("of an owner is written down by owners alone", async () => {
    granted(await desk.access.changeMember(owner, mia, { role: "admin" }));
    const session = granted(await desk.access.signIn("mia", goodPassword, "browser"));
    const theirs = { email: "eve@example.org" };
    expect(await desk.access.changeMember(desk.as(session), owner.personId, theirs)).toEqual({ denied: "no-role" });
    expect(desk.access.mailAddress(owner.personId)).toBeUndefined();
  });
});

describe("a forgotten password", () => {
  test("is set anew with any of the links that were sent, and then with none", async () => {
    const [one, two] = [await desk.access.forgotten("mia"), await desk.access.forgotten("mia")];
    expect(desk.access.keyPurpose(one?.secret ?? "")).toEqual({ purpose: "reset" });
    granted(await desk.access.reset(one?.secret ?? "", otherPassword));
    expect(await desk.access.reset(two?.secret ?? "", goodPassword)).toEqual({ problem: "key-over" });
  });

  test("brings nothing to who is disabled, unknown, or reached by no mail", async () => {
    expect(await desk.access.forgotten("owner@example.org")).toBeUndefined();
    expect(await desk.access.forgotten("nobody")).toBeUndefined();
    granted(await desk.access.changeMember(owner, mia, { disabled: true }));
    expect(await desk.access.forgotten("mia")).toBeUndefined();
  });

  test("is no way in for who comes by the sign-in provider alone", async () => {
    const arrival = { issuer: "https://login.example", subject: "1", name: "Ned", login: "ned" };
    const placement = { role: "member", eachTime: false } as const;
    const { personId } = granted(await desk.access.arrive(arrival, placement, "browser"));
    granted(await desk.access.changeMember(owner, personId, { email: "ned@example.org" }));
    expect(await desk.access.forgotten("ned")).toBeUndefined();
  });

  test("is in the audit where a link was made, and nowhere else", async () => {
    await desk.access.forgotten("nobody");
    await desk.access.forgotten("mia");
    const asked = granted(await desk.access.audit(owner)).filter(({ did }) => did === "reset.asked");
    expect(asked).toMatchObject([{ by: "nobody", what: { personId: mia } }]);
    expect(JSON.stringify(granted(await desk.access.audit(owner)))).not.toContain("@example.org");
  });
});
