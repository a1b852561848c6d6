import { soloViewer } from "@weir/domain";
import { expect, test } from "vitest";
import { goodPassword, granted, openAccess, type AccessDesk } from "../../testing/access-desk.ts";
import { createBoard, createCard } from "../../testing/board-commands.ts";
import type { Viewer } from "@weir/domain";

const fileOf = async ({ access, workspace }: AccessDesk, viewer: Viewer) => {
  let text = "";
  for await (const piece of workspace.ownFile(granted(await access.ownRecord(viewer)), viewer)) text += piece;
  return { text, file: JSON.parse(text) };
};

/** Mia on two boards, one of which she was thrown out of. */
const scene = async () => {
  const desk = await openAccess();
  const owner = await desk.claim();
  const mia = await desk.join("mia@example.org");
  const viewer = desk.as(mia);
  const run = async (command: object, by: Viewer = viewer): Promise<void> => {
    const outcome = await desk.workspace.execute(command as ReturnType<typeof createCard>, by);
    if (!("results" in outcome)) throw new Error(JSON.stringify(outcome));
  };
  for (const board of ["seen", "unseen", "strange"]) await run(createBoard(board), desk.as(owner));
  for (const board of ["seen", "unseen"]) {
    await run(createCard(board, `${board}-1`));
    await run({
      type: "card.comment",
      commandId: `${board}-says`,
      stream: `board:${board}`,
      cardId: `${board}-1`,
      commentId: `${board}-c`,
      text: `Mia on ${board}`,
    });
  }
  await run({ ...createCard("seen", "given"), commandId: "given", title: "For Mia" }, desk.as(owner));
  await run(
    { type: "card.assign", commandId: "a", stream: "board:seen", cardId: "given", people: [mia.personId] },
    desk.as(owner),
  );
  await run({
    type: "fact.record",
    commandId: "f",
    stream: "facts:workspace",
    facts: [{ kind: "note", factId: "n", title: "Mia's note", notedAt: desk.now() }],
  });
  const change = (board: string, changes: object) => desk.access.changeBoardAccess(desk.as(owner), board, changes);
  await change("unseen", { everyone: null });
  await change("seen", { people: [{ personId: mia.personId, role: "manager" }] });
  const token = granted(await desk.access.createToken(viewer, { name: "Mia's laptop", scope: "admin", days: 9 }));
  return { desk, owner, mia, viewer, token };
};

test("what one takes along holds everything of one's own, and what one did where one may look", async () => {
  const { desk, mia, viewer, token } = await scene();
  const { file } = await fileOf(desk, viewer);
  const { personId } = mia;
  expect(file).toMatchObject({
    format: "weir-person",
    version: 1,
    exportedAt: desk.now(),
    person: { personId, name: "mia@example.org" },
    account: { login: "mia@example.org", role: "member", secondFactor: null },
    held: {
      sessions: [{ agent: "browser" }],
      tokens: [{ tokenId: token.tokenId, name: "Mia's laptop", scope: "admin" }],
      boardRoles: [{ boardId: "seen", role: "manager" }],
    },
    elsewhere: { boards: 1, events: 2 },
  });
  expect(file.boards).toHaveLength(1);
  expect(file.boards[0]).toMatchObject({ boardId: "seen", assigned: [{ cardId: "given", title: "For Mia" }] });
  expect(file.boards[0].events.map(({ type }: { type: string }) => type)).toEqual(["card.created", "card.commented"]);
  expect(file.facts).toHaveLength(1);
  const told = file.audit.map(({ did }: { did: string }) => did);
  expect(told).toEqual(["invitation.accepted", "session.begun", "board-access.changed", "token.made"]);
});

test("no secret is in it, nothing of boards one may not see, and nothing that others did", async () => {
  const { desk, mia, owner, viewer, token } = await scene();
  await desk.access.offerReset(desk.as(owner), mia.personId);
  const { text, file } = await fileOf(desk, viewer);
  const rows = await Promise.all(["account", "session", "token", "one-time-key"].map((kind) => desk.log.rows(kind)));
  const hashes = rows.flatMap((each) =>
    [...each].flatMap(([key, { password }]) => [key, ...(password ? [password] : [])]),
  );
  expect(hashes.length).toBeGreaterThan(5);
  const secrets = [mia.secret, token.secret, goodPassword, ...hashes].filter(
    (each) => each !== mia.personId && each !== "you",
  );
  for (const secret of secrets) expect(text).not.toContain(secret);
  expect(text).not.toContain("Mia on unseen");
  expect(text).not.toContain("strange");
  const doers = file.boards[0].events.map(({ actor }: { actor: { id: string } }) => actor.id);
  expect(new Set(doers)).toEqual(new Set([mia.personId]));
});

test("a token that does less than everything is given none, nor is one for some boards", async () => {
  const { desk, viewer } = await scene();
  const { access } = desk;
  for (const limits of [{ scope: "write" }, { scope: "admin", boardIds: ["seen"] }] as const) {
    const { secret } = granted(await access.createToken(viewer, { name: "t", days: 1, ...limits }));
    expect(await access.ownRecord(access.viewerOf({ token: secret }))).toEqual({ denied: "token-scope" });
  }
});

test("who is alone takes along what they did", async () => {
  const desk = await openAccess();
  await desk.workspace.execute(createBoard("b"), soloViewer);
  const { file } = await fileOf(desk, soloViewer);
  expect(file).toMatchObject({ person: { personId: "you" }, account: null, facts: [], audit: [] });
  expect(file.boards[0].events).toHaveLength(1);
});
