import { type OidcSettings, oidcOf } from "../oidc-settings.ts";
import { createProvider, type Provider } from "./provider.ts";
import { createWaitingCookie, type WaitingCookie } from "./waiting-cookie.ts";

/** Where people can sign in beside their password, and what a browser that was sent there carries. */
export interface SignInElsewhere {
  readonly provider: Provider;
  readonly cookie: WaitingCookie;
}

interface Deps {
  readonly now: () => number;
  /** Cookies only by TLS. */
  readonly secure: boolean;
  readonly warn: (sentence: string) => void;
}

/** The provider that is configured, if one is. */
export function signInElsewhere(settings: Partial<OidcSettings>, deps: Deps): SignInElsewhere | undefined {
  const config = oidcOf(settings);
  return config && { provider: createProvider(config, deps), cookie: createWaitingCookie(deps) };
}
