// The real process, a real provider, and what lies on the disk afterwards.
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { Browser } from "../testing/browser.ts";
import { goodPassword, keyIn } from "../testing/people.ts";
import { type ServerProcess, StartFailure, startProcess } from "../testing/server-process.ts";
import { client, type SignInProvider, startSignInProvider } from "../testing/sign-in-provider.ts";

const folder = mkdtempSync(join(tmpdir(), "weir-provider-"));
const data = join(folder, "data");
let provider: SignInProvider;
let server: ServerProcess;
let env: Record<string, string>;

beforeAll(async () => {
  vi.spyOn(console, "warn").mockReturnValue();
  provider = await startSignInProvider();
  writeFileSync(join(folder, "secret"), `${client.secret}\n`);
  env = {
    WEIR_LOG: "warn",
    WEIR_OIDC_ISSUER: provider.issuer,
    WEIR_OIDC_CLIENT_ID: client.id,
    WEIR_OIDC_CLIENT_SECRET_FILE: join(folder, "secret"),
    WEIR_OIDC_NAME: "Example",
    WEIR_OIDC_ROLES: "weir-admins=admin,staff=member",
  };
  server = await startProcess({ data, env });
  provider.knows(`${server.url}/api/session/oidc/callback`);
});
afterAll(async () => {
  await server.end("SIGTERM");
  await provider.close();
  rmSync(folder, { recursive: true });
  vi.restoreAllMocks();
});

test("people come in by the provider, and nothing that it handed out stays", async () => {
  const owner = new Browser();
  await owner.go(`${server.url}/api/team`, { method: "POST" });
  await vi.waitFor(() => expect(server.stderr()).toContain("#key="));
  const body = { key: keyIn(server.stderr()), name: "Olga", login: "olga", password: goodPassword };
  expect((await owner.go(`${server.url}/api/claim`, { method: "POST", body })).status).toBe(201);

  const ada = new Browser();
  const page = await ada.go(`${server.url}/api/session/oidc?to=/people`);
  expect(page.url).toBe(`${server.url}/sign-in?to=%2Fpeople`);
  expect(JSON.parse((await ada.go(`${server.url}/api/session`)).text)).toMatchObject({
    person: { name: "Ada" },
    role: "member",
  });

  const back = new URL(page.trail.at(-2) ?? "");
  const said = [...back.searchParams.values()].filter((value) => value !== provider.issuer);
  expect(said.length).toBeGreaterThanOrEqual(2);
  const secrets = [...said, ada.cookie("weir") ?? "", client.secret, "ada-1", "eyJ"];
  const files = readdirSync(data, { withFileTypes: true }).filter((entry) => entry.isFile());
  const onDisk = files.map(({ name }) => readFileSync(join(data, name), "latin1"));
  const all = onDisk.join("") + server.stderr();
  expect(all).toContain("member.arrived");
  expect(secrets.filter((secret) => all.includes(secret))).toEqual([]);
});

test("a provider that went away is a line of the log and a plain problem", async () => {
  provider.instead = (request) => request.socket.destroy();
  await server.end("SIGTERM");
  server = await startProcess({ data, env });
  const { status, text } = await new Browser().go(`${server.url}/api/session/oidc`);
  expect([status, JSON.parse(text).code]).toEqual([502, "provider-unreachable"]);
  expect(server.stderr()).toContain("Signing in with Example");
  expect(server.stderr()).not.toContain(client.secret);
  expect((await new Browser().go(`${server.url}/readyz`)).status).toBe(200);
});

test("settings that make no sense together stop the start", async () => {
  const { WEIR_OIDC_CLIENT_ID: _, ...rest } = env;
  const failure = await startProcess({ data: join(folder, "other"), env: rest }).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(StartFailure);
  expect(String(failure)).toContain("WEIR_OIDC_CLIENT_ID is missing");
});
