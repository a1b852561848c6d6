import type { RouteName } from "@weir/contract";
import type { Ask } from "./ask.ts";

const reads = { seat: "guest", scope: "read", by: "everywhere" } as const;
const bySession = { seat: "guest", scope: "admin", by: "session" } as const;
/** No provider is configured here; what it lets people do, features/access/provider.test.ts tries. */
const notOffered = [404, "no-such-route"] as const;

type ProviderRoute = Extract<
  RouteName,
  "beginProvider" | "finishProvider" | "providerLink" | "linkProvider" | "unlinkProvider"
>;

/** The routes of signing in elsewhere, with who may use them. */
export const providerAsks: Readonly<Record<ProviderRoute, readonly Ask[]>> = {
  beginProvider: [{ what: "goes there", least: "anyone", done: notOffered, send: () => ({}) }],
  finishProvider: [
    {
      what: "comes back",
      least: "anyone",
      done: notOffered,
      send: () => ({ query: { code: "made-up", state: "made-up" } }),
    },
  ],
  providerLink: [{ what: "looks", least: reads, send: () => ({}) }],
  linkProvider: [
    {
      what: "wants to be linked",
      least: bySession,
      done: notOffered,
      send: () => ({ body: { password: "not the password of anybody" } }),
    },
  ],
  unlinkProvider: [
    { what: "unlinks what is not linked", least: bySession, done: [404, "not-found"], send: () => ({}) },
  ],
};
