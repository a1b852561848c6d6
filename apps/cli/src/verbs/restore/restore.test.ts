import { chmodSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { soloViewer } from "@weir/domain";
import { type Access, createAccess, openSqliteLog } from "@weir/storage";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Answered, askIn } from "../../../testing/ask.ts";

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "weir-restore-"));
});
afterEach(() => rmSync(cwd, { recursive: true }));

const weir = (...words: string[]): Promise<Answered> => askIn({ cwd, home: cwd }, ...words);
const hashing = {
  hash: async (text: string) => `#${text}`,
  matches: async (hash: string, text: string) => hash === `#${text}`,
};
const clock = (): string => "2026-06-01T09:00:00.000Z";

/** Does something with who may come in, as a server on the folder does. */
async function at<T>(work: (access: Access) => Promise<T>): Promise<T> {
  const log = openSqliteLog(join(cwd, "data", "weir.db"));
  let ids = 0;
  const newId = (): string => `id-${process.hrtime.bigint()}-${(ids += 1)}`;
  try {
    return await work(await createAccess({ log, clock, newId, hashing }));
  } finally {
    await log.close();
  }
}

const good = <T extends object>(answer: T): Exclude<T, { problem: string } | { denied: string }> => {
  if ("problem" in answer || "denied" in answer) throw new Error(JSON.stringify(answer));
  return answer as Exclude<T, { problem: string } | { denied: string }>;
};
const password = "seven ducks cross the weir at dawn";

/** A team, with everything that lets somebody in. */
const everyWayIn = () =>
  at(async (access) => {
    const claim = good(await access.offerClaim());
    const { secret: session } = good(await access.claim(claim.secret, { name: "Ada", login: "ada", password }, ""));
    const viewer = access.viewerOf({ session });
    const token = good(await access.createToken(viewer, { name: "T", scope: "read", days: 9 })).secret;
    const key = good(await access.invite(viewer, { name: "Bo", role: "member" })).secret;
    return { session, token, key };
  });

test("what was revoked since a backup was taken does not come back with it", async () => {
  await weir("demo");
  const ways = await everyWayIn();
  await weir("backup", "copy.db");
  await at(async (access) => {
    const viewer = access.viewerOf({ session: ways.session });
    const [token] = good(await Promise.resolve(access.tokens(viewer)));
    await access.revokeToken(viewer, token?.tokenId ?? "");
    await access.accept(ways.key, { name: "Bo", login: "bo", password }, "");
    await access.signOut(ways.session);
  });
  const restored = await weir("restore", "copy.db", "--force");
  expect(restored.out.at(-1)).toMatch(/signs in anew\. Ended: 1 session, 1 one-time link, 1 token, 0 links to boards/);
  await at(async (access) => {
    expect(access.viewerOf({ session: ways.session }).kind).toBe("nobody");
    expect(access.viewerOf({ token: ways.token }).kind).toBe("nobody");
    expect(access.keyPurpose(ways.key)).toEqual({ problem: "key-over" });
    expect(good(await access.signIn("ada", password, "")).personId).toBe("you");
    const entries = good(await access.audit({ ...soloViewer, personId: "server" }));
    expect(entries.find(({ did }) => did === "workspace.restored")).toMatchObject({
      by: "server",
      what: { tokens: 1 },
    });
  });
  expect((await weir("check")).code).toBe(0);
});

test("who knows that nothing was revoked since may keep tokens, and never sessions", async () => {
  await weir("demo");
  const ways = await everyWayIn();
  await weir("backup", "copy.db");
  chmodSync(join(cwd, "copy.db"), 0o644);
  await weir("restore", "copy.db", "--force", "--keep-tokens");
  expect(statSync(join(cwd, "data", "weir.db")).mode & 0o077, "readable by others").toBe(0);
  await at(async (access) => {
    expect(access.viewerOf({ token: ways.token }).kind).toBe("person");
    expect(access.viewerOf({ session: ways.session }).kind).toBe("nobody");
  });
});

test("one who is alone is told nothing of it", async () => {
  await weir("demo");
  await weir("backup", "copy.db");
  expect((await weir("restore", "copy.db", "--force")).out).toHaveLength(1);
});
