import { endedAnswer, linkAnswer, memberParams, personAnswer } from "./schemas/access.ts";
import {
  confirmSecondFactorBody,
  endSecondFactorBody,
  offeredSecondFactor,
  offerSecondFactorBody,
  proofBody,
  recoveryCodesAnswer,
  secondFactorAnswer,
  signInCodeBody,
} from "./schemas/second-factor.ts";
import { none, type RouteDefinition } from "./route-definition.ts";

/** The doors of second factors. */
export const secondFactorRoutes = {
  signInWithCode: {
    action: "open",
    summary: "The second step of signing in; the answer sets the session cookie",
    body: signInCodeBody,
    status: 200,
    answer: personAnswer,
  },
  secondFactor: {
    action: "account.read",
    summary: "Whether you show a code when you sign in",
    query: none,
    status: 200,
    answer: secondFactorAnswer,
  },
  offerSecondFactor: {
    action: "account.change",
    summary: "A secret for an app that makes codes; it is shown this once",
    body: offerSecondFactorBody,
    status: 200,
    answer: offeredSecondFactor,
  },
  confirmSecondFactor: {
    action: "account.change",
    summary: "Turn the second factor on with its first code; every other session ends",
    body: confirmSecondFactorBody,
    status: 200,
    answer: recoveryCodesAnswer,
  },
  renewRecoveryCodes: {
    action: "account.change",
    summary: "New recovery codes; those of before are over",
    body: proofBody,
    status: 200,
    answer: recoveryCodesAnswer,
  },
  endSecondFactor: {
    action: "account.change",
    summary: "Turn the second factor off; every other session ends",
    body: endSecondFactorBody,
    status: 200,
    answer: endedAnswer,
  },
  resetSecondFactor: {
    action: "people.manage",
    summary: "Take somebody's second factor and password away: answers the link for a new password",
    params: memberParams,
    status: 200,
    answer: linkAnswer,
  },
} as const satisfies Record<string, RouteDefinition>;
