// Signing in with a provider in a real browser: from the page one wanted there and back again, linked, and left alone.
import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { brokenRules } from "../testing/broken-rules.ts";
import { claimLink } from "../testing/claim-link.ts";
import { openDesk } from "../testing/desk.ts";

const script = fileURLToPath(new URL("../../api/testing/sign-in-provider-process.ts", import.meta.url));
const password = "a bicycle that never was";
let provider: ChildProcess;
let owner: Page;

/** The provider, and where it is. */
async function startProvider(): Promise<string> {
  provider = spawn(process.execPath, [script], { stdio: ["pipe", "pipe", "ignore"] });
  let said = "";
  provider.stdout?.on("data", (chunk: Buffer) => (said += chunk.toString()));
  return vi.waitFor(
    () => {
      const [, issuer] = /ready: (\S+)/.exec(said) ?? [];
      if (issuer === undefined) throw new Error(`The provider is not ready: ${said}`);
      return issuer;
    },
    { timeout: 20_000 },
  );
}

const { weir, someone } = await openDesk({
  WEIR_OIDC_ISSUER: await startProvider(),
  WEIR_OIDC_CLIENT_ID: "weir",
  WEIR_OIDC_CLIENT_SECRET: "a secret between the two",
  WEIR_OIDC_NAME: "Example",
  WEIR_OIDC_ROLES: "staff=member",
});

beforeAll(async () => {
  provider.stdin?.write(`${weir.url}/api/session/oidc/callback\n`);
  owner = await someone();
  await owner.request.post(`${weir.url}/api/team`, { data: {} });
  const { key } = await claimLink(weir);
  await owner.request.post(`${weir.url}/api/claim`, { data: { key, name: "Olga", login: "olga", password } });
});
afterAll(async () => {
  provider.kill();
});

test("one comes back to the page one wanted, as the one the provider knows", async () => {
  const ada = await someone();
  await ada.goto(`${weir.url}/account`);
  const button = ada.getByRole("button", { name: "Sign in with Example" });
  await button.waitFor();
  expect(await brokenRules(ada)).toEqual([]);
  await button.click();
  await ada.waitForURL(`${weir.url}/account`);
  await ada.getByText("Ada · Member").waitFor();
  await ada.getByText("you have no password here").waitFor();
  await expect.poll(async () => ada.getByRole("heading", { name: "Password", exact: true }).count()).toBe(0);
  expect(await brokenRules(ada)).toEqual([]);
});

test("an account that is there is linked with its password, and somebody else's is not", async () => {
  await owner.goto(`${weir.url}/account`);
  await owner.getByRole("button", { name: "Link with Example" }).click();
  await owner.getByRole("dialog").getByLabel("Password", { exact: true }).fill(password);
  await owner.keyboard.press("Enter");
  await owner.getByRole("alert").filter({ hasText: "Another account here is linked" }).waitFor();
  await owner.waitForURL(`${weir.url}/account?refused=identity-taken`);
  expect(await brokenRules(owner)).toEqual([]);
});

test("a provider that is gone is told, and the password still does", async () => {
  provider.kill();
  await weir.kill();
  await weir.restart();
  const page = await someone();
  await page.goto(`${weir.url}/sign-in`);
  await page.getByRole("button", { name: "Sign in with Example" }).click();
  await page.getByRole("alert").filter({ hasText: "does not answer as it should" }).waitFor();
  await page.getByLabel("Login").fill("olga");
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.keyboard.press("Enter");
  await page.waitForURL(`${weir.url}/`);
  expect((await page.request.get(`${weir.url}/api/boards`)).status()).toBe(200);
});
