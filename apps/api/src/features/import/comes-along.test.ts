import { readFileSync } from "node:fs";
import { soloViewer } from "@weir/domain";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestApp, testApp } from "../../../testing/test-app.ts";
import { upload } from "../../../testing/upload.ts";

const launch = {
  name: "launch.json",
  content: readFileSync(new URL("../../../testing/fixtures/trello-launch.json", import.meta.url)),
};
const [ada, grace] = ["trello:65a000000000000000000021", "trello:65a000000000000000000022"];

let api: TestApp;
let boardId: string;
beforeAll(async () => {
  api = await testApp();
  boardId = (await upload(api, [launch])).json.boardId;
});
afterAll(() => api.app.close());

test("a Trello card comes with all that its drawer shows", async () => {
  const { cards } = (await api.get(`/api/boards/${boardId}`)).json;
  const { cardId } = cards.find((card: { title: string }) => card.title === "Write the note");
  const { status, json } = await api.get(`/api/boards/${boardId}/cards/${cardId}`);
  expect(status).toBe(200);
  expect(json.card).toMatchObject({
    title: "Write the note",
    stageId: "doing",
    dueAt: "2024-02-01T12:00:00.000Z",
    labels: ["Press", "red"],
    people: [ada, grace],
    checkItems: [
      { itemId: "65a7e000aaaaaaaaaaaaaac1", text: "Read aloud", done: true },
      { itemId: "65a7e000aaaaaaaaaaaaaac2", text: "Translate", done: false },
    ],
    commentCount: 1,
    createdAt: "2024-01-17T13:04:32.000Z",
    startedAt: "2024-01-17T22:08:16.000Z",
  });
  expect(json.details).toMatchObject({
    description: "For **everyone** who waits.\n\n- short\n- true",
    comments: [{ text: "Shorter, please: 200 words.", at: "2024-01-20T10:00:00.000Z", actor: { id: grace } }],
  });
  const moved = json.story.find((event: { type: string }) => event.type === "card.moved");
  expect(moved).toMatchObject({ toStageId: "doing", actor: { kind: "import", id: ada }, source: { system: "trello" } });
});

test("people come with the names the source shows", async () => {
  expect(await api.workspace.people(soloViewer)).toEqual(
    expect.arrayContaining([
      { personId: ada, name: "Ada Lovelace" },
      { personId: grace, name: "grace" },
    ]),
  );
});

test("what the source names nobody for is nobody's hand-off", async () => {
  await api.send("POST", `/api/boards/${boardId}/person-figures`, { on: true, reason: "Tried" });
  const { json } = await api.get(`/api/boards/${boardId}/metrics/value-stream?handoffs=all`);
  expect(json.result.handoffs).toEqual([{ kind: "person", from: ada, to: grace, count: 1 }]);
});
