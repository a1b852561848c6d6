import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { soloViewer } from "@weir/domain";
import { afterEach, expect, test } from "vitest";
import { goodPassword, granted, openAccess } from "../../testing/access-desk.ts";
import { createBoard, createCard } from "../../testing/board-commands.ts";
import { createScratch } from "../../testing/open-workspace.ts";
import { openSqliteLog } from "../sqlite/sqlite-log.ts";

const scratch = createScratch();
afterEach(scratch.remove);

const onDisk = (): string =>
  readdirSync(scratch.folder)
    .map((name) => readFileSync(join(scratch.folder, name), "latin1"))
    .join("\n");

/** Every word that tells who somebody was, old ones too. */
const words = [
  "canary-invited",
  "Canary Name",
  "Canary Renamed",
  "canary-login",
  "canary-moved@example.org",
  "canary-token",
  "canary-agent",
  "Canary From Trello",
  "canary-role",
  "canary-note",
];

/** Bo has everything a person can have, changed all of it once, and worked on a board. */
const life = async () => {
  const desk = await openAccess({ log: openSqliteLog(scratch.file) });
  const owner = desk.as(await desk.claim());
  const { access, workspace } = desk;
  const { secret } = granted(await access.invite(owner, { name: "canary-invited", role: "member" }));
  const account = { name: "Canary Name", login: "canary-login", password: goodPassword };
  const bo = granted(await access.accept(secret, account, "canary-agent"));
  const viewer = desk.as(bo);
  granted(await access.changeName(viewer, "Canary Renamed"));
  granted(await access.changeLogin(viewer, { login: "canary-moved@example.org", password: goodPassword }));
  granted(await access.createToken(viewer, { name: "canary-token", scope: "read", days: 9 }));
  granted(await access.offerReset(owner, bo.personId));
  await workspace.execute(createBoard("b"), owner);
  await workspace.execute(createCard("b", "c"), viewer);
  granted(await access.changeBoardAccess(owner, "b", { people: [{ personId: bo.personId, role: "manager" }] }));
  const { teamId } = granted(await access.makeTeam(owner, "North"));
  granted(await access.changeTeam(owner, teamId, { add: [bo.personId] }));
  // What was noted is text, and names somebody only where somebody wrote a name into it.
  const held = { type: "cadence.hold", meetingId: "m", kind: "review", roles: [] } as const;
  const noted = { ...held, others: ["canary-role"], note: "canary-note" };
  await workspace.execute({ commandId: "noted", stream: "board:b", ...noted }, viewer);
  await workspace.namePeople([{ personId: "trello:5f1e", name: "Canary From Trello" }], soloViewer);
  return { ...desk, owner, personId: bo.personId };
};

test("the files hold no name, login, agent or token's name of who was removed, and no row but one of theirs", async () => {
  const { access, workspace, log, owner, personId } = await life();
  const before = onDisk();
  expect(words.filter((word) => !before.includes(word))).toEqual([]);
  granted(await access.removePerson(owner, personId));
  granted(await access.removePerson(owner, "trello:5f1e"));
  const removal = { type: "board.redact", what: "meeting", id: "m" } as const;
  expect(onDisk()).toContain("canary-note");
  await workspace.execute({ commandId: "removal", stream: "board:b", ...removal }, owner);
  const after = onDisk();
  expect(words.filter((word) => after.includes(word))).toEqual([]);
  expect(await workspace.check(soloViewer)).toMatchObject({ problems: [] });
  await log.close();
  const closed = onDisk();
  expect(words.filter((word) => closed.includes(word))).toEqual([]);
  const database = new Database(scratch.file, { readonly: true });
  const rows = database
    .prepare("SELECT kind, key, body FROM rows WHERE key LIKE ? OR body LIKE ? ORDER BY kind")
    .all(`%${personId}%`, `%${personId}%`);
  expect(rows).toEqual([{ kind: "person", key: personId, body: '{"removed":1}' }]);
  // What they did is there, under their id.
  const told = database.prepare("SELECT count(*) FROM events WHERE body LIKE ?").pluck().get(`%${personId}%`);
  expect(told).toBe(2);
  database.close();
});
