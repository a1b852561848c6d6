import { ProblemError, problemOf } from "@weir/contract";
import { REMOVED_TEXT, cardOf, type Command } from "@weir/domain";
import { describe, expect, test } from "vitest";
import { createPlayedTabs } from "../../testing/played-tabs.ts";
import { playedStream, playWorld, type PlayedWorld } from "../../testing/played-world.ts";
import { openBoardSession, type BoardSession } from "./board-session.ts";

async function opened(world: PlayedWorld): Promise<BoardSession> {
  const session = openBoardSession("played", world);
  await settled();
  expect(session.store.getState().phase).toBe("ready");
  return session;
}

/** Lets every answer that is on its way arrive. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

const stageHere = (session: BoardSession, cardId: string) => {
  const { board } = session.store.getState();
  return board && cardOf(board, cardId)?.stageId;
};
const move = (cardId: string, toStageId: string) => ({ type: "card.move", cardId, toStageId }) as const;

describe("text that somebody removed for good", () => {
  const titleHere = (session: BoardSession) => {
    const { board } = session.store.getState();
    return board && cardOf(board, "A")?.title;
  };

  test("vanishes here, and no undo brings it back", async () => {
    const world = playWorld();
    const session = await opened(world);
    session.wish({ type: "card.edit", cardId: "A", changes: { title: "Secret" } });
    session.wish({ type: "card.edit", cardId: "A", changes: { title: "Plain" } });
    await settled();
    world.elsewhere({ type: "card.redact", cardId: "A" });
    world.deliver();
    expect(titleHere(session)).toBe(REMOVED_TEXT);
    expect(await session.undo()).toBeUndefined();
    expect(titleHere(session)).toBe(REMOVED_TEXT);
  });

  test("of another card leaves what was done here to be undone", async () => {
    const world = playWorld();
    const session = await opened(world);
    session.wish(move("B", "build"));
    await settled();
    world.elsewhere({ type: "card.redact", cardId: "A" });
    world.deliver();
    expect(await session.undo()).toMatchObject({ done: [{ type: "card.move" }] });
    expect(stageHere(session, "B")).toBe("todo");
  });
});

describe("a wish", () => {
  test("is seen here at once and kept by the server once", async () => {
    const world = playWorld();
    const session = await opened(world);
    session.wish(move("A", "build"));
    expect(stageHere(session, "A")).toBe("build");
    await settled();
    world.deliver();
    expect(cardOf(world.server(), "A")?.stageId).toBe("build");
    expect(session.store.getState()).toMatchObject({ waiting: 0, connection: "live" });
    expect(session.store.getState().board?.seq).toBe(world.server().seq);
  });

  test("that the rules refuse stays undone, with a notice at its card", async () => {
    const world = playWorld();
    world.elsewhere({ type: "wip-limit.set", scope: { kind: "stage", stageId: "build" }, max: 0, policy: "refuse" });
    const session = await opened(world);
    expect(session.wish(move("A", "build"))).toMatchObject({ refused: "wip-limit" });
    expect(session.store.getState().notices.get("A")?.refusal).toMatchObject({ refused: "wip-limit", limit: 0 });
    expect(world.posted).toEqual([]);
    session.dismiss("A");
    expect(session.store.getState().notices.size).toBe(0);
  });

  test("that only the server refuses is put back and said at its card", async () => {
    const world = playWorld();
    const session = await opened(world);
    world.elsewhere({ type: "wip-limit.set", scope: { kind: "stage", stageId: "build" }, max: 0, policy: "refuse" });
    session.wish(move("A", "build"));
    expect(stageHere(session, "A")).toBe("build");
    await settled();
    expect(stageHere(session, "A")).toBe("todo");
    expect(session.store.getState().notices.get("A")?.refusal).toMatchObject({ refused: "wip-limit" });
  });

  test("goes in with the reason that was asked for", async () => {
    const world = playWorld();
    world.elsewhere({
      type: "wip-limit.set",
      scope: { kind: "stage", stageId: "build" },
      max: 0,
      policy: "ask-reason",
    });
    const session = await opened(world);
    expect(session.wish(move("A", "build"))).toMatchObject({ refused: "reason-required" });
    expect(session.answer("A", { reason: "It burns" })).toBeUndefined();
    await settled();
    expect(world.posted).toMatchObject([{ type: "card.move", reason: "It burns" }]);
    expect(stageHere(session, "A")).toBe("build");
  });
});

describe("without a network", () => {
  test("work goes on, keeps its order and its ids, and says when it was done", async () => {
    const world = playWorld();
    const session = await opened(world);
    world.network = "down";
    session.wish(move("A", "build"));
    await settled();
    session.wish(move("B", "build"));
    await settled();
    expect(session.store.getState()).toMatchObject({ connection: "offline", waiting: 2 });
    expect(session.store.getState().unsent).toEqual(new Set(["A", "B"]));
    world.network = "up";
    world.passTime();
    await settled();
    const ids = world.posted.map((command) => command.commandId);
    expect(new Set(ids).size).toBe(2);
    expect(world.posted.at(-1)).toMatchObject({ cardId: "B", occurredAt: expect.any(String) });
    expect(session.store.getState().waiting).toBe(0);
    expect(cardOf(world.server(), "B")?.stageId).toBe("build");
  });

  test("a stream that stays lost is said, one that comes right back is not", async () => {
    const world = playWorld();
    const session = await opened(world);
    world.stream("lost");
    world.stream("live");
    world.passTime();
    expect(session.store.getState().connection).toBe("live");
    world.stream("lost");
    world.stream("lost");
    world.passTime();
    expect(session.store.getState().connection).toBe("offline");
    world.stream("live");
    expect(session.store.getState().connection).toBe("live");
  });

  test("commands of an earlier visit are shown and sent", async () => {
    const earlier = {
      commandId: "kept",
      stream: playedStream,
      type: "card.move",
      cardId: "A",
      toStageId: "build",
    } as Command;
    const world = playWorld(["A"], createPlayedTabs([{ command: earlier, keptAt: "2026-03-02T08:00:00.000Z" }]));
    const session = await opened(world);
    expect(stageHere(session, "A")).toBe("build");
    await settled();
    expect(world.posted.map((command) => command.commandId)).toEqual(["kept"]);
  });
});

describe("what the server did not take", () => {
  const full = { type: "wip-limit.set", scope: { kind: "stage", stageId: "build" }, max: 0, policy: "refuse" } as const;
  const aside = (session: BoardSession) => session.store.getState().aside.map(({ command }) => command.type);

  test("of what was done offline is told with all of it, under the card's name, and again after a reload", async () => {
    const tabs = createPlayedTabs();
    const world = playWorld(["A", "B"], tabs);
    const session = await opened(world);
    world.network = "down";
    session.wish(move("B", "done"));
    await settled();
    world.elsewhere(full);
    session.wish(move("A", "build"));
    await settled();
    world.network = "up";
    world.passTime();
    await settled();
    expect(session.store.getState().notices.size).toBe(0);
    expect([stageHere(session, "A"), stageHere(session, "B")]).toEqual(["todo", "done"]);
    session.close();
    const later = await opened(world);
    expect(later.store.getState().aside).toMatchObject([
      { title: "A", command: { cardId: "A" }, notTaken: { refusal: { refused: "wip-limit" } } },
    ]);
    later.recall(later.store.getState().aside[0]?.command.commandId ?? "");
    expect(later.store.getState().notices.get("A")?.refusal).toMatchObject({ refused: "wip-limit" });
    later.dismiss("A");
    await settled();
    expect([aside(later), tabs.kept]).toEqual([[], []]);
  });

  test("gives way to what is done next, but never takes written words with it", async () => {
    const world = playWorld();
    const session = await opened(world);
    world.elsewhere(full);
    session.wish(move("A", "build"));
    await settled();
    expect([session.store.getState().notices.size, aside(session)]).toEqual([1, ["card.move"]]);
    world.post = () => Promise.reject(new ProblemError(problemOf("forbidden")));
    session.wish({ type: "card.comment", cardId: "A", commentId: "c", text: "Long and thoughtful" });
    await settled();
    session.wish(move("A", "done"));
    await settled();
    expect(aside(session)).toEqual(["card.comment", "card.move"]);
  });
});

describe("several tabs of one person", () => {
  test("show each other's waiting changes, and those that were taken back no more", async () => {
    const world = playWorld();
    const [one, two] = [await opened(world), await opened(world)];
    world.network = "down";
    one.wish(move("B", "build"));
    await settled();
    one.wish(move("A", "build"));
    await settled();
    expect([stageHere(two, "A"), two.store.getState().waiting]).toEqual(["build", 2]);
    await one.undo();
    await settled();
    expect([stageHere(two, "A"), two.store.getState().waiting]).toEqual(["todo", 1]);
    world.network = "up";
    world.passTime();
    await settled();
    expect([stageHere(one, "B"), stageHere(two, "B")]).toEqual(["build", "build"]);
    expect([one, two].map((session) => session.store.getState().waiting)).toEqual([0, 0]);
    expect(new Set(world.posted.map(({ commandId }) => commandId)).size).toBe(1);
  });
});

test("what is a day old is off the board and asked about; sent after all, it says when it happened", async () => {
  const command = {
    commandId: "old",
    stream: playedStream,
    ...move("A", "build"),
    occurredAt: "2026-02-28T08:00:00.000Z",
  };
  const tabs = createPlayedTabs([{ command, keptAt: "2026-02-28T08:00:00.000Z", title: "A" }]);
  const world = playWorld(["A"], tabs);
  const session = await opened(world);
  await settled();
  expect([stageHere(session, "A"), session.store.getState().aside.length, world.posted]).toEqual(["todo", 1, []]);
  session.agree(["old"]);
  await settled();
  expect(world.posted).toEqual([command]);
  expect([stageHere(session, "A"), session.store.getState().aside.length]).toEqual(["build", 0]);
});

describe("undo", () => {
  test("withdraws one's own move beside the work of others", async () => {
    const world = playWorld();
    const session = await opened(world);
    session.wish(move("A", "build"));
    await settled();
    world.elsewhere({ type: "card.move", cardId: "B", toStageId: "build" });
    world.deliver();
    expect(await session.undo()).toMatchObject({ done: [{ cardId: "A" }] });
    await settled();
    expect(world.posted.at(-1)).toMatchObject({ type: "move.withdraw", cardId: "A" });
    expect([stageHere(session, "A"), stageHere(session, "B")]).toEqual(["todo", "build"]);
  });

  test("takes back what was never sent, without a trace", async () => {
    const world = playWorld();
    const session = await opened(world);
    world.network = "down";
    session.wish(move("A", "build"));
    await settled();
    session.wish(move("B", "build"));
    const before = world.posted.length;
    expect(await session.undo()).toMatchObject({ done: [{ cardId: "B" }] });
    expect(stageHere(session, "B")).toBe("todo");
    expect(world.posted.length).toBe(before);
    expect(session.store.getState().waiting).toBe(1);
  });

  test("of what was sent without an answer says that it waits, and is done with the answer", async () => {
    const world = playWorld();
    const session = await opened(world);
    world.network = "down";
    session.wish(move("A", "build"));
    await settled();
    const waits: object[] = [];
    const undone = session.undo((wish) => waits.push(wish));
    await settled();
    world.network = "up";
    world.passTime();
    expect(waits).toMatchObject([{ type: "card.move", cardId: "A" }]);
    expect(await undone).toMatchObject({ done: [{ cardId: "A" }] });
    await settled();
    expect(stageHere(session, "A")).toBe("todo");
    expect(world.posted.at(-1)).toMatchObject({ type: "move.withdraw", cardId: "A" });
  });

  test("of what is answered in a moment says nothing of waiting", async () => {
    const world = playWorld();
    const session = await opened(world);
    session.wish(move("A", "build"));
    let waits = 0;
    await session.undo(() => (waits += 1));
    world.passTime();
    expect(waits).toBe(0);
  });

  test("says why where somebody moved the card on", async () => {
    const world = playWorld();
    const session = await opened(world);
    session.wish(move("A", "build"));
    await settled();
    world.elsewhere({ type: "card.move", cardId: "A", toStageId: "done" });
    world.deliver();
    expect(await session.undo()).toMatchObject({
      refused: [{ refusal: { refused: "not-allowed-here", why: "moved-since" } }],
    });
    expect(stageHere(session, "A")).toBe("done");
    expect(session.store.getState().notices.size).toBe(0);
  });

  test("of nothing is nothing", async () => {
    const session = await opened(playWorld());
    expect(await session.undo()).toBeUndefined();
  });
});

test("what reaches further back than was loaded is loaded anew, with what waits", async () => {
  const world = playWorld();
  world.elsewhere(move("A", "build"));
  const moved = world.server().seq;
  const session = await opened(world);
  world.network = "down";
  session.wish(move("B", "build"));
  await settled();
  world.elsewhere({ type: "move.withdraw", cardId: "A", eventSeq: moved });
  world.deliver();
  await settled();
  expect([stageHere(session, "A"), stageHere(session, "B")]).toEqual(["todo", "build"]);
});

test.each([
  ["invalid", "missing"],
  ["not-found", "missing"],
  ["writes-fail", "failed"],
] as const)("a board that is answered with %s is %s", async (code, phase) => {
  const load = () => Promise.reject(new ProblemError(problemOf(code)));
  const session = openBoardSession("played", { ...playWorld(), load });
  await settled();
  expect(session.store.getState().phase).toBe(phase);
  session.close();
});

test("a preview changes nothing", async () => {
  const world = playWorld();
  const session = await opened(world);
  const before = session.store.getState().board;
  const after = session.preview(move("A", "build"));
  expect(after !== undefined && "stages" in after && cardOf(after, "A")?.stageId).toBe("build");
  expect(session.store.getState().board).toBe(before);
});

describe("what may be done", () => {
  test("comes with the board, and is asked again when the server refuses", async () => {
    const world = playWorld();
    world.post = () => Promise.reject(new ProblemError(problemOf("forbidden")));
    const session = await opened(world);
    expect(session.store.getState().role).toBe("manager");
    world.role = "viewer";
    session.wish(move("A", "build"));
    await settled();
    expect(stageHere(session, "A")).toBe("todo");
    expect(session.store.getState().role).toBe("viewer");
    expect(session.store.getState().notices.get("A")?.problem?.code).toBe("forbidden");
  });

  test("is nothing any more once the board is not seen: the session ends and says so", async () => {
    const world = playWorld();
    const session = await opened(world);
    world.role = undefined;
    world.stream("lost");
    await settled();
    expect(session.store.getState().phase).toBe("gone");
    world.elsewhere(move("A", "build"));
    session.wish(move("B", "build"));
    await settled();
    expect(world.posted).toEqual([]);
  });

  test("stays as it was while nobody answers", async () => {
    const world = playWorld();
    world.standing = () => Promise.reject(new TypeError("no network"));
    const session = await opened(world);
    world.stream("lost");
    await settled();
    expect(session.store.getState()).toMatchObject({ phase: "ready", role: "manager" });
  });
});
