import { readFileSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type TestApp, command, testApp, testBoard } from "../../../testing/test-app.ts";
import { type UploadFile, upload } from "../../../testing/upload.ts";

interface Action {
  readonly date: string;
  readonly type: string;
  readonly data: {
    readonly card?: { readonly id: string; readonly idList?: string; readonly closed?: boolean };
    readonly list?: { readonly id: string };
    readonly listAfter?: { readonly id: string };
  };
}
interface Trello {
  readonly actions: readonly Action[];
  readonly cards: readonly { readonly id: string }[];
}

const hermesText = readFileSync(
  new URL("../../../../../docs/samples/hermes-resources/trello.json", import.meta.url),
  "utf8",
);
const hermes = JSON.parse(hermesText) as Trello;
const exportOf = (content: object): UploadFile => ({ name: "hermes.json", content: JSON.stringify(content) });
const csv = (header: string, ...rows: readonly string[]): UploadFile => ({
  name: "stages.csv",
  content: `ID,Name,${header}\n${rows.join("\n")}\n`,
});
const early = csv("To Do,Doing,Done", "1,One,2026-01-05,2026-01-06,2026-01-08", "2,Two,2026-01-05,2026-01-07,");
const late = csv(
  "To Do,Doing,Done",
  "1,One,2026-01-05,2026-01-06,2026-01-08",
  "2,Two,2026-01-05,2026-01-07,2026-01-09",
);

/** The board as an export had shown it after its first actions. */
function asOf(oldest: readonly Action[]): Pick<Trello, "actions" | "cards"> {
  const cards = new Map<string, { id: string; idList?: string; closed?: boolean; dateLastActivity: string }>();
  for (const { date, data } of oldest) {
    if (data.card === undefined) continue;
    const { card, list, listAfter } = data;
    const before = cards.get(card.id);
    const idList = listAfter?.id ?? card.idList ?? before?.idList ?? list?.id;
    const closed = card.closed ?? before?.closed ?? false;
    cards.set(card.id, { id: card.id, closed, dateLastActivity: date, ...(idList && { idList }) });
  }
  const shown = hermes.cards.flatMap((card) => (cards.has(card.id) ? [{ ...card, ...cards.get(card.id) }] : []));
  return { actions: oldest.toReversed(), cards: shown };
}

let api: TestApp;
beforeAll(async () => (api = await testApp({ maxImport: 4 * 1024 ** 2 })));
afterAll(() => api.app.close());

const boards = async (): Promise<string[]> =>
  (await api.get("/api/boards")).json.boards.map((board: { boardId: string }) => board.boardId);

interface Event {
  readonly type: string;
  readonly cardId?: string;
  readonly toStageId?: string;
  readonly at: string;
  readonly seq: number;
  readonly eventSeq?: number;
  readonly source?: { readonly factId: string };
}
async function eventsOf(boardId: string): Promise<Event[]> {
  const events: Event[] = [];
  for (;;) {
    const page = (await api.get(`/api/boards/${boardId}/events?after=${events.length}&limit=1000`)).json.events;
    if (page.length === 0) return events;
    events.push(...page);
  }
}

/** How cards came and went, whatever the board's id in theirs. */
const waysIn = (events: readonly Event[], boardId: string): string[] =>
  events
    .filter(({ type }) => type === "card.created" || type === "card.moved")
    .map(({ type, cardId = "", toStageId = "", at }) => `${at} ${type} ${cardId.slice(boardId.length)} ${toStageId}`)
    .toSorted();

/** Where every card but one stands and since when, as the metrics and the board see it. */
async function journeys(boardId: string, but = ""): Promise<unknown> {
  const { cards } = (await api.get(`/api/boards/${boardId}?at=2014-06-01T00:00:00.000Z`)).json;
  const front = (card: { cardId: string; stageId: string; enteredStageAt: string; finishedAt?: string }): string =>
    [card.cardId.slice(boardId.length), card.stageId, card.enteredStageAt, card.finishedAt].join(" ");
  const stood = cards.filter((card: { cardId: string }) => card.cardId !== but);
  const { result } = (await api.get(`/api/boards/${boardId}/metrics/cycle-time?as-of=2014-06-01T00:00:00.000Z`)).json;
  const days = result.items.map((item: { days: number }) => item.days).toSorted();
  return [stood.map(front).toSorted(), but === "" && days];
}

describe("an import sent again under its id", { timeout: 60_000 }, () => {
  let ids = 0;
  let commandId = "";
  beforeEach(() => (commandId = `import-${(ids += 1)}`));

  test("answers what the first one answered, and makes no second board", async () => {
    const first = await upload(api, [early], { commandId, name: "Once" });
    const before = await boards();
    const second = await upload(api, [early], { commandId, name: "Once" });
    expect([second.status, second.json]).toEqual([201, first.json]);
    expect(await boards()).toEqual(before);
  });

  test("answers the same although the board has gone on", async () => {
    const { boardId } = (await upload(api, [early])).json;
    const fields = { commandId, board: boardId };
    const first = await upload(api, [late], fields);
    await command(api, { type: "stage.rename", stageId: "doing", name: "Busy" }, boardId);
    const { seq } = (await api.get(`/api/boards/${boardId}`)).json;
    expect((await upload(api, [late], fields)).json).toEqual(first.json);
    expect((await api.get(`/api/boards/${boardId}`)).json.seq).toBe(seq);
  });

  test("at the same time makes one board", async () => {
    const answers = await Promise.all([1, 2, 3].map(() => upload(api, [early], { commandId })));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  });

  test.each([
    ["another file", [late], {}],
    ["another name", [early], { name: "Other" }],
  ])("with %s is refused", async (_, files, fields) => {
    await upload(api, [early], { commandId });
    const { status, json } = await upload(api, files, { commandId, ...fields });
    expect([status, json.code]).toEqual([409, "command-id-reused"]);
  });

  test("is not taken for a board of that name", async () => {
    await testBoard(api, 0, "there");
    const { status, json } = await upload(api, [early], { commandId: "there" });
    expect([status, json.code]).toEqual([409, "already-exists"]);
  });

  test("brings a board that Weir exported back once", async () => {
    await testBoard(api, 1, "gone");
    const file = { name: "gone.jsonl", content: (await api.get("/api/boards/gone/export")).text };
    const elsewhere = await testApp({ maxImport: 4 * 1024 ** 2 });
    const first = await upload(elsewhere, [file], { commandId });
    const second = await upload(elsewhere, [file], { commandId });
    expect([first.status, second.status, second.json]).toEqual([201, 201, first.json]);
    expect((await upload(elsewhere, [file])).status).toBe(409);
    await elsewhere.app.close();
  });
});

describe("importing a newer export into the same board", { timeout: 60_000 }, () => {
  test("says in the log where it came from and how it was read", async () => {
    const { boardId, seq } = (await upload(api, [early])).json;
    const last = (await eventsOf(boardId)).at(-1);
    expect(last).toMatchObject({
      type: "import.recorded",
      seq,
      actor: { kind: "person" },
      system: "stage-csv",
      sourceBoardId: "table",
      fileNames: ["stages.csv"],
      items: 2,
      facts: 5,
      alreadyThere: 0,
      mapping: { timeZone: "UTC", stages: [{ stageId: "to-do", from: ["To Do"] }, {}, {}] },
    });
  });

  test("follows the mapping of before, through stages renamed and removed since", async () => {
    const workflow = JSON.stringify({
      timeZone: "Asia/Tokyo",
      stages: [
        { name: "Open", kind: "queue", from: ["To Do"] },
        { name: "Busy", kind: "active", from: ["Doing"] },
        { name: "Checked", kind: "active", from: ["Check"] },
        { name: "Closed", kind: "done", from: ["Done"] },
      ],
      start: "Busy",
      finish: "Closed",
    });
    const header = "To Do,Doing,Check,Done";
    const { boardId } = (await upload(api, [csv(header, "1,One,2026-01-05,2026-01-06,,")], { workflow })).json;
    await command(api, { type: "stage.rename", stageId: "busy", name: "Under way" }, boardId);
    await command(api, { type: "stage.remove", stageId: "checked", intoStageId: "busy" }, boardId);
    const more = csv(
      header,
      "1,One,2026-01-05,2026-01-06,2026-01-07,2026-01-08",
      "2,Two,2026-01-05,2026-01-06,2026-01-07,",
    );
    const preview = await upload(api, [more], { board: boardId, preview: true });
    expect(preview.json).toMatchObject({ guesses: [], questions: [], proposedWorkflow: { timeZone: "Asia/Tokyo" } });
    const again = await upload(api, [more], { board: boardId });
    expect([again.status, again.json.alreadyThere]).toEqual([201, 2]);
    const { cards } = (await api.get(`/api/boards/${boardId}`)).json;
    expect(cards.map((card: { title: string; stageId: string }) => [card.title, card.stageId]).toSorted()).toEqual([
      ["One", "closed"],
      ["Two", "busy"],
    ]);
    const moves = (await eventsOf(boardId)).filter(({ cardId }) => cardId?.endsWith(".1"));
    expect(moves[0]?.at).toBe("2026-01-04T15:00:00.000Z");
  });

  test("asks about the source stages that are new, and about nothing else", async () => {
    const { boardId } = (await upload(api, [early])).json;
    const more = csv("To Do,Doing,Review,Done", "2,Two,2026-01-05,2026-01-07,2026-01-08,2026-01-09");
    const refused = await upload(api, [more], { board: boardId });
    expect([refused.status, refused.json.code]).toEqual([422, "import-incomplete"]);
    expect(refused.json.errors).toMatchObject([
      { path: "workflow", value: "Review", expected: expect.stringContaining("To Do, Doing, Done") },
    ]);
    const { json } = await upload(api, [more], { board: boardId, preview: true });
    expect(json.questions).toMatchObject([{ id: "workflow", code: "new-stages", examples: ["Review"] }]);
    expect(json.guesses).toEqual([{ code: "new-stage", subject: "Review", guess: "Doing" }]);
    const workflow = JSON.stringify(json.proposedWorkflow);
    expect((await upload(api, [more], { board: boardId, workflow })).status).toBe(201);
    const settled = await upload(api, [more], { board: boardId });
    expect([settled.status, settled.json.imported]).toEqual([201, 0]);
  });

  test("takes the unseen facts of a Trello board only; a card moved here since stays and is named", async () => {
    const oldest = hermes.actions.toReversed();
    const half = exportOf({ ...hermes, ...asOf(oldest.slice(0, Math.floor(oldest.length / 2))) });
    const { boardId } = (await upload(api, [half])).json;
    const before = await eventsOf(boardId);
    // A card that the second half moves.
    const seen = new Set(before.map(({ source }) => source?.factId));
    const whole = (await upload(api, [exportOf(hermes)])).json;
    const all = await eventsOf(whole.boardId);
    const local = (cardId = ""): string => `${boardId}${cardId.slice(whole.boardId.length)}`;
    const known = new Set(before.map(({ cardId }) => cardId));
    const next = all.find(
      (event) => event.type === "card.moved" && !seen.has(event.source?.factId) && known.has(local(event.cardId)),
    );
    const cardId = local(next?.cardId);
    const { stages, cards } = (await api.get(`/api/boards/${boardId}`)).json;
    const card = cards.find((one: { cardId: string }) => one.cardId === cardId);
    const toStageId = stages.findLast((stage: { stageId: string }) => stage.stageId !== card.stageId).stageId;
    expect((await command(api, { type: "card.move", cardId, toStageId }, boardId)).status).toBe(200);

    const again = await upload(api, [exportOf(hermes)], { board: boardId });
    expect(again.status).toBe(201);
    expect(again.json.movedSince).toEqual([{ cardId, stageId: toStageId }]);
    const after = await eventsOf(boardId);
    const facts = after.filter(({ source }) => source !== undefined);
    expect(new Set(facts.map(({ source }) => source?.factId)).size).toBe(facts.length);
    expect(waysIn(facts, boardId)).toEqual(waysIn(all, whole.boardId));
    expect(after.length).toBe(before.length + 1 + again.json.imported + 1);
    const stays = (await api.get(`/api/boards/${boardId}`)).json.cards.find(
      (one: { cardId: string }) => one.cardId === cardId,
    );
    expect(stays.stageId).toBe(toStageId);
    expect(await journeys(boardId, cardId)).toEqual(await journeys(whole.boardId, next?.cardId));
  });

  test("withdraws what a cut-off history only let suppose, so that no move counts twice", async () => {
    const half = exportOf({ ...hermes, actions: hermes.actions.slice(Math.floor(hermes.actions.length / 2)) });
    const { boardId } = (await upload(api, [half])).json;
    expect((await eventsOf(boardId)).some(({ source }) => source?.factId.includes("#present:"))).toBe(true);
    await upload(api, [exportOf(hermes)], { board: boardId });
    const whole = (await upload(api, [exportOf(hermes)])).json;
    const facts = await eventsOf(boardId);
    const withdrawn = new Set(facts.flatMap(({ eventSeq }) => eventSeq ?? []));
    const inForce = facts.filter(({ seq }) => !withdrawn.has(seq));
    const moves = (events: readonly Event[], id: string): string[] =>
      waysIn(events, id).filter((way) => way.includes("card.moved"));
    expect(moves(inForce, boardId)).toEqual(moves(await eventsOf(whole.boardId), whole.boardId));
  });
});
