import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Answered, askIn } from "../testing/ask.ts";
import { type Server, startServer } from "../testing/server.ts";

const cwd = mkdtempSync(join(tmpdir(), "weir-cli-team-"));
const weir = (token: string, ...words: readonly string[]): Promise<Answered> =>
  askIn({ cwd, home: cwd, env: { WEIR_TOKEN: token } }, ...words);

let server: Server;
beforeAll(async () => (server = await startServer(cwd)));
afterAll(() => server.stop());

const keyIn = (link: string): string => /#key=([\w-]+)/.exec(link)?.[1] ?? "";
const post = (path: string, body: object, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(server.url + path, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
const account = { name: "Ada", login: "ada", password: "seven ducks cross the weir" };

test("a server makes a team of it, and from then on wants to know who asks", async () => {
  expect(await weir("", "demo")).toMatchObject({ code: 0 });
  const opened = await weir("", "admin", "create-owner");
  expect(opened).toMatchObject({ code: 0, out: [], err: [expect.stringContaining("The server has printed the link")] });
  const claimed = await post("/api/claim", { key: keyIn(server.stderr()), ...account });
  expect(claimed.status).toBe(201);
  const cookie = claimed.headers.getSetCookie()[0]?.split(";")[0] ?? "";

  for (const words of [["admin", "people"], ["export", "demo"], ["check"], ["admin", "create-owner"], ["fact", "list"]])
    expect(await weir("", ...words)).toMatchObject({ code: 3, out: [], err: [expect.stringContaining("WEIR_TOKEN")] });

  const tokenOf = async (scope: string): Promise<string> => {
    const made = await post("/api/account/tokens", { name: "T", scope, days: 1 }, { cookie });
    return ((await made.json()) as { token: string }).token;
  };
  const reading = await tokenOf("read");
  expect(await weir(reading, "fact", "list")).toMatchObject({ code: 0 });
  expect(await weir(reading, "check")).toMatchObject({ code: 3, out: [] });
  expect(await weir(reading, "demo", "--advance", "P1D")).toMatchObject({ code: 3, out: [] });

  const admin = await tokenOf("admin");
  expect(await weir(admin, "check")).toMatchObject({ code: 0 });
  expect(await weir(admin, "backup", "copy.db")).toMatchObject({ code: 0 });
  expect(await weir(admin, "admin", "create-owner")).toMatchObject({ code: 1, out: [] });
  expect(await weir(admin, "admin", "people")).toMatchObject({ code: 0, out: ["ada  owner  Ada"] });
  const reset = await weir(admin, "admin", "reset-link", "ADA");
  expect(reset).toMatchObject({ code: 0, out: [expect.stringContaining(`${server.url}/reset#key=`)] });
  const changed = await post("/api/password", {
    key: keyIn(reset.out[0] ?? ""),
    password: "eight ducks cross the weir",
  });
  expect(changed.status).toBe(200);
  expect(server.stderr()).not.toMatch(/weir_|ducks/);
});

test("whoever can read the folder needs no token once no server runs", async () => {
  await server.stop();
  expect(await weir("", "admin", "people")).toMatchObject({ code: 0, out: ["ada  owner  Ada"] });
  expect(await weir("", "check")).toMatchObject({ code: 0 });
});
