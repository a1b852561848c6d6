import { describe, expect, it, test } from "vitest";
import { deskWithCards, type BoardDesk } from "../../../../testing/board-desk.ts";
import type { Wish } from "../../../../testing/verb-case.ts";
import { cardOf, fieldKindNames, fieldsOf, redacted, REMOVED_TEXT, type FieldKindName } from "../../../index.ts";
import { boardWithPseudonyms, withPseudonyms } from "../../../policy/pseudonyms.ts";
import { longestFieldText, mostFields } from "./board-field.ts";

const add = (kind: FieldKindName, more: object = {}): Wish => ({
  type: "field.add",
  fieldId: kind,
  name: `A ${kind}`,
  kind,
  ...(kind === "choice" && { options: ["Gold", "Silver"] }),
  ...more,
});
const set = (fieldId: string, value: unknown, cardId = "a"): Wish => ({
  type: "card.set-field",
  cardId,
  fieldId,
  value,
});

function desk(...kinds: readonly FieldKindName[]): BoardDesk {
  const made = deskWithCards("a", "b");
  for (const kind of kinds) made.mustAsk(add(kind));
  return made;
}
const heldBy = (made: BoardDesk, cardId = "a") => cardOf(made.board(), cardId)?.fields;
const names = (made: BoardDesk): string[] => fieldsOf(made.board()).map(({ fieldId }) => fieldId);

const values: { readonly [Kind in FieldKindName]: readonly [right: readonly unknown[], wrong: readonly unknown[]] } = {
  text: [["why", "<b>"], [3]],
  number: [[0, -2.5, 1e12], ["3"]],
  choice: [["Gold"], ["gold", "Bronze", 3]],
  date: [["2026-03-02"], ["2026-02-30", "tomorrow", "2026-03-02T09:00:00.000Z", 3]],
  person: [["ann.lee"], ["Ann Lee", 3]],
  link: [
    ["https://example.org/a?b#c", "http://intranet/page"],
    ["javascript:alert(1)", "data:text/html,x", "example.org", "https://a b", "mailto:a@b.c", "//x", 3],
  ],
};

describe.each(fieldKindNames)("a field of the kind %s", (kind) => {
  const [right, wrong] = values[kind];

  it.each(right)("holds %j, which can be taken off again", (value) => {
    const made = desk(kind);
    made.mustAsk(set(kind, value));
    expect(heldBy(made)).toEqual([{ fieldId: kind, kind, value }]);
    expect(made.mustAsk(set(kind, value))).toEqual([]);
    made.mustAsk(set(kind, null));
    expect(heldBy(made)).toBeUndefined();
  });

  it.each(wrong)("does not hold %j, and says what it takes", (value) => {
    const refused = { refused: "not-allowed-here", why: `field-holds-${kind}`, cardId: "a", what: `A ${kind}` };
    expect(desk(kind).ask(set(kind, value))).toEqual(refused);
  });

  test("a value is no longer than it may be, and of two decimals", () => {
    expect(() => desk("text").ask(set("text", "x".repeat(longestFieldText + 1)))).toThrow("no command");
    expect(() => desk("number").ask(set("number", 1.234))).toThrow("no command");
    expect(() => desk("text").ask(set("text", "  "))).toThrow("no command");
  });

  test("a field is renamed, shown, put elsewhere, retired with what cards hold in it, and brought back", () => {
    const made = desk("text", "choice", "date");
    made.mustAsk(set("text", "kept"));
    made.mustAsk({ type: "field.change", fieldId: "text", changes: { name: "Customer", onFace: true } });
    made.mustAsk({ type: "field.reorder", fieldIds: ["date", "text", "choice"] });
    expect(fieldsOf(made.board())[1]).toEqual({ fieldId: "text", name: "Customer", kind: "text", onFace: true });
    made.mustAsk({ type: "field.retire", fieldId: "text" });
    expect(names(made)).toEqual(["date", "choice"]);
    expect(heldBy(made)).toEqual([{ fieldId: "text", kind: "text", value: "kept" }]);
    expect(made.ask(set("text", "more"))).toMatchObject({ why: "field-retired", what: "Customer" });
    made.mustAsk({ type: "field.restore", fieldId: "text" });
    expect(names(made)).toEqual(["date", "text", "choice"]);
  });

  test("an option that goes stays where it was chosen, and is chosen no more", () => {
    const made = desk("choice");
    made.mustAsk(set("choice", "Gold"));
    made.mustAsk({ type: "field.change", fieldId: "choice", changes: { options: ["Silver"] } });
    expect(heldBy(made)).toEqual([{ fieldId: "choice", kind: "choice", value: "Gold" }]);
    expect(made.ask(set("choice", "Gold", "b"))).toMatchObject({ why: "field-holds-choice" });
  });

  const inTheWay: readonly (readonly [string, Wish, object])[] = [
    ["an id that is taken", add("text", { name: "Other" }), { refused: "already-exists", what: "field", id: "text" }],
    ["a name that is taken", add("date", { name: "A text" }), { why: "field-name-taken", what: "A text" }],
    ["a choice of nothing", { type: "field.add", fieldId: "x", name: "X", kind: "choice" }, { why: "field-options" }],
    ["options of a text", add("text", { fieldId: "x", name: "X", options: ["a"] }), { why: "field-options" }],
    [
      "options for a text there is",
      { type: "field.change", fieldId: "text", changes: { options: ["a"] } },
      { why: "field-options" },
    ],
    ["an order that leaves one out", { type: "field.reorder", fieldIds: [] }, { why: "fields-differ" }],
    [
      "a change of none",
      { type: "field.change", fieldId: "none", changes: {} },
      { refused: "not-found", what: "field" },
    ],
    ["a value in none", set("none", "x"), { refused: "not-found", what: "field", id: "none" }],
    ["a value of no card", set("text", "x", "none"), { refused: "not-found", what: "card", id: "none" }],
  ];

  test.each(inTheWay)("%s is refused", (_name, wish, refused) => {
    expect(desk("text").ask(wish)).toMatchObject(refused);
  });

  test("a board offers fifty fields, and shows three of them on cards", () => {
    const made = deskWithCards();
    for (let count = 0; count < mostFields; count += 1)
      made.mustAsk(add("text", { fieldId: `f${count}`, name: `F ${count}` }));
    expect(made.ask(add("text"))).toMatchObject({ why: "too-many", what: "fields", limit: mostFields });
    const show = (fieldId: string): Wish => ({ type: "field.change", fieldId, changes: { onFace: true } });
    for (const fieldId of ["f1", "f2", "f3"]) made.mustAsk(show(fieldId));
    expect(made.ask(show("f4"))).toMatchObject({ why: "too-many-on-face", limit: 3 });
    made.mustAsk({ type: "field.retire", fieldId: "f1" });
    made.mustAsk(show("f4"));
    expect(made.ask({ type: "field.restore", fieldId: "f1" })).toMatchObject({ why: "too-many-on-face" });
  });

  test("what was written in fields goes with what was written on the card", () => {
    const made = desk("text", "number");
    const [written] = made.mustAsk(set("text", "a secret"));
    made.mustAsk(set("number", 3));
    made.mustAsk({ type: "card.redact", cardId: "a" });
    expect(heldBy(made)?.map(({ value }) => value)).toEqual([REMOVED_TEXT, 3]);
    expect(written && redacted(written, { cardId: "a" })).toMatchObject({ value: REMOVED_TEXT });
  });

  test("whom a field names is called otherwise where people are hidden", () => {
    const made = desk("person", "text");
    const [named] = made.mustAsk(set("person", "ann.lee"));
    made.mustAsk(set("text", "ann.lee"));
    const pseudonymOf = (id: string): string => `someone-${id.length}`;
    const held = cardOf(boardWithPseudonyms(made.board(), pseudonymOf), "a")?.fields?.map(({ value }) => value);
    expect(held).toEqual(["someone-7", "ann.lee"]);
    expect(named?.type === "card.field-set" && withPseudonyms(named, pseudonymOf)).toMatchObject({
      value: "someone-7",
    });
    const fields = [{ fieldId: "person", value: "ann.lee" }];
    const [born] = made.mustAsk({ type: "card.create", cardId: "n", stageId: "todo", title: "N", fields });
    expect(born && withPseudonyms(born, pseudonymOf)).toMatchObject({ fields: [{ value: "someone-7" }] });
  });
});

test("fields belong to a board: a card that goes has none elsewhere, and has its own again at home", () => {
  const made = desk("text");
  made.mustAsk(set("text", "home"));
  const other = {
    type: "board.create",
    stream: "board:other",
    name: "Other",
    timeZone: "UTC",
    start: "M",
    finish: "D",
  };
  const stages = [
    { stageId: "m", name: "M", kind: "active" },
    { stageId: "d", name: "D", kind: "done" },
  ];
  made.mustAsk({ ...other, stages });
  made.mustAsk({ type: "card.transfer", cardId: "a", toBoardId: "other", toStageId: "m" });
  expect(cardOf(made.board("other"), "a")?.fields).toBeUndefined();
  made.mustAsk({ stream: "board:other", type: "card.transfer", cardId: "a", toBoardId: "b", toStageId: "todo" });
  expect(heldBy(made)).toEqual([{ fieldId: "text", kind: "text", value: "home" }]);
});
