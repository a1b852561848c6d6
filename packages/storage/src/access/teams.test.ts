import { boardStream, soloViewer, type BoardRole } from "@weir/domain";
import { beforeEach, describe, expect, test } from "vitest";
import { granted, openAccess, person, type AccessDesk } from "../../testing/access-desk.ts";
import { createBoard, createCard } from "../../testing/board-commands.ts";
import type { Secret } from "./access.ts";

type Session = Secret & { readonly personId: string };

let desk: AccessDesk;
let owner: Session;
let guest: Session;
let crew: string;
beforeEach(async () => {
  desk = await openAccess();
  owner = await desk.claim();
  guest = await desk.join("gus", "guest");
  await desk.workspace.execute(createBoard("b"), desk.as(owner));
  crew = await teamOf("Crew", guest);
});

const teamOf = async (name: string, ...people: readonly Session[]): Promise<string> => {
  const { teamId } = granted(await desk.access.makeTeam(desk.as(owner), name));
  const add = people.map(({ personId }) => personId);
  if (add.length > 0) granted(await desk.access.changeTeam(desk.as(owner), teamId, { add }));
  return teamId;
};
const give = (teamId: string, role: BoardRole | null, boardId = "b") =>
  desk.access.changeBoardAccess(desk.as(owner), boardId, { teams: [{ teamId, role }] });
const roleOf = (session: Session): BoardRole | undefined => person(desk.as(session)).standing.boardRole("b");

describe("a team", () => {
  test("gives its people what it was given, the highest of all they have, and takes it back with them", async () => {
    expect(roleOf(guest)).toBeUndefined();
    expect(granted(await give(crew, "commenter")).teams).toEqual([{ teamId: crew, role: "commenter" }]);
    expect(roleOf(guest)).toBe("commenter");
    const other = await teamOf("Testers", guest);
    await give(other, "contributor");
    expect(roleOf(guest)).toBe("contributor");
    await desk.access.changeBoardAccess(desk.as(owner), "b", {
      people: [{ personId: guest.personId, role: "viewer" }],
    });
    expect(roleOf(guest)).toBe("contributor");
    await give(other, null);
    expect(roleOf(guest)).toBe("commenter");
    await desk.access.changeTeam(desk.as(owner), crew, { remove: [guest.personId] });
    expect(roleOf(guest)).toBe("viewer");
  });

  test("that is removed takes all it gave along, tells whoever listens, and keeps its name for what was done", async () => {
    await give(crew, "contributor");
    await desk.workspace.execute(createCard("b", "c1"), desk.as(guest));
    let told = 0;
    desk.access.onChange(() => (told += 1));
    expect(await desk.access.removeTeam(desk.as(owner), crew)).toEqual({ removed: true });
    expect([roleOf(guest), told > 0]).toEqual([undefined, true]);
    expect(await desk.access.removeTeam(desk.as(owner), crew)).toEqual({ problem: "not-there" });
    expect(granted(await desk.access.teams(desk.as(owner)))).toEqual([]);
    expect(granted(await desk.access.boardAccess(desk.as(owner), "b")).teams).toEqual([]);
    expect(await give(crew, "viewer")).toEqual({ problem: "not-there" });
    expect(await desk.workspace.teamNames(desk.as(owner))).toEqual([{ teamId: crew, name: "Crew", removed: true }]);
    const after = await desk.reopen();
    expect(granted(await after.teams(after.viewerOf({ session: owner.secret })))).toEqual([]);
    const again = granted(await desk.access.makeTeam(desk.as(owner), "crew"));
    expect(again.teamId).not.toBe(crew);
  });

  test("is known by one name, however it is written, and has only people who are there", async () => {
    expect(await desk.access.makeTeam(desk.as(owner), " CREW ")).toEqual({ problem: "team-taken" });
    const other = await teamOf("Testers");
    const change = (changes: object) => desk.access.changeTeam(desk.as(owner), other, changes);
    expect(await change({ name: "Crew" })).toEqual({ problem: "team-taken" });
    expect(await change({ name: "TESTERS" })).toMatchObject({ name: "TESTERS" });
    expect(await change({ add: ["missing"] })).toEqual({ problem: "not-there" });
    expect(await change({ remove: ["missing"] })).toMatchObject({ people: [] });
  });

  test("is made by those who run the workspace, and known to members; a role on a board shows to who sees it", async () => {
    const member = await desk.join("mia");
    await give(crew, "viewer");
    const [team] = granted(await desk.access.teams(desk.as(member)));
    expect(team).toEqual({
      teamId: crew,
      name: "Crew",
      people: [guest.personId],
      boards: [{ boardId: "b", role: "viewer" }],
    });
    await desk.access.changeBoardAccess(desk.as(owner), "b", { everyone: null });
    expect(granted(await desk.access.teams(desk.as(member)))).toMatchObject([{ boards: [] }]);
    expect(await desk.access.teams(desk.as(guest))).toEqual({ denied: "no-role" });
    const denied = { denied: "no-role" };
    expect(await desk.access.makeTeam(desk.as(member), "Own")).toEqual(denied);
    expect(await desk.access.changeTeam(desk.as(member), crew, { add: [member.personId] })).toEqual(denied);
    expect(await desk.access.removeTeam(desk.as(member), crew)).toEqual(denied);
    expect(await (await openAccess()).access.makeTeam(soloViewer, "Early")).toEqual({ problem: "not-claimed" });
  });

  test("loses who is removed from the workspace, in memory too", async () => {
    granted(await desk.access.removePerson(desk.as(owner), guest.personId));
    expect(granted(await desk.access.teams(desk.as(owner)))).toMatchObject([{ people: [] }]);
  });

  test("that the disk refused to shrink has shrunk, and can be shrunk again", async () => {
    await give(crew, "viewer");
    const { writeRows } = desk.log;
    desk.log.writeRows = () => Promise.reject(new Error("no room"));
    const out = () => desk.access.changeTeam(desk.as(owner), crew, { remove: [guest.personId] });
    await expect(out()).rejects.toThrow("no room");
    expect(roleOf(guest)).toBeUndefined();
    desk.log.writeRows = writeRows;
    expect(await out()).toMatchObject({ people: [] });
    const after = await desk.reopen();
    expect(person(after.viewerOf({ session: guest.secret })).standing.boardRole("b")).toBeUndefined();
  });
});

describe("who does something acts", () => {
  const actor = async (session: Session, cardId: string): Promise<unknown> => {
    await desk.workspace.execute(createCard("b", cardId), desk.as(session));
    const events = await desk.workspace.events(boardStream("b"), soloViewer);
    const last = events?.at(-1);
    return last && "actor" in last ? last.actor : undefined;
  };
  const as = (group?: string) => ({ kind: "person", id: guest.personId, ...(group !== undefined && { group }) });

  test("for their only team; for one of several where it alone has a role on the board; else for none", async () => {
    await give(crew, "contributor");
    expect(await actor(guest, "c1")).toEqual(as(crew));
    const second = await teamOf("Testers", guest);
    expect(await actor(guest, "c2")).toEqual(as(crew));
    await give(second, "viewer");
    expect(await actor(guest, "c3")).toEqual(as());
    await desk.access.changeTeam(desk.as(owner), crew, { remove: [guest.personId] });
    await give(second, "contributor");
    expect(await actor(guest, "c4")).toEqual(as(second));
    expect(await actor(owner, "c5")).toEqual({ kind: "person", id: "you" });
  });
});

test("a board that is taken along names the teams that acted on it, where they are nobody's, too", async () => {
  await give(crew, "contributor");
  await desk.workspace.execute(createCard("b", "c1"), desk.as(guest));
  await teamOf("Elsewhere");
  const pieces = await desk.workspace.exportBoard("b", desk.as(owner));
  if (pieces === undefined) throw new Error("There is a board to take along.");
  const lines: string[] = [];
  for await (const line of pieces) lines.push(line);
  expect(lines.at(-1)).toBe(JSON.stringify({ team: { teamId: crew, name: "Crew" } }));
  const other = await openAccess();
  const viewer = other.as(await other.claim());
  expect(await other.workspace.importNative([...lines, '{"team":{}}'], viewer)).toMatchObject({
    problems: [{ path: "team", expected: "teamId and name" }],
  });
  expect(await other.workspace.importNative(lines, viewer)).toMatchObject({ boardId: "b" });
  expect(await other.workspace.teamNames(viewer)).toEqual([{ teamId: crew, name: "Crew", removed: true }]);
  expect(granted(await (await other.reopen()).teams(viewer))).toEqual([]);
  await desk.access.changeTeam(desk.as(owner), crew, { name: "Renamed" });
  await desk.workspace.removeBoard("b", desk.as(owner));
  expect(await desk.workspace.importNative(lines, desk.as(owner))).toMatchObject({ boardId: "b" });
  expect(await desk.workspace.teamNames(desk.as(owner))).toContainEqual({ teamId: crew, name: "Renamed" });
});

test("the audit tells of teams by their ids", async () => {
  await give(crew, "viewer");
  await desk.access.changeTeam(desk.as(owner), crew, { name: "Others", remove: [guest.personId] });
  await desk.access.removeTeam(desk.as(owner), crew);
  const entries = granted(await desk.access.audit(desk.as(owner), { limit: 6 }));
  expect(entries.toReversed().map(({ did, what }) => [did, what])).toEqual([
    ["team.made", { teamId: crew }],
    ["team.joined", { teamId: crew, personId: guest.personId }],
    ["board-access.changed", { boardId: "b", teamId: crew, role: "viewer" }],
    ["team.renamed", { teamId: crew }],
    ["team.left", { teamId: crew, personId: guest.personId }],
    ["team.removed", { teamId: crew, boards: 1 }],
  ]);
});
