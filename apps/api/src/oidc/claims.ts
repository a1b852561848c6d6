import { workspaceRoles } from "@weir/domain";
import type { Placement } from "@weir/storage";
import type { OidcConfig } from "../oidc-settings.ts";

/** What a provider says of somebody. */
export type Claims = Readonly<Record<string, unknown>>;

const longest = 200;

/** What they are called, and what their login would be, by the first of the usual claims that says something. */
export function namesIn(claims: Claims, subject: string): { readonly name: string; readonly login: string } {
  const first = (...names: readonly string[]): string => {
    const said = names.map((name) => claims[name]).filter((value) => typeof value === "string");
    const word = said.map((value) => value.trim()).find((value) => value !== "");
    return (word ?? subject).slice(0, longest);
  };
  return { name: first("name", "preferred_username", "email"), login: first("preferred_username", "email") };
}

/** The groups a claim lists; a provider may send the only one as it is. */
export function groupsIn(claims: Claims, claim: string): readonly string[] {
  const said = Object.hasOwn(claims, claim) ? claims[claim] : undefined;
  return [said].flat().filter((group) => typeof group === "string");
}

/** What the settings make of somebody in these groups; of several roles the highest. */
export function placementOf({ roles, defaultRole }: OidcConfig, groups: readonly string[]): Placement {
  const given = groups.map((group) => roles?.get(group));
  const highest = workspaceRoles.filter((role) => role !== "owner").find((role) => given.includes(role));
  const role = highest ?? defaultRole;
  return { ...(role && { role }), eachTime: roles !== undefined };
}
