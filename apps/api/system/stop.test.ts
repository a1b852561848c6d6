import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { uuidv7 } from "uuidv7";
import { afterAll, expect, test } from "vitest";
import { fixtureBoard } from "../testing/fixture-board.ts";
import { Connection } from "../testing/http-client.ts";
import { type Listener, listen } from "../testing/listen.ts";
import { startProcess } from "../testing/server-process.ts";

const root = mkdtempSync(join(tmpdir(), "weir-stop-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

interface Tally {
  readonly acknowledged: Set<string>;
  readonly uncertain: string[];
}

/** Sends blocks and unblocks until the server no longer takes connections. */
async function write(url: string, card: number, tally: Tally): Promise<void> {
  const connection = new Connection(url);
  for (let turn = 0; ; turn += 1) {
    const commandId = uuidv7();
    const type = turn % 2 === 0 ? "card.block" : "card.unblock";
    const body = { commandId, type, cardId: `c${card}`, ...(turn % 2 === 0 && { reason: "waits" }) };
    try {
      const { status } = await connection.send("POST", "/api/boards/b/commands", body);
      if (status === 200) tally.acknowledged.add(commandId);
    } catch (error) {
      if ((error as { code?: string }).code !== "ECONNREFUSED") tally.uncertain.push(String(error));
      break;
    }
  }
  connection.close();
}

test("a stop under load leaves nobody in doubt, tells streams to come back, and they miss nothing", async () => {
  const data = join(root, "data");
  const server = await startProcess({ data });
  await fixtureBoard(server.url, { cards: 16 });
  const listener: Listener = await listen(`${server.url}/api/boards/b/events?after=0`);
  const tally: Tally = { acknowledged: new Set(), uncertain: [] };
  const writers = Array.from({ length: 16 }, (_, card) => write(server.url, card, tally));
  await listener.until(300);
  const code = await server.end("SIGTERM");
  await Promise.all(writers);
  await listener.ended();
  expect([code, tally.uncertain]).toEqual([0, []]);
  expect(tally.acknowledged.size).toBeGreaterThan(100);
  expect(listener.text()).toMatch(/retry: \d+\nevent: closing\ndata: \{\}\n\n$/);

  const again = await startProcess({ data });
  const last = listener.ids().at(-1) ?? "0";
  const rest = await listen(`${again.url}/api/boards/b/events`, { "last-event-id": last });
  const { seq } = (await (await fetch(`${again.url}/api/boards/b`)).json()) as { seq: number };
  await rest.until(seq - Number(last));
  const heard = [...listener.events(), ...rest.events()];
  expect(heard.map((event) => event["seq"])).toEqual(Array.from({ length: seq }, (_, index) => index + 1));
  const logged = new Set(heard.map((event) => event["commandId"]));
  expect([...tally.acknowledged].filter((id) => !logged.has(id))).toEqual([]);
  rest.close();
  await again.end("SIGTERM");
});

test("a stream resumes over kills without a gap or a repeat", async () => {
  const data = join(root, "resume");
  let server = await startProcess({ data });
  await fixtureBoard(server.url, { cards: 4 });
  const heard: number[] = [];
  for (let kill = 0; kill < 3; kill += 1) {
    const listener = await listen(`${server.url}/api/boards/b/events`, { "last-event-id": String(heard.at(-1) ?? 0) });
    const tally: Tally = { acknowledged: new Set(), uncertain: [] };
    const writers = [0, 1, 2, 3].map((card) => write(server.url, card, tally));
    await listener.until(60);
    await server.end("SIGKILL");
    await Promise.all(writers);
    await listener.ended();
    heard.push(...listener.ids().map(Number));
    server = await startProcess({ data });
  }
  expect(heard).toEqual(Array.from({ length: heard.length }, (_, index) => index + 1));
  await server.end("SIGTERM");
});
