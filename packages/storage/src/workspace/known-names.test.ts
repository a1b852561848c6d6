import { soloViewer, type Viewer } from "@weir/domain";
import { beforeEach, expect, test } from "vitest";
import { granted, openAccess, person, type AccessDesk } from "../../testing/access-desk.ts";
import { createBoard, createCard } from "../../testing/board-commands.ts";
import type { Secret } from "../access/access.ts";

type Session = Secret & { readonly personId: string };

let desk: AccessDesk;
let owner: Session;
let ann: Session;
let bo: Session;
let guest: Session;
beforeEach(async () => {
  desk = await openAccess();
  owner = await desk.claim();
  ann = await desk.join("ann");
  bo = await desk.join("bo");
  guest = await desk.join("gus", "guest");
  for (const boardId of ["theirs", "other"]) {
    await desk.workspace.execute(createBoard(boardId), desk.as(owner));
    await access(boardId, { everyone: "contributor" });
  }
});

const access = (boardId: string, changes: object) => desk.access.changeBoardAccess(desk.as(owner), boardId, changes);
const letIn = (boardId: string, who: Session, role = "viewer") =>
  access(boardId, { people: [{ personId: who.personId, role }] });
const names = async (viewer: Viewer): Promise<string[]> =>
  (await desk.workspace.people(viewer)).map(({ name }) => name).toSorted();
const teamNames = async (viewer: Viewer): Promise<string[]> =>
  (await desk.workspace.teamNames(viewer)).map(({ name }) => name).toSorted();

test("members are told everybody's name; a guest their own, and those of the boards they see", async () => {
  expect(await names(desk.as(ann))).toEqual(["Olga", "ann", "bo", "gus"]);
  expect(await names(desk.as(guest))).toEqual(["gus"]);
  await letIn("theirs", guest);
  // Whoever made the board is on it.
  expect(await names(desk.as(guest))).toEqual(["Olga", "gus"]);
  await desk.workspace.execute(createCard("other", "c0"), desk.as(ann));
  expect(await names(desk.as(guest))).toEqual(["Olga", "gus"]);
  await desk.workspace.execute(createCard("theirs", "c1"), desk.as(ann));
  expect(await names(desk.as(guest))).toEqual(["Olga", "ann", "gus"]);
  const assign = { type: "card.assign", stream: "board:theirs", cardId: "c1", people: [bo.personId] } as const;
  await desk.workspace.execute({ ...assign, commandId: "assign" }, desk.as(ann));
  expect(await names(desk.as(guest))).toEqual(["Olga", "ann", "bo", "gus"]);
  await access("theirs", { people: [{ personId: guest.personId, role: null }] });
  expect(await names(desk.as(guest))).toEqual(["gus"]);
});

test("a guest is told who was given a role on their boards, by name or as one of a team, and of these teams", async () => {
  await letIn("theirs", guest);
  await letIn("theirs", ann);
  const make = async (name: string, people: readonly Session[]) => {
    const { teamId } = granted(await desk.access.makeTeam(desk.as(owner), name));
    await desk.access.changeTeam(desk.as(owner), teamId, { add: people.map(({ personId }) => personId) });
    return teamId;
  };
  const there = await make("There", [bo]);
  await make("Elsewhere", [bo, ann]);
  expect([await names(desk.as(guest)), await teamNames(desk.as(guest))]).toEqual([["Olga", "ann", "gus"], []]);
  await access("theirs", { teams: [{ teamId: there, role: "viewer" }] });
  expect(await names(desk.as(guest))).toEqual(["Olga", "ann", "bo", "gus"]);
  expect(await teamNames(desk.as(guest))).toEqual(["There"]);
  expect(await teamNames(desk.as(ann))).toEqual(["Elsewhere", "There"]);
  await make("Own", [guest]);
  expect(await teamNames(desk.as(guest))).toEqual(["Own", "There"]);
  await letIn("theirs", ann, "contributor");
  await access("theirs", { people: [{ personId: ann.personId, role: null }] });
  expect(await names(desk.as(guest))).toEqual(["Olga", "bo", "gus"]);
});

test("a token for some boards learns the names of those alone, whoever its owner is", async () => {
  await desk.workspace.execute(createCard("other", "c1"), desk.as(bo));
  const wish = { name: "t", scope: "read", days: 1, boardIds: ["other"] } as const;
  const { secret } = granted(await desk.access.createToken(desk.as(ann), wish));
  expect(await names(desk.access.viewerOf({ token: secret }))).toEqual(["Olga", "ann", "bo"]);
});

test("a board that was removed is forgotten with all who were on it, also where one of its name follows", async () => {
  await letIn("theirs", guest);
  await desk.workspace.execute(createCard("theirs", "c1"), desk.as(ann));
  expect(await names(desk.as(guest))).toContain("ann");
  await desk.workspace.removeBoard("theirs", soloViewer);
  expect(await names(desk.as(guest))).toEqual(["gus"]);
  await desk.workspace.execute(createBoard("theirs", "again"), desk.as(owner));
  await letIn("theirs", guest);
  for (const cardId of ["c2", "c3", "c4"]) await desk.workspace.execute(createCard("theirs", cardId), desk.as(bo));
  expect(person(desk.as(guest)).standing.boardRole("theirs")).toBe("viewer");
  expect(await names(desk.as(guest))).toEqual(["Olga", "bo", "gus"]);
});
