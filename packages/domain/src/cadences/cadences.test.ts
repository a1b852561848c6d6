import type { StagePace } from "@weir/flow-metrics";
import { describe, expect, test } from "vitest";
import { type BoardDesk, deskWithCards } from "../../testing/board-desk.ts";
import { move } from "../../testing/verb-case.ts";
import {
  attendanceOf,
  finishedByClass,
  orderOptions,
  roomToPull,
  rulesChanged,
  standUp,
  upstreamOptions,
} from "../index.ts";

const start = Date.UTC(2026, 2, 2, 9);
const day = (count: number): string => new Date(start + count * 86_400_000).toISOString();

const create = (desk: BoardDesk, cardId: string, stageId: string, at: number, more: object = {}): void => {
  desk.now = day(at);
  desk.mustAsk({ type: "card.create", cardId, stageId, title: cardId.toUpperCase(), ...more });
};
const pace = (stageId: string, p50: number, p85: number): StagePace => ({
  stageId,
  p50,
  p70: p50 + 1,
  p85,
  p95: p85 + 4,
});
const paces = [pace("build", 2, 5), pace("test", 4, 8)];

describe("the stand-up", () => {
  test("walks from the stage nearest to done leftwards, the blocked first, then by age against the pace of the stage", () => {
    const desk = deskWithCards();
    create(desk, "old", "build", 0);
    create(desk, "middle", "build", 5);
    create(desk, "urgent", "build", 6, { classOfService: "expedite" });
    create(desk, "stuck", "build", 9);
    create(desk, "fresh", "build", 9.5);
    create(desk, "late", "test", 1);
    create(desk, "option", "todo", 0);
    desk.now = day(9.6);
    desk.mustAsk({ type: "card.block", cardId: "stuck", reason: "waits" });
    const walk = standUp(desk.board(), paces, start + 10 * 86_400_000);
    expect(walk.map(({ stageId, cards, quiet }) => [stageId, cards.map(({ cardId }) => cardId), quiet])).toEqual([
      ["test", ["late"], 0],
      ["build", ["stuck", "old", "urgent", "middle"], 1],
    ]);
    expect(walk[1]?.cards.map(({ why, olderThan }) => [why, olderThan])).toEqual([
      [["blocked"], undefined],
      [["old"], 95],
      [["expedite", "old"], 70],
      [["old"], 70],
    ]);
    expect(walk[0]?.cards[0]).toMatchObject({ ageDays: 9, olderThan: 85 });
  });

  test("speaks of what is due soon; a day that is named lasts until its end", () => {
    const desk = deskWithCards();
    create(desk, "due", "build", 0, { dueAt: "2026-03-04" });
    create(desk, "later", "build", 0, { dueAt: "2026-03-09" });
    const [, build] = standUp(desk.board(), paces, start + 86_400_000);
    expect(build?.cards).toMatchObject([{ cardId: "due", why: ["due"] }]);
    expect(build?.quiet).toBe(1);
  });

  test("where no history says how long is long, it speaks of what stands for a day", () => {
    const desk = deskWithCards();
    create(desk, "stands", "build", 0);
    create(desk, "came", "build", 1.5);
    const thin = [{ stageId: "build", p50: null, p70: null, p85: null, p95: null }];
    for (const known of [[], thin])
      expect(standUp(desk.board(), known, start + 2 * 86_400_000)[1]).toMatchObject({
        cards: [{ cardId: "stands", why: ["unjudged"] }],
        quiet: 1,
      });
  });

  test("of an empty board every stage is quiet", () => {
    expect(standUp(deskWithCards().board(), paces, start)).toEqual([
      { stageId: "test", cards: [], quiet: 0 },
      { stageId: "build", cards: [], quiet: 0 },
    ]);
  });
});

describe("room to pull", () => {
  const limit = (desk: BoardDesk, scope: object, max: number): unknown =>
    desk.mustAsk({ type: "wip-limit.set", scope, max, measure: "count", policy: "refuse" });

  test("is the least that a limit leaves which counts every card; others are told beside it", () => {
    const desk = deskWithCards();
    create(desk, "a", "build", 0);
    create(desk, "b", "test", 0);
    limit(desk, { kind: "stage", stageId: "build" }, 4);
    limit(desk, { kind: "board" }, 3);
    limit(desk, { kind: "class", classOfService: "expedite" }, 1);
    limit(desk, { kind: "stage", stageId: "test" }, 1);
    limit(desk, { kind: "stage", stageId: "todo" }, 9);
    limit(desk, { kind: "person" }, 2);
    const { rooms, free } = roomToPull(desk.board());
    expect(free).toBe(1);
    expect(rooms.map(({ limit: { scope }, held, free: left, meets }) => [scope.kind, held, left, meets])).toEqual([
      ["stage", 1, 3, "every"],
      ["board", 2, 1, "every"],
      ["class", 0, 1, "some"],
      ["stage", 1, 0, "later"],
    ]);
  });

  test("is not limited where nothing limits it, and never less than none", () => {
    const desk = deskWithCards();
    expect(roomToPull(desk.board())).toEqual({ rooms: [] });
    create(desk, "a", "build", 0);
    limit(desk, { kind: "board" }, 0);
    expect(roomToPull(desk.board()).free).toBe(0);
  });

  test("options stand as hands ordered them, and say what a pull would break", () => {
    const desk = deskWithCards();
    create(desk, "a", "build", 0, { classOfService: "expedite" });
    create(desk, "plain", "todo", 0);
    create(desk, "urgent", "todo", 0, { classOfService: "expedite" });
    limit(desk, { kind: "class", classOfService: "expedite" }, 1);
    const options = upstreamOptions(desk.board());
    expect(options.map(({ card, inTheWay }) => [card.cardId, inTheWay.length])).toEqual([
      ["plain", 0],
      ["urgent", 1],
    ]);
  });
});

test("options are ordered by what presses; what is alike stays as hands ordered it", () => {
  const desk = deskWithCards();
  create(desk, "plain", "todo", 0);
  create(desk, "dated", "todo", 1, { classOfService: "fixed-date", dueAt: "2026-04-01" });
  create(desk, "urgent", "todo", 2, { classOfService: "expedite" });
  const ids = (order: Parameters<typeof orderOptions>[1]): string[] =>
    orderOptions(upstreamOptions(desk.board()).toReversed(), order).map(({ card }) => card.cardId);
  expect(ids("board")).toEqual(["urgent", "dated", "plain"]);
  expect(ids("class")).toEqual(["urgent", "dated", "plain"]);
  expect(ids("due")).toEqual(["dated", "urgent", "plain"]);
  expect(ids("age")).toEqual(["plain", "dated", "urgent"]);
});

describe("who was there", () => {
  test("is told by roles, over the meetings that were held", () => {
    const desk = deskWithCards();
    const hold = (meetingId: string, at: number, roles: readonly string[], more: object = {}): void => {
      desk.now = day(at);
      desk.mustAsk({ type: "cadence.hold", meetingId, kind: "stand-up", roles, ...more });
    };
    hold("a", 0, ["product"]);
    hold("b", 1, ["product", "operations"], { others: ["Design"] });
    hold("c", 3, ["development"], { others: ["design", "Legal"] });
    hold("wrong", 4, ["support"]);
    desk.mustAsk({ type: "cadence.withdraw", meetingId: "wrong" });
    hold("other", 5, ["support"], { kind: "review" });
    expect(attendanceOf(desk.board().meetings, "stand-up")).toEqual({
      held: 3,
      roles: [
        { role: "product", there: 2 },
        { role: "operations", there: 1 },
        { role: "support", there: 0 },
        { role: "development", there: 1 },
      ],
      others: [
        { name: "design", there: 2 },
        { name: "Legal", there: 1 },
      ],
      everyDays: 1,
    });
    expect(attendanceOf([], "review")).toMatchObject({ held: 0, others: [] });
  });
});

describe("the facts of a review", () => {
  test("classes are of what was finished in the period, and shares of all of it", () => {
    const desk = deskWithCards();
    create(desk, "a", "build", 0);
    create(desk, "b", "build", 0, { classOfService: "expedite" });
    create(desk, "later", "build", 0);
    desk.now = day(2);
    desk.mustAsk(move("a", "done"));
    desk.mustAsk(move("b", "done"));
    desk.now = day(9);
    desk.mustAsk(move("later", "done"));
    const classes = finishedByClass(desk.board(), day(1), day(8));
    expect(classes.map(({ classOfService, cards, share }) => [classOfService, cards.length, share])).toEqual([
      ["expedite", 1, 0.5],
      ["fixed-date", 0, 0],
      ["standard", 1, 0.5],
      ["intangible", 0, 0],
    ]);
    expect(finishedByClass(desk.board(), day(20), day(30))[0]).toMatchObject({ share: null });
  });

  test("only types that figures count are counted here, too", () => {
    const desk = deskWithCards();
    create(desk, "a", "build", 0, { cardType: "Epic" });
    create(desk, "b", "build", 0);
    desk.mustAsk({ type: "board.set-counted-types", countedTypes: { count: ["*"], leaveOut: ["Epic"] } });
    desk.now = day(2);
    for (const cardId of ["a", "b"]) desk.mustAsk(move(cardId, "done"));
    expect(finishedByClass(desk.board(), day(1), day(8))[2]).toMatchObject({ cards: [{ cardId: "b" }], share: 1 });
  });

  test("changes of rules are those of the period", () => {
    const desk = deskWithCards();
    for (const at of [1, 5]) {
      desk.now = day(at);
      desk.mustAsk({ type: "wip-limit.set", scope: { kind: "board" }, max: at, measure: "count", policy: "warn" });
    }
    expect(rulesChanged(desk.board(), day(4), day(8))).toMatchObject([{ kind: "limit", max: 5 }]);
  });
});
