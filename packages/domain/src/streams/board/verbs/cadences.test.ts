import { expect, test } from "vitest";
import { deskWithCards } from "../../../../testing/board-desk.ts";
import { boardLink, linkHidingPeople } from "../../../../testing/standing.ts";
import { fromSnapshot, inverseOf, toSnapshot, visible, visibleBoard } from "../../../index.ts";

const hold = (meetingId: string, more: object = {}) => ({
  type: "cadence.hold",
  meetingId,
  kind: "stand-up",
  roles: ["product", "operations"],
  ...more,
});

test("a meeting is kept with the roles that were there; its note lies with the event", () => {
  const desk = deskWithCards();
  const [held] = desk.mustAsk(hold("a", { others: ["design"], note: "Two wait for the vendor." }));
  expect(held).toMatchObject({ type: "cadence.held", note: "Two wait for the vendor." });
  const { meetings } = desk.board();
  expect(meetings).toEqual([
    {
      meetingId: "a",
      seq: held?.seq,
      at: held?.at,
      kind: "stand-up",
      roles: ["product", "operations"],
      others: ["design"],
      hasNote: true,
    },
  ]);
  expect(fromSnapshot(toSnapshot(desk.board(), "front"))?.meetings).toEqual(meetings);
  expect(desk.ask(hold("a"))).toMatchObject({ refused: "already-exists", what: "meeting" });
});

test("one noted by mistake is withdrawn, and counts again when that was the mistake", () => {
  const desk = deskWithCards();
  const before = desk.board();
  const [held] = desk.mustAsk(hold("a"));
  expect(held && inverseOf(before, held)).toMatchObject({ type: "cadence.withdraw", meetingId: "a" });
  const [withdrawn] = desk.mustAsk({ type: "cadence.withdraw", meetingId: "a" });
  expect(desk.board().meetings).toMatchObject([{ meetingId: "a", withdrawn: true }]);
  expect(desk.mustAsk({ type: "cadence.withdraw", meetingId: "a" })).toEqual([]);
  const back = withdrawn && inverseOf(before, withdrawn);
  expect(back).toMatchObject({ type: "cadence.withdraw", withdrawn: false });
  desk.mustAsk({ type: "cadence.withdraw", meetingId: "a", withdrawn: false });
  expect(desk.board().meetings[0]).not.toHaveProperty("withdrawn");
  expect(desk.ask({ type: "cadence.withdraw", meetingId: "never" })).toMatchObject({
    refused: "not-found",
    what: "meeting",
  });
});

test("of each kind so many are kept: daily meetings push out no monthly ones", () => {
  const desk = deskWithCards();
  desk.mustAsk(hold("monthly", { kind: "review" }));
  for (let day = 0; day <= 130; day += 1) desk.mustAsk(hold(`day-${day}`));
  const ids = desk.board().meetings.map(({ meetingId }) => meetingId);
  expect(ids).toHaveLength(131);
  expect(ids.slice(0, 2)).toEqual(["monthly", "day-1"]);
});

test("whoever is shown no people hears of no meetings: a note may call people anything", () => {
  const desk = deskWithCards();
  const [held] = desk.mustAsk(hold("a", { note: "Ann was late." }));
  expect(held && visible(held, linkHidingPeople)).toBeNull();
  expect(visibleBoard(desk.board(), linkHidingPeople).meetings).toEqual([]);
  expect(held && visible(held, boardLink)).toBe(held);
});

test("a role is called by a short name, and nobody is noted as a person", () => {
  const desk = deskWithCards();
  expect(() => desk.mustAsk(hold("a", { others: ["x".repeat(41)] }))).toThrow("text 1..40");
  expect(() => desk.mustAsk(hold("b", { people: ["ann"] }))).toThrow("people");
});
