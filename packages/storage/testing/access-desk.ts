import type { Instant, PersonViewer, Viewer } from "@weir/domain";
import { createAccess, type AccessDeps } from "../src/access/create-access.ts";
import type { Access, Answer, Secret } from "../src/access/access.ts";
import { createPasswordHashing, type PasswordHashing } from "../src/access/passwords.ts";
import type { EventLog } from "../src/event-log.ts";
import { createMemoryLog } from "../src/memory/memory-log.ts";
import { createWorkspace } from "../src/workspace/create-workspace.ts";
import type { Workspace } from "../src/workspace/workspace.ts";
import { start } from "./board-commands.ts";

/** argon2id as cheap as it goes. */
export const cheapHashing = createPasswordHashing({ memoryCost: 8, timeCost: 1, parallelism: 1 });

/** No work at all, and it counts: what is compared must be done as often for a wrong login as for a wrong password. */
export const countingHashing = (): PasswordHashing & { readonly done: string[] } => {
  const done: string[] = [];
  return {
    done,
    hash: async (password) => {
      done.push("hash");
      return `hashed(${password})`;
    },
    matches: async (hashed, password) => {
      done.push("matches");
      return hashed === `hashed(${password})`;
    },
  };
};

export const goodPassword = "nine purple ducks walk home";
export const otherPassword = "ten orange cats swim away";

/** The answer, which must be no refusal. */
export const granted = <T>(answer: Answer<T>): T => {
  if (answer !== null && typeof answer === "object" && ("problem" in answer || "denied" in answer))
    throw new Error(`Refused: ${JSON.stringify(answer)}`);
  return answer as T;
};

/** In memory, but a write takes its time, as it does on a disk: what happens at once meets. */
export const slowLog = (): EventLog => {
  const log = createMemoryLog();
  const writeRows: EventLog["writeRows"] = async (...change) => {
    await new Promise<void>((resolve) => void setImmediate(resolve));
    return log.writeRows(...change);
  };
  return { ...log, writeRows };
};

export interface AccessDesk {
  readonly log: EventLog;
  readonly access: Access;
  readonly workspace: Workspace;
  /** Lets days pass. */
  pass(days: number): void;
  now(): Instant;
  /** Who comes with a session's secret. */
  as(session: Secret): Viewer;
  /** Access as it is after the server was started anew on the same log. */
  reopen(): Promise<Access>;
  claim(login?: string): Promise<Secret & { readonly personId: string }>;
  join(login: string, role?: "admin" | "member" | "guest"): Promise<Secret & { readonly personId: string }>;
}

/** A workspace with accounts, a clock that stands still until told, and cheap passwords. */
export const openAccess = async (given: Partial<AccessDeps> = {}): Promise<AccessDesk> => {
  const log = given.log ?? slowLog();
  let at = Date.parse(start);
  let made = 0;
  const clock = () => new Date(at).toISOString();
  const newId = () => `id-${(made += 1)}`;
  const sealingKey = () => new Uint8Array(32).fill(7);
  const deps: AccessDeps = { log, clock, newId, hashing: cheapHashing, sealingKey, ...given };
  const access = await createAccess(deps);
  const workspace = createWorkspace({ log, clock, newId });
  let owner: Secret | undefined;
  const as = (session: Secret): Viewer => access.viewerOf({ session: session.secret });
  return {
    log,
    access,
    workspace,
    as,
    now: clock,
    pass: (days) => void (at += days * 86_400_000),
    reopen: () => createAccess(deps),
    claim: async (login = "owner@example.org") => {
      const { secret } = granted(await access.offerClaim());
      const claimed = granted(await access.claim(secret, { name: "Olga", login, password: goodPassword }, "browser"));
      owner = claimed;
      return claimed;
    },
    join: async (login, role = "member") => {
      if (owner === undefined) throw new Error("Claim the workspace first.");
      const { secret } = granted(await access.invite(as(owner), { name: login, role }));
      return granted(await access.accept(secret, { name: login, login, password: goodPassword }, "browser"));
    },
  };
};

/** The viewer, who has to be a person. */
export const person = (viewer: Viewer): PersonViewer => {
  if (viewer.kind !== "person") throw new Error(`${viewer.kind} is no person`);
  return viewer;
};
