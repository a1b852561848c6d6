// A second factor by keyboard alone: turned on, signed in with, lost and found again with a recovery code and a link.
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { codeOf } from "../../../scripts/code-of.mjs";
import { brokenRules } from "../testing/broken-rules.ts";
import { claimLink } from "../testing/claim-link.ts";
import { openDesk } from "../testing/desk.ts";
import { startWeir } from "../testing/running-weir.ts";

const { weir, someone } = await openDesk();
let ada: Page;
let grace: Page;
/** What Grace's app was told, and what she wrote down. */
let key = "";
let recoveryCodes: string[] = [];
const password = "a bicycle that never was";
const graces = "nanoseconds are this long";

beforeAll(async () => {
  [ada, grace] = await Promise.all([someone(), someone()]);
  await ada.request.post(`${weir.url}/api/team`, { data: {} });
  const { key } = await claimLink(weir);
  const owner = { key, name: "Ada Lovelace", login: "ada", password };
  await ada.request.post(`${weir.url}/api/claim`, { data: owner });
  const invited = await ada.request.post(`${weir.url}/api/invitations`, { data: { name: "Grace", role: "member" } });
  const { link } = (await invited.json()) as { link: string };
  const account = { key: link.split("#key=")[1], name: "Grace Hopper", login: "grace", password: graces };
  await grace.request.post(`${weir.url}/api/invitations/accept`, { data: account });
});

/** A code is good once: each comes from one step further ahead, as far as clocks may differ. */
const code = (off: number): string => codeOf(key, new Date().toISOString(), off);

/** Goes on with Tab until what is named has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const focused = (): Promise<string> =>
    page.evaluate(() => {
      const { activeElement } = document;
      const label = activeElement instanceof HTMLInputElement ? activeElement.labels?.[0]?.textContent : undefined;
      return label ?? activeElement?.getAttribute("aria-label") ?? activeElement?.textContent ?? "";
    });
  for (let each = 0; each < 40; each += 1) {
    if ((await focused()) === name) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reached ${name}.`);
}

async function typePassword(page: Page): Promise<void> {
  await page.goto(`${weir.url}/sign-in`);
  await page.getByLabel("Login").waitFor();
  await page.keyboard.type("grace");
  await page.keyboard.press("Tab");
  await page.keyboard.type(graces);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Your code" }).waitFor();
}

test("is turned on with the password and the first code; then recovery codes are shown, once", async () => {
  await grace.goto(`${weir.url}/account`);
  await grace.getByRole("button", { name: "Turn on" }).waitFor();
  await tabTo(grace, "Turn on");
  await grace.keyboard.press("Enter");
  await grace.getByRole("dialog").waitFor();
  await grace.keyboard.type(graces);
  await grace.keyboard.press("Enter");
  await grace.getByRole("img", { name: /^QR code/ }).waitFor();
  expect(await brokenRules(grace)).toEqual([]);
  key = (await grace.locator("code").innerText()).replaceAll(/\s/g, "");
  await grace.keyboard.type(code(-5));
  await grace.keyboard.press("Enter");
  await grace.getByText("This code is wrong").waitFor();
  await grace.keyboard.press("ControlOrMeta+a");
  await grace.keyboard.type(code(0));
  await grace.keyboard.press("Enter");
  await grace.getByRole("heading", { name: "Your recovery codes" }).waitFor();
  recoveryCodes = await grace.getByRole("list", { name: "Recovery codes" }).locator("code").allInnerTexts();
  expect(new Set(recoveryCodes).size).toBe(10);
  expect(await brokenRules(grace)).toEqual([]);
  const download = grace.waitForEvent("download");
  await tabTo(grace, "Save as a file");
  await grace.keyboard.press("Enter");
  const file = readFileSync(await (await download).path(), "utf8");
  for (const each of recoveryCodes) expect(file).toContain(each);
  await tabTo(grace, "I keep them safe");
  await grace.keyboard.press("Enter");
  await grace.getByText("10 recovery codes are left.").waitFor();
  const focused = () => grace.evaluate(() => document.activeElement?.textContent);
  await expect.poll(focused).toBe("New recovery codes");
  expect(await brokenRules(grace)).toEqual([]);
});

test("is asked for after the password, also where the server was started anew", async () => {
  await weir.kill();
  await weir.restart();
  const phone = await someone();
  await typePassword(phone);
  expect(await brokenRules(phone)).toEqual([]);
  expect((await phone.request.get(`${weir.url}/api/boards`)).status()).toBe(401);
  await phone.keyboard.type(code(1));
  await phone.keyboard.press("Enter");
  await phone.waitForURL(`${weir.url}/`);
  await phone.getByRole("button", { name: "You: Grace Hopper, Member" }).waitFor();
  await phone.context().close();
});

test("is replaced by a recovery code, once", async () => {
  const phone = await someone();
  for (const [typed, expected] of [
    [recoveryCodes[0] ?? "", "in"],
    [recoveryCodes[0] ?? "", "wrong"],
  ] as const) {
    await phone.context().clearCookies();
    await typePassword(phone);
    await tabTo(phone, "Use a recovery code instead");
    await phone.keyboard.press("Enter");
    await phone.getByRole("heading", { name: "A recovery code" }).waitFor();
    await phone.keyboard.type(typed.toLowerCase());
    await phone.keyboard.press("Enter");
    if (expected === "in") await phone.waitForURL(`${weir.url}/`);
    else await phone.getByText("This recovery code is wrong, or was used already.").waitFor();
  }
  await phone.context().close();
  await grace.reload();
  await grace.getByText("9 recovery codes are left.").waitFor();
  expect(await brokenRules(grace)).toEqual([]);
});

test("is taken away by whoever runs the workspace, with the password: the link is the way back", async () => {
  await ada.goto(`${weir.url}/people`);
  await ada.getByText("second factor", { exact: true }).waitFor();
  expect(await brokenRules(ada)).toEqual([]);
  await ada.getByRole("button", { name: "More about Grace Hopper" }).click();
  await ada.getByRole("menuitem", { name: "Turn off the second factor" }).click();
  await ada.getByRole("button", { name: "Turn off and make a link" }).click();
  const link = await ada.getByLabel("Link", { exact: true }).inputValue();
  await ada.getByRole("button", { name: "Done" }).click();
  await grace.goto(link);
  await grace.getByLabel("New password").fill("a heron stands where the water falls");
  await grace.keyboard.press("Enter");
  await grace.getByRole("link", { name: "Sign in" }).click();
  await grace.getByLabel("Login").fill("grace");
  await grace.getByLabel("Password", { exact: true }).fill("a heron stands where the water falls");
  await grace.keyboard.press("Enter");
  await grace.waitForURL(`${weir.url}/`);
  await ada.goto(`${weir.url}/audit`);
  await ada.getByText("Ada Lovelace took the second factor and the password of Grace Hopper away").waitFor();
  await ada.getByText("Grace Hopper used a recovery code; 9 are left").waitFor();
});

test("where everybody needs one, nothing opens before it is on", async () => {
  const strict = await startWeir({ WEIR_SECOND_FACTOR: "everybody" });
  try {
    const olga = await someone();
    await olga.request.post(`${strict.url}/api/team`, { data: {} });
    await olga.goto((await claimLink(strict)).link);
    await olga.getByLabel("Name").fill("Olga");
    await olga.getByLabel("Login").fill("olga");
    await olga.getByLabel("Password", { exact: true }).fill(password);
    await olga.keyboard.press("Enter");
    await olga.waitForURL(`${strict.url}/account`);
    await olga.getByText("everybody shows a code").waitFor();
    expect(await brokenRules(olga)).toEqual([]);
    await olga.goto(`${strict.url}/people`);
    await olga.waitForURL(`${strict.url}/account`);
    await olga.getByRole("button", { name: "Turn on" }).press("Enter");
    await olga.getByRole("dialog").getByLabel("Password", { exact: true }).fill(password);
    await olga.keyboard.press("Enter");
    await olga.getByRole("img", { name: /^QR code/ }).waitFor();
    const shown = (await olga.locator("code").innerText()).replaceAll(/\s/g, "");
    await olga.keyboard.type(codeOf(shown, new Date().toISOString(), 0));
    await olga.keyboard.press("Enter");
    await olga.getByRole("button", { name: "I keep them safe" }).press("Enter");
    await olga.getByRole("heading", { name: "Bring your board" }).waitFor();
  } finally {
    await strict.close();
  }
});
