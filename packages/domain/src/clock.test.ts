import { describe, expect, it } from "vitest";
import { deskWithCards, minute } from "../testing/board-desk.ts";
import { move } from "../testing/verb-case.ts";

/** Card a exists since minute 1; the desk's clock stands at minute 100. */
function laterDesk() {
  const desk = deskWithCards("a");
  desk.now = minute(100);
  return desk;
}

describe("a claimed instant", () => {
  it("is taken and marked", () => {
    const [event] = laterDesk().mustAsk(move("a", "build", { at: minute(40) }));
    expect(event).toMatchObject({ at: minute(40), claimed: true, recordedAt: minute(100) });
  });

  it("must lie in the past", () => {
    expect(laterDesk().ask(move("a", "build", { at: minute(101) }))).toEqual({
      refused: "not-allowed-here",
      why: "in-the-future",
      at: minute(101),
      latest: minute(100),
    });
  });

  it("must not lie before the card was there", () => {
    expect(laterDesk().ask(move("a", "build", { at: minute(0) }))).toMatchObject({
      why: "before-creation",
      earliest: minute(1),
    });
  });

  it("must not lie before the card's last move, or it would stand in two stages", () => {
    const desk = laterDesk();
    desk.mustAsk(move("a", "build", { at: minute(50) }));
    expect(desk.ask(move("a", "test", { at: minute(49) }))).toMatchObject({
      why: "before-last-move",
      earliest: minute(50),
    });
    expect(desk.mustAsk({ type: "card.block", cardId: "a", reason: "x", at: minute(49) })[0]).toMatchObject({
      at: minute(49),
    });
    expect(desk.mustAsk(move("a", "test", { at: minute(50) }))[0]).toMatchObject({ at: minute(50) });
  });

  it("may date a new card back, as long as it is in the past", () => {
    const created = { type: "card.create", cardId: "n", stageId: "todo", title: "N" };
    expect(laterDesk().mustAsk({ ...created, at: minute(-9000) })[0]).toMatchObject({
      at: minute(-9000),
      claimed: true,
    });
  });
});

describe("a time before all histories", () => {
  const created = { type: "card.create", cardId: "n", stageId: "todo", title: "N" };

  it("cannot be claimed: no metric could place it", () => {
    expect(laterDesk().ask({ ...created, at: "0001-01-01T00:00:00.000Z" })).toMatchObject({
      why: "too-long-ago",
      earliest: "1970-01-01T00:00:00.000Z",
    });
  });

  it("is a wrong clock when it comes from offline", () => {
    expect(laterDesk().mustAsk({ ...created, occurredAt: "0001-01-01T00:00:00.000Z" })[0]).toMatchObject({
      at: "1970-01-01T00:00:00.000Z",
      clockSkew: true,
    });
  });
});

describe("a clock", () => {
  it("that was offline is believed, and not flagged", () => {
    const [event] = laterDesk().mustAsk(move("a", "build", { occurredAt: minute(60) }));
    expect(event).toMatchObject({ at: minute(60), recordedAt: minute(100) });
    expect(event).not.toHaveProperty("clockSkew");
    expect(event).not.toHaveProperty("claimed");
  });

  it("that runs ahead is brought back to now and flagged", () => {
    expect(laterDesk().mustAsk(move("a", "build", { occurredAt: minute(500) }))[0]).toMatchObject({
      at: minute(100),
      clockSkew: true,
    });
  });

  it("that says before the card's last event is raised to it and flagged", () => {
    const desk = laterDesk();
    desk.mustAsk({ type: "card.comment", cardId: "a", commentId: "m", text: "hm" });
    expect(desk.mustAsk(move("a", "build", { occurredAt: minute(60) }))[0]).toMatchObject({
      at: minute(100),
      clockSkew: true,
    });
  });

  it("of the server that jumps back is raised to the card's last event and flagged", () => {
    const desk = laterDesk();
    desk.mustAsk(move("a", "build"));
    desk.now = minute(30);
    expect(desk.mustAsk(move("a", "test"))[0]).toMatchObject({
      at: minute(100),
      recordedAt: minute(30),
      clockSkew: true,
    });
  });
});
