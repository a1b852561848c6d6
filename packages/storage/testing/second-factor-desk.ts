import { codeOf } from "../../../scripts/code-of.mjs";
import type { Secret } from "../src/access/access.ts";
import { goodPassword, granted, type AccessDesk } from "./access-desk.ts";

/** Thirty seconds, in days: how long a code lasts. */
export const oneStep = 1 / 2_880;

/** An app that makes codes of a secret it was told. */
export interface CodeApp {
  /** In base32. */
  readonly secret: string;
  /** The code of now, or so many steps off. */
  code(off?: number): string;
}

export const codeApp = (secret: string, now: () => string): CodeApp => ({
  secret,
  code: (off = 0) => codeOf(secret, now(), off),
});

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
