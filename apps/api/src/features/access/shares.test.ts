import { pathOf, paths, routes, urlOf, type RouteName } from "@weir/contract";
import { sharedActions, type ShareKind } from "@weir/domain";
import { metrics } from "@weir/flow-metrics";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Listener, listen } from "../../../testing/listen.ts";
import { claimed, joined, setAccess, type Person } from "../../../testing/people.ts";
import { type Answer, type TestApp, testApp, testBoard } from "../../../testing/test-app.ts";

const day = 86_400_000;
let api: TestApp;
let owner: Person;
let mia: Person;
beforeEach(async () => {
  api = await testApp();
  await testBoard(api, 2);
  owner = await claimed(api);
  mia = await joined(api, owner, "member", "mia.canary");
  await setAccess(owner, "b", { everyone: null, people: [{ personId: mia.personId, role: "manager" }] });
});
afterEach(() => api.app.close());

interface Made {
  readonly shareId: string;
  readonly key: string;
  readonly headers: Record<string, string>;
  readonly answer: Answer;
}

const make = async (wish: object = {}, by: Person = owner): Promise<Made> => {
  const body = { what: "board", note: "The wall", hidesPeople: false, ...wish };
  const answer = await by.send("POST", "/api/boards/b/shares", body);
  const [, shareId = "", key = ""] = /\/shared\/([^#]+)#([\w-]{43})$/.exec(String(answer.json?.link)) ?? [];
  return { shareId, key, headers: { authorization: `Share ${key}` }, answer };
};
const open = (link: Pick<Made, "shareId" | "key">, more: object = {}): Promise<Answer> =>
  api.send("POST", "/api/shares/open", { shareId: link.shareId, key: link.key, ...more });
const move = (cardId: string, toStageId: string, by: Person): Promise<Answer> =>
  by.send("POST", "/api/boards/b/commands", { commandId: api.newId(), type: "card.move", cardId, toStageId });

test("a link is made, opened, listed and ended; its key is told once", async () => {
  const made = await make({ days: 7, embedding: "any" });
  expect(made.answer.status).toBe(201);
  expect(made.answer.json.embedLink).toBe(`http://127.0.0.1:4600/embed/${made.shareId}#${made.key}`);
  expect((await open(made)).json).toEqual({
    shareId: made.shareId,
    boardId: "b",
    what: "board",
    credential: made.key,
  });
  expect((await api.get("/api/boards/b", made.headers)).json).toMatchObject({ role: "viewer", seq: 4 });
  expect((await api.get("/api/session", made.headers)).json).toMatchObject({ person: null, role: null });
  const list = await owner.get("/api/boards/b/shares");
  expect(list.json.shares).toMatchObject([{ shareId: made.shareId, note: "The wall", works: true, madeBy: "you" }]);
  expect(list.text).not.toContain(made.key);
  expect((await owner.send("DELETE", `/api/boards/b/shares/${made.shareId}`)).json).toEqual({ ended: true });
  expect((await api.get("/api/boards/b", made.headers)).json.code).toBe("not-signed-in");
  expect((await open(made)).json.code).toBe("key-over");
});

test("a wish that cannot be is refused at its field, and nothing gets into a header", async () => {
  const wrong = [
    { embedding: ["https://a.example; script-src *"] },
    { embedding: ["https://a.example,https://b.example"] },
    { embedding: ["https://*"] },
    { embedding: ["http://a.example"] },
    { embedding: ["https://a.example/path"] },
    { embedding: [] },
    { password: "short" },
    { days: 0 },
    { note: " " },
    { what: "everything" },
  ];
  for (const wish of wrong) expect([wish, (await make(wish)).answer.json.code]).toEqual([wish, "invalid"]);
});

describe("a password", () => {
  test("is tried a few times from one source, which keeps nobody elsewhere out", async () => {
    const made = await make({ password: "open sesame" });
    expect((await open(made)).json).toEqual({ needsPassword: true });
    const wrong = [];
    for (let tries = 0; tries < 6; tries += 1) wrong.push((await open(made, { password: "open barley" })).status);
    expect(wrong).toEqual([401, 401, 401, 401, 401, 429]);
    expect((await open(made, { password: "open sesame" })).status).toBe(429);
    // Another link is another thing to guess.
    const other = await make({ password: "open sesame" });
    expect((await open(other, { password: "open sesame" })).status).toBe(200);
    api.pass(31 * 60_000);
    const opened = await open(made, { password: "open sesame" });
    expect(opened.json.credential).not.toBe(made.key);
    const headers = { authorization: `Share ${opened.json.credential}` };
    expect((await api.get("/api/boards/b", headers)).status).toBe(200);
    expect((await api.get("/api/boards/b", made.headers)).status).toBe(401);
  });
});

describe("a stream that is open", () => {
  const follow = async (headers: Record<string, string>): Promise<Listener> => {
    if (!api.app.server.listening) await api.app.listen({ host: "127.0.0.1", port: 0 });
    const { port } = api.app.server.address() as { port: number };
    const listener = await listen(`http://127.0.0.1:${port}/api/boards/b/events`, headers);
    await listener.opened();
    return listener;
  };
  const ends: [string, (made: Made) => Promise<unknown> | void][] = [
    ["the link is ended", ({ shareId }) => owner.send("DELETE", `/api/boards/b/shares/${shareId}`)],
    ["its time has passed", () => api.pass(day)],
    ["its maker lost the board", () => setAccess(owner, "b", { people: [{ personId: mia.personId, role: null }] })],
    ["its maker was disabled", () => owner.send("POST", `/api/members/${mia.personId}`, { disabled: true })],
  ];
  test.each(ends)("is closed within a second when %s", async (_, end) => {
    const made = await make({ days: 1, hidesPeople: true }, mia);
    const listener = await follow(made.headers);
    await move("b-c1", "doing", owner);
    await listener.until(5);
    expect(listener.events().at(-1)).toMatchObject({ type: "card.moved", cardId: "b-c1" });
    expect(listener.text()).not.toContain('"you"');
    const start = performance.now();
    await end(made);
    await listener.ended();
    expect(performance.now() - start).toBeLessThan(1_000);
    expect((await api.get("/api/boards/b", made.headers)).json.code).toBe("not-signed-in");
    await move("b-c2", "doing", owner);
    expect(listener.text()).not.toContain('b-c2","fromStageId');
  });
});

describe("where names are hidden", () => {
  const reads = (what: ShareKind): RouteName[] =>
    (Object.keys(paths) as RouteName[]).filter(
      (name) =>
        pathOf(name).method === "GET" && (sharedActions[what] as readonly string[]).includes(routes[name].action),
    );
  /** Everything that the reader of a link is answered, by every door that opens to it, in every form. */
  const everything = async (what: ShareKind, hidesPeople: boolean): Promise<string> => {
    const { headers, answer } = await make({ what, hidesPeople });
    expect(answer.status).toBe(201);
    const params = { boardId: "b", cardId: "b-c1", metric: "" };
    const urls = reads(what).flatMap((name) => {
      if (name === "metric") return metrics.map(({ id }) => urlOf(name, { ...params, metric: id }));
      if (name === "board") return ["objects", "all", "columns"].map((cards) => urlOf(name, params, { cards }));
      return [urlOf(name, params, name === "events" ? { streams: "board:b" } : {})];
    });
    const at = urlOf("board", params, { at: api.now() });
    const answers = await Promise.all([...urls, ...(what === "board" ? [at] : [])].map((url) => api.get(url, headers)));
    // What a metric wants to know first is no answer; every other door opens.
    const shut = answers.filter(({ status, json }) => status !== 200 && json?.code !== "invalid");
    const other = new Set(shut.map(({ json }) => json.code));
    expect([...other]).toEqual(what === "map" ? ["forbidden"] : []);
    return answers.map(({ text }) => text).join("\n");
  };

  beforeEach(async () => {
    const commands = [
      { type: "card.assign", cardId: "b-c1", people: [mia.personId] },
      { type: "card.move", cardId: "b-c1", toStageId: "doing" },
      { type: "card.comment", cardId: "b-c1", commentId: "k", text: "Well, Zoe?" },
    ];
    for (const each of commands) await mia.send("POST", "/api/boards/b/commands", { commandId: api.newId(), ...each });
    await move("b-c1", "done", owner);
  });

  test("no answer of any door holds anybody's id or name; what people wrote stays as they wrote it", async () => {
    const mias = [`"${mia.personId}"`, "mia.canary"];
    const all = [...mias, '"you"', "Olga"];
    const hidden = await everything("board", true);
    expect(all.filter((word) => hidden.includes(word))).toEqual([]);
    expect(hidden).toContain("Well, Zoe?");
    for (const what of ["analytics", "map"] as const) {
      const figures = await everything(what, true);
      expect([...all, "Card 1", "Well, Zoe?"].filter((word) => figures.includes(word))).toEqual([]);
    }
    // The same words are found where nothing is hidden.
    const plain = await everything("board", false);
    expect(all.filter((word) => plain.includes(word))).toEqual(all);
  });

  test("figures name nobody by whatever link, though they may to those who are signed in", async () => {
    await owner.send("POST", "/api/boards/b/person-figures", { on: true, reason: "Tried" });
    const url = "/api/boards/b/metrics/value-stream-handoffs?people=on";
    expect((await owner.get(url)).status).toBe(200);
    for (const what of ["board", "analytics", "map"]) {
      const { headers } = await make({ what });
      expect((await api.get(url, headers)).json.code).toBe("person-figures-off");
    }
  });
});
