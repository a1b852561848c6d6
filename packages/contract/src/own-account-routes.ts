import { none, type RouteDefinition } from "./route-definition.ts";
import { accountAnswer, loginBody, nameBody } from "./schemas/own-account.ts";

/** What people change about themselves. */
export const ownAccountRoutes = {
  account: {
    action: "account.read",
    summary: "Your name and your login",
    query: none,
    status: 200,
    answer: accountAnswer,
  },
  changeName: {
    action: "account.change",
    summary: "Change what others see as your name",
    body: nameBody,
    status: 200,
    answer: accountAnswer,
  },
  changeLogin: {
    action: "account.change",
    summary: "Change what you sign in with",
    body: loginBody,
    status: 200,
    answer: accountAnswer,
  },
} as const satisfies Record<string, RouteDefinition>;
