import { describe, expect, it } from "vitest";
import { deskWithCards, minute } from "../../../../testing/board-desk.ts";
import { move } from "../../../../testing/verb-case.ts";
import { wholeBoard } from "../../../../testing/visible-board.ts";
import {
  apply,
  canFold,
  cardOf,
  evolve,
  evolveAll,
  fromSnapshot,
  isRefusal,
  snapshotVersion,
  toSnapshot,
  type BoardState,
  type Command,
} from "../../../index.ts";

function throughJson(state: BoardState, history?: BoardState["history"]): BoardState {
  const back = fromSnapshot(JSON.parse(JSON.stringify(toSnapshot(state, history))) as { version: number });
  if (back === undefined) throw new Error("a snapshot of this very version has to load");
  return back;
}

const context = { now: minute(60), actor: { kind: "person", id: "you" }, newId: () => "n" } as const;

/** A card with everything a card can have. */
function richDesk() {
  const desk = deskWithCards("a", "__proto__");
  for (const laneId of ["fast", "slow"]) desk.mustAsk({ type: "lane.add", laneId, name: laneId });
  desk.mustAsk({
    type: "card.create",
    cardId: "rich",
    stageId: "todo",
    title: 'Quote " and ünïcode',
    description: "why",
    people: ["ann", "bob"],
    labels: ["x, y", "z."],
    dueAt: "2026-04-01",
    cardType: "Bug",
    classOfService: "expedite",
    laneId: "fast",
  });
  desk.mustAsk({ type: "lane.remove", laneId: "fast", intoLaneId: "slow" });
  desk.mustAsk({ type: "card.check-item", cardId: "rich", itemId: "i", text: "step", done: true });
  desk.mustAsk({ type: "card.comment", cardId: "rich", commentId: "m", text: "hm" });
  desk.mustAsk({ type: "card.block", cardId: "rich", reason: "waits" });
  desk.mustAsk(move("rich", "build"));
  desk.mustAsk({ type: "card.archive", cardId: "a" });
  return desk;
}

describe("a snapshot", () => {
  it("keeps everything, through JSON", () => {
    const board = richDesk().board();
    expect(wholeBoard(throughJson(board))).toEqual(wholeBoard(board));
  });

  it("of a front keeps every card as it is shown", () => {
    const board = richDesk().board();
    const front = throughJson(board, "front");
    expect(front.history).toBe("front");
    for (const cardId of ["a", "__proto__", "rich"]) expect(cardOf(front, cardId)).toEqual(cardOf(board, cardId));
    expect(wholeBoard(throughJson(front))).toEqual(wholeBoard(front));
  });

  it("knows which comment ids are taken, the whole one only", () => {
    const board = richDesk().board();
    const again = {
      commandId: "x",
      stream: board.stream,
      type: "card.comment",
      cardId: "a",
      commentId: "m",
      text: "!",
    };
    const isTaken = (state: BoardState) =>
      isRefusal(apply(new Map([[board.stream, state]]), again as Command, context));
    expect([board, throughJson(board), throughJson(board, "front")].map(isTaken)).toEqual([true, true, false]);
  });

  it("of an empty board loads", () => {
    const board = deskWithCards().board();
    expect(wholeBoard(throughJson(board))).toEqual(wholeBoard(board));
  });

  it("of another version is thrown away", () => {
    expect(fromSnapshot({ ...toSnapshot(richDesk().board()), version: snapshotVersion + 1 })).toBeUndefined();
  });

  it("of a front takes at most 120 bytes a card at titles of 40 bytes", () => {
    const ids = Array.from({ length: 5_000 }, (_, index) => `card-${String(index).padStart(7, "0")}`);
    const desk = deskWithCards();
    let board = desk.board();
    for (const [index, cardId] of ids.entries()) {
      const title = `Card ${index} `.padEnd(40, "x");
      const step = {
        stream: "board:b",
        v: 1,
        recordedAt: minute(0),
        actor: { kind: "person", id: "you" },
        commandId: "c",
      } as const;
      const stageId = ["todo", "build", "test", "done", "live"][index % 5] ?? "todo";
      const rank = `a${String(index).padStart(4, "0")}`;
      board = evolveAll(board, [
        {
          ...step,
          seq: board.seq + 1,
          at: minute(index * 7.31),
          type: "card.created",
          cardId,
          stageId: "todo",
          title,
          rank,
        },
        {
          ...step,
          seq: board.seq + 2,
          at: minute(index * 7.31 + 4000),
          type: "card.moved",
          cardId,
          fromStageId: "todo",
          toStageId: stageId,
          rank,
        },
      ]);
    }
    const bytes = Buffer.byteLength(JSON.stringify(toSnapshot(board, "front"))) / ids.length;
    expect(bytes).toBeLessThanOrEqual(120);
    expect(bytes).toBeGreaterThan(60);
  });
});

describe("a front", () => {
  it("folds what it can, as the whole does", () => {
    const desk = richDesk();
    const front = throughJson(desk.board(), "front");
    const events = [move("rich", "test"), move("__proto__", "build"), { type: "card.unblock", cardId: "rich" }].flatMap(
      (wish) => desk.mustAsk(wish),
    );
    expect(events.every((event) => canFold(front, event))).toBe(true);
    const folded = evolveAll(front, events);
    expect(cardOf(folded, "rich")).toEqual(cardOf(desk.board(), "rich"));
  });

  it("folds the withdrawal of a move it has seen, and asks to be loaded anew for one it has not", () => {
    const desk = richDesk();
    const [seen] = desk.log().filter((event) => event.type === "card.moved");
    const front = throughJson(desk.board(), "front");
    const [unseen] = desk.copy().mustAsk({ type: "move.withdraw", cardId: "rich", eventSeq: seen?.seq });
    if (unseen === undefined) throw new Error("a withdrawal makes an event");
    expect(canFold(front, unseen)).toBe(false);
    expect(canFold(desk.board(), unseen)).toBe(true);
    const [moved] = desk.mustAsk(move("rich", "done"));
    const [back] = desk.mustAsk({ type: "move.withdraw", cardId: "rich", eventSeq: moved?.seq });
    if (moved === undefined || back === undefined) throw new Error("both make an event");
    const after = evolve(front, moved);
    expect(canFold(after, back)).toBe(true);
    expect(cardOf(evolve(after, back), "rich")).toEqual(cardOf(desk.board(), "rich"));
  });
});
