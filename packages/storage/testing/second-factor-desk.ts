import type { Secret } from "../src/access/access.ts";
import { codeOf, stepAt } from "../src/access/totp.ts";
import { goodPassword, granted, type AccessDesk } from "./access-desk.ts";

/** Thirty seconds, in days: how long a code lasts. */
export const oneStep = 1 / 2_880;

/** An app that makes codes of a secret it was told. */
export interface CodeApp {
  readonly secret: Uint8Array;
  /** The code of now, or so many steps off. */
  code(off?: number): string;
}

const base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** What is typed into an app, read as the app reads it. */
export const codeApp = (typed: string, now: () => string): CodeApp => {
  const bits = [...typed].map((letter) => base32.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const secret = Uint8Array.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  return { secret, code: (off = 0) => codeOf(secret, stepAt(Date.parse(now())) + off) };
};

/** Turns a second factor on, as somebody does who reads the secret into an app. */
export const enrolled = async (
  desk: AccessDesk,
  session: Secret,
  password = goodPassword,
): Promise<{ readonly app: CodeApp; readonly codes: readonly string[]; readonly session: Secret }> => {
  const offered = granted(await desk.access.offerSecondFactor(desk.as(session), session.secret, { password }));
  const app = codeApp(offered.secret, desk.now);
  const on = granted(await desk.access.confirmSecondFactor(desk.as(session), session.secret, app.code()));
  return { app, codes: on.recoveryCodes, session: on };
};
