import { createHmac } from "node:crypto";
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

const base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** What an app for codes does with the secret that is typed into it (RFC 6238), written once more: by nobody's library. */
export function codeOf(typed: string, at: string, off = 0): string {
  const bits = [...typed].map((letter) => base32.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const secret = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.parse(at) / 30_000) + off));
  const hash = createHmac("sha1", secret).update(step).digest();
  const from = (hash.at(-1) ?? 0) & 15;
  return String((hash.readUInt32BE(from) & 0x7f_ff_ff_ff) % 1_000_000).padStart(6, "0");
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
