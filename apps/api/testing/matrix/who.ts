import type { BoardRole, ShareKind, TokenScope, WorkspaceRole } from "@weir/domain";

/**
 * The boards of the matrix: `private` has people of its own, `shared` is open to every member to look at, `foreign` is
 * nobody's but its maker's, and `missing` is not there. Their ids are equally long, so that answers can be compared.
 */
export const places = ["private", "shared", "foreign", "missing"] as const;
export type Place = (typeof places)[number];

/** Every kind of link there is, for what all of them open. */
export const everyLink: readonly ShareKind[] = ["board", "analytics", "map"];

/** What somebody is, said by hand: nothing of it is worked out by the code under test. */
export interface Who {
  /** Absent: nobody, or no longer anybody. */
  readonly seat?: WorkspaceRole;
  readonly roles?: Readonly<Partial<Record<Place, BoardRole>>>;
  /** Was given them as one of a team. */
  readonly byTeam?: true;
  /** Came with a token: how far it reaches. */
  readonly token?: { readonly scope: TokenScope; readonly only?: readonly Place[] };
  /** Came with a link to `private`: what it shows. */
  readonly link?: ShareKind;
}

const contributor = { seat: "member", roles: { private: "contributor", shared: "viewer" } } as const;
const manager = { seat: "member", roles: { private: "manager", shared: "viewer" } } as const;

/** Everybody who asks in the matrix. */
export const everybody = {
  nobody: {},
  "an unknown session": {},
  "an unknown token": {},
  "an ended session": {},
  "a session past its time": {},
  "a disabled person": {},
  "a disabled person's token": {},
  "a revoked token": {},
  "a token past its time": {},
  "a session sent as a token": {},
  "a token sent as a session": {},
  "a guest without a board": { seat: "guest" },
  "a guest who looks": { seat: "guest", roles: { private: "viewer" } },
  "a guest who comments": { seat: "guest", roles: { private: "commenter" } },
  "a guest who manages": { seat: "guest", roles: { private: "manager" } },
  "a member": { seat: "member", roles: { shared: "viewer" } },
  "a member who contributes": contributor,
  "a member who manages": manager,
  "a guest in a team": { seat: "guest", roles: { private: "contributor" }, byTeam: true },
  "a guest taken out of a team": { seat: "guest" },
  "a guest whose team is no more": { seat: "guest" },
  "a member whose role was taken": { seat: "member", roles: { shared: "viewer" } },
  "an admin": { seat: "admin" },
  "an owner": { seat: "owner" },
  "a reading token": { ...manager, token: { scope: "read" } },
  "a writing token": { ...manager, token: { scope: "write" } },
  "an administering token": { ...manager, token: { scope: "admin" } },
  "a writing token for another board": { ...manager, token: { scope: "write", only: ["shared"] } },
  "an administering token for this board": { ...manager, token: { scope: "admin", only: ["private"] } },
  "an owner's reading token": { seat: "owner", token: { scope: "read" } },
  "an owner's administering token": { seat: "owner", token: { scope: "admin" } },
  "a link to a board": { link: "board" },
  "a link to a board, names hidden": { link: "board" },
  "a link to analytics": { link: "analytics" },
  "a link to a map": { link: "map" },
  "a link without its password": {},
  "a link that was ended": {},
  "a link past its time": {},
  "a link of somebody disabled": {},
  "a link of one whose role was taken": {},
  "a link beside a session": { link: "board" },
  "a link sent as a token": {},
  "a session sent as a link": {},
} as const satisfies Record<string, Who>;

export type Name = keyof typeof everybody;
export const names = Object.keys(everybody) as Name[];
