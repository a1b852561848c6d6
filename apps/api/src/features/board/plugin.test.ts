import { routes } from "@weir/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { upload } from "../../../testing/upload.ts";
import { type TestApp, command, testApp, testBoard } from "../../../testing/test-app.ts";

let api: TestApp;
beforeAll(async () => {
  api = await testApp();
  await testBoard(api, 4);
});
afterAll(() => api.app.close());

describe("a board", () => {
  test("is made by name and answers its stages' ids", async () => {
    const answer = await api.send("POST", "/api/boards", {
      commandId: "make-1",
      name: "Desk",
      timeZone: "Europe/Berlin",
      stages: [
        { name: "New", kind: "queue" },
        { name: "Done", kind: "done", wipLimit: { min: 1 } },
      ],
      start: "New",
      finish: "Done",
    });
    expect(answer.status).toBe(201);
    expect(routes.createBoard.answer.safeParse(answer.json).success).toBe(true);
    expect(answer.json.stages.map((stage: { name: string }) => stage.name)).toEqual(["New", "Done"]);
    expect(answer.json.seq).toBe(2);
    const again = await api.get(`/api/boards/${answer.json.boardId}`);
    expect(again.json.stages[1].wipLimit).toEqual({ min: 1, measure: "count", policy: "ask-reason" });
  });

  test("made again by the same command answers the same; by another one 409", async () => {
    const body = {
      commandId: "make-2",
      boardId: "desk-2",
      name: "Desk",
      timeZone: "UTC",
      stages: [
        { name: "New", kind: "queue" },
        { name: "Done", kind: "done" },
      ],
      start: "New",
      finish: "Done",
    };
    const first = await api.send("POST", "/api/boards", body);
    const second = await api.send("POST", "/api/boards", body);
    expect([second.status, second.json]).toEqual([201, first.json]);
    const other = await api.send("POST", "/api/boards", { ...body, commandId: "make-3" });
    expect([other.status, other.json.code]).toEqual([409, "already-exists"]);
    const reused = await api.send("POST", "/api/boards", { ...body, name: "Other" });
    expect([reused.status, reused.json.code]).toEqual([409, "command-id-reused"]);
  });

  test("starts at one of its stages", async () => {
    const body = {
      commandId: "x",
      name: "B",
      timeZone: "UTC",
      stages: [{ name: "A", kind: "done" }],
      start: "Z",
      finish: "A",
    };
    const answer = await api.send("POST", "/api/boards", body);
    expect([answer.status, answer.json.errors]).toEqual([
      400,
      [{ path: "start", value: "Z", expected: "the name of one of the stages" }],
    ]);
  });

  test("answers its cards in order, without fields that say nothing", async () => {
    const { status, json } = await api.get("/api/boards/b");
    expect(status).toBe(200);
    expect(routes.board.answer.safeParse(json).success).toBe(true);
    expect(json.cards.map((card: { cardId: string }) => card.cardId)).toEqual(["b-c1", "b-c2", "b-c3", "b-c4"]);
    expect(json.cards[0]).not.toHaveProperty("people");
    expect(json.seq).toBe(6);
  });

  test("answers the snapshot a replica loads", async () => {
    const { json } = await api.get("/api/boards/b?cards=columns");
    expect(json.snapshot).toBeTypeOf("object");
  });

  test("is listed", async () => {
    const { json } = await api.get("/api/boards");
    expect(routes.boards.answer.safeParse(json).success).toBe(true);
    expect(json.boards.map((board: { boardId: string }) => board.boardId)).toContain("b");
  });

  test("that is not there is 404, as are its card, events, metrics and export", async () => {
    for (const path of ["", "/cards/c", "/events", "/metrics", "/metrics/wip", "/export"]) {
      const { status, json } = await api.get(`/api/boards/none${path}`);
      expect([path, status, json.code]).toEqual([path, 404, "not-found"]);
    }
  });
});

describe("a command", () => {
  test("answers its events, and the same again under the same id", async () => {
    const body = { commandId: "move-1", type: "card.move", cardId: "b-c1", toStageId: "doing" };
    const first = await api.send("POST", "/api/boards/b/commands", body);
    expect(first.status).toBe(200);
    expect(routes.boardCommand.answer.safeParse(first.json).success).toBe(true);
    expect(first.json.results[0].events[0]).toMatchObject({
      type: "card.moved",
      fromStageId: "todo",
      toStageId: "doing",
    });
    const again = await api.send("POST", "/api/boards/b/commands", body);
    expect([again.status, again.json]).toEqual([200, first.json]);
    const other = await api.send("POST", "/api/boards/b/commands", { ...body, cardId: "b-c2" });
    expect([other.status, other.json.code]).toEqual([409, "command-id-reused"]);
  });

  test("goes to any stream in the long form", async () => {
    const answer = await api.send("POST", "/api/commands", {
      commandId: "long",
      stream: "board:b",
      type: "card.block",
      cardId: "b-c1",
      reason: "waits",
    });
    expect([answer.status, answer.json.results[0].stream]).toEqual([200, "board:b"]);
  });

  test("over a limit is refused in the domain's own words", async () => {
    await command(api, { type: "card.move", cardId: "b-c2", toStageId: "doing" });
    const { status, json } = await command(api, { type: "card.move", cardId: "b-c3", toStageId: "doing" });
    expect([status, json.code]).toEqual([409, "refused"]);
    expect(json.refusal).toEqual({
      refused: "wip-limit",
      scope: { kind: "stage", stageId: "doing" },
      limit: 2,
      count: 2,
      policy: "refuse",
      stage: "Doing",
    });
    expect(json.detail).toBe("Doing is full (2 of 2). Finish something there first.");
  });

  test("that is not allowed here is refused in a sentence too", async () => {
    await command(api, { type: "card.archive", cardId: "b-c3" });
    const off = await command(api, { type: "card.move", cardId: "b-c3", toStageId: "done" });
    expect([off.status, off.json.refusal.why]).toEqual([409, "card-off-board"]);
    expect(off.json.detail).toBe("This card is off the board. Restore it first.");
    await command(api, { type: "card.restore", cardId: "b-c3", stageId: "todo" });
    const named = await command(api, { type: "stage.rename", stageId: "todo", name: "Done" });
    expect(named.json.detail).toBe("There is a stage “Done” already. Choose another name.");
  });

  test("on a card, a stage or a board that is not there is 404", async () => {
    const missing = [
      await command(api, { type: "card.move", cardId: "none", toStageId: "doing" }),
      await command(api, { type: "card.move", cardId: "b-c1", toStageId: "none" }),
      await command(api, { type: "card.move", cardId: "b-c1", toStageId: "done" }, "none"),
    ];
    expect(missing.map(({ status, json }) => [status, json.code])).toEqual(missing.map(() => [404, "not-found"]));
  });

  test.each([
    [{ type: "card.move", cardId: "b-c1", toStageId: "done", seq: 1 }, "seq"],
    [{ type: "card.move", cardId: "b-c1", toStageId: "done", actor: { id: "x" } }, "actor"],
    [{ type: "card.move", cardId: "b-c1", toStageId: "done", colour: "red" }, "colour"],
    [{ type: "card.move", cardId: "b-c1" }, "toStageId"],
    [{ type: "card.fly", cardId: "b-c1" }, "type"],
    [{ type: "card.move", cardId: "b-c1", toStageId: "done", stream: "board:other" }, "stream"],
  ])("%j is 400 and names %s", async (fields, path) => {
    const { status, json } = await command(api, fields);
    expect([status, json.code]).toEqual([400, "invalid"]);
    expect(json.errors.map((error: { path: string }) => error.path)).toContain(path);
  });
});

describe("a card", () => {
  test("comes with its details and its story", async () => {
    await command(api, { type: "card.comment", cardId: "b-c4", commentId: "n1", text: "Look at this" });
    const { status, json } = await api.get("/api/boards/b/cards/b-c4");
    expect(status).toBe(200);
    expect(routes.card.answer.safeParse(json).success).toBe(true);
    expect(json.details.comments[0].text).toBe("Look at this");
    expect(json.story.map((event: { type: string }) => event.type)).toEqual(["card.created", "card.commented"]);
  });
});

describe("the past", () => {
  test("is answered for an instant as ISO or as milliseconds", async () => {
    const before = api.now();
    api.pass(3_600_000);
    await command(api, { type: "card.move", cardId: "b-c4", toStageId: "done" });
    const stageOf = async (query: string): Promise<string> => {
      const { json } = await api.get(`/api/boards/b${query}`);
      return json.cards.find((card: { cardId: string }) => card.cardId === "b-c4").stageId;
    };
    expect(await stageOf("")).toBe("done");
    expect(await stageOf(`?at=${before}`)).toBe("todo");
    expect(await stageOf(`?at=${Date.parse(before)}`)).toBe("todo");
  });

  test.each(["at=2013-06-03", "knownAt=2013-06-03", "knownAt=2013-06-03&at=2013-06-03", "at=2013-06-03&cards=columns"])(
    "before there was a board (%s) is 404, and says that it is there now",
    async (query) => {
      const { status, json } = await api.get(`/api/boards/b?${query}`);
      expect([status, json.code]).toEqual([404, "not-found"]);
      expect(json.detail).toBe("There was no board b yet at the instant asked for. Ask for a later one.");
      const none = await api.get(`/api/boards/none?${query}`);
      expect([none.status, none.json.detail]).toEqual([404, expect.stringContaining("There is no board none")]);
    },
  );

  test("begins with what was imported, though the board was made later", async () => {
    await testBoard(api, 1, "later");
    const table = "ID,To Do,Doing,Done\n1,2026-01-05,2026-01-06,\n";
    const answer = await upload(api, [{ name: "stages.csv", content: table }], { board: "later" });
    expect([answer.status, answer.json.boardId, answer.json.imported]).toEqual([201, "later", 2]);
    const at = async (query: string): Promise<number> => (await api.get(`/api/boards/later?${query}`)).status;
    expect(await at("at=2026-01-04T23:59:59Z")).toBe(404);
    expect(await at("at=2026-01-05")).toBe(200);
    expect((await api.get("/api/boards/later?at=2026-01-06")).json.cards).toMatchObject([{ stageId: "doing" }]);
    expect(await at(`at=2026-01-06&knownAt=2026-03-01`)).toBe(404);
    const flow = await api.get("/api/boards/later/metrics/cumulative-flow");
    expect(flow.json.result.days[0]).toBe("2026-01-05");
  });

  test.each(["at=yesterday", "at=", "knownAt=2026-02-30", "cards=all&at=-1", "at=1&at=2", "when=now"])(
    "asked with %s is 400",
    async (query) => {
      const { status, json } = await api.get(`/api/boards/b?${query}`);
      expect([status, json.code]).toEqual([400, "invalid"]);
      expect(json.errors[0].path).toBe(/(\w+)=[^&]*$/.exec(query)?.[1]);
    },
  );
});
