import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestApp, command, testApp, testBoard } from "../../../testing/test-app.ts";

const secret = "Zanzibar";
const mark = "███";

let api: TestApp;
beforeAll(async () => {
  api = await testApp();
  await testBoard(api, 2);
});
afterAll(() => api.app.close());

/** What every way out says of the board. */
const everything = async (): Promise<string> => {
  const ways = [
    "",
    "?cards=columns",
    "/cards/b-c1",
    "/events?after=0",
    "/export",
    "/metrics/blocked-time",
    "/metrics/blocker-clusters",
    "/metrics/wip-limit",
  ];
  const answers = await Promise.all(ways.map((way) => api.get(`/api/boards/b${way}`)));
  expect(answers.map(({ status }) => status)).toEqual(ways.map(() => 200));
  return answers.map(({ text }) => text).join("\n");
};

test("a card's text that is removed is in no answer any more, figures that were asked before included", async () => {
  const told = [
    { type: "card.edit", changes: { title: secret, description: secret } },
    { type: "card.comment", commentId: "m", text: secret },
    { type: "card.move", toStageId: "doing" },
    { type: "card.block", reason: secret },
    { type: "card.unblock" },
  ];
  for (const wish of told) {
    api.pass(3_600_000);
    await command(api, { cardId: "b-c1", ...wish });
  }
  expect(await everything()).toContain(secret);
  const blockedBefore = await api.get("/api/boards/b/metrics/blocked-time");
  await command(api, { type: "card.redact", cardId: "b-c1" });
  const left = await everything();
  expect(left).not.toContain(secret);
  expect(left).toContain(mark);
  const { json } = await api.get("/api/boards/b/metrics/blocked-time");
  expect(json.result.totalDays).toBe(blockedBefore.json.result.totalDays);
  expect(json.result.byReason).toMatchObject([{ reason: mark, count: 1 }]);
});

test("a board that is removed is there no more, and is told once", async () => {
  await testBoard(api, 1, "gone");
  const removed = await api.send("DELETE", "/api/boards/gone");
  expect([removed.status, removed.json]).toEqual([200, { boardId: "gone", removed: true }]);
  for (const way of ["", "/events?after=0", "/export"])
    expect((await api.get(`/api/boards/gone${way}`)).status).toBe(404);
  expect((await api.send("DELETE", "/api/boards/gone")).status).toBe(404);
});
