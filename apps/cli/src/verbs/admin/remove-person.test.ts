import { mkdtempSync, readFileSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Viewer, soloViewer } from "@weir/domain";
import {
  type Access,
  type Workspace,
  createAccess,
  createWorkspace,
  openDataFolder,
  openSqliteLog,
} from "@weir/storage";
import { expect, test } from "vitest";
import { type Answered, askIn } from "../../../testing/ask.ts";

let ids = 0;
const now = (): string => "2026-06-01T09:00:00.000Z";
const newId = (): string => `n${(ids += 1)}`;
const password = "seven ducks cross the weir";
const cwd = mkdtempSync(join(tmpdir(), "weir-remove-"));
const weir = (...words: readonly string[]): Promise<Answered> => askIn({ cwd, home: cwd, env: {}, now }, ...words);

async function inside<Answer>(act: (access: Access, workspace: Workspace) => Promise<Answer>): Promise<Answer> {
  const folder = openDataFolder(join(cwd, "data"));
  const log = openSqliteLog(folder.databaseFile);
  const workspace = createWorkspace({ log, clock: now, newId });
  try {
    return await act(await createAccess({ log, clock: now, newId }), workspace);
  } finally {
    await workspace.close();
    folder.release();
  }
}

/** The secret of what was made. */
const secretIn = (answer: object): string => {
  if (!("secret" in answer)) throw new Error(JSON.stringify(answer));
  return String(answer.secret);
};

const onDisk = (): string =>
  readdirSync(join(cwd, "data"), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => readFileSync(join(cwd, "data", name), "latin1"))
    .join("\n");

test("remove-person takes somebody out of the data folder by their login, or an import's person by their id", async () => {
  await inside(async (access, workspace) => {
    const account = { name: "Olga", login: "olga@example.org", password };
    const owner = secretIn(await access.claim(secretIn(await access.offerClaim()), account, ""));
    const viewer: Viewer = access.viewerOf({ session: owner });
    const invited = secretIn(await access.invite(viewer, { name: "Bo", role: "member" }));
    await access.accept(invited, { name: "Bo Canary", login: "Bo.canary@example.org", password }, "");
    await workspace.namePeople([{ personId: "trello:5f1e", name: "Ann Canary" }], soloViewer);
  });
  expect(onDisk()).toMatch(/canary/i);
  expect(await weir("admin", "remove-person", "bo.canary@EXAMPLE.org")).toMatchObject({
    code: 0,
    out: [],
    err: [expect.stringContaining("“Removed person 1”")],
  });
  expect(await weir("admin", "remove-person", "trello:5f1e")).toMatchObject({ code: 0 });
  expect(onDisk()).not.toMatch(/canary/i);
  expect((await weir("admin", "people")).out).toEqual(["olga@example.org  owner  Olga"]);
  for (const gone of ["bo.canary@example.org", "trello:5f1e"])
    expect(await weir("admin", "remove-person", gone)).toMatchObject({
      code: 1,
      err: [`Nobody signs in as ${gone}. 1 person has a login; weir admin people lists them.`],
    });
  expect(await weir("admin", "remove-person", "olga@example.org")).toMatchObject({
    code: 1,
    err: ["This is the last owner who can sign in. Make somebody else an owner first."],
  });
  expect((await weir("check")).code).toBe(0);
});
