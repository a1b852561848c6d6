import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fixtureBoard } from "../testing/fixture-board.ts";
import { Connection } from "../testing/http-client.ts";
import { type ServerProcess, startProcess } from "../testing/server-process.ts";

const root = mkdtempSync(join(tmpdir(), "weir-race-"));
let server: ServerProcess;
beforeAll(async () => {
  server = await startProcess({ data: join(root, "data") });
});
afterAll(async () => {
  await server.end("SIGTERM");
  rmSync(root, { recursive: true, force: true });
});

const each = <T>(count: number, run: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => run(index)));

test("of 100 racing moves into a refuse limit of 3 exactly 3 get in", async () => {
  await fixtureBoard(server.url, { cards: 100, limit: 3 });
  const connections = Array.from({ length: 100 }, () => new Connection(server.url));
  const answers = await each(100, (index) => {
    const body = { commandId: `race-${index}`, type: "card.move", cardId: `c${index}`, toStageId: "doing" };
    return (
      connections[index]?.send("POST", "/api/boards/b/commands", body) ?? Promise.reject(new Error("no connection"))
    );
  });
  for (const connection of connections) connection.close();
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(3);
  expect(answers.filter(({ status, text }) => status === 409 && text.includes('"refused":"wip-limit"'))).toHaveLength(
    97,
  );
  const board = (await (await fetch(`${server.url}/api/boards/b`)).json()) as { cards: { stageId: string }[] };
  expect(board.cards.filter(({ stageId }) => stageId === "doing")).toHaveLength(3);
});

test("two people who move one card to different stages both get in, and both moves are in the log", async () => {
  await fixtureBoard(server.url, { boardId: "two", cards: 1, prefix: "two-c" });
  const answers = await each(2, (index) => {
    const connection = new Connection(server.url);
    const body = {
      commandId: `two-${index}`,
      type: "card.move",
      cardId: "two-c0",
      toStageId: index === 0 ? "doing" : "done",
    };
    return connection.send("POST", "/api/boards/two/commands", body).finally(() => connection.close());
  });
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  const { events } = (await (
    await fetch(`${server.url}/api/boards/two/events?after=2`, { headers: { accept: "application/json" } })
  ).json()) as {
    events: { type: string; fromStageId: string; toStageId: string }[];
  };
  expect(events.map(({ type }) => type)).toEqual(["card.moved", "card.moved"]);
  expect(events[1]?.fromStageId).toBe(events[0]?.toStageId);
});
