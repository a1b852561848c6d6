import type { OidcSettings } from "../src/oidc-settings.ts";
import { Browser, type Page } from "./browser.ts";
import { claimed, goodPassword, type Person } from "./people.ts";
import { client, startSignInProvider, type SignInProvider } from "./sign-in-provider.ts";
import { type TestApp, testApp } from "./test-app.ts";

/** A team's server that listens, and the provider its people can sign in with. */
export interface ProviderDesk {
  readonly provider: SignInProvider;
  readonly api: TestApp;
  readonly base: string;
  readonly owner: Person;
  /** Goes to sign in, as far as it leads. */
  signIn(browser?: Browser, to?: string): Promise<Page>;
  /** The address that the provider calls Weir back at, which is not gone to. */
  back(browser: Browser): Promise<string>;
  /** The owner links their account, in a browser of theirs. */
  link(browser?: Browser, password?: string): Promise<Page>;
  // oxlint-disable-next-line typescript/no-explicit-any -- tests read answers as a stranger would
  who(browser: Browser): Promise<any>;
  audit(): Promise<readonly (readonly [by: string, did: string, what: object])[]>;
  close(): Promise<void>;
}

/** The groups that are let in. */
const roles = new Map([
  ["weir-admins", "admin"],
  ["staff", "member"],
] as const);

export async function createProviderDesk(
  settings: Partial<OidcSettings> = {},
  provider?: SignInProvider,
): Promise<ProviderDesk> {
  const there = provider ?? (await startSignInProvider());
  const api = await testApp({
    oidcIssuer: new URL(there.issuer),
    oidcClientId: client.id,
    oidcClientSecret: client.secret,
    oidcName: "Example",
    oidcRoles: roles,
    ...settings,
  });
  const base = await api.app.listen({ port: 0, host: "127.0.0.1" });
  there.knows(`${base}/api/session/oidc/callback`);
  const owner = await claimed(api);
  const begin = `${base}/api/session/oidc`;
  return {
    provider: there,
    api,
    base,
    owner,
    signIn: (browser = new Browser(), to = "/boards/b") => browser.go(`${begin}?to=${encodeURIComponent(to)}`),
    back: async (browser) => {
      for (let follow = 1; ; follow += 1) {
        const { headers, url } = await browser.go(begin, { follow });
        const next = new URL(String(headers.location), url).href;
        if (next.startsWith(base)) return next;
      }
    },
    link: async (browser = new Browser(), password = goodPassword) => {
      browser.keep(owner.cookie);
      const offered = await browser.go(`${base}/api/account/oidc`, { method: "POST", body: { password } });
      return offered.status === 200 ? browser.go(String(JSON.parse(offered.text).location)) : offered;
    },
    who: async (browser) => JSON.parse((await browser.go(`${base}/api/session`)).text),
    audit: async () => {
      const { entries } = (await owner.get("/api/audit")).json;
      return entries.map(({ by, did, what }: { by: string; did: string; what: object }) => [by, did, what]);
    },
    close: async () => {
      await api.app.close();
      await there.close();
    },
  };
}

/** Status and code of what was answered. */
export const outcome = ({ status, text }: Page): unknown => [status, text === "" ? "" : JSON.parse(text).code];
