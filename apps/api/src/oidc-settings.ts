import { readFileSync } from "node:fs";

/** What a group, or everybody whom the provider vouches for, may be; owners are made by owners. */
const givenRoles = ["admin", "member", "guest"] as const;
type GivenRole = (typeof givenRoles)[number];

/** Signing in with an OpenID Connect provider; without an issuer there is none. */
export interface OidcSettings {
  readonly oidcIssuer: URL | undefined;
  readonly oidcClientId: string | undefined;
  readonly oidcClientSecret: string | undefined;
  /** What stands in the file that was named. */
  readonly oidcClientSecretFile: string | undefined;
  /** What people call the provider. */
  readonly oidcName: string | undefined;
  readonly oidcGroupsClaim: string;
  /** The role of each group that is let in; of several the highest counts. */
  readonly oidcRoles: ReadonlyMap<string, GivenRole> | undefined;
  /** Of those who are in none of the groups. */
  readonly oidcDefaultRole: GivenRole | undefined;
}

const line = (text: string): string | undefined => (/^\S(?:.*\S)?$/.test(text) ? text : undefined);

function issuer(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const plain = url.search === "" && url.hash === "" && url.username === "" && url.password === "";
  return /^https?:$/.test(url.protocol) && plain ? url : undefined;
}

function contentOf(file: string): string | undefined {
  try {
    return line(readFileSync(file, "utf8").trim());
  } catch {
    return undefined;
  }
}

const role = (text: string): GivenRole | undefined => givenRoles.find((each) => each === text);

/** `group=role,group=role`, or a JSON object of them, as a settings file has it. */
function roles(text: string): ReadonlyMap<string, GivenRole> | undefined {
  const pairs = text.startsWith("{") ? pairsOfJson(text) : text.split(",").map(pairOf);
  const read = pairs?.map(([group, word]) => [group.trim(), role(word.trim())] as const) ?? [];
  const found = new Map(
    read.flatMap(([group, given]) => (group === "" || given === undefined ? [] : [[group, given]])),
  );
  return read.length > 0 && found.size === read.length ? found : undefined;
}

/** A group may have `=` in its name, a role has none. */
function pairOf(text: string): readonly [string, string] {
  const at = text.lastIndexOf("=");
  return [text.slice(0, Math.max(0, at)), text.slice(at + 1)];
}

function pairsOfJson(text: string): readonly (readonly [string, string])[] | undefined {
  try {
    return Object.entries(JSON.parse(text) as object).map(([group, word]) => [group, String(word)]);
  } catch {
    return undefined;
  }
}

const expectedRole = `one of ${givenRoles.join(", ")}`;

export const oidcSettings = {
  oidcIssuer: {
    variable: "WEIR_OIDC_ISSUER",
    flag: "--oidc-issuer",
    standard: undefined,
    expected: "the provider's address, such as https://login.example.org/realms/one",
    read: issuer,
  },
  oidcClientId: {
    variable: "WEIR_OIDC_CLIENT_ID",
    flag: "--oidc-client-id",
    standard: undefined,
    expected: "the id under which the provider knows Weir",
    read: line,
  },
  oidcClientSecret: {
    variable: "WEIR_OIDC_CLIENT_SECRET",
    flag: "--oidc-client-secret",
    standard: undefined,
    expected: "the secret that the provider gave Weir",
    read: line,
  },
  oidcClientSecretFile: {
    variable: "WEIR_OIDC_CLIENT_SECRET_FILE",
    flag: "--oidc-client-secret-file",
    standard: undefined,
    expected: "a file that can be read and holds the secret, in one line",
    read: contentOf,
  },
  oidcName: {
    variable: "WEIR_OIDC_NAME",
    flag: "--oidc-name",
    standard: undefined,
    expected: "what people call the provider",
    read: line,
  },
  oidcGroupsClaim: {
    variable: "WEIR_OIDC_GROUPS_CLAIM",
    flag: "--oidc-groups-claim",
    standard: "groups",
    expected: "the name of the claim that lists groups",
    read: line,
  },
  oidcRoles: {
    variable: "WEIR_OIDC_ROLES",
    flag: "--oidc-roles",
    standard: undefined,
    expected: "groups with their roles, such as weir-admins=admin,staff=member (roles: admin, member, guest)",
    read: roles,
  },
  oidcDefaultRole: {
    variable: "WEIR_OIDC_DEFAULT_ROLE",
    flag: "--oidc-default-role",
    standard: undefined,
    expected: expectedRole,
    read: role,
  },
} as const;

/** Everything that has to be known of a provider. */
export interface OidcConfig {
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
  readonly name: string;
  readonly groupsClaim: string;
  readonly roles: ReadonlyMap<string, GivenRole> | undefined;
  readonly defaultRole: GivenRole | undefined;
}

/** The settings belong together: one that lacks another is a mistake, told by the name of the one that lacks. */
export function oidcProblem(settings: OidcSettings): string | undefined {
  const { oidcIssuer, oidcClientId, oidcClientSecret, oidcClientSecretFile, oidcRoles, oidcDefaultRole } = settings;
  const others = [oidcClientId, oidcClientSecret, oidcClientSecretFile, oidcRoles, oidcDefaultRole];
  if (oidcIssuer === undefined && others.some((each) => each !== undefined))
    return "WEIR_OIDC_ISSUER is missing: the other settings of OpenID Connect are for nothing without it.";
  if (oidcIssuer !== undefined && oidcClientId === undefined)
    return "WEIR_OIDC_CLIENT_ID is missing: the provider has to know who asks.";
  return oidcClientSecret !== undefined && oidcClientSecretFile !== undefined
    ? "WEIR_OIDC_CLIENT_SECRET and WEIR_OIDC_CLIENT_SECRET_FILE are two answers to one question. Expected one of them."
    : undefined;
}

/** The provider people can sign in with; none without an issuer. */
export function oidcOf(settings: Partial<OidcSettings>): OidcConfig | undefined {
  const { oidcIssuer: from, oidcClientId: clientId } = settings;
  if (from === undefined || clientId === undefined) return undefined;
  return {
    issuer: from,
    clientId,
    clientSecret: settings.oidcClientSecret ?? settings.oidcClientSecretFile,
    name: settings.oidcName ?? from.hostname,
    groupsClaim: settings.oidcGroupsClaim ?? oidcSettings.oidcGroupsClaim.standard,
    roles: settings.oidcRoles,
    defaultRole: settings.oidcDefaultRole,
  };
}
