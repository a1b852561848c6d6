import { routes } from "@weir/contract";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Mailbox, openMailbox } from "../../../testing/mailbox.ts";
import { claimed, joined, type Person, setAccess } from "../../../testing/people.ts";
import { type Answer, type TestApp, command, testApp, testBoard } from "../../../testing/test-app.ts";

const settings = {
  title: "Ask the team",
  intro: "",
  open: true,
  fields: { description: "optional", kind: "off", due: "optional", name: "optional", email: "optional" },
};

let api: TestApp;
let owner: Person;
let key: string;
const begin = async (config: Parameters<typeof testApp>[0] = {}): Promise<void> => {
  api = await testApp(config);
  await testBoard(api, 2);
  owner = await claimed(api);
  key = keyIn(await change());
};
beforeEach(() => begin());
afterEach(() => api.app.close());

const change = (changes: object = {}, by: Person = owner): Promise<Answer> =>
  by.send("POST", "/api/boards/b/intake", { ...settings, ...changes });
const keyIn = ({ json }: Answer): string => /\/request(?:\/status)?#([\w-]{43})$/.exec(String(json?.link))?.[1] ?? "";
const open = (by = key): Promise<Answer> => api.send("POST", "/api/intake/open", { key: by });
const tokenOf = async (): Promise<string> => {
  const { token } = (await open()).json;
  api.pass(5_000);
  return String(token);
};
const ask = async (wish: object = {}, remoteAddress = "192.0.2.1"): Promise<Answer> => {
  const payload = { key, token: await tokenOf(), title: "A bridge", ...wish };
  const {
    statusCode,
    headers,
    payload: text,
  } = await api.app.inject({
    method: "POST",
    url: "/api/intake/requests",
    remoteAddress,
    headers: { host: "127.0.0.1:4600" },
    payload,
  });
  return { status: statusCode, headers, text, json: JSON.parse(text) };
};
const progress = (by: string): Promise<Answer> => api.send("POST", "/api/intake/progress", { key: by });
const cards = async () =>
  ((await owner.get("/api/boards/b")).json.cards as Record<string, unknown>[]).filter(({ requested }) => requested);
const move = (cardId: unknown, type: string, more: object = {}): Promise<Answer> =>
  owner.send("POST", "/api/boards/b/commands", { commandId: api.newId(), type, cardId, ...more });

describe("a request form", () => {
  test("takes a request of somebody without an account, who sees how far it gets and nothing else of the board", async () => {
    const form = await open();
    expect(routes.openForm.answer.safeParse(form.json).error).toBeUndefined();
    expect(form.json).toMatchObject({ title: "Ask the team", kinds: [], sendsMail: false });
    const sent = await ask({ description: "Over the weir", due: "2026-05-01", name: "Ann", email: "ann@example.org" });
    expect([sent.status, sent.json.mailed]).toEqual([201, false]);
    const [card] = await cards();
    expect(card).toMatchObject({ title: "A bridge", stageId: "todo", dueAt: "2026-05-01" });
    const own = keyIn(sent);
    expect((await progress(own)).json).toMatchObject({ state: "received", title: "A bridge", hasRequester: true });
    await move(card?.cardId, "card.move", { toStageId: "doing" });
    await move(card?.cardId, "card.edit", { changes: { title: "Canary of the team" } });
    const seen = await progress(own);
    expect(seen.json.state).toBe("in-progress");
    for (const { text } of [form, sent, seen]) expect(text).not.toMatch(/Canary|"b"|Card 1|Doing|todo|olga|Olga/);

    expect((await owner.get("/api/boards/b/requests")).json.requests).toMatchObject([
      { cardId: card?.cardId, name: "Ann", email: "ann@example.org" },
    ]);
    expect((await api.send("POST", "/api/intake/forget", { key: own })).json).toEqual({ forgotten: true });
    expect((await owner.get("/api/boards/b/requests")).text).not.toContain("Ann");
  });

  test("is shown by a link that is told once, and ends with the next", async () => {
    const again = await change({ title: "Other" });
    expect([again.status, "link" in again.json, again.json.hasLink]).toEqual([200, false, true]);
    expect((await owner.get("/api/boards/b/intake")).text).not.toContain(key);
    const renewed = await owner.send("POST", "/api/boards/b/intake/link");
    expect((await open()).json.code).toBe("key-over");
    expect((await open(keyIn(renewed))).json.title).toBe("Other");
    await change({ open: false });
    expect((await open(keyIn(renewed))).json).toMatchObject({ code: "form-closed", status: 409 });
    const audit = (await owner.get("/api/audit")).text;
    for (const did of ["intake.opened", "intake.changed", "intake.renewed", "intake.closed"])
      expect(audit).toContain(did);
    expect(audit).not.toContain(keyIn(renewed));
  });

  test("says where something is wrong, what was found and what was expected", async () => {
    await change({ fields: { ...settings.fields, description: "required", due: "off" } });
    const wrong = async (wish: object) => (await ask(wish)).json.errors;
    expect(await wrong({ due: "2026-05-01" })).toEqual([
      { path: "description", value: null, expected: expect.stringContaining("needs one") },
      { path: "due", value: "2026-05-01", expected: expect.stringContaining("does not ask") },
    ]);
    expect(await wrong({ title: " ", email: "nobody", due: "tomorrow", name: "a\nb" })).toMatchObject([
      { path: "title", value: " " },
      { path: "due", value: "tomorrow" },
      { path: "name", value: "a\nb" },
      { path: "email", value: "nobody", expected: expect.stringContaining("ada@example.org") },
    ]);
    expect(await wrong({ description: "x".repeat(4_001) })).toMatchObject([{ path: "description" }]);
    expect((await ask({ description: "x".repeat(20_000) })).json.code).toBe("too-large");
    expect(await cards()).toEqual([]);
  });

  test("lands left of the start, or is not set up", async () => {
    const outcome = async (stageId: string): Promise<unknown[]> => {
      const { status, json } = await change({ stageId });
      return [status, json.code, json.refusal?.why];
    };
    expect(await outcome("doing")).toEqual([409, "refused", "not-upstream"]);
    expect(await outcome("nowhere")).toEqual([404, "not-found", undefined]);
    expect(await outcome("todo")).toEqual([200, undefined, undefined]);
  });

  test("tells of a full stage and keeps nothing", async () => {
    const limit = { scope: { kind: "stage", stageId: "todo" }, max: 2, measure: "count", policy: "ask-reason" };
    await owner.send("POST", "/api/boards/b/commands", { commandId: api.newId(), type: "wip-limit.set", ...limit });
    const { status, json, text } = await ask({ name: "Ann" });
    expect([status, json.code, "refusal" in json]).toEqual([409, "form-full", false]);
    // How much there is on the board is nobody's outside.
    expect(text).not.toMatch(/To Do|2 of 2/);
    expect((await owner.get("/api/boards/b/requests")).json.requests).toEqual([]);
  });

  test("is no program's to set up, and nobody's who does not manage the board", async () => {
    const mia = await joined(api, owner, "member", "mia");
    await setAccess(owner, "b", { everyone: "contributor" });
    expect((await change({}, mia)).json.code).toBe("forbidden");
    const token = (await owner.send("POST", "/api/account/tokens", { name: "T", scope: "admin", days: 1 })).json;
    const headers = { authorization: `Bearer ${token.token}` };
    expect((await api.send("POST", "/api/boards/b/intake/link", undefined, headers)).json.code).toBe("forbidden");
    expect((await api.get("/api/boards/b/intake", headers)).status).toBe(200);
  });
});

describe("what no person sends", () => {
  test("is refused: a filled trap, a form sent at once, too old, of another, changed, or sent before", async () => {
    expect((await ask({ website: "http://spam" })).json.errors).toMatchObject([{ path: "website" }]);
    const { token } = (await open()).json;
    const send = (with_: unknown, title = "T") =>
      api.send("POST", "/api/intake/requests", { key, token: with_, title });
    const early = await send(token);
    expect([early.status, early.headers["retry-after"]]).toEqual([429, "3"]);
    api.pass(3_000);
    expect((await send(`${token}x`)).json.code).toBe("form-stale");
    const first = await send(token);
    expect(first.status).toBe(201);
    // The answer was lost, and the same is sent again: one card, and the same link.
    expect((await send(token)).json).toEqual(first.json);
    expect((await send(token, "Other")).json.code).toBe("form-stale");
    expect(await cards()).toHaveLength(1);
    const old = (await open()).json.token;
    api.pass(13 * 3_600_000);
    expect((await send(old)).json.code).toBe("form-stale");
  });

  test("is counted by where it comes from, and by form", async () => {
    const statuses = async (times: number, from: (at: number) => string) => {
      const found: number[] = [];
      for (let at = 0; at < times; at += 1) found.push((await ask({}, from(at))).status);
      return found;
    };
    const one = await statuses(31, () => "192.0.2.1");
    expect([one.slice(0, 30).every((status) => status === 201), one.at(-1)]).toEqual([true, 429]);
    expect((await ask({}, "192.0.2.2")).status).toBe(201);
    const many = await statuses(275, (at) => `198.51.100.${at % 250}`);
    expect(many.at(-1)).toBe(429);
    expect(many.filter((status) => status === 201).length).toBeGreaterThan(200);
  });
});

describe("by mail", () => {
  const baseUrl = "https://weir.example";
  let mailbox: Mailbox;
  beforeEach(async () => {
    await api.app.close();
    mailbox = await openMailbox({ user: "weir", password: "secret" });
    await begin({ baseUrl, smtpUrl: mailbox.url, mailFrom: { name: "Weir", address: "weir@example.org" } });
  });
  afterEach(() => mailbox.close());

  test("whoever left an address gets the link, and news of the outcome once, with nothing that anybody typed", async () => {
    const sent = await ask({ title: "Canary", name: "Canary", email: "ann@example.org" });
    expect(sent.json).toMatchObject({ mailed: true, link: expect.stringContaining(`${baseUrl}/request/status#`) });
    const [card] = await cards();
    for (const toStageId of ["doing", "done", "doing", "done"]) await move(card?.cardId, "card.move", { toStageId });
    await expect.poll(() => mailbox.arrived.length).toBe(2);
    const keys = mailbox.arrived.map(({ text }) => /\/request\/status#([\w-]{43})/.exec(text)?.[1] ?? "");
    expect(new Set(keys).size).toBe(2);
    for (const mail of keys) expect((await progress(mail)).json.state).toBe("done");
    expect(mailbox.arrived.map(({ raw, text }) => raw + text).join("")).not.toContain("Canary");
    expect(mailbox.arrived.every(({ to }) => to.join() === "ann@example.org")).toBe(true);
  });

  test("nobody's mailbox is filled, and a mail server that is down loses no request", async () => {
    for (let at = 0; at < 5; at += 1) await ask({ email: "ann@example.org" }, `192.0.2.${at}`);
    expect(mailbox.arrived).toHaveLength(3);
    mailbox.refuse("no");
    const { status, json } = await ask({ email: "bo@example.org" });
    expect([status, json.mailed]).toEqual([201, false]);
    expect(await cards()).toHaveLength(6);
  });
});

test("alone on a machine it works the same", async () => {
  const solo = await testApp();
  await testBoard(solo, 0);
  const { link } = (await solo.send("POST", "/api/boards/b/intake", settings)).json;
  const { token } = (await solo.send("POST", "/api/intake/open", { key: link.split("#")[1] })).json;
  solo.pass(4_000);
  const sent = await solo.send("POST", "/api/intake/requests", { key: link.split("#")[1], token, title: "T" });
  expect(sent.status).toBe(201);
  expect(
    (
      await command(solo, {
        type: "card.discard",
        cardId: (await solo.get("/api/boards/b/requests")).json.requests[0].cardId,
        reason: "No",
      })
    ).status,
  ).toBe(200);
  expect((await solo.send("POST", "/api/intake/progress", { key: sent.json.link.split("#")[1] })).json).toMatchObject({
    state: "not-taken-up",
    reason: "No",
  });
  await solo.app.close();
});
