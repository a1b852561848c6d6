import { codeOf } from "../../../scripts/code-of.mjs";
import { type Person, cookieIn } from "./people.ts";
import type { Answer, TestApp } from "./test-app.ts";

/** Somebody's app for codes, and how they ask since they have it. */
export interface CodeApp {
  /** The code of now, or so many steps off. */
  code(off?: number): string;
  readonly recoveryCodes: readonly string[];
  readonly headers: Record<string, string>;
  send(url: string, body: object): Promise<Answer>;
}

/** Turns a second factor on. */
export async function withSecondFactor(api: TestApp, person: Person, password: string): Promise<CodeApp> {
  const { secret } = (await person.send("POST", "/api/account/second-factor", { password })).json;
  const code = (off = 0): string => codeOf(secret, api.now(), off);
  const on = await person.send("POST", "/api/account/second-factor/confirm", { code: code() });
  const headers = { cookie: cookieIn(on) };
  return {
    code,
    recoveryCodes: on.json.recoveryCodes,
    headers,
    send: (url, body) => api.send("POST", url, body, headers),
  };
}
