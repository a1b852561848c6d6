import { generateKeyPairSync } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

/** What the provider says of somebody. */
interface ProviderPerson {
  readonly name: string;
  readonly preferred_username: string;
  readonly email: string;
  readonly groups?: readonly string[];
}

/** A real OpenID Connect provider on this machine, at which one person sits and agrees to everything. */
export interface SignInProvider {
  readonly issuer: string;
  readonly people: Map<string, ProviderPerson>;
  /** Who sits there. */
  person: string;
  /** Where Weir may have people sent back to. */
  knows(redirectUri: string): void;
  /** Answers instead of it, for as long as there is one. */
  instead: ((request: IncomingMessage, response: ServerResponse) => void) | undefined;
  readonly asked: string[];
  close(): Promise<void>;
}

export const client = { id: "weir", secret: "a secret between the two" } as const;

export async function startSignInProvider(): Promise<SignInProvider> {
  let answer: ((request: IncomingMessage, response: ServerResponse) => void) | undefined;
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url?.split("?", 1)[0]}`);
    (started.instead ?? answer)?.(request, response);
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const people = new Map<string, ProviderPerson>([
    ["ada-1", { name: "Ada", preferred_username: "ada", email: "ada@example.org", groups: ["staff"] }],
    ["bo-2", { name: "Bo", preferred_username: "bo", email: "bo@example.org" }],
  ]);
  const started: SignInProvider = {
    issuer,
    people,
    person: "ada-1",
    instead: undefined,
    asked,
    knows: (redirectUri) => void (answer = providerAt(issuer, redirectUri, started)),
    close: () => closed(server),
  };
  return started;
}

function closed(server: Server): Promise<void> {
  const done = new Promise<void>((resolve) => void server.close(() => resolve()));
  server.closeAllConnections();
  return done;
}

function providerAt(issuer: string, redirectUri: string, at: SignInProvider) {
  const key = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ format: "jwk" });
  const provider = new Provider(issuer, {
    clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [redirectUri] }],
    claims: { openid: ["sub"], profile: ["name", "preferred_username"], email: ["email"], groups: ["groups"] },
    scopes: ["openid", "profile", "email", "groups"],
    cookies: { keys: ["of this test"] },
    jwks: { keys: [{ ...key, use: "sig", alg: "RS256", kid: "1" }] },
    ttl: { AccessToken: 600, AuthorizationCode: 60, IdToken: 600, Interaction: 600, Session: 600, Grant: 600 },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, accountId) => ({
      accountId,
      claims: async () => ({ sub: accountId, ...at.people.get(accountId) }),
    }),
  });
  const agree = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const grant = new provider.Grant({ accountId: at.person, clientId: client.id });
    grant.addOIDCScope("openid profile email groups");
    const grantId = await grant.save();
    await provider.interactionFinished(request, response, { login: { accountId: at.person }, consent: { grantId } });
  };
  const rest = provider.callback();
  return (request: IncomingMessage, response: ServerResponse): void => {
    const isPage = request.url?.startsWith("/interaction/") === true;
    const done = isPage ? agree(request, response) : rest(request, response);
    done.catch((error: unknown) => response.writeHead(500).end(String(error)));
  };
}
