import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { type ServerProcess, StartFailure, startProcess } from "../testing/server-process.ts";

const root = mkdtempSync(join(tmpdir(), "weir-start-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let folders = 0;
const folder = (): string => join(root, String((folders += 1)));

const failure = async (start: Promise<ServerProcess>): Promise<StartFailure> => {
  const outcome = await start.catch((error: unknown) => error);
  if (outcome instanceof StartFailure) return outcome;
  if (outcome instanceof Error) throw outcome;
  await (outcome as ServerProcess).end("SIGKILL");
  throw new Error("it started");
};

describe("a start", () => {
  test("says one line on stdout, and stops in good order", async () => {
    const server = await startProcess({ data: folder(), env: { WEIR_LOG: "info" } });
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    expect(await server.end("SIGTERM")).toBe(0);
    expect(server.stdout()).toBe(`Weir is ready: ${server.url}\n`);
  });

  test("names whoever sits there, once", async () => {
    const data = folder();
    for (const _ of [1, 2]) {
      const server = await startProcess({ data });
      expect(await (await fetch(`${server.url}/api/people`)).json()).toEqual({
        people: [{ personId: "you", name: "You" }],
        teams: [],
      });
      await server.end("SIGTERM");
    }
  });

  test("with WEIR_DEMO=on brings the demo, once", async () => {
    const data = folder();
    for (const _ of [1, 2]) {
      const server = await startProcess({ data, env: { WEIR_DEMO: "on" } });
      const answer = (await (await fetch(`${server.url}/api/boards`)).json()) as { boards: unknown[] };
      expect(answer.boards).toHaveLength(3);
      await server.end("SIGINT");
    }
  });
});

describe("a start on an address that others reach", () => {
  const claimLink = /^Open this link to become the owner: (http:\/\/\S+)\/claim#key=([\w-]+) \(good until \S+\)\n$/;

  test("prints a link for the owner until somebody opened it, and lets nobody else in", async () => {
    const data = folder();
    const first = await startProcess({ data, env: { HOST: "0.0.0.0", WEIR_PASSWORD_WORDS: "Larkspur Mills" } });
    expect(first.stdout()).toBe(`Weir is ready: ${first.url}\n`);
    const [, base, key] = claimLink.exec(await said(first)) ?? [];
    expect(base).toBe(first.url);
    expect((await fetch(`${first.url}/api/boards`)).status).toBe(401);

    const headers = { "content-type": "application/json" };
    const claimWith = (password: string): Promise<Response> => {
      const body = JSON.stringify({ key, name: "Olga", login: "olga", password });
      return fetch(`${first.url}/api/claim`, { method: "POST", headers, body });
    };
    expect((await claimWith("Larkspur Mills 2026")).status).toBe(400);
    const claim = await claimWith("seven ducks cross the weir at dawn");
    expect(claim.status).toBe(201);
    const cookie = claim.headers.get("set-cookie")?.split(";")[0] ?? "";
    expect((await fetch(`${first.url}/api/boards`, { headers: { cookie } })).status).toBe(200);
    await first.end("SIGTERM");

    const second = await startProcess({ data });
    expect((await fetch(`${second.url}/api/boards`)).status).toBe(401);
    expect((await fetch(`${second.url}/api/boards`, { headers: { cookie } })).status).toBe(200);
    await second.end("SIGTERM");
    expect(second.stderr()).toBe("");
  });

  /** What it says of its own, once it has said it. */
  const said = async (server: ServerProcess): Promise<string> => {
    while (!server.stderr().endsWith("\n")) await new Promise((resolve) => setTimeout(resolve, 20));
    return server.stderr();
  };
});

describe("a start that cannot be ends with one sentence that says why", () => {
  test.each([
    [{ WEIR_DMEO: "on" }, /WEIR_DMEO is not a setting/],
    [{ WEIR_DEMO: "maybe" }, /WEIR_DEMO is "maybe"/],
    [{ PORT: "abc" }, /PORT is "abc"/],
  ])("%j", async (env, sentence) => {
    const { code, stdout, stderr } = await failure(startProcess({ data: folder(), env }));
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(sentence);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });

  test.skipIf(!existsSync("/proc/self"))("a folder that cannot be made", async () => {
    const { code, stdout, stderr } = await failure(startProcess({ data: "/proc/weir" }));
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toBe("The data folder /proc/weir cannot be used (ENOENT). Choose another with WEIR_DATA.\n");
  });

  test("a port in use, a folder in use, a folder that is a file", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => other.once("listening", resolve));
    const port = String((other.address() as { port: number }).port);
    expect((await failure(startProcess({ data: folder(), env: { PORT: port } }))).stderr).toMatch(
      /^Port \d+ is in use/,
    );
    other.close();

    const data = folder();
    const server = await startProcess({ data });
    expect((await failure(startProcess({ data }))).stderr).toMatch(
      new RegExp(`in use by the Weir with process id ${server.child.pid}, at ${server.url}`),
    );
    await server.end("SIGTERM");

    const file = folder();
    mkdirSync(root, { recursive: true });
    writeFileSync(file, "no folder");
    expect((await failure(startProcess({ data: file }))).stderr).toMatch(/cannot be used/);
  });
});
