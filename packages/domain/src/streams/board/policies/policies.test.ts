import { answerMetric, createRandom, pickIndex } from "@weir/flow-metrics";
import { describe, expect, it } from "vitest";
import { createDesk, deskWithCards, type BoardDesk } from "../../../../testing/board-desk.ts";
import { move } from "../../../../testing/verb-case.ts";
import { cardOf, flowLogOfBoard, isRefusal, policyOf } from "../../../index.ts";
import { isSampled } from "./receivers-answer.ts";

const points = [
  { pointId: "named", text: "It has a name" },
  { pointId: "sliced", text: "It fits into a week" },
];

function deskWith(entry: "warn" | "ask" | "refuse"): BoardDesk {
  const desk = deskWithCards("a", "b");
  desk.mustAsk({ type: "stage.set-policy", stageId: "build", text: "**Ready** is named and sliced.", points, entry });
  return desk;
}

const told = (desk: BoardDesk): unknown => desk.log().at(-1);

describe("the policy of a stage", () => {
  it("is set whole, changes nothing where it is the same, and is taken back", () => {
    const desk = deskWith("ask");
    const wish = { type: "stage.set-policy", stageId: "build", text: "**Ready** is named and sliced.", points };
    expect(desk.ask(wish)).toEqual([]);
    expect(policyOf(desk.board(), "build")).toMatchObject({ points, entry: "ask", askReceivers: 0 });
    desk.mustAsk({ type: "stage.set-policy", stageId: "build" });
    expect(desk.board().stagePolicies).toEqual([]);
    expect(desk.ask({ type: "stage.set-policy", stageId: "nowhere" })).toMatchObject({ refused: "not-found" });
  });

  it("stays with a stage that is removed and brought back", () => {
    const desk = deskWithCards("a");
    desk.mustAsk({ type: "stage.set-policy", stageId: "test", text: "Tested by two" });
    desk.mustAsk({ type: "stage.remove", stageId: "test", intoStageId: "build" });
    desk.mustAsk({ type: "stage.restore", stageId: "test" });
    expect(policyOf(desk.board(), "test")?.text).toBe("Tested by two");
  });
});

describe("a card that enters a stage with points", () => {
  it("is asked which are met, and keeps the answer in the words of that day", () => {
    const desk = deskWith("ask");
    expect(desk.ask(move("a", "build"))).toEqual({
      refused: "entry-points",
      stageId: "build",
      stage: "Build",
      policy: "ask",
      unmet: points,
    });
    desk.mustAsk(move("a", "build", { metPoints: ["named"] }));
    expect(told(desk)).toMatchObject({
      type: "card.moved",
      entry: { policy: "ask", met: ["It has a name"], unmet: ["It fits into a week"] },
    });
  });

  it("is refused until all are met", () => {
    const desk = deskWith("refuse");
    expect(desk.ask(move("a", "build", { metPoints: ["named"] }))).toMatchObject({ unmet: [points[1]] });
    desk.mustAsk(move("a", "build", { metPoints: ["named", "sliced"] }));
    expect(told(desk)).toMatchObject({ entry: { met: points.map(({ text }) => text), unmet: [] } });
  });

  it("is only marked where the policy warns", () => {
    const desk = deskWith("warn");
    desk.mustAsk(move("a", "build"));
    expect(told(desk)).toMatchObject({ entry: { policy: "warn", unmet: points.map(({ text }) => text) } });
    expect(told(desk)).not.toHaveProperty("entry.met");
  });

  it("is asked on every way in: made there, restored, received from another board", () => {
    const desk = deskWith("refuse");
    expect(desk.ask({ type: "card.create", cardId: "n", stageId: "build", title: "New" })).toMatchObject({
      refused: "entry-points",
    });
    const metPoints = ["named", "sliced"];
    desk.mustAsk({ type: "card.create", cardId: "n", stageId: "build", title: "New", metPoints });
    desk.mustAsk({ type: "card.archive", cardId: "n" });
    expect(desk.ask({ type: "card.restore", cardId: "n" })).toMatchObject({ refused: "entry-points" });
    const [restored] = desk.mustAsk({ type: "card.restore", cardId: "n", metPoints });
    expect(restored).toMatchObject({ type: "card.restored", entry: { unmet: [] } });

    const there = createDesk("there");
    expect(isRefusal(there.ask({ type: "board.archive" }))).toBe(true);
    desk.mustAsk({ ...fiveStagesOf(desk), stream: "board:there" });
    desk.mustAsk({ type: "stage.set-policy", stream: "board:there", stageId: "todo", points, entry: "refuse" });
    const transfer = { type: "card.transfer", cardId: "b", toBoardId: "there", toStageId: "todo" };
    expect(desk.ask(transfer)).toMatchObject({ refused: "entry-points", stage: "To Do" });
    expect(desk.mustAsk({ ...transfer, metPoints }).at(-1)).toMatchObject({
      type: "card.arrived",
      entry: { unmet: [] },
    });
  });

  it("is never held back on its way to the left, and not asked within its stage", () => {
    const desk = deskWith("refuse");
    desk.mustAsk(move("a", "test"));
    const [back] = desk.mustAsk(move("a", "build"));
    expect(back).toMatchObject({ entry: { policy: "refuse", unmet: points.map(({ text }) => text) } });
    desk.mustAsk(move("b", "test"));
    desk.mustAsk(move("b", "build"));
    expect(desk.mustAsk(move("b", "build", { before: "a" }))).toMatchObject([{ type: "card.ranked" }]);
  });

  it("is told of a full stage before the points of it", () => {
    const desk = deskWith("refuse");
    desk.mustAsk({ type: "wip-limit.set", scope: { kind: "stage", stageId: "build" }, max: 0 });
    expect(desk.ask(move("a", "build"))).toMatchObject({ refused: "reason-required" });
    expect(desk.ask(move("a", "build", { reason: "urgent" }))).toMatchObject({ refused: "entry-points" });
    const metPoints = ["named", "sliced"];
    desk.mustAsk(move("a", "build", { reason: "urgent", metPoints }));
    expect(told(desk)).toMatchObject({ breach: { reason: "urgent" }, entry: { unmet: [] } });
  });
});

function fiveStagesOf(desk: BoardDesk): { type: string } & Record<string, unknown> {
  const { stages } = desk.board();
  return { type: "board.create", name: "There", timeZone: "UTC", stages, start: "build", finish: "done" };
}

describe("changes of rules", () => {
  it("are remembered for charts, without names of people and without what the board was made with", () => {
    const desk = deskWith("ask");
    desk.mustAsk({ type: "wip-limit.set", scope: { kind: "person", personId: "ann" }, max: 2 });
    desk.mustAsk({ type: "wip-limit.clear", scope: { kind: "person", personId: "ann" } });
    desk.mustAsk({
      type: "stage.set-policy",
      stageId: "build",
      text: "**Ready** is named and sliced.",
      points,
      askReceivers: 10,
    });
    expect(desk.board().ruleChanges.map(({ seq: _seq, at: _at, ...change }) => change)).toEqual([
      { kind: "policy", stageId: "build" },
      { kind: "limit", scope: { kind: "person" }, max: 2 },
      { kind: "limit", scope: { kind: "person" } },
    ]);
  });

  it("are forgotten from the oldest on", () => {
    const desk = deskWithCards("a");
    for (let max = 1; max <= 205; max += 1) desk.mustAsk({ type: "wip-limit.set", scope: { kind: "board" }, max });
    expect(desk.board().ruleChanges).toHaveLength(200);
    expect(desk.board().ruleChanges.at(-1)).toMatchObject({ max: 205 });
  });
});

describe("the receiver's tap", () => {
  const asking = (askReceivers: number): BoardDesk => {
    const desk = deskWithCards("a");
    desk.mustAsk({ type: "stage.set-policy", stageId: "test", askReceivers });
    desk.mustAsk(move("a", "build"));
    return desk;
  };

  it("asks once of a pull that was sampled, and lets the answer be changed and taken back", () => {
    const desk = asking(100);
    const [moved] = desk.mustAsk(move("a", "test"));
    if (moved === undefined) throw new Error("it moved");
    expect(moved).toMatchObject({ type: "card.moved", asks: true });
    const moveId = moved.commandId;
    expect(cardOf(desk.board(), "a")?.asked).toEqual({ moveId, eventSeq: moved.seq });
    const answer = { type: "card.answer-pull", cardId: "a", moveId };
    expect(desk.mustAsk({ ...answer, answer: "clarified" })).toMatchObject([
      { eventSeq: moved.seq, answer: "clarified" },
    ]);
    expect(desk.ask({ ...answer, answer: "clarified" })).toEqual([]);
    desk.mustAsk({ ...answer, answer: null });
    expect(cardOf(desk.board(), "a")?.asked).toEqual({ moveId, eventSeq: moved.seq });
    expect(desk.ask({ ...answer, moveId: "another", answer: "usable" })).toMatchObject({ why: "not-asked" });
  });

  it("asks nothing where it is off, on the way back, and of what is told of the past", () => {
    const off = asking(0);
    expect(off.mustAsk(move("a", "test"))[0]).not.toHaveProperty("asks");
    const desk = asking(100);
    desk.mustAsk(move("a", "done"));
    expect(desk.mustAsk(move("a", "test"))[0]).not.toHaveProperty("asks");
    const past = asking(100);
    expect(past.mustAsk(move("a", "test", { at: past.now }))[0]).not.toHaveProperty("asks");
  });

  it("is told by the value stream of the step whose work was pulled", () => {
    const desk = asking(100);
    const [moved] = desk.mustAsk(move("a", "test"));
    desk.mustAsk({ type: "card.answer-pull", cardId: "a", moveId: moved?.commandId, answer: "usable" });
    const { result } = answerMetric(flowLogOfBoard(desk.board(), desk.log()), "value-stream", {});
    expect(result.steps.map(({ stage, answers }) => [stage, answers.n, answers.usable])).toEqual([
      ["Build", 1, 1],
      ["Test", 0, 0],
    ]);
  });

  it("lapses when the card moves on or back", () => {
    const on = asking(100);
    on.mustAsk(move("a", "test"));
    on.mustAsk(move("a", "done"));
    expect(cardOf(on.board(), "a")).not.toHaveProperty("asked");
    const back = asking(100);
    const [moved] = back.mustAsk(move("a", "test"));
    back.mustAsk({ type: "move.withdraw", cardId: "a", eventSeq: moved?.seq });
    expect(cardOf(back.board(), "a")).not.toHaveProperty("asked");
  });

  it("takes the share it was told to, the same ids each time, ids that follow each other too", () => {
    const random = createRandom("ids");
    const ids = Array.from({ length: 4_000 }, () => `${pickIndex(random, 1e9)}-id`);
    const counted = Array.from({ length: 4_000 }, (_, index) => `c${index}`);
    for (const list of [ids, counted])
      for (const percent of [1, 5, 20, 50]) {
        const sampled = list.filter((id) => isSampled(id, percent)).length;
        const expected = (list.length * percent) / 100;
        expect(Math.abs(sampled - expected)).toBeLessThan(5 * Math.sqrt(expected));
      }
    expect(ids.filter((id) => isSampled(id, 100))).toHaveLength(4_000);
    expect(ids.filter((id) => isSampled(id, 0))).toEqual([]);
    expect(isSampled("the same", 50)).toBe(isSampled("the same", 50));
  });
});
