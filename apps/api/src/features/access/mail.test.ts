import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Mailbox, openMailbox } from "../../../testing/mailbox.ts";
import { type Person, claimed, goodPassword, joined, keyIn, signIn } from "../../../testing/people.ts";
import { type Answer, type TestApp, testApp } from "../../../testing/test-app.ts";

const canary = "canary@of the/mail:password";
const baseUrl = "https://weir.example";
const email = "mia@example.org";

let mailbox: Mailbox;
let api: TestApp;
let owner: Person;
const mailFrom = { name: "Weir", address: "weir@example.org" };
let lines: string[];
const write = (line: string): void => void lines.push(line);
beforeEach(async () => {
  mailbox = await openMailbox({ user: "weir", password: canary });
  lines = [];
  const log = pino({ level: "trace" }, { write });
  api = await testApp({ baseUrl, smtpUrl: mailbox.url, mailFrom }, { log });
  owner = await claimed(api);
});
afterEach(async () => {
  await api.app.close();
  await mailbox.close();
});
const logged = (): string => lines.join("");

const invite = (more: object = {}): Promise<Answer> =>
  owner.send("POST", "/api/invitations", { name: "Mia", role: "member", email, ...more });
const join = (text: string, login = "mia"): Promise<Answer> =>
  api.send("POST", "/api/invitations/accept", { key: keyIn(text), name: "Mia", login, password: goodPassword });
const forgotten = (login: string, remoteAddress = "192.0.2.1") =>
  api.app.inject({
    method: "POST",
    url: "/api/password/forgotten",
    remoteAddress,
    headers: { host: "weir.example" },
    payload: { login },
  });
const arrived = (count: number): Promise<void> => expect.poll(() => mailbox.arrived.length).toBe(count);

describe("an invitation by mail", () => {
  test("reaches the one it is for, and nobody else sees its link", async () => {
    const { status, json, text } = await invite();
    expect([status, json.mailed, "link" in json]).toEqual([201, true, false]);
    const [mail] = mailbox.arrived;
    expect(mail?.to).toEqual([email]);
    expect(mail?.raw).toMatch(/^From: "?Weir"? <weir@example\.org>\r$/m);
    expect(mail?.raw).toMatch(/^To: mia@example\.org\r$/m);
    expect(mail?.text).toContain(`${baseUrl}/join#key=`);
    expect(text).not.toContain(keyIn(mail?.text ?? ""));
    expect((await owner.get("/api/invitations")).json.invitations).toMatchObject([{ name: "Mia", email }]);
    expect((await join(mail?.text ?? "")).status).toBe(201);
    expect((await owner.get("/api/members")).json.members).toMatchObject([{ login: "olga" }, { login: "mia", email }]);
    expect((await join(mail?.text ?? "", "other")).json.code).toBe("key-over");
  });

  test("whose mail server is down is shown to the one who invites", async () => {
    mailbox.refuse(`no, and by the way ${canary}`);
    const { status, json } = await invite();
    expect([status, json.mailed, json.link]).toEqual([201, false, expect.stringContaining(`${baseUrl}/join#key=`)]);
    expect(lines.filter((line) => line.includes("mail was not sent"))).toHaveLength(1);
    expect(logged()).not.toMatch(/canary|mia@/);
    await mailbox.close();
    const next = await invite();
    expect([next.status, next.json.mailed]).toEqual([201, false]);
    expect((await join(next.json.link)).status).toBe(201);
    expect(logged()).not.toMatch(/canary|mia@|#key/);
    expect((await owner.get("/api/members")).json.members[1].email).toBe(email);
  });

  test("without an address is shown as ever", async () => {
    const { json } = await owner.send("POST", "/api/invitations", { name: "Mia", role: "guest" });
    expect([json.link.startsWith(`${baseUrl}/join#key=`), "mailed" in json]).toEqual([true, false]);
    expect(mailbox.arrived).toEqual([]);
  });

  test.each([
    "mia@example.org\r\nBcc: eve@example.org",
    "mia@example.org, eve@example.org",
    "mia@example.org,eve@example.org",
    "Mia <mia@example.org>",
    '"mia eve"@example.org',
    "mia@example.org\n",
    "mia@[127.0.0.1]",
    "mia@localhost",
    "mia",
    "",
  ])("goes to no such address as %j", async (address) => {
    const { status, json } = await invite({ email: address });
    expect([status, json.code, json.errors?.[0]?.path]).toEqual([400, "invalid", "email"]);
    expect(mailbox.arrived).toEqual([]);
  });

  test("holds nothing that anybody typed", async () => {
    await invite({ name: "Mia\r\nBcc: eve@example.org\r\n\r\nClick http://evil.example" });
    expect(mailbox.arrived[0]?.to).toEqual([email]);
    expect(mailbox.arrived[0]?.raw).not.toMatch(/evil|eve@/);
  });
});

describe("a forgotten password", () => {
  beforeEach(async () => {
    await invite();
    await join(mailbox.arrived[0]?.text ?? "");
  });

  test("is set anew with a link that comes by mail, once", async () => {
    expect((await api.get("/api/session")).json.mail).toBe(true);
    expect((await forgotten(" MIA")).json()).toEqual({ asked: true });
    await arrived(2);
    const { to, text } = mailbox.arrived[1] ?? { to: [], text: "" };
    expect([to, text.includes(`${baseUrl}/reset#key=`)]).toEqual([[email], true]);
    const password = `${goodPassword}, and another`;
    expect((await api.send("POST", "/api/password", { key: keyIn(text), password })).status).toBe(200);
    expect((await api.send("POST", "/api/password", { key: keyIn(text), password })).json.code).toBe("key-over");
    expect((await signIn(api, "mia", password)).personId).not.toBe("undefined");
    const entries = (await owner.get("/api/audit")).json.entries;
    expect(entries.map(({ did }: { did: string }) => did)).toContain("reset.asked");
  });

  test("is answered the same for whoever is not there, is disabled, or has no address, and nothing is sent", async () => {
    const nora = await joined(api, owner, "member", "nora");
    const dan = await invite({ email: "dan@example.org" });
    expect(dan.json.mailed).toBe(true);
    const { personId } = (await join(mailbox.arrived[1]?.text ?? "", "dan")).json;
    await owner.send("POST", `/api/members/${personId}`, { disabled: true });
    const answers = await Promise.all(["nobody", nora.login, "dan", "mia"].map((login) => forgotten(login)));
    const shown = answers.map(({ statusCode, headers, payload }) => [statusCode, { ...headers, date: "" }, payload]);
    for (const each of shown) expect(each).toEqual(shown[3]);
    await arrived(3);
    expect(mailbox.arrived[2]?.to).toEqual([email]);
  });

  test("asked for by somebody else fills no mailbox, and spoils no link that is good", async () => {
    const shown = await owner.send("POST", `/api/members/${owner.personId}/reset`);
    expect(shown.json.link).toContain("/reset#key=");
    for (let each = 0; each < 20; each += 1) expect((await forgotten("mia")).statusCode).toBe(200);
    await arrived(4);
    const answers = [];
    for (let each = 0; each < 20; each += 1) answers.push((await forgotten("mia")).statusCode);
    expect(answers.at(-1)).toBe(429);
    expect((await forgotten("nobody", "192.0.2.2")).statusCode).toBe(200);
    const password = `${goodPassword}, and another`;
    const first = keyIn(mailbox.arrived[1]?.text ?? "");
    expect((await api.send("POST", "/api/password", { key: first, password })).status).toBe(200);
    // All of them are over then.
    const last = keyIn(mailbox.arrived[3]?.text ?? "");
    expect((await api.send("POST", "/api/password", { key: last, password })).json.code).toBe("key-over");
  });

  test("is sent where an admin wrote down that mail reaches them, and not where it did before", async () => {
    const mia = (await owner.get("/api/members")).json.members[1];
    await forgotten("mia");
    await arrived(2);
    const answer = await owner.send("POST", `/api/members/${mia.personId}`, { email: "mia@new.example" });
    expect(answer.json.email).toBe("mia@new.example");
    const old = keyIn(mailbox.arrived[1]?.text ?? "");
    expect((await api.send("POST", "/api/keys", { key: old })).json.code).toBe("key-over");
    const reset = await owner.send("POST", `/api/members/${mia.personId}/reset`);
    expect([reset.json.mailed, "link" in reset.json]).toEqual([true, false]);
    expect(mailbox.arrived[2]?.to).toEqual(["mia@new.example"]);
    await owner.send("POST", `/api/members/${mia.personId}`, { email: null });
    expect((await owner.send("POST", `/api/members/${mia.personId}/reset`)).json.link).toContain("/reset#key=");
  });
});

test("a wrong account on the mail server is told nobody, and no log", async () => {
  const smtpUrl = new URL(mailbox.url);
  smtpUrl.password = `${canary}, and wrong`;
  const other = await testApp({ baseUrl, smtpUrl, mailFrom }, { log: pino({ level: "trace" }, { write }) });
  const boss = await claimed(other);
  const { json, text } = await boss.send("POST", "/api/invitations", { name: "Mia", role: "guest", email });
  expect([json.mailed, text.includes("canary")]).toEqual([false, false]);
  expect(logged()).toContain("mail was not sent");
  expect(logged()).not.toMatch(/canary|mia@/);
  await other.app.close();
});

test("where no mail is set, asking is answered the same and nothing is tried", async () => {
  const other = await testApp();
  await claimed(other);
  expect((await other.get("/api/session")).json.mail).toBe(false);
  expect((await other.send("POST", "/api/password/forgotten", { login: "olga" })).json).toEqual({ asked: true });
  await other.app.close();
});
