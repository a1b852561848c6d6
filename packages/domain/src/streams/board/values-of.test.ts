import { createRandom, pickOne } from "@weir/flow-metrics";
import { expect, it } from "vitest";
import { deskWithCards } from "../../../testing/board-desk.ts";
import { randomWish } from "../../../testing/random-wish.ts";
import { allCards, cardOf, isRefusal, redacted, REMOVED_TEXT, valuesOf, type Card } from "../../index.ts";

const given = ({ labels, cardType, classOfService, size, fields = [], checkItems }: Card): unknown => [
  labels,
  cardType,
  classOfService,
  size,
  fields.toSorted((a, b) => (a.fieldId < b.fieldId ? -1 : 1)),
  checkItems.map(({ text }) => text),
];

it("makes of any card another with all that can be given, and with nothing else of it", () => {
  const random = createRandom(7);
  const desk = deskWithCards("a", "b", "c");
  for (let count = 0; count < 400; count += 1) desk.ask(randomWish(desk.board(), random, String(count)));
  // What a field of the board holds no more is not copied: nothing here is retired or taken out of a choice.
  const board = { ...desk.board(), archived: false, wipLimits: [], stagePolicies: [] };
  const cards = [...allCards(board)].filter(({ leftAt }) => leftAt === undefined);
  expect(cards.length).toBeGreaterThan(10);
  const copies = cards.flatMap((card) => {
    const there = desk.copy();
    there.ask({ type: "board.restore" });
    const made = there.ask({
      type: "card.create",
      cardId: `copy-${card.cardId}`,
      stageId: pickOne(random, board.stages).stageId,
      title: card.title,
      copyOf: card.cardId,
      reason: "a copy",
      metPoints: ["p", "q"],
      ...valuesOf(board, card),
    });
    if (isRefusal(made)) return [];
    const copy = cardOf(there.board(), `copy-${card.cardId}`);
    if (copy === undefined) throw new Error("it was made");
    expect([copy.commentCount, copy.blocked, copy.links, copy.people]).toEqual([0, undefined, undefined, []]);
    expect(copy.checkItems.every(({ done }) => !done)).toBe(true);
    const offered = valuesOf(board, card);
    return [
      [
        given(copy),
        given({ ...card, fields: copy.fields ?? [] }),
        offered.fields?.length ?? 0,
        copy.fields?.length ?? 0,
      ],
    ];
  });
  expect(copies.length).toBeGreaterThan(cards.length / 2);
  for (const [is, due, asked, held] of copies) expect([is, held]).toEqual([due, asked]);
});

it("leaves out what the board's fields hold no more, and goes with the text when that is removed", () => {
  const desk = deskWithCards("a");
  desk.mustAsk({ type: "field.add", fieldId: "c", name: "Tier", kind: "choice", options: ["Gold", "Tin"] });
  desk.mustAsk({ type: "field.add", fieldId: "t", name: "Note", kind: "text" });
  desk.mustAsk({ type: "card.set-field", cardId: "a", fieldId: "c", value: "Gold" });
  desk.mustAsk({ type: "card.set-field", cardId: "a", fieldId: "t", value: "secret" });
  desk.mustAsk({ type: "card.check-item", cardId: "a", itemId: "i", text: "secret step", done: true });
  const valuesNow = () => valuesOf(desk.board(), cardOf(desk.board(), "a") as Card);
  expect(valuesNow().fields).toHaveLength(2);
  desk.mustAsk({ type: "field.change", fieldId: "c", changes: { options: ["Tin"] } });
  expect(valuesNow().fields).toEqual([{ fieldId: "t", value: "secret" }]);
  const copy = { type: "card.create", cardId: "b", stageId: "todo", title: "B", copyOf: "a", ...valuesNow() };
  const [born] = desk.mustAsk(copy);
  expect(born && redacted(born, { cardId: "b" })).toMatchObject({
    fields: [{ fieldId: "t", kind: "text", value: REMOVED_TEXT }],
    checkItems: [{ itemId: "i", text: REMOVED_TEXT }],
    copyOf: "a",
  });
  desk.mustAsk({ type: "field.retire", fieldId: "t" });
  expect(valuesNow().fields).toBeUndefined();
});
