import fc from "fast-check";
import { expect, test } from "vitest";
import { FactColumns, factKind, type FactRow } from "./fact-columns.ts";

const anyRow: fc.Arbitrary<FactRow> = fc.record({
  card: fc.nat(9),
  kind: fc.constantFrom(...Object.values(factKind)),
  stage: fc.oneof(fc.nat(9), fc.constantFrom(255, 256, 65_000)),
  claimed: fc.oneof(fc.nat(9), fc.constantFrom(255, 256, 65_000)),
  at: fc.integer({ min: -2_208_988_800_000, max: 7_258_118_399_999 }),
  seq: fc.nat(2 ** 31 - 1),
  actor: fc.oneof(fc.constant(0), fc.constantFrom(255, 256, 65_536)),
});
const manyRows = fc.array(anyRow, { minLength: 1, maxLength: 300 });

test("columns hold what they were given, however they grew and widened on the way", () => {
  fc.assert(
    fc.property(manyRows, (rows) => {
      const facts = new FactColumns();
      for (const row of rows) facts.push(row);
      const held = rows.map((_, row) => ({
        card: facts.card[row],
        kind: facts.kind[row],
        stage: facts.stage[row],
        claimed: facts.claimed[row],
        at: facts.at[row],
        seq: facts.seq[row],
        actor: facts.actor[row],
      }));
      expect(held).toEqual(rows);
    }),
  );
});

test("the rows of a card are those that name it, whenever they are asked for", () => {
  fc.assert(
    fc.property(manyRows, fc.nat(300), (rows, askedAfter) => {
      const facts = new FactColumns();
      const told: FactRow[] = [];
      const expected = (card: number): number[] => [...told.keys()].filter((row) => told[row]?.card === card);
      const askAll = (): void => {
        for (let card = 0; card < 12; card++) {
          const its = expected(card);
          expect(facts.rows.of(card)).toEqual(its);
          expect(facts.rows.first(card)).toBe(its[0] ?? -1);
          expect(facts.rows.last(card)).toBe(its.at(-1) ?? -1);
        }
      };
      for (const row of rows) {
        facts.push(row);
        told.push(row);
        if (told.length === askedAfter) askAll();
      }
      askAll();
    }),
  );
});

test("small numbers take a byte each, and actors nobody names are not written", () => {
  const facts = new FactColumns();
  const plain = { card: 0, kind: factKind.moved, stage: 255, claimed: 3, at: 0, seq: 1, actor: 0 };
  for (let row = 0; row < 1000; row++) facts.push(plain);
  const widths = (): number[] => [facts.stage, facts.claimed, facts.actor].map((column) => column.BYTES_PER_ELEMENT);
  expect(widths()).toEqual([1, 1, 1]);
  facts.push({ ...plain, stage: 256, actor: 70_000 });
  expect(widths()).toEqual([2, 1, 4]);
});
