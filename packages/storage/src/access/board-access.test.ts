import { authorise, boardStream, soloViewer, type BoardRole, type Viewer } from "@weir/domain";
import { beforeEach, describe, expect, test } from "vitest";
import { createBoard, createCard } from "../../testing/board-commands.ts";
import { goodPassword, granted, openAccess, person, type AccessDesk } from "../../testing/access-desk.ts";
import type { Secret } from "./access.ts";

type Session = Secret & { readonly personId: string };

let desk: AccessDesk;
let owner: Session;
let bo: Session;
let guest: Session;
beforeEach(async () => {
  desk = await openAccess();
  await desk.workspace.execute(createBoard("solo"), soloViewer);
  owner = await desk.claim();
  bo = await desk.join("bo");
  guest = await desk.join("gus", "guest");
  await desk.workspace.execute(createBoard("b"), desk.as(bo));
});

const roleOn = (session: Session, boardId = "b"): BoardRole | undefined =>
  person(desk.as(session)).standing.boardRole(boardId);
const change = (viewer: Viewer, changes: object, boardId = "b") =>
  desk.access.changeBoardAccess(viewer, boardId, changes);

describe("who may what on a board", () => {
  test("whoever makes one manages it before they are answered, and members contribute; guests see nothing", async () => {
    const cy = await desk.join("cy");
    expect([roleOn(bo), roleOn(cy), roleOn(guest)]).toEqual(["manager", "contributor", undefined]);
    expect([roleOn(bo, "solo"), roleOn(guest, "solo"), roleOn(bo, "nowhere")]).toEqual([
      "contributor",
      undefined,
      undefined,
    ]);
    expect(await desk.access.boardAccess(desk.as(bo), "b")).toEqual({
      everyone: "contributor",
      people: [{ personId: bo.personId, role: "manager" }],
      teams: [],
    });
    expect(await desk.workspace.execute(createCard("b", "c1"), desk.as(guest))).toEqual({
      refused: "not-found",
      what: "board",
      id: "b",
    });
    expect((await desk.workspace.boards(desk.as(guest))).length).toBe(0);
  });

  test("a private board is for those who were given a role, and a change holds at once", async () => {
    const cy = await desk.join("cy");
    const open = person(desk.as(cy));
    const people = [{ personId: guest.personId, role: "viewer" }];
    expect(await change(desk.as(bo), { everyone: null, people })).toEqual({
      everyone: null,
      people: [
        { personId: bo.personId, role: "manager" },
        { personId: guest.personId, role: "viewer" },
      ],
      teams: [],
    });
    expect([open.standing.boardRole("b"), roleOn(guest)]).toEqual([undefined, "viewer"]);
    expect(await desk.access.boardAccess(desk.as(cy), "b")).toEqual({ denied: "unseen" });
    expect(await change(desk.as(guest), { everyone: "viewer" })).toEqual({ denied: "no-role" });
    expect(authorise(desk.as(owner), "board.manage", { kind: "board", boardId: "b" })).toBe(true);
  });

  test("what is taken away is gone before the disk has it; what is given comes after", async () => {
    const cy = await desk.join("cy");
    const { writeRows } = desk.log;
    let go = (): void => undefined;
    desk.log.writeRows = async (...rows) => {
      await new Promise<void>((resolve) => void (go = resolve));
      return writeRows(...rows);
    };
    const standing = () => {
      const who = person(desk.as(cy)).standing;
      return [who.workspaceRole(), who.boardRole("b")];
    };
    const seat = (role: "admin" | "guest") => desk.access.changeMember(desk.as(owner), cy.personId, { role });
    const own = (role: BoardRole | null) => change(desk.as(owner), { people: [{ personId: cy.personId, role }] });
    const forAll = (everyone: "viewer" | null) => change(desk.as(owner), { everyone });
    for (const [deed, whileWritten, after] of [
      [() => forAll(null), ["member", undefined], ["member", undefined]],
      [() => forAll("viewer"), ["member", undefined], ["member", "viewer"]],
      [() => own("manager"), ["member", "viewer"], ["member", "manager"]],
      [() => own("commenter"), ["member", "commenter"], ["member", "commenter"]],
      [() => seat("admin"), ["member", "commenter"], ["admin", "commenter"]],
      [() => seat("guest"), ["guest", "commenter"], ["guest", "commenter"]],
      [() => own(null), ["guest", undefined], ["guest", undefined]],
    ] as const) {
      const writing = deed();
      await new Promise<void>((resolve) => void setImmediate(resolve));
      expect(standing()).toEqual(whileWritten);
      go();
      await writing;
      expect(standing()).toEqual(after);
    }
  });

  test("what the disk refused to take away stays taken, and can be taken again", async () => {
    const cy = await desk.join("cy");
    const [session] = granted(desk.access.sessions(desk.as(guest)));
    const [viewer, ended] = [desk.as(guest), session?.sessionId ?? ""];
    const { writeRows } = desk.log;
    desk.log.writeRows = () => Promise.reject(new Error("no room"));
    await expect(change(desk.as(owner), { everyone: null })).rejects.toThrow("no room");
    await expect(desk.access.endSession(viewer, ended)).rejects.toThrow("no room");
    expect([roleOn(cy), desk.as(guest).kind]).toEqual([undefined, "nobody"]);
    const restarted = await desk.reopen();
    expect(restarted.viewerOf({ session: guest.secret }).kind).toBe("person");
    desk.log.writeRows = writeRows;
    expect(await change(desk.as(owner), { everyone: null })).toMatchObject({ everyone: null });
    const again = granted(await desk.access.signIn("gus", goodPassword, ""));
    expect(await desk.access.endSession(desk.as(again), ended)).toEqual({ ended: true });
    expect((await desk.reopen()).viewerOf({ session: guest.secret }).kind).toBe("nobody");
  });

  test("the maker of a board can lose it, and the one role never hides the other", async () => {
    await change(desk.as(owner), { people: [{ personId: bo.personId, role: null }] });
    expect(roleOn(bo)).toBe("contributor");
    await change(desk.as(owner), { everyone: "viewer", people: [{ personId: bo.personId, role: "commenter" }] });
    expect(roleOn(bo)).toBe("commenter");
    await change(desk.as(owner), { everyone: "contributor" });
    expect(roleOn(bo)).toBe("contributor");
    const after = await desk.reopen();
    expect(person(after.viewerOf({ session: bo.secret })).standing.boardRole("b")).toBe("contributor");
    expect(await after.boardAccess(desk.as(owner), "b")).toMatchObject({
      people: [{ personId: bo.personId, role: "commenter" }],
    });
  });

  test("roles are for people and boards that are there", async () => {
    const notThere = { problem: "not-there" };
    expect(await change(desk.as(owner), { everyone: null }, "nowhere")).toEqual(notThere);
    expect(await change(desk.as(owner), { people: [{ personId: "x", role: "viewer" }] })).toEqual(notThere);
    expect(await desk.access.boardAccess(desk.as(owner), "nowhere")).toEqual(notThere);
  });

  test("they go with their board: one of the same name begins anew, also after opening again", async () => {
    await change(desk.as(bo), { everyone: null, people: [{ personId: guest.personId, role: "manager" }] });
    await desk.workspace.removeBoard("b", desk.as(owner));
    expect(await desk.access.boardAccess(desk.as(owner), "b")).toEqual({ problem: "not-there" });
    await desk.workspace.execute(createBoard("b", "again"), desk.as(owner));
    expect([roleOn(bo), roleOn(guest)]).toEqual(["contributor", undefined]);
    const after = await desk.reopen();
    const { standing } = person(after.viewerOf({ session: guest.secret }));
    expect(standing.boardRole("b")).toBeUndefined();
    expect(await desk.workspace.check(desk.as(owner))).toMatchObject({ problems: [] });
  });

  test("whoever watches a board from before it lost it hears nothing more of it", async () => {
    const cy = desk.as(await desk.join("cy"));
    const heard: unknown[] = [];
    desk.workspace.watch(boardStream("b"), cy, (events) => heard.push(...events));
    await desk.workspace.execute(createCard("b", "c1"), desk.as(bo));
    await change(desk.as(bo), { everyone: null });
    await desk.workspace.execute(createCard("b", "c2"), desk.as(bo));
    expect(heard).toEqual([
      expect.objectContaining({ type: "card.created" }),
      { stream: "board:b", seq: 3, hidden: true },
    ]);
  });
});

test("the audit says who did what, without names, logins or secrets", async () => {
  await desk.access.signIn("gus", "wrong", "");
  await change(desk.as(bo), { everyone: null, people: [{ personId: guest.personId, role: "viewer" }] });
  await desk.access.note("server", "export.made", { boardId: "b" });
  const entries = granted(await desk.access.audit(desk.as(owner), { limit: 4 }));
  expect(entries.map(({ by, did, what }) => ({ by, did, what }))).toEqual([
    { by: "server", did: "export.made", what: { boardId: "b" } },
    { by: bo.personId, did: "board-access.changed", what: { boardId: "b", personId: guest.personId, role: "viewer" } },
    { by: bo.personId, did: "board-access.changed", what: { boardId: "b", everyone: null } },
    { by: "nobody", did: "session.refused", what: { personId: guest.personId } },
  ]);
  const all = JSON.stringify(granted(await desk.access.audit(desk.as(owner), { limit: 1_000 })));
  for (const word of [owner.secret, bo.secret, "gus", "Olga", "owner@example.org"]) expect(all).not.toContain(word);
});
