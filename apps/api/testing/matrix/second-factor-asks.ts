import type { RouteName } from "@weir/contract";
import type { Ask } from "./ask.ts";

const reads = { seat: "guest", scope: "read", by: "everywhere" } as const;
const bySession = { seat: "guest", scope: "admin", by: "session" } as const;
const admin = { seat: "admin", scope: "admin" } as const;
const gone = [404, "not-found"] as const;
const proof = { password: "not the password of anybody", code: "123456" };
const wrong = [401, "wrong-credentials"] as const;

type SecondFactorRoute = Extract<
  RouteName,
  | "signInWithCode"
  | "secondFactor"
  | "offerSecondFactor"
  | "confirmSecondFactor"
  | "renewRecoveryCodes"
  | "endSecondFactor"
  | "resetSecondFactor"
>;

/**
 * The routes of second factors, with who may use them. Nobody here has one: what comes of it for those who do is tried
 * where it is made, features/access/second-factor.test.ts.
 */
export const secondFactorAsks: Readonly<Record<SecondFactorRoute, readonly Ask[]>> = {
  signInWithCode: [
    {
      what: "with an unknown ticket",
      least: "anyone",
      done: [400, "begin-again"],
      send: () => ({ body: { ticket: "t".repeat(43), code: "123456" } }),
    },
  ],
  secondFactor: [{ what: "asks", least: reads, send: () => ({}) }],
  offerSecondFactor: [{ what: "with a wrong password", least: bySession, done: wrong, send: () => ({ body: proof }) }],
  confirmSecondFactor: [
    {
      what: "what was not offered",
      least: bySession,
      done: [400, "begin-again"],
      send: () => ({ body: { code: "123456" } }),
    },
  ],
  renewRecoveryCodes: [{ what: "with a wrong password", least: bySession, done: wrong, send: () => ({ body: proof }) }],
  endSecondFactor: [{ what: "with a wrong password", least: bySession, done: wrong, send: () => ({ body: proof }) }],
  resetSecondFactor: [
    {
      what: "of somebody who has none",
      least: admin,
      done: gone,
      send: ({ other: { personId } }) => ({ params: { personId } }),
    },
    { what: "of nobody there is", least: admin, done: gone, send: () => ({ params: { personId: "missing" } }) },
  ],
};
