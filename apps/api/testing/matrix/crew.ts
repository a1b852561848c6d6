import { type BoardRole, soloViewer } from "@weir/domain";
import type { Access } from "@weir/storage";
import type { Scene } from "./ask.ts";
import { type Credential, done } from "./credential.ts";
import { linkCredentials } from "./share-crew.ts";
import { type Name, type Place, type Who, everybody, names } from "./who.ts";

const password = "seven ducks cross the weir";
const day = 86_400_000;

export interface Crew {
  readonly credentials: Readonly<Record<Name, Credential>>;
  readonly other: Scene["other"];
  session(login: string): Promise<string>;
  token(login: string): Promise<string>;
}

const cookie = (secret: string): Credential => ({ cookie: `weir=${secret}` });
const bearer = (secret: string): Credential => ({ authorization: `Bearer ${secret}` });

/** A team of one, which has a role on the private board. */
async function teamWith(access: Access, personId: string, role: BoardRole): Promise<string> {
  const { teamId } = done(await access.makeTeam(soloViewer, `Team of ${personId}`));
  done(await access.changeTeam(soloViewer, teamId, { add: [personId] }));
  done(await access.changeBoardAccess(soloViewer, "private", { teams: [{ teamId, role }] }));
  return teamId;
}

/** Everybody of the matrix, with an account each, as they would come to one. */
export async function createCrew(access: Access, time: { pass(ms: number): void }): Promise<Crew> {
  const people = new Map<string, string>();
  const claim = done(await access.offerClaim());
  await access.claim(claim.secret, { name: "You", login: "you", password }, "");

  const join = async (login: string, { seat = "member", roles = {}, byTeam }: Who): Promise<string> => {
    const role = seat === "owner" ? "admin" : seat;
    const invited = done(await access.invite(soloViewer, { name: login, role }));
    const { personId } = done(await access.accept(invited.secret, { name: login, login, password }, ""));
    if (seat === "owner") done(await access.changeMember(soloViewer, personId, { role: "owner" }));
    for (const [board, given] of Object.entries(roles) as [Place, BoardRole][])
      if (board === "private" && byTeam) await teamWith(access, personId, given);
      else if (board === "private")
        done(await access.changeBoardAccess(soloViewer, board, { people: [{ personId, role: given }] }));
    people.set(login, personId);
    return personId;
  };
  for (const [board, everyone] of [
    ["private", null],
    ["foreign", null],
    ["shared", "viewer"],
  ] as const)
    done(await access.changeBoardAccess(soloViewer, board, { everyone }));

  const signIn = async (login: string): Promise<string> => done(await access.signIn(login, password, "")).secret;
  const tokenOf = async (login: string, who: Who, days = 366): Promise<string> => {
    const { scope, only } = who.token ?? { scope: "admin" };
    const viewer = access.viewerOf({ session: await signIn(login) });
    const wish = { name: "T", scope, days, ...(only && { boardIds: only }) };
    return done(await access.createToken(viewer, wish)).secret;
  };
  const member: Who = { seat: "member", roles: { private: "contributor" } };

  const managing: Who = { seat: "member", roles: { private: "manager" } };
  const special: Partial<Record<Name, () => Promise<Credential>>> = {
    ...linkCredentials(access, {
      pass: (ms) => time.pass(ms),
      manager: async (login) => ({ personId: await join(login, managing), session: await signIn(login) }),
    }),
    nobody: async () => ({}),
    "an unknown session": async () => cookie("s".repeat(43)),
    "an unknown token": async () => bearer(`weir_${"t".repeat(43)}`),
    "an ended session": async () => {
      const secret = await signIn("ended");
      await access.signOut(secret);
      return cookie(secret);
    },
    "a session past its time": async () => {
      const secret = await signIn("past");
      time.pass(100 * day);
      return cookie(secret);
    },
    "a disabled person": async () => {
      const secret = await signIn("disabled");
      done(await access.changeMember(soloViewer, people.get("disabled") ?? "", { disabled: true }));
      return cookie(secret);
    },
    "a disabled person's token": async () => {
      const secret = await tokenOf("disabled too", {});
      done(await access.changeMember(soloViewer, people.get("disabled too") ?? "", { disabled: true }));
      return bearer(secret);
    },
    "a revoked token": async () => {
      const secret = await tokenOf("revoked", {});
      const viewer = access.viewerOf({ token: secret });
      const [token] = done(access.tokens(viewer));
      done(await access.revokeToken(viewer, token?.tokenId ?? ""));
      return bearer(secret);
    },
    "a token past its time": async () => {
      const secret = await tokenOf("late", {}, 1);
      time.pass(day);
      return bearer(secret);
    },
    "a session sent as a token": async () => bearer(await signIn("swap")),
    "a token sent as a session": async () => cookie(await tokenOf("swap", {})),
    "a guest taken out of a team": async () => {
      const personId = people.get("a guest taken out of a team") ?? "";
      const teamId = await teamWith(access, personId, "manager");
      done(await access.changeTeam(soloViewer, teamId, { remove: [personId] }));
      return cookie(await signIn("a guest taken out of a team"));
    },
    "a guest whose team is no more": async () => {
      const teamId = await teamWith(access, people.get("a guest whose team is no more") ?? "", "manager");
      done(await access.removeTeam(soloViewer, teamId));
      return cookie(await signIn("a guest whose team is no more"));
    },
    "a member whose role was taken": async () => {
      const personId = people.get("a member whose role was taken") ?? "";
      for (const role of ["manager", null] as const)
        done(await access.changeBoardAccess(soloViewer, "private", { people: [{ personId, role }] }));
      return cookie(await signIn("a member whose role was taken"));
    },
  };
  for (const login of ["ended", "past", "disabled", "disabled too", "revoked", "late", "swap", "someone"])
    await join(login, member);
  for (const name of names) {
    const who: Who = everybody[name];
    if (who.seat !== undefined) await join(name, who);
  }

  const credentials: Partial<Record<Name, Credential>> = {};
  for (const name of ["a session past its time", "a token past its time", "a link past its time"] as const)
    credentials[name] = (await special[name]?.()) ?? {};
  for (const name of names) {
    const who: Who = everybody[name];
    const usual = async (): Promise<Credential> =>
      who.token === undefined ? cookie(await signIn(name)) : bearer(await tokenOf(name, who));
    credentials[name] ??= await (special[name] ?? usual)();
  }

  const session = async (login: string): Promise<string> => {
    const secret = await signIn(login);
    const own = done(access.sessions(access.viewerOf({ session: secret }), secret));
    return own.find(({ current }) => current)?.sessionId ?? "";
  };
  const token = async (login: string): Promise<string> => {
    const viewer = access.viewerOf({ session: await signIn(login) });
    return done(await access.createToken(viewer, { name: "T", scope: "read", days: 1 })).tokenId;
  };
  const someone = "someone";
  const wish = { what: "board", note: "N", hidesPeople: false } as const;
  return {
    credentials: credentials as Record<Name, Credential>,
    other: {
      personId: people.get(someone) ?? "",
      sessionId: await session(someone),
      tokenId: await token(someone),
      teamId: await teamWith(access, people.get(someone) ?? "", "viewer"),
      shareId: done(await access.makeShare(soloViewer, "foreign", wish)).shareId,
    },
    session,
    token,
  };
}
