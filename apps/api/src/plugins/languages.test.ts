import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Mailbox, openMailbox } from "../../testing/mailbox.ts";
import { type Person, claimed, joined } from "../../testing/people.ts";
import { type TestApp, testApp, testBoard } from "../../testing/test-app.ts";

const folder = mkdtempSync(join(tmpdir(), "weir-languages-"));
let mailbox: Mailbox;
let api: TestApp;
let owner: Person;
let mia: Person;
beforeAll(async () => {
  for (const name of ["index", "shared", "request"]) {
    writeFileSync(join(folder, `${name}.html`), "English");
    writeFileSync(join(folder, `${name}.de.html`), "German");
  }
  mailbox = await openMailbox({ user: "weir", password: "of the mailbox" });
  const mailFrom = { name: "Weir", address: "weir@example.org" };
  api = await testApp({ web: folder, baseUrl: "https://weir.example", smtpUrl: mailbox.url, mailFrom });
  await testBoard(api, 1);
  owner = await claimed(api);
  mia = await joined(api, owner, "member", "mia");
  await owner.send("POST", `/api/members/${mia.personId}`, { email: "mia@example.org" });
});
afterAll(async () => {
  await api.app.close();
  await mailbox.close();
  rmSync(folder, { recursive: true });
});

const german = { "accept-language": "de-AT,de;q=0.9,en;q=0.8" };
const english = { "accept-language": "en-GB,de;q=0.5" };
const page = async (headers: Record<string, string> = {}, path = "/") => (await api.get(path, headers)).text;
const choose = async (language: string | null) =>
  (await mia.send("POST", "/api/account/choices", { language })).json.language;

test("a page is in what the browser accepts, unless something else was chosen in it", async () => {
  expect(await page()).toBe("English");
  expect(await page(german)).toBe("German");
  expect(await page(english)).toBe("English");
  expect(await page({ "accept-language": "fr, de;q=0.2, en;q=0.1" })).toBe("German");
  expect(await page({ "accept-language": "fr;q=x,,;" })).toBe("English");
  expect(await page({ ...english, cookie: "weir-language=de" })).toBe("German");
  expect(await page({ ...german, cookie: "weir-language=../../etc" })).toBe("German");
  for (const path of ["/boards/b", "/request", "/shared/s"]) expect(await page(german, path)).toBe("German");
  expect((await api.get("/")).headers["vary"]).toBe("Accept-Language, Cookie");
});

test("an account speaks what its person chose, in every browser", async () => {
  expect(await page({ ...mia.headers, ...english })).toBe("English");
  expect(await choose("de")).toBe("de");
  expect(await page({ ...mia.headers, ...english })).toBe("German");
  expect(await page({ cookie: `weir-language=en; ${mia.cookie}` })).toBe("German");
  expect(await page({ ...owner.headers })).toBe("English");
  expect(await choose(null)).toBe(null);
  expect(await page({ ...mia.headers, ...english })).toBe("English");
  expect((await mia.send("POST", "/api/account/choices", { language: "tlh" })).status).toBe(400);
});

test("problems are told in the language of whoever asked; their codes and values stay", async () => {
  const missing = (headers: Record<string, string>) => api.get("/api/boards/none", { ...mia.headers, ...headers });
  const told = (await missing({})).json;
  expect(told.detail).toMatch(/^There is no board/);
  const inGerman = (await missing(german)).json;
  expect(inGerman).toEqual({ ...told, detail: expect.stringMatching(/gibt es|nicht/) });
  await choose("de");
  expect((await missing(english)).json).toEqual(inGerman);
  const command = { commandId: "c", type: "card.rank", cardId: "b-c1" };
  const send = (board: string, headers: object = {}) =>
    api.send("POST", `/api/boards/${board}/commands`, command, { ...mia.headers, ...headers });
  expect((await send("none")).json.detail).toBe((await missing({})).json.detail);
  const wrong = (await mia.send("POST", "/api/account/password", { current: "x", password: "short" })).json;
  expect(wrong.detail).not.toMatch(/\b(?:the|is|are)\b/);
  expect((await api.get("/api/boards/none", { ...german, authorization: "Bearer none" })).json.detail).toMatch(
    /anmelden/i,
  );
  await choose(null);
});

test("mail is in the language of whom it is for, else in the server's", async () => {
  const reset = async () => {
    const before = mailbox.arrived.length;
    await owner.send("POST", `/api/members/${mia.personId}/reset`);
    await expect.poll(() => mailbox.arrived.length).toBe(before + 1);
    return mailbox.arrived.at(-1)?.text;
  };
  expect(await reset()).toMatch(/^Hello/);
  await choose("de");
  expect(await reset()).toMatch(/^Guten Tag/);
});
