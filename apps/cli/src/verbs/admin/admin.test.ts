import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { soloViewer } from "@weir/domain";
import { type Access, createAccess, openDataFolder, openSqliteLog } from "@weir/storage";
import { afterEach, expect, test, vi } from "vitest";
import { codeOf } from "../../../../../scripts/code-of.mjs";
import { type Answered, askIn } from "../../../testing/ask.ts";

let ids = 0;
const now = (): string => "2026-06-01T09:00:00.000Z";
const account = { name: "Ada", login: "Ada@example.org", password: "seven ducks cross the weir" };

/** A folder to stand in, and a way to do in its data folder what a server would. */
function world(env: Readonly<Record<string, string>> = {}) {
  const cwd = mkdtempSync(join(tmpdir(), "weir-admin-"));
  return {
    weir: (...words: readonly string[]): Promise<Answered> => askIn({ cwd, home: cwd, env, now }, ...words),
    async inside<Answer>(act: (access: Access) => Promise<Answer>): Promise<Answer> {
      const folder = openDataFolder(join(cwd, "data"));
      const log = openSqliteLog(folder.databaseFile);
      try {
        return await act(await createAccess({ log, clock: now, newId: () => `n${(ids += 1)}` }));
      } finally {
        await log.close();
        folder.release();
      }
    },
  };
}

/** The answer, which must be no refusal. */
const done = <Answer extends object>(
  answer: Answer,
): Exclude<Answer, { readonly denied: string } | { readonly problem: string }> => {
  if ("denied" in answer || "problem" in answer) throw new Error(JSON.stringify(answer));
  return answer as Exclude<Answer, { readonly denied: string } | { readonly problem: string }>;
};

const keyIn = ({ out }: Answered): string => out[0]?.split("#key=")[1] ?? "";

afterEach(() => vi.unstubAllGlobals());

test("create-owner prints a link that claims the workspace once; then there is an owner", async () => {
  const { weir, inside } = world();
  expect(await weir("admin", "people")).toMatchObject({ code: 0, out: [], err: [expect.stringContaining("alone")] });
  const made = await weir("admin", "create-owner");
  expect(made).toMatchObject({
    code: 0,
    out: [expect.stringMatching(/^http:\/\/127\.0\.0\.1:4600\/claim#key=[\w-]{43}$/)],
    err: [expect.stringContaining("2026-06-02T09:00:00.000Z"), expect.stringContaining("npm start")],
  });
  expect(await inside((access) => access.claim(keyIn(made), account, ""))).toMatchObject({ personId: "you" });
  expect(await inside((access) => access.claim(keyIn(made), account, ""))).toEqual({ problem: "key-over" });
  expect(await weir("admin", "create-owner")).toMatchObject({
    code: 1,
    out: [],
    err: [expect.stringContaining("owner already")],
  });
  expect(await weir("admin", "people")).toMatchObject({ code: 0, out: ["Ada@example.org  owner  Ada"], err: [] });
  const { out } = await weir("admin", "people", "--json");
  expect(JSON.parse(out.join("\n"))).toEqual([
    {
      personId: "you",
      name: "Ada",
      login: "Ada@example.org",
      role: "owner",
      disabled: false,
      secondFactor: false,
      createdAt: now(),
    },
  ]);
});

test("reset-link finds a login as signing in does, and the audit says that it was done at the folder", async () => {
  const { weir, inside } = world({ WEIR_BASE_URL: "https://weir.example" });
  const claim = await weir("admin", "create-owner");
  expect(claim.out[0]).toContain("https://weir.example/claim#key=");
  await inside((access) => access.claim(keyIn(claim), account, ""));
  const reset = await weir("admin", "reset-link", "ada@EXAMPLE.org");
  expect(reset).toMatchObject({ code: 0, out: [expect.stringContaining("https://weir.example/reset#key=")] });
  const password = "eight ducks cross the weir";
  expect(await inside((access) => access.reset(keyIn(reset), password))).toMatchObject({ personId: "you" });
  const [, offered] = (await inside(async (access) => access.audit(soloViewer))) as readonly {
    did: string;
    by: string;
  }[];
  expect(offered).toMatchObject({ did: "reset.offered", by: "server" });
  expect(await weir("admin", "reset-link", "bob")).toMatchObject({
    code: 1,
    out: [],
    err: ["Nobody signs in as bob. 1 person has a login; weir admin people lists them."],
  });
});

test("people are one line each, whatever they call themselves, and none commands the terminal", async () => {
  const { weir, inside } = world();
  const made = await weir("admin", "create-owner");
  const forged = { name: "Ada\u001B[2K\neve  owner  Eve\u2028\u009B1m", login: "ada\u0007\u202Eno" };
  await inside((access) => access.claim(keyIn(made), { ...account, ...forged }, ""));
  const { out } = await weir("admin", "people");
  expect(out).toEqual(["ada no  owner  Ada [2K eve  owner  Eve 1m"]);
});

test("reset-second-factor takes it away with the password, and prints the one way back in", async () => {
  const { weir, inside } = world();
  const claim = await weir("admin", "create-owner");
  await inside(async (access) => {
    const { secret: session } = done(await access.claim(keyIn(claim), account, ""));
    const viewer = access.viewerOf({ session });
    const { password } = account;
    const { secret } = done(await access.offerSecondFactor(viewer, session, { password }));
    done(await access.confirmSecondFactor(viewer, session, codeOf(secret, now())));
    expect(await access.signIn(account.login, password, "")).toMatchObject({ problem: "second-factor-needed" });
  });
  expect(await weir("admin", "people")).toMatchObject({ out: ["Ada@example.org  owner  Ada  second factor"] });
  const reset = await weir("admin", "reset-second-factor", "ADA@example.org");
  expect(reset).toMatchObject({ code: 0, out: [expect.stringContaining("/reset#key=")] });
  await inside(async (access) => {
    expect(await access.signIn(account.login, account.password, "")).toEqual({ problem: "wrong-password" });
    const password = "eight ducks cross the weir";
    expect(await access.reset(keyIn(reset), password)).toEqual({ personId: "you" });
    expect(await access.signIn(account.login, password, "")).toMatchObject({ personId: "you" });
  });
  expect(await weir("admin", "reset-second-factor", "ada@example.org")).toMatchObject({
    code: 1,
    out: [],
    err: ["ada@example.org has no second factor."],
  });
});

test("a token travels in a header to the server alone, and is named nowhere", async () => {
  const cwd = mkdtempSync(join(tmpdir(), "weir-admin-"));
  const held = openDataFolder(join(cwd, "data"));
  held.announce("http://127.0.0.1:4700");
  const asked: [string, RequestInit][] = [];
  const problem = { status: 401, code: "not-signed-in", title: "Sign in first" };
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
    asked.push([url, init]);
    return Response.json(problem, { status: 401, headers: { "content-type": "application/problem+json" } });
  });
  const weir = (token: string, ...words: readonly string[]): Promise<Answered> =>
    askIn({ cwd, home: cwd, env: { WEIR_TOKEN: token } }, ...words);
  try {
    for (const words of [["admin", "people"], ["export"], ["backup", "b.db"], ["check"], ["fact", "list"]]) {
      const without = await weir("", ...words);
      expect(without).toMatchObject({ code: 3, out: [], err: [expect.stringContaining("Set WEIR_TOKEN")] });
      expect(asked.at(-1)?.[1].headers).not.toHaveProperty("authorization");
      const refused = await weir("weir_canary", ...words);
      expect(refused).toMatchObject({ code: 3, out: [], err: [expect.stringContaining("does not know the token")] });
      expect(asked.at(-1)?.[0]).toMatch(/^http:\/\/127\.0\.0\.1:4700\/api\//);
      expect(asked.at(-1)?.[1]).toMatchObject({ redirect: "error", headers: { authorization: "Bearer weir_canary" } });
      expect(JSON.stringify(refused)).not.toContain("canary");
    }
    const broken = await weir("can\nary", "check");
    expect(broken).toMatchObject({ code: 2, err: [expect.stringContaining("WEIR_TOKEN is not a token")] });
    expect(JSON.stringify(broken)).not.toContain('ary"');
  } finally {
    held.release();
  }
});
