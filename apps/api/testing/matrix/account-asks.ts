import type { RouteName } from "@weir/contract";
import type { Ask } from "./ask.ts";

const reads = { seat: "guest", scope: "read", by: "everywhere" } as const;
const changes = { seat: "guest", scope: "admin" } as const;
const bySession = { seat: "guest", scope: "admin", by: "session" } as const;
const admin = { seat: "admin", scope: "admin" } as const;
const gone = [404, "not-found"] as const;
const unknownKey = "k".repeat(43);
const account = { name: "N", login: "n@example.org", password: "a long enough password" };

type AccountRoute = Extract<
  RouteName,
  | "signIn"
  | "signOut"
  | "openTeam"
  | "keyPurpose"
  | "claim"
  | "resetPassword"
  | "forgottenPassword"
  | "account"
  | "changeName"
  | "changeLogin"
  | "sessions"
  | "endSession"
  | "changePassword"
  | "tokens"
  | "createToken"
  | "revokeToken"
  | "members"
  | "changeMember"
  | "offerReset"
  | "invitations"
  | "invite"
  | "acceptInvitation"
  | "withdrawInvitation"
>;

/** The routes of accounts, with who may use them. */
export const accountAsks: Readonly<Record<AccountRoute, readonly Ask[]>> = {
  signIn: [
    {
      what: "with a wrong password",
      least: "anyone",
      done: [401, "wrong-credentials"],
      send: (scene) => ({ body: { login: scene.fresh(), password: "not the password of anybody" } }),
    },
  ],
  signOut: [],
  openTeam: [{ what: "asks for an owner", least: admin, done: [409, "claimed"], send: () => ({}) }],
  keyPurpose: [{ what: "asks", least: "anyone", done: [400, "key-over"], send: () => ({ body: { key: unknownKey } }) }],
  claim: [
    {
      what: "with an unknown key",
      least: "anyone",
      done: [400, "key-over"],
      send: () => ({ body: { key: unknownKey, ...account } }),
    },
  ],
  acceptInvitation: [
    {
      what: "with an unknown key",
      least: "anyone",
      done: [400, "key-over"],
      send: () => ({ body: { key: unknownKey, ...account } }),
    },
  ],
  resetPassword: [
    {
      what: "with an unknown key",
      least: "anyone",
      done: [400, "key-over"],
      send: () => ({ body: { key: unknownKey, password: account.password } }),
    },
  ],
  forgottenPassword: [{ what: "asks", least: "anyone", send: (scene) => ({ body: { login: scene.fresh() } }) }],
  account: [{ what: "reads", least: reads, send: () => ({}) }],
  changeName: [{ what: "renames themselves", least: changes, send: () => ({ body: { name: "Anew" } }) }],
  changeLogin: [
    {
      what: "with a wrong password",
      least: bySession,
      done: [401, "wrong-credentials"],
      send: (scene) => ({ body: { login: scene.fresh(), password: "not the password of anybody" } }),
    },
  ],
  sessions: [{ what: "lists", least: reads, send: () => ({}) }],
  endSession: [
    {
      what: "ends one of their own",
      least: changes,
      send: async (scene) => ({ params: { sessionId: await scene.ownSession() } }),
    },
    {
      what: "ends somebody else's",
      least: changes,
      done: gone,
      send: ({ other: { sessionId } }) => ({ params: { sessionId } }),
    },
    { what: "ends none", least: changes, done: gone, send: () => ({ params: { sessionId: "missing" } }) },
  ],
  changePassword: [],
  tokens: [{ what: "lists", least: reads, send: () => ({}) }],
  createToken: [{ what: "makes one", least: bySession, send: () => ({ body: { name: "T", scope: "read", days: 1 } }) }],
  revokeToken: [
    {
      what: "takes their own back",
      least: changes,
      send: async (scene) => ({ params: { tokenId: await scene.ownToken() } }),
    },
    {
      what: "takes somebody else's back",
      least: changes,
      done: gone,
      send: ({ other: { tokenId } }) => ({ params: { tokenId } }),
    },
    { what: "takes none back", least: changes, done: gone, send: () => ({ params: { tokenId: "missing" } }) },
  ],
  members: [{ what: "lists", least: admin, send: () => ({}) }],
  changeMember: [
    {
      what: "renames somebody",
      least: admin,
      send: ({ other: { personId } }) => ({ params: { personId }, body: { name: "Someone" } }),
    },
    {
      what: "disables nobody there is",
      least: admin,
      done: gone,
      send: () => ({ params: { personId: "missing" }, body: { disabled: true } }),
    },
  ],
  offerReset: [
    { what: "for somebody", least: admin, send: ({ other: { personId } }) => ({ params: { personId } }) },
    { what: "for nobody there is", least: admin, done: gone, send: () => ({ params: { personId: "missing" } }) },
  ],
  invitations: [{ what: "lists", least: admin, send: () => ({}) }],
  invite: [{ what: "invites", least: admin, send: () => ({ body: { name: "New", role: "guest" } }) }],
  withdrawInvitation: [
    {
      what: "takes one back",
      least: admin,
      send: async (scene) => ({ params: { invitationId: await scene.invitation() } }),
    },
    { what: "takes none back", least: admin, done: gone, send: () => ({ params: { invitationId: "missing" } }) },
  ],
};
