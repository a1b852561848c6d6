import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ServerProcess, startProcess } from "../testing/server-process.ts";

const root = mkdtempSync(join(tmpdir(), "weir-large-"));
let server: ServerProcess;
beforeAll(async () => (server = await startProcess({ data: join(root, "data") })));
afterAll(async () => {
  await server.end("SIGTERM");
  rmSync(root, { recursive: true, force: true });
});

const mb = 1024 ** 2;
const body = JSON.stringify({ commandId: "x", type: "card.move", title: "x".repeat(20 * mb) });
const command = "/api/boards/b/commands";
const json = { "content-type": "application/json" };

/** Writes all of it and only then listens, as many a program does; answers what came. */
function sendAll(head: string, chunks: readonly string[]): Promise<{ heard: string; error: string | undefined }> {
  const { hostname, port, host } = new URL(server.url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname).pause();
    let heard = "";
    let error: string | undefined;
    socket.on("data", (chunk) => {
      heard += chunk.toString();
      if (heard.includes('{"status":"ok"}')) socket.end();
    });
    socket.on("error", (failure: NodeJS.ErrnoException) => (error = failure.code));
    socket.on("close", () => resolve({ heard, error }));
    socket.write(`POST ${command} HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\n${head}\r\n\r\n`);
    for (const chunk of chunks) socket.write(chunk);
    socket.write(`GET /healthz HTTP/1.1\r\nhost: ${host}\r\n\r\n`, () => socket.resume());
  });
}

const inChunks = (text: string): string[] => {
  const chunks: string[] = [];
  for (let at = 0; at < text.length; at += mb) {
    const chunk = text.slice(at, at + mb);
    chunks.push(`${chunk.length.toString(16)}\r\n${chunk}\r\n`);
  }
  return [...chunks, "0\r\n\r\n"];
};

test("a body of 20 MB is answered so that its sender can read why, and may go on", async () => {
  for (const [head, chunks] of [
    [`content-length: ${body.length}`, [body]],
    ["transfer-encoding: chunked", inChunks(body)],
  ] as const) {
    const { heard, error } = await sendAll(head, chunks);
    expect([head, heard.slice(0, 12), error]).toEqual([head, "HTTP/1.1 413", undefined]);
    expect(heard).toContain('"code":"too-large"');
    expect(heard).toMatch(/HTTP\/1\.1 200 .*\{"status":"ok"\}$/s);
  }
  const answer = await fetch(server.url + command, { method: "POST", headers: json, body });
  expect([answer.status, await answer.json()]).toEqual([413, expect.objectContaining({ code: "too-large" })]);
});

/** Megabytes the process holds. */
const rssMb = (): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.child.pid}/status`, "utf8"))?.[1]) / 1024;

test("such bodies are thrown away as they come: half a gigabyte of them leaves less than 100 MB behind", async () => {
  const before = rssMb();
  for (let time = 0; time < 25; time += 1)
    expect((await fetch(server.url + command, { method: "POST", headers: json, body })).status).toBe(413);
  const grown = rssMb() - before;
  console.info(`RSS before ${before.toFixed(0)} MB, grown by ${grown.toFixed(0)} MB`);
  expect(grown).toBeLessThan(100);
});
