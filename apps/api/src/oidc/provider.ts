import * as oidc from "openid-client";
import type { Arrival, Placement } from "@weir/storage";
import type { OidcConfig } from "../oidc-settings.ts";
import { createOutgoing, type Outgoing } from "../outgoing/outgoing.ts";
import { groupsIn, namesIn, placementOf } from "./claims.ts";
import { ProviderError, providerError } from "./provider-error.ts";

/** What has to come back with somebody who was sent to the provider. */
interface Expected {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Somebody who came back, and what the settings make of them. */
export interface Vouched {
  readonly arrival: Arrival;
  readonly placement: Placement;
}

/** An OpenID Connect provider: code flow with PKCE, state and nonce. Nothing of what it hands out is kept. */
export interface Provider {
  /** What people call it. */
  readonly name: string;
  /** Where to send a browser that shall come back to `redirectUri`. @throws {@link ProviderError} */
  begin(redirectUri: string): Promise<{ readonly location: string; readonly expected: Expected }>;
  /** Who came back, by the whole address they came back to. @throws {@link ProviderError} */
  finish(cameTo: URL, expected: Expected): Promise<Vouched>;
}

/** How long what a provider says of itself is taken for true. */
const metadataMs = 3_600_000;

interface ProviderDeps {
  readonly now: () => number;
  /** Tells whoever runs the server what they may have to mend. */
  readonly warn: (sentence: string) => void;
  readonly outgoing?: Outgoing;
}

export function createProvider(config: OidcConfig, deps: ProviderDeps): Provider {
  const { now, warn, outgoing = createOutgoing({ named: [config.issuer.origin] }) } = deps;
  const { issuer, clientId, groupsClaim, name } = config;
  const fail = (error: ProviderError): never => {
    warn(`Signing in with ${name}: ${error.message}`);
    throw error;
  };
  const unreachable = (cause: unknown): never => fail(new ProviderError("unreachable", cause));
  let known: { readonly found: Promise<oidc.Configuration>; readonly until: number } | undefined;

  const discover = (): Promise<oidc.Configuration> =>
    oidc.discovery(issuer, clientId, undefined, proofOf(config.clientSecret), {
      [oidc.customFetch]: (url, { body = null, ...init }) => outgoing(url, { ...init, body }),
      execute: [oidc.enableNonRepudiationChecks, ...(issuer.protocol === "http:" ? [oidc.allowInsecureRequests] : [])],
    });

  const metadata = (): Promise<oidc.Configuration> => {
    if (known === undefined || known.until <= now()) {
      const found = discover();
      const asked = { found, until: now() + metadataMs };
      known = asked;
      found.catch(() => {
        if (known === asked) known = undefined;
      });
    }
    return known.found;
  };

  return {
    name,
    begin: async (redirectUri) => {
      const expected = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
      };
      try {
        const found = await metadata();
        const location = oidc.buildAuthorizationUrl(found, {
          redirect_uri: redirectUri,
          scope: scopeOf(found, groupsClaim),
          state: expected.state,
          nonce: expected.nonce,
          code_challenge: await oidc.calculatePKCECodeChallenge(expected.verifier),
          code_challenge_method: "S256",
        });
        if (location.protocol !== "https:" && location.origin !== issuer.origin)
          throw new Error("its page for signing in is not on https");
        return { location: location.href, expected };
      } catch (error) {
        return unreachable(error);
      }
    },
    finish: async (cameTo, { state, nonce, verifier }) => {
      const found = await metadata().catch(unreachable);
      const claims = await claimsOf(found, cameTo, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      }).catch((error: unknown) => fail(providerError(error)));
      const { iss, sub } = claims;
      const arrival = { issuer: iss, subject: sub, ...namesIn(claims, sub) };
      if (config.roles !== undefined && !(groupsClaim in claims))
        warn(`Signing in with ${name}: there is no claim ${groupsClaim}, which should list groups.`);
      return { arrival, placement: placementOf(config, groupsIn(claims, groupsClaim)) };
    },
  };
}

/** How Weir proves who it is: by HTTP's own way where the provider knows it, which every provider should. */
function proofOf(secret: string | undefined): oidc.ClientAuth {
  if (secret === undefined) return oidc.None();
  const basic = oidc.ClientSecretBasic(secret);
  const post = oidc.ClientSecretPost(secret);
  return (server, ...rest) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ["client_secret_basic"];
    return (methods.includes("client_secret_basic") ? basic : post)(server, ...rest);
  };
}

/** Some providers list groups only where a scope of that name was asked for. */
function scopeOf(found: oidc.Configuration, groupsClaim: string): string {
  const offered = found.serverMetadata().scopes_supported ?? [];
  return ["openid", "profile", "email", ...(offered.includes(groupsClaim) ? [groupsClaim] : [])].join(" ");
}

/** What the id token says, and what else the provider says of the same person. */
async function claimsOf(found: oidc.Configuration, cameTo: URL, checks: oidc.AuthorizationCodeGrantChecks) {
  const tokens = await oidc.authorizationCodeGrant(found, cameTo, checks);
  const claims = tokens.claims();
  if (claims === undefined) throw new Error("there is no id token");
  const asks = found.serverMetadata().userinfo_endpoint !== undefined;
  const more = asks ? await oidc.fetchUserInfo(found, tokens.access_token, claims.sub) : {};
  return { ...more, ...claims };
}
