import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { routes } from "@weir/contract";
import { soloViewer } from "@weir/domain";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TestApp, command, testApp, testBoard } from "../../../testing/test-app.ts";
import { type UploadFile, upload } from "../../../testing/upload.ts";

const trello: UploadFile = {
  name: "hermes.json",
  content: readFileSync(new URL("../../../../../docs/samples/hermes-resources/trello.json", import.meta.url)),
};
const csv = (rows: string): UploadFile => ({ name: "stages.csv", content: `ID,Name,To Do,Doing,Done\n${rows}\n` });
const twoRows = csv("1,One,2026-01-05,2026-01-06,2026-01-08\n2,Two,2026-01-05,2026-01-07,");

let api: TestApp;
beforeAll(async () => (api = await testApp({ maxImport: 4 * 1024 ** 2 })));
afterAll(() => api.app.close());

const boards = async (): Promise<string[]> =>
  (await api.get("/api/boards")).json.boards.map((board: { boardId: string }) => board.boardId);

describe("a preview", () => {
  test("says what the import would make, and changes nothing", async () => {
    const { status, json } = await upload(api, [trello], { preview: true });
    expect(status).toBe(200);
    expect(routes.importFile.answer.options[0].safeParse(json).error?.issues).toBeUndefined();
    expect(json.counts.items).toBe(55);
    expect(json.outcome.finished + json.outcome.discarded + json.outcome.unfinished).toBe(55);
    expect(await boards()).toEqual([]);
  });

  test("reads the files as what they are said to be", async () => {
    const formats = ["stage-csv", "nonsense", "weir"];
    const answers = await Promise.all(formats.map((format) => upload(api, [twoRows], { preview: true, format })));
    expect(answers.map(({ json }) => json.format ?? json.errors[0])).toMatchObject([
      "stage-csv",
      { value: "nonsense", expected: expect.stringContaining("stage-csv") },
      { row: 1, expected: "one JSON object" },
    ]);
  });

  test("is at home where its reader is, and nowhere that does not exist", async () => {
    const there = await upload(api, [twoRows], { preview: true, timeZone: "Asia/Tokyo" });
    expect(there.json).toMatchObject({
      proposedWorkflow: { timeZone: "Asia/Tokyo" },
      firstEventAt: "2026-01-04T15:00:00.000Z",
    });
    const nowhere = await upload(api, [twoRows], { preview: true, timeZone: "Mars/Olympus" });
    expect(nowhere).toMatchObject({ status: 422, json: { errors: [{ path: "timeZone", value: "Mars/Olympus" }] } });
  });

  test("of an event log asks which column says when, and takes the answer", async () => {
    const rows = "Case ID,Activity,Start Time,End Time\n1,A,2026-03-02T09:00:00Z,2026-03-02T10:00:00Z\n";
    const log = [{ name: "log.csv", content: rows }];
    const asked = await upload(api, log, { preview: true });
    expect(asked.json).toMatchObject({ format: "event-log-csv", questions: [{ id: "timeColumn" }] });
    expect(await upload(api, log)).toMatchObject({ status: 422, json: { errors: [{ path: "timeColumn" }] } });
    const answered = await upload(api, log, { preview: true, timeColumn: "End Time" });
    expect(answered.json).toMatchObject({ questions: [], firstEventAt: "2026-03-02T10:00:00.000Z" });
  });

  test("takes an event log packed by gzip, and of a bomb as much as it may", async () => {
    const log =
      '<log><trace><string key="concept:name" value="K1"/><event><string key="concept:name" value="A"/><date key="time:timestamp" value="2026-03-02T09:00:00Z"/></event></trace></log>';
    const packed = await upload(api, [{ name: "l.xes.gz", content: gzipSync(log) }], { preview: true });
    expect(packed.json).toMatchObject({ format: "xes", counts: { items: 1, records: 1 } });
    const bomb = await upload(api, [{ name: "b.gz", content: gzipSync(Buffer.alloc(50_000_000)) }], { preview: true });
    expect(bomb).toMatchObject({ status: 413, json: { code: "too-large" } });
  });

  test("tells its warnings in sentences", async () => {
    const { json } = await upload(api, [twoRows], { preview: true });
    expect(json.warnings).toContainEqual(
      expect.objectContaining({ code: "dates-without-zone", count: 5, message: expect.stringContaining("time zone") }),
    );
  });

  test("counts what has no date as not finished, and says so of just as many", async () => {
    const rows = "1,Story,2026-03-02,2026-03-03\n2,Story,,\n3,Epic,,";
    const { json } = await upload(api, [{ name: "t.csv", content: `ID,Type,Activated,Closed\n${rows}\n` }], {
      preview: true,
    });
    expect(json.counts).toMatchObject({ items: 3, undated: 1 });
    expect(json.outcome).toMatchObject({ finished: 1, unfinished: 1 });
    expect(json.warnings).toContainEqual({
      code: "no-date",
      count: 1,
      message: "1 item without any date: counted as not finished, but in no other figure and on no board.",
      examples: ["2"],
    });
  });

  test("of a board that Weir wrote says what will be as it was, and whether it is here already", async () => {
    await testBoard(api, 2, "written");
    const content = (await api.get("/api/boards/written/export")).text;
    const file = { name: "written.weir.jsonl", content };
    const { status, json } = await upload(api, [file], { preview: true });
    expect(status).toBe(200);
    expect(routes.importFile.answer.options[0].safeParse(json).error?.issues).toBeUndefined();
    expect(json).toMatchObject({ format: "weir", native: true, boardName: "Board", guesses: [], questions: [] });
    expect([json.counts.items, json.outcome.unfinished]).toEqual([2, 2]);
    expect(json.proposedWorkflow).toMatchObject({ start: "Doing", finish: "Done" });
    expect(json.warnings).toMatchObject([{ code: "board-is-here", message: expect.stringContaining("already") }]);
    await api.workspace.removeBoard("written", soloViewer);
    expect((await upload(api, [file], { preview: true })).json.warnings).toEqual([]);
    const broken = await upload(api, [{ ...file, content: content.replace("card.created", "card.baked") }], {
      preview: true,
    });
    expect([broken.status, broken.json.errors[0].path, broken.json.errors[0].value]).toEqual([
      422,
      "type",
      "card.baked",
    ]);
  });
});

describe("an import", () => {
  test("of a board that Weir wrote brings what people know of its value stream", async () => {
    await testBoard(api, 1, "written");
    const onMap = (wish: object) =>
      api.send("POST", "/api/commands", { commandId: api.newId(), stream: "map:written", ...wish });
    await onMap({ type: "map.create", name: "Orders", boardIds: ["written"] });
    await onMap({ type: "map.place-burst", burstId: "k", text: "Smaller batches" });
    const file = { name: "written.weir.jsonl", content: (await api.get("/api/boards/written/export")).text };
    await api.send("DELETE", "/api/boards/written");
    expect((await upload(api, [file], { preview: true })).json).toMatchObject({ native: true, counts: { records: 3 } });
    expect((await upload(api, [file])).status).toBe(201);
    const { json } = await api.get("/api/maps/written");
    expect(json).toMatchObject({
      editable: true,
      map: { name: "Orders", seq: 2, bursts: [{ text: "Smaller batches" }] },
    });
    expect((await api.get("/api/maps/written/measured")).status).toBe(200);
  });

  test("makes a board with its history, and a second one appends only what is new", async () => {
    const first = await upload(api, [twoRows], { name: "Mine" });
    expect([first.status, first.json.imported > 0, first.json.alreadyThere]).toEqual([201, true, 0]);
    expect(routes.importFile.answer.options[1].safeParse(first.json).error?.issues).toBeUndefined();
    const { boardId } = first.json;
    const board = await api.get(`/api/boards/${boardId}`);
    expect([board.json.board.name, board.json.cards.length]).toEqual(["Mine", 2]);
    const more = csv("1,One,2026-01-05,2026-01-06,2026-01-08\n2,Two,2026-01-05,2026-01-07,2026-01-09");
    const second = await upload(api, [more], { board: boardId });
    expect([second.status, second.json.imported, second.json.alreadyThere]).toEqual([201, 1, first.json.imported]);
    const after = await api.get(`/api/boards/${boardId}`);
    expect(after.json.cards.map((card: { stageId: string }) => card.stageId)).toEqual(["done", "done"]);
  });

  test("of a card that was moved here since leaves it where it is and says so", async () => {
    const { json } = await upload(api, [twoRows]);
    const { cards } = (await api.get(`/api/boards/${json.boardId}`)).json;
    const two = cards.find((card: { title: string }) => card.title === "Two");
    await command(api, { type: "card.move", cardId: two.cardId, toStageId: "to-do" }, json.boardId);
    const more = csv("1,One,2026-01-05,2026-01-06,2026-01-08\n2,Two,2026-01-05,2026-01-07,2026-01-09");
    const again = await upload(api, [more], { board: json.boardId });
    expect(again.json.movedSince).toEqual([{ cardId: two.cardId, stageId: "to-do" }]);
  });

  test("by another workflow takes its stages from there", async () => {
    const workflow = JSON.stringify({
      timeZone: "UTC",
      stages: [
        { name: "Open", kind: "queue", from: ["To Do", "Doing"] },
        { name: "Closed", kind: "done", from: ["Done"] },
      ],
      start: "Open",
      finish: "Closed",
    });
    const { status, json } = await upload(api, [twoRows], { workflow });
    expect(status).toBe(201);
    const { stages } = (await api.get(`/api/boards/${json.boardId}`)).json;
    expect(stages.map((stage: { name: string }) => stage.name)).toEqual(["Open", "Closed"]);
  });

  test("takes the workflow as text and as the file it is", async () => {
    const workflow = [
      "timeZone: UTC",
      "stages: [{name: Open, kind: queue, from: [To Do, Doing]}, {name: Closed, kind: done, from: [Done]}]",
      "start: Open",
      "finish: Closed",
    ].join("\n");
    const part = { name: "workflow.yaml", content: workflow, part: "workflow" };
    const asFile = await upload(api, [twoRows, part]);
    expect(asFile.status).toBe(201);
    const { stages } = (await api.get(`/api/boards/${asFile.json.boardId}`)).json;
    expect(stages.map((stage: { name: string }) => stage.name)).toEqual(["Open", "Closed"]);
    const long = await upload(api, [twoRows, { ...part, content: "#".repeat(1024 ** 2 + 1) }]);
    expect(long.status).toBe(413);
    const latin = await upload(api, [twoRows, { ...part, content: Buffer.from([0xe4]) }]);
    expect([latin.status, latin.json.errors[0].path]).toEqual([400, "workflow"]);
  });

  test("into a board without such stages is refused whole", async () => {
    await testBoard(api, 0, "narrow");
    await command(api, { type: "stage.rename", stageId: "doing", name: "Busy" }, "narrow");
    const before = (await api.get("/api/boards/narrow")).json.seq;
    const odd: UploadFile = {
      name: "odd.csv",
      content: "ID,Name,To Do,Cooking,Done\n1,One,2026-01-05,2026-01-06,2026-01-08\n",
    };
    const { status, json } = await upload(api, [odd], { board: "narrow" });
    expect([status, json.code, json.errors[0].value]).toEqual([422, "import-incomplete", "Cooking"]);
    expect((await api.get("/api/boards/narrow")).json.seq).toBe(before);
  });

  test("whose dates could be read two ways waits for the answer", async () => {
    const doubtful = csv("1,One,03/04/2026,04/04/2026,05/04/2026");
    const asked = await upload(api, [doubtful]);
    expect([asked.status, asked.json.code]).toEqual([422, "import-incomplete"]);
    const answered = await upload(api, [doubtful], { dateOrder: "day-first" });
    expect(answered.status).toBe(201);
  });
});

describe("what cannot be read is named and leaves nothing behind", () => {
  const deep = `${"[".repeat(1_000_000)}${"]".repeat(1_000_000)}`;
  test.each([
    ["empty", "", 422],
    ["cut off", trello.content.slice(0, 5_000), 422],
    ["not UTF-8", Buffer.from([0xff, 0xfe, 0x41, 0x00]), 422],
    ["a zip", Buffer.from("PK\u0003\u0004rest of it"), 422],
    ["deep", deep, 422],
    ["polluting", '{"__proto__": {"cards": []}, "cards": [], "actions": [], "lists": []}', 422],
    ["a giant cell", `ID,Name,Done\n1,"${"x".repeat(3_000_000)}",2026-01-01\n`, 422],
    ["too large", Buffer.alloc(4 * 1024 ** 2 + 1, 0x20), 413],
    ["half a Weir board", '{"format":"weir-board","version":1,"boardId":"w","events":2}\n{"stream":"board:w"}\n', 422],
    ["no format at all", "hello", 422],
  ])("%s", async (_, content, status) => {
    const before = await boards();
    const answer = await upload(api, [{ name: "export.json", content }]);
    expect([answer.status, answer.headers["content-type"]]).toEqual([
      status,
      "application/problem+json; charset=utf-8",
    ]);
    expect(answer.json.errors?.length ?? answer.json.detail.length).toBeGreaterThan(0);
    expect(await boards()).toEqual(before);
  });

  test.each([
    [{ board: "none" }, 404],
    [{ board: "not an id" }, 400],
    [{ workflow: "stages: [" }, 422],
    [{ dateOrder: "sideways" }, 400],
    [{ colour: "red" }, 400],
  ])("the form %j answers %i", async (fields, status) => {
    expect((await upload(api, [twoRows], fields)).status).toBe(status);
  });

  test("a field that no form has is named", async () => {
    const { json } = await upload(api, [twoRows], { colour: "red" });
    expect(json.errors).toEqual([{ path: "colour", expected: "no such field" }]);
  });

  test("no file, and no form", async () => {
    expect((await upload(api, [])).status).toBe(400);
    expect((await api.send("POST", "/api/imports", "{}", { "content-type": "application/json" })).status).toBe(415);
  });
});
