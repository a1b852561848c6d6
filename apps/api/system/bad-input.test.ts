import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type BadRequest, badRequests } from "../testing/bad-requests.ts";
import { fixtureBoard } from "../testing/fixture-board.ts";
import { type ServerProcess, startProcess } from "../testing/server-process.ts";
import { formOf } from "../testing/upload.ts";

const root = mkdtempSync(join(tmpdir(), "weir-bad-"));
let server: ServerProcess;
beforeAll(async () => {
  server = await startProcess({ data: join(root, "data"), env: { WEIR_MAX_IMPORT: "64 MB" } });
  await fixtureBoard(server.url, { cards: 3 });
});
afterAll(async () => {
  await server.end("SIGTERM");
  rmSync(root, { recursive: true, force: true });
});

/** The status; 0 where the request cannot even be written, or the server hung up. */
function send({ method, path, headers = {}, body }: BadRequest): Promise<number> {
  return new Promise((resolve) => {
    try {
      const sent = request(
        server.url + path,
        { method, headers: { accept: "application/json", ...headers }, agent: false },
        (response) => {
          response.resume();
          response.on("close", () => resolve(response.statusCode ?? 0));
        },
      );
      sent.on("error", () => resolve(0));
      sent.end(body);
    } catch {
      resolve(0);
    }
  });
}

/** Megabytes the process holds. */
const rssMb = (): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.child.pid}/status`, "utf8"))?.[1]) / 1024;

test("no bad request, made from the route table, is answered with a 5xx or stops the server", async () => {
  const failed: string[] = [];
  const statuses = new Map<number, number>();
  for (const bad of badRequests()) {
    const status = await send(bad);
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    if (status >= 500) failed.push(`${status} ${bad.method} ${bad.what.slice(0, 100)}`);
  }
  console.info(JSON.stringify(Object.fromEntries(statuses)));
  expect(failed).toEqual([]);
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  // Asked to make a team of it, the server says so to whoever stands there; it has nothing to complain of.
  expect(server.stderr().replaceAll(/^Open this link to become the owner: .*\n/gm, "")).toBe("");
});

test("refused files leave no more than 50 MB behind", async () => {
  const mb = 1024 ** 2;
  const hostile: readonly (readonly [string, Buffer, number])[] = [
    ["too large", Buffer.alloc(80 * mb, 0x20), 413],
    ["60 MB of nothing", Buffer.alloc(60 * mb, 0x20), 422],
    ["nested a million deep", Buffer.from("[".repeat(1_000_000)), 422],
    ["40 MB of brackets", Buffer.alloc(40 * mb, 0x5b), 422],
    ["not UTF-8", Buffer.alloc(30 * mb, 0xff), 422],
    ["a cell of 10 MB", Buffer.from(`ID,Name,Done\n1,"${"x".repeat(10 * mb)}",2026-01-01\n`), 422],
    ["half a Trello board", Buffer.from(`{"actions": [${'{"id": "a", "type": "x"},'.repeat(500_000)}`), 422],
    [
      "a Weir board in one line",
      Buffer.from(`{"format":"weir-board","version":1,"boardId":"x","events":1,"x":"${"x".repeat(50 * mb)}"}`),
      422,
    ],
  ];
  await send({ what: "warm up", method: "POST", path: "/api/imports", ...asForm(Buffer.from("x")) });
  const before = rssMb();
  for (const [what, content, status] of hostile) {
    const answered = await send({ what, method: "POST", path: "/api/imports", ...asForm(content) });
    // What is too large is refused while it is still being sent: who sends may find the line cut before the answer is read.
    const refused = status === 413 ? [413, 0] : [status];
    expect([what, refused]).toEqual([what, expect.arrayContaining([answered])]);
  }
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const grown = rssMb() - before;
  console.info(`RSS before ${before.toFixed(0)} MB, grown by ${grown.toFixed(0)} MB`);
  expect(grown).toBeLessThan(50);
  const { boards } = (await (await fetch(`${server.url}/api/boards`)).json()) as { boards: { boardId: string }[] };
  expect(boards.map(({ boardId }) => boardId)).not.toContain("x");
});

function asForm(content: Buffer): { headers: Record<string, string>; body: Buffer } {
  const { body, type } = formOf([{ name: "export.json", content }]);
  return { headers: { "content-type": type }, body };
}
