// What was done here can be undone and done again, beside others, whatever it was of.
import { cardOf, foldCardDetails } from "@weir/domain";
import { describe, expect, test } from "vitest";
import { playWorld, type PlayedWorld } from "../../testing/played-world.ts";
import { openBoardSession, type BoardSession } from "./board-session.ts";

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

async function opened(world: PlayedWorld): Promise<BoardSession> {
  const session = openBoardSession("played", world);
  await settled();
  return session;
}

const card = (session: BoardSession, cardId: string) => {
  const { board } = session.store.getState();
  return board && cardOf(board, cardId);
};
const move = (cardId: string, toStageId: string) => ({ type: "card.move", cardId, toStageId }) as const;
const full = (policy: string, max = 1) => ({
  type: "wip-limit.set",
  scope: { kind: "stage", stageId: "build" },
  max,
  policy,
});

/** Undoes or does again, and lets every answer arrive. */
async function take(session: BoardSession, world: PlayedWorld, way: "undo" | "redo") {
  const outcome = await session[way]();
  await settled();
  world.deliver();
  return outcome;
}

test("a card made, named, moved and put away is walked back and forth again, step by step", async () => {
  const world = playWorld(["A"]);
  const session = await opened(world);
  const seen = (): unknown => {
    const made = card(session, "N");
    return made && [made.title, made.stageId, made.archivedAt !== undefined, made.discardedAt !== undefined];
  };
  const steps: unknown[] = [];
  for (const wish of [
    { type: "card.create", cardId: "N", stageId: "todo", title: "New" },
    { type: "card.edit", cardId: "N", changes: { title: "Named" } },
    move("N", "build"),
    { type: "card.archive", cardId: "N" },
  ] as const) {
    session.wish(wish);
    await settled();
    world.deliver();
    steps.push(seen());
  }
  for (const due of [steps[2], steps[1], steps[0], ["New", "todo", false, true]]) {
    expect(await take(session, world, "undo")).toMatchObject({ done: [{}] });
    expect(seen()).toEqual(due);
  }
  expect(await take(session, world, "undo")).toBeUndefined();
  for (const due of steps) {
    expect(await take(session, world, "redo")).toMatchObject({ done: [{}], refused: [] });
    expect(seen()).toEqual(due);
  }
  expect(await take(session, world, "redo")).toBeUndefined();
  expect(card(session, "N")?.title).toBe(cardOf(world.server(), "N")?.title);
});

test("what is done anew ends what could be done again", async () => {
  const world = playWorld();
  const session = await opened(world);
  session.wish(move("A", "build"));
  await settled();
  await take(session, world, "undo");
  session.wish(move("B", "build"));
  expect(await take(session, world, "redo")).toBeUndefined();
  expect([card(session, "A")?.stageId, card(session, "B")?.stageId]).toEqual(["todo", "build"]);
});

test("what was never sent is done again as it was wished", async () => {
  const world = playWorld();
  const session = await opened(world);
  world.network = "down";
  session.wish(move("A", "build"));
  await settled();
  session.wish(move("B", "done"));
  await session.undo();
  expect(card(session, "B")?.stageId).toBe("todo");
  expect(await session.redo()).toMatchObject({ done: [{ cardId: "B" }] });
  expect(card(session, "B")?.stageId).toBe("done");
  world.network = "up";
  world.passTime();
  await settled();
  expect(cardOf(world.server(), "B")?.stageId).toBe("done");
});

test("a reason that was given is not asked again", async () => {
  const world = playWorld();
  world.elsewhere(full("ask-reason", 0));
  const session = await opened(world);
  session.wish({ ...move("A", "build"), reason: "It burns" });
  await settled();
  for (const way of ["undo", "redo", "undo", "redo"] as const) {
    expect(await take(session, world, way)).toMatchObject({ done: [{}], refused: [] });
    expect(card(session, "A")?.stageId).toBe(way === "undo" ? "todo" : "build");
  }
  expect(world.posted.at(-1)).toMatchObject({ type: "card.move", reason: "It burns" });
});

describe("one gesture of several cards", () => {
  test("goes back and forth as a whole", async () => {
    const world = playWorld(["A", "B", "C"]);
    const session = await opened(world);
    session.together(() => {
      for (const cardId of ["A", "B", "C"]) session.wish(move(cardId, "build"));
    });
    await settled();
    expect(world.posted.map(({ type }) => type)).toEqual(Array(3).fill("card.move"));
    const stages = () => ["A", "B", "C"].map((cardId) => card(session, cardId)?.stageId);
    expect((await take(session, world, "undo"))?.done).toHaveLength(3);
    expect(stages()).toEqual(["todo", "todo", "todo"]);
    expect((await take(session, world, "redo"))?.done).toHaveLength(3);
    expect(stages()).toEqual(["build", "build", "build"]);
  });

  test("leaves out what a colleague took on since, and says so of that card alone", async () => {
    const world = playWorld(["A", "B"]);
    const session = await opened(world);
    session.together(() => {
      for (const cardId of ["A", "B"]) session.wish({ type: "card.label", cardId, labels: ["mine"] });
    });
    await settled();
    world.elsewhere({ type: "card.label", cardId: "A", labels: ["theirs"] });
    world.deliver();
    expect(await take(session, world, "undo")).toMatchObject({
      done: [{ cardId: "B" }],
      refused: [{ wish: { cardId: "A" }, refusal: { why: "changed-since" } }],
    });
    expect([card(session, "A")?.labels, card(session, "B")?.labels]).toEqual([["theirs"], []]);
  });
});

test("a limit that filled up meanwhile asks at the card before it comes back", async () => {
  const world = playWorld(["A", "B"]);
  const session = await opened(world);
  session.wish(move("A", "build"));
  session.wish({ type: "card.archive", cardId: "A" });
  await settled();
  world.elsewhere(full("ask-reason"));
  world.elsewhere(move("B", "build"));
  world.deliver();
  expect(await take(session, world, "undo")).toMatchObject({ refused: [{ refusal: { refused: "reason-required" } }] });
  expect(session.store.getState().notices.get("A")?.refusal).toMatchObject({ refused: "reason-required" });
});

test("what was said stays said, and is told so", async () => {
  const world = playWorld();
  const session = await opened(world);
  session.wish({ type: "card.comment", cardId: "A", commentId: "c", text: "Hello" });
  await settled();
  expect(await take(session, world, "undo")).toMatchObject({ done: [], stays: [{ type: "card.comment" }] });
  expect(card(session, "A")?.commentCount).toBe(1);
});

test("a description goes back and forth by what its card's story tells, over nobody else's and not without a connection", async () => {
  const world = playWorld();
  const session = await opened(world);
  const described = async () => foldCardDetails("A", await world.story("A")).description;
  const write = (description: string) => ({ type: "card.edit", cardId: "A", changes: { description } }) as const;
  for (const text of ["First", "Second"]) {
    session.wish(write(text));
    await settled();
    world.deliver();
  }
  await take(session, world, "undo");
  expect(await described()).toBe("First");
  await take(session, world, "redo");
  expect(await described()).toBe("Second");
  const story = world.story;
  world.story = async () => Promise.reject(new TypeError("no network"));
  expect(await take(session, world, "undo")).toMatchObject({ done: [], unread: [{ type: "card.edit" }] });
  world.story = story;
  world.elsewhere(write("Theirs"));
  world.deliver();
  expect(await take(session, world, "undo")).toMatchObject({ refused: [{ refusal: { why: "changed-since" } }] });
  expect(await described()).toBe("Theirs");
});
