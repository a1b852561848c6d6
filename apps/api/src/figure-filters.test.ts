import { routes } from "@weir/contract";
import { type Metric, metrics } from "@weir/flow-metrics";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Person, claimed, joined, setAccess } from "../testing/people.ts";
import { type Answer, type TestApp, command, testApp, testBoard } from "../testing/test-app.ts";

const day = 86_400_000;
const boards = ["one", "two", "far"] as const;

let api: TestApp;
let owner: Person;
let mia: Person;
let send: (by: Person, boardId: string, fields: object) => Promise<void>;
beforeEach(async () => {
  api = await testApp();
  for (const boardId of boards) await testBoard(api, 3, boardId);
  owner = await claimed(api);
  mia = await joined(api, owner, "guest", "mia");
  for (const boardId of boards)
    await setAccess(owner, boardId, { people: [{ personId: mia.personId, role: "contributor" }] });
  send = async (by, boardId, fields) => {
    const { status, text } = await command({ ...api, send: by.send }, fields, boardId);
    if (status !== 200) throw new Error(text);
  };
  // c1 takes a day and goes on to two; c2 takes two days, and is Mia's; c3 waits. Of far nothing is shared.
  await send(owner, "one", { type: "card.label", cardId: "one-c1", labels: ["web"] });
  await send(owner, "one", { type: "card.assign", cardId: "one-c2", people: [mia.personId] });
  for (const [cardId, days] of [
    ["one-c1", 1],
    ["one-c2", 2],
  ] as const) {
    await send(owner, "one", { type: "card.move", cardId, toStageId: "doing" });
    api.pass(days * day);
    await send(mia, "one", { type: "card.move", cardId, toStageId: "done" });
  }
  await send(mia, "one", { type: "card.transfer", cardId: "one-c1", toBoardId: "two", toStageId: "todo" });
  await send(owner, "two", { type: "card.move", cardId: "one-c1", toStageId: "doing" });
  api.pass(day);
  await send(owner, "two", { type: "card.move", cardId: "one-c1", toStageId: "done" });
  await send(owner, "two", { type: "card.label", cardId: "one-c1", labels: ["web", "released"] });
  await owner.send("POST", "/api/commands", {
    commandId: api.newId(),
    stream: "map:chain",
    type: "map.create",
    name: "All",
    boardIds: boards,
  });
});
afterEach(() => api.app.close());

const query = (filter: string, more = ""): string => `?filter=${encodeURIComponent(filter)}${more}`;
const ask = (boardId: string, metric: string, filter: string, by: Person = mia): Promise<Answer> =>
  by.get(`/api/boards/${boardId}/metrics/${metric}${query(filter)}`);
const measured = (filter: string, by: Person = mia): Promise<Answer> =>
  by.get(`/api/maps/chain/measured${query(filter)}`);
const allow = (boardId: string): Promise<Answer> =>
  owner.send("POST", `/api/boards/${boardId}/person-figures`, { on: true, reason: "We look at hand-offs" });

describe("figures of some cards", () => {
  it("are of those that meet the filter as they are now, and say how many those are", async () => {
    const { json } = await ask("one", "cycle-time", "title:card -title:1");
    expect(json).toMatchObject({
      params: { filter: "title:card -title:1" },
      cards: { met: 2, of: 3 },
      result: { n: 1, p50: 2 },
    });
    await send(owner, "one", { type: "card.label", cardId: "one-c2", labels: ["web"] });
    expect((await ask("one", "cycle-time", "label:web")).json).toMatchObject({ cards: { met: 2, of: 3 } });
    expect((await ask("one", "cycle-time", "label:none")).json).toMatchObject({ cards: { met: 0 }, result: { n: 0 } });
  });

  it("are answered by every metric but those that judge by limits, which the list of metrics says", async () => {
    const { json } = await mia.get("/api/boards/one/metrics");
    for (const { id, ofEveryCard } of metrics as readonly Metric[]) {
      const { status, json: answer } = await ask("one", id, "label:web");
      const listed = json.metrics.find(({ metric }: { metric: string }) => metric === id).params;
      expect([id, listed.some(({ name }: { name: string }) => name === "filter")]).toEqual([id, ofEveryCard !== true]);
      const valid = routes.metric.answer.safeParse(answer).success;
      const refusedAt = (answer.errors ?? []).map(({ path }: { path: string }) => path);
      const expected = ofEveryCard === true ? [id, 400, false, ["filter"]] : [id, 200, true, []];
      expect([id, status, valid, refusedAt]).toEqual(expected);
    }
  });

  it("without a filter are what they were, and so they are by an empty one", async () => {
    const plain = await mia.get("/api/boards/one/metrics/cycle-time");
    expect((await ask("one", "cycle-time", " ")).json).toEqual(plain.json);
    expect(plain.json).not.toHaveProperty("cards");
    expect(plain.json.params).not.toHaveProperty("filter");
  });

  it("count the days of a filter from the instant that is asked about", async () => {
    const { json } = await mia.get("/api/boards/one/metrics/cumulative-flow");
    const [first] = json.result.days;
    const createdToday = (asOf: string): Promise<Answer> =>
      mia.get(`/api/boards/one/metrics/wip${query("created:@today", `&as-of=${asOf}`)}`);
    expect((await createdToday(`${first}T23:00:00Z`)).json.cards).toEqual({ met: 3, of: 3 });
    expect((await createdToday(api.now())).json.cards).toEqual({ met: 0, of: 3 });
  });
});

describe("a map of some cards", () => {
  it("asks a card that went on where it is now, and each part by fields that any board of the map has", async () => {
    const ofCards = (answer: Answer) =>
      answer.json.parts.map(({ stream }: { stream: { cards: object } }) => stream.cards);
    const answer = await measured("label:released");
    expect(routes.measuredMap.answer.safeParse(answer.json).success).toBe(true);
    expect([ofCards(answer), answer.json.params.filter]).toEqual([
      [
        { met: 1, of: 6 },
        { met: 0, of: 3 },
      ],
      "label:released",
    ]);
    expect(answer.json.parts[0].totals.items).toBe(1);
    await send(owner, "far", { type: "field.add", fieldId: "tier", name: "Tier", kind: "text" });
    expect(ofCards(await measured("-tier:gold label:web"))).toEqual([
      { met: 1, of: 6 },
      { met: 0, of: 3 },
    ]);
    const part = await mia.get(`/api/maps/chain/parts/two/metrics/throughput${query("label:web -tier:gold")}`);
    expect(part.json.cards).toEqual({ met: 1, of: 6 });
  });

  it("tells of cards that went on which hand-offs they took between boards", async () => {
    const links = async (filter: string) => {
      const { json } = await mia.get(`/api/maps/chain/parts/one/metrics/value-stream-handoffs${query(filter)}`);
      return json.result.boards.map(({ from, to, count }: Record<string, unknown>) => [from, to, count]);
    };
    expect(await links("label:released")).toEqual([["one", "two", 1]]);
    // Back on the first board it is no longer what it was on the second.
    await send(owner, "two", { type: "card.transfer", cardId: "one-c1", toBoardId: "one", toStageId: "todo" });
    await send(owner, "one", { type: "card.label", cardId: "one-c1", labels: [] });
    expect(await links("label:released")).toEqual([]);
    expect(await links("-label:released")).toEqual(
      expect.arrayContaining([
        ["one", "two", 1],
        ["two", "one", 1],
      ]),
    );
  });

  it("keeps to it in the progress of a target, of a field that another part's board has, too", async () => {
    await send(owner, "far", { type: "field.add", fieldId: "tier", name: "Tier", kind: "text" });
    const { json } = await measured("-tier:gold label:web");
    const { leadTimeDays, processTimeDays, waitDays, activityRatio, rolledCompleteAccurate, itemsPerWeek } =
      json.parts[0].totals;
    const today = {
      leadTimeDays,
      processTimeDays,
      waitDays,
      activityRatio,
      rolledCompleteAccurate,
      itemsPerWeek,
      deferredDays: 0,
    };
    const set = await mia.send("POST", "/api/commands", {
      commandId: api.newId(),
      stream: "map:chain",
      type: "map.set-target",
      targetId: "half",
      name: "Half",
      changes: [{ kind: "wait", nodeId: "two/doing", days: 0 }],
      today,
      future: today,
      measuredBy: { from: null, to: api.now(), asked: [{ name: "filter", value: "-tier:gold label:web" }] },
    });
    expect([set.status, set.text]).toEqual([200, set.text]);
    const progress = await mia.get("/api/maps/chain/targets/half/progress");
    expect([progress.status, progress.json.boardIds]).toEqual([200, ["one", "two"]]);
  });

  it("is calculated as a future state, too", async () => {
    const future = (params: object) =>
      mia.send("POST", "/api/maps/chain/future", {
        params,
        changes: [{ kind: "wait", nodeId: "two/doing", days: 0 }],
      });
    const { status, json } = await future({ filter: "label:none" });
    expect([status, json.parts[0].future.today.leadTimeDays]).toEqual([200, null]);
    expect((await future({ filter: "label:web" })).json.parts[0].future.today.leadTimeDays).toBeGreaterThan(1);
  });
});

describe("a filter", () => {
  it("that cannot be understood is refused with its place, what stands there, and what was expected", async () => {
    for (const answer of [await ask("one", "wip", "label:web colour:red"), await measured("colour:red")]) {
      const [error] = answer.json.errors;
      expect([answer.status, error.path, error.value]).toEqual([400, "filter", "colour"]);
      expect(error.expected).toContain("title");
    }
    expect((await mia.get("/api/boards/one/metrics/wip?filter=a&filter=b")).json.errors[0].expected).toBe("one value");
  });

  it("of any text is understood or refused with its place", async () => {
    const words = fc.constantFrom(
      "label:",
      "-",
      '"',
      "web",
      ",",
      "due:..",
      "@today",
      "size:>",
      "no:",
      "person:",
      " ",
      "tier:",
    );
    const texts = fc.oneof(
      fc.array(words, { maxLength: 8 }).map((all) => all.join("")),
      fc.string({ unit: "binary" }),
    );
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const { status, json } = await ask("one", "wip", text);
        const refusedAt = (json.errors ?? []).map(({ path }: { path: string }) => path);
        expect([text, status, refusedAt]).toEqual([
          text,
          ...(status === 400 ? [400, ["filter"]] : [status === 403 ? 403 : 200, []]),
        ]);
      }),
      { numRuns: 150 },
    );
  });

  it("asks for nobody, by field or by word, where figures name nobody on every board", async () => {
    for (const filter of ["person:mia", "-person:@me", `person:${mia.personId}`])
      for (const answer of [await ask("one", "wip", filter, owner), await measured(filter, owner)])
        expect([filter, answer.status, answer.json.code]).toEqual([filter, 403, "person-figures-off"]);
    expect((await ask("one", "wip", "mia")).json.cards.met).toBe(0);
    expect((await ask("one", "wip", mia.personId)).json.cards.met).toBe(0);
    expect((await ask("one", "wip", "no:person")).json.cards.met).toBe(2);
    await allow("one");
    for (const filter of ["mia", "person:@me", "person:mia"])
      expect([filter, (await ask("one", "wip", filter)).json.cards]).toEqual([filter, { met: 1, of: 3 }]);
    expect((await ask("one", "wip", "person:@me", owner)).json.cards.met).toBe(0);
    // Of a chain it may not while one of its boards names nobody.
    const ofChain = (): Promise<Answer> => mia.get(`/api/maps/chain/parts/one/metrics/wip${query("person:mia")}`);
    expect((await ofChain()).json.code).toBe("person-figures-off");
    // Nor by a field that holds text on one of them and people on the other.
    for (const [boardId, kind] of [
      ["one", "text"],
      ["two", "person"],
    ] as const)
      await send(owner, boardId, { type: "field.add", fieldId: `${boardId}-own`, name: "Own", kind });
    const byField = await mia.get(`/api/maps/chain/parts/one/metrics/wip${query(`own:${mia.personId}`)}`);
    expect(byField.json.code).toBe("person-figures-off");
    await allow("two");
    expect((await ofChain()).json.cards).toEqual({ met: 1, of: 6 });
    await allow("far");
    expect((await measured("person:mia")).json.parts[0].stream.cards.met).toBe(1);
  });

  it("asks for cards: who came with a link that shows none may not", async () => {
    const through = async (what: string, filter = "label:web"): Promise<Answer> => {
      const { json } = await owner.send("POST", "/api/boards/one/shares", { what, note: "N", hidesPeople: false });
      const key = String(json.link).split("#")[1] ?? "";
      return api.get(`/api/boards/one/metrics/value-stream${query(filter)}`, { authorization: `Share ${key}` });
    };
    expect((await through("map")).status).toBe(403);
    expect((await through("analytics")).status).toBe(403);
    // Nor is it told which fields there are.
    expect((await through("map", "colour:red")).status).toBe(403);
    expect((await through("board")).json.cards).toEqual({ met: 1, of: 3 });
    // Nor for people, where figures name them to the team.
    await allow("one");
    expect((await through("board", mia.personId)).json.cards.met).toBe(0);
    expect((await through("board", `person:${mia.personId}`)).json.code).toBe("person-figures-off");
  });
});
