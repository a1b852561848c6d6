import { expect, test } from "vitest";
import { deskWithCards, type BoardDesk } from "../../../../testing/board-desk.ts";
import { cardOf, inverseOf, isRefusal, undoOf } from "../../../index.ts";

const context = { now: "2026-03-02T12:00:00.000Z", actor: { kind: "person", id: "you" }, newId: () => "n" } as const;
const rename = (label: string, to: string) => ({ type: "label.rename", label, to });
const label = (cardId: string, ...labels: string[]) => ({ type: "card.label", cardId, labels });
const labelsOf = (desk: BoardDesk) => ["a", "b", "c"].map((cardId) => cardOf(desk.board(), cardId)?.labels);

function labelled(): BoardDesk {
  const desk = deskWithCards("a", "b", "c");
  for (const wish of [label("a", "x", "web", "y"), label("b", "web"), label("c", "y")]) desk.mustAsk(wish);
  desk.mustAsk({ type: "card.archive", cardId: "b" });
  return desk;
}

test("a label is renamed on every card, archived ones too, with its look and in templates, by one event", () => {
  const desk = labelled();
  desk.mustAsk({ type: "label.set-look", label: "web", look: "37" });
  desk.mustAsk({ type: "board.set-template", templateId: "t", template: { name: "T", labels: ["web", "z"] } });
  const touched = cardOf(desk.board(), "a")?.touchedAt;
  const before = desk.board();
  const events = desk.mustAsk(rename("web", "site"));
  expect(events.map(({ type }) => type)).toEqual(["label.renamed"]);
  expect(labelsOf(desk)).toEqual([["x", "site", "y"], ["site"], ["y"]]);
  expect(desk.board().labelLooks).toEqual([{ label: "site", look: "37" }]);
  expect(desk.board().templates[0]?.labels).toEqual(["site", "z"]);
  expect(cardOf(desk.board(), "a")?.touchedAt).toBe(touched);
  const undo = events[0] && inverseOf(before, events[0]);
  if (undo) desk.mustAsk({ ...undo });
  expect(labelsOf(desk)).toEqual([["x", "web", "y"], ["web"], ["y"]]);
  expect(desk.board().labelLooks).toEqual([{ label: "web", look: "37" }]);
});

test("a word that one card alone has is that card's text, and goes with it", () => {
  const desk = labelled();
  desk.mustAsk(label("c", "secret"));
  expect(desk.mustAsk(rename("secret", "still secret")).map(({ type }) => type)).toEqual(["card.labelled"]);
  expect(labelsOf(desk)[2]).toEqual(["still secret"]);
});

test("two labels never become one unnoticed, and what nobody has cannot be renamed", () => {
  const desk = labelled();
  expect(desk.ask(rename("web", "y"))).toMatchObject({ why: "label-name-taken", what: "y" });
  expect(desk.ask(rename("nowhere", "z"))).toMatchObject({ refused: "not-found", what: "label", id: "nowhere" });
  expect(desk.mustAsk(rename("web", "web"))).toEqual([]);
});

test("a renaming that a colleague has built on is not undone", () => {
  for (const since of [label("c", "y", "site"), { type: "label.set-look", label: "site", look: "11" }]) {
    const desk = labelled();
    const before = desk.board();
    const [event] = desk.mustAsk(rename("web", "site"));
    if (event === undefined) throw new Error("it was renamed");
    expect(undoOf(before, event, desk.board(), context)).toMatchObject(rename("site", "web"));
    desk.mustAsk(since);
    const undo = undoOf(before, event, desk.board(), context);
    expect(isRefusal(undo) && undo).toMatchObject({ why: "changed-since" });
  }
});

test("a look is chosen, changed and taken back, two digits of eight", () => {
  const desk = labelled();
  const look = (value: string | null) => ({ type: "label.set-look", label: "web", look: value });
  const looks = () => desk.board().labelLooks.map((each) => each.look);
  desk.mustAsk(look("00"));
  const before = desk.board();
  const [event] = desk.mustAsk(look("71"));
  expect(looks()).toEqual(["71"]);
  expect(desk.mustAsk(look("71"))).toEqual([]);
  const undo = event && inverseOf(before, event);
  if (undo) desk.mustAsk({ ...undo });
  expect(looks()).toEqual(["00"]);
  desk.mustAsk(look(null));
  expect(looks()).toEqual([]);
  for (const wrong of ["8", "08", "000", "red"]) expect(() => desk.ask(look(wrong))).toThrow("no command");
});
