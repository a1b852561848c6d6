import type { Command, Viewer } from "@weir/domain";
import { beforeEach, describe, expect, test } from "vitest";
import { goodPassword, granted, openAccess, type AccessDesk } from "../../testing/access-desk.ts";
import { createBoard, createCard } from "../../testing/board-commands.ts";
import { createWorkspace } from "../workspace/create-workspace.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { READ_MARK_ROW } from "./read-marks.ts";

let desk: AccessDesk;
let owner: Viewer;
let mia: Viewer;
let made = 0;
beforeEach(async () => {
  desk = await openAccess();
  owner = desk.as(await desk.claim());
  mia = desk.as(await desk.join("mia"));
  for (const board of ["b", "c"]) {
    await run(createBoard(board), owner);
    await run(createCard(board, `${board}-1`), owner);
  }
});

const run = async (command: object, by: Viewer): Promise<void> => {
  const outcome = await desk.workspace.execute(command as Command, by);
  if (!("results" in outcome)) throw new Error(JSON.stringify(outcome));
};
const on = (board: string, fields: object, by: Viewer = owner): Promise<void> =>
  run({ commandId: `command-${(made += 1)}`, stream: `board:${board}`, cardId: `${board}-1`, ...fields }, by);
const say = (board: string, text: string, by: Viewer = owner, commentId = `comment-${(made += 1)}`): Promise<void> =>
  on(board, { type: "card.comment", commentId, text }, by);
const read = async (viewer: Viewer = mia, workspace: Workspace = desk.workspace) => {
  const page = granted(await workspace.inbox.read(viewer, { limit: 50 }));
  const lines = page.entries.map(
    ({ boardId, kind, text = "", unread }) => `${boardId} ${kind} ${text}${unread ? " !" : ""}`,
  );
  return { unread: page.unread, lines };
};
const mention = (viewer: Viewer): string => `<@${viewer.personId}>`;

describe("an inbox", () => {
  test("tells what others did that concerns its owner, newest first, each thing once", async () => {
    await say("b", "nothing to do with her");
    await on("b", { type: "card.assign", people: [mia.personId] });
    await say("b", "one");
    await say("b", `two, ${mention(mia)}`);
    await say("b", "her own", mia);
    await on("b", { type: "card.move", toStageId: "doing" });
    await on("b", { type: "card.block", reason: "no keys" });
    desk.pass(0.001);
    await say("c", `${mention(mia)}: three`);
    expect(await read()).toEqual({
      unread: 5,
      lines: [
        `c mentioned ${mention(mia)}: three !`,
        "b blocked no keys !",
        "b moved  !",
        `b mentioned two, ${mention(mia)} !`,
        "b commented one !",
      ],
    });
    expect(await read(owner)).toEqual({ unread: 0, lines: [] });
    const { entries } = granted(await desk.workspace.inbox.read(mia, { limit: 2 }));
    expect(entries).toMatchObject([{ boardName: "Board c", title: "Card c-1", by: "you" }, { cardId: "b-1" }]);
  });

  test("is the same however it came about: read now and then, or at once by a server that was just started", async () => {
    await on("b", { type: "card.assign", people: [mia.personId] });
    await read();
    await say("b", "one");
    await read();
    await on("b", { type: "card.assign", people: [] });
    await say("b", "two");
    await say("b", mention(mia), owner, "gone");
    await on("b", { type: "card.redact", commentId: "gone" });
    const fresh = createWorkspace({ log: desk.log, clock: desk.now, newId: () => "new" });
    expect(await read()).toEqual({ unread: 1, lines: ["b commented one !"] });
    expect(await read(mia, fresh)).toEqual(await read());
  });

  test("is read one by one or all at once, for every device, and by its owner alone", async () => {
    for (const text of ["one", "two", "three"]) await say("b", `${mention(mia)} ${mention(owner)} ${text}`, owner);
    await say("b", mention(owner), mia);
    const [, second] = granted(await desk.workspace.inbox.read(mia, { limit: 9 })).entries;
    const mark = { boardId: "b", seq: second?.seq ?? 0 };
    expect(await desk.workspace.inbox.mark(mia, mark)).toEqual({ unread: 2 });
    expect(await desk.workspace.inbox.mark(mia, mark)).toEqual({ unread: 2 });
    expect((await read()).lines.map((line) => line.endsWith("!"))).toEqual([true, false, true]);
    expect(await desk.workspace.inbox.mark(mia, { boardId: "b", seq: 1 })).toEqual({ unread: 2 });
    expect(await desk.workspace.inbox.mark(mia, "all")).toEqual({ unread: 0 });
    await say("b", `${mention(mia)} four`);
    expect((await read()).unread).toBe(1);
    expect((await read(owner)).unread).toBe(1);
  });

  test("tells nothing of a board that may not be seen, or not any more, nor of what is long past", async () => {
    await say("b", mention(mia));
    await say("c", mention(mia));
    granted(await desk.access.changeBoardAccess(owner, "b", { everyone: null }));
    expect((await read()).lines).toEqual([`c mentioned ${mention(mia)} !`]);
    expect(await desk.workspace.inbox.mark(mia, { boardId: "b", seq: 3 })).toEqual({ unread: 1 });
    granted(await desk.access.changeBoardAccess(owner, "b", { everyone: "viewer" }));
    expect((await read()).unread).toBe(2);
    desk.pass(31);
    mia = desk.as(granted(await desk.access.signIn("mia", goodPassword, "browser")));
    expect(await read()).toEqual({ unread: 0, lines: [] });
  });

  test("goes with the board and with the person", async () => {
    await say("b", mention(mia));
    await say("c", mention(mia));
    await desk.workspace.inbox.mark(mia, "all");
    await desk.workspace.inbox.look(mia, "c", 2);
    expect([...(await desk.log.rows(READ_MARK_ROW)).keys()]).toHaveLength(2);
    await desk.workspace.removeBoard("b", owner);
    expect([...(await desk.log.rows(READ_MARK_ROW)).values()]).toMatchObject([{ boardId: "c" }]);
    expect((await read()).lines).toEqual([`c mentioned ${mention(mia)}`]);
    granted(await desk.access.removePerson(owner, mia.personId));
    expect([...(await desk.log.rows(READ_MARK_ROW)).keys()]).toEqual([]);
    expect(await desk.workspace.inbox.read(mia, { limit: 9 })).toEqual({ denied: "not-signed-in" });
  });
});

test("where somebody looked is kept by board, and never goes back or beyond the end", async () => {
  const { inbox } = desk.workspace;
  expect(await inbox.looked(mia, "b")).toBeUndefined();
  expect(await inbox.look(mia, "b", 2)).toEqual({ seq: 2, at: desk.now() });
  expect(await inbox.look(mia, "b", 1)).toEqual({ seq: 2, at: desk.now() });
  expect(await inbox.look(mia, "b", 999)).toEqual({ seq: 2, at: desk.now() });
  expect(await inbox.looked(mia, "b")).toEqual({ seq: 2, at: desk.now() });
  expect(await inbox.looked(owner, "b")).toBeUndefined();
});
