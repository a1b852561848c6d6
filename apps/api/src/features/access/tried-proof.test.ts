import { afterEach, beforeEach, expect, test } from "vitest";
import { type CodeApp, withSecondFactor } from "../../../testing/code-app.ts";
import { claimed, goodPassword, joined } from "../../../testing/people.ts";
import { type TestApp, testApp } from "../../../testing/test-app.ts";
import { throttleWindowMs } from "./throttle.ts";
import { codeLimits } from "./tried-proof.ts";

const password = `${goodPassword}, member`;

let api: TestApp;
let app: CodeApp;
beforeEach(async () => {
  api = await testApp({ oidcIssuer: new URL("https://id.example"), oidcClientId: "weir", oidcName: "Example" });
  app = await withSecondFactor(api, await joined(api, await claimed(api), "member", "mia"), password);
});
afterEach(() => api.app.close());

/** A code that is wrong now, and at the steps beside it. */
const wrongCode = (): string =>
  ["000000", "000001", "000002", "000003"].find((code) => ![-1, 0, 1].some((off) => app.code(off) === code)) ?? "";

const doors = {
  "removing oneself": "/api/account/removal",
  "linking with a provider": "/api/account/oidc",
  "a new second factor": "/api/account/second-factor",
  "new recovery codes": "/api/account/second-factor/recovery-codes",
  "no second factor any more": "/api/account/second-factor/end",
} as const;

test.each(Object.entries(doors))("a code guessed at the door of %s counts at every other", async (_, door) => {
  const tried: number[] = [];
  for (let each = 0; each < codeLimits.pair; each += 1) {
    // Slowly enough for what holds passwords back.
    api.pass(throttleWindowMs / 2);
    tried.push((await app.send(door, { password, code: wrongCode() })).status);
  }
  expect(tried).toEqual(Array(codeLimits.pair).fill(401));
  expect((await app.send(door, { password, code: app.code() })).status).toBe(429);
  const { ticket } = (await api.send("POST", "/api/session", { login: "mia", password })).json.secondFactor;
  const held = await api.send("POST", "/api/session/code", { ticket, code: app.code() });
  expect([held.status, held.json.detail]).toEqual([429, expect.stringContaining("recovery code")]);
  expect((await api.get("/api/boards", app.headers)).status).toBe(200);
});
