import { none, type RouteDefinition } from "./route-definition.ts";
import {
  beginProviderQuery,
  finishProviderQuery,
  linkProviderAnswer,
  linkProviderBody,
  providerLinkAnswer,
  redirectAnswer,
  unlinkedAnswer,
} from "./schemas/provider.ts";

/** The doors of signing in elsewhere (OpenID Connect). */
export const providerRoutes = {
  beginProvider: {
    action: "open",
    summary: "Go to the sign-in provider",
    query: beginProviderQuery,
    status: 302,
    answer: redirectAnswer,
  },
  finishProvider: {
    action: "open",
    summary: "Come back from the sign-in provider; sets the session cookie",
    query: finishProviderQuery,
    status: 302,
    answer: redirectAnswer,
  },
  providerLink: {
    action: "account.read",
    summary: "Whether your account is linked with the sign-in provider",
    query: none,
    status: 200,
    answer: providerLinkAnswer,
  },
  linkProvider: {
    action: "account.change",
    summary: "Link your account: answers where at the provider the browser goes",
    body: linkProviderBody,
    status: 200,
    answer: linkProviderAnswer,
  },
  unlinkProvider: {
    action: "account.change",
    summary: "Unlink your account from the sign-in provider",
    status: 200,
    answer: unlinkedAnswer,
  },
} as const satisfies Record<string, RouteDefinition>;
