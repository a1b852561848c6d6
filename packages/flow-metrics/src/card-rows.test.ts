import fc from "fast-check";
import { expect, test } from "vitest";
import type { FactRange } from "./card-rows.ts";
import { FactColumns, factKind } from "./fact-columns.ts";
import { FactsByCard } from "./facts-by-card.ts";

const told = fc.array(fc.array(fc.nat({ max: 9 }), { maxLength: 40 }), { maxLength: 6 });

test("the rows of each card, whatever was told before they were asked for and after", () => {
  const fact = { kind: factKind.moved, stage: 0, claimed: 0, at: 0, actor: 0 } as const;
  fc.assert(
    fc.property(told, (portions) => {
      const facts = new FactColumns();
      const cards = portions.flatMap((portion) => {
        for (const card of portion) facts.push({ ...fact, card, seq: facts.count });
        facts.rows.of(0);
        return portion;
      });
      for (let card = 0; card <= 10; card++) {
        const rows = cards.flatMap((one, row) => (one === card ? [row] : []));
        expect(facts.rows.of(card)).toEqual(rows);
        expect([facts.rows.first(card), facts.rows.last(card)]).toEqual([rows[0] ?? -1, rows.at(-1) ?? -1]);
      }
    }),
  );
});

test("what is shown of a card is what its facts say, of those told later too, and of stages and people beyond 255", () => {
  const says = fc.record({ stage: fc.constantFrom(0, 3, 255, 256, 70_000), actor: fc.constantFrom(0, 1, 300) });
  fc.assert(
    fc.property(told, fc.infiniteStream(says), (portions, saying) => {
      const facts = new FactColumns();
      const spare = new FactsByCard();
      const shown: FactRange = { facts: spare, first: 0, until: 0 };
      const known: unknown[][] = Array.from({ length: 11 }, () => []);
      for (const portion of portions) {
        for (const card of portion) {
          const fact = {
            ...(saying.next().value as { stage: number; actor: number }),
            at: 7 * facts.count,
            kind: 1 as const,
          };
          const row = facts.push({ ...fact, card, claimed: 0, seq: facts.count });
          known[card]?.push({ row, ...fact });
        }
        for (const card of [0, 3, 10, 3, 9]) {
          facts.rows.show(card, shown, spare);
          const { row, at, kind, stage, actor } = shown.facts;
          const read = Array.from({ length: shown.until - shown.first }, (_, index) => shown.first + index);
          expect(
            read.map((i) => ({ row: row[i], at: at[i], kind: kind[i], stage: stage[i], actor: actor[i] })),
          ).toEqual(known[card]);
        }
      }
    }),
  );
});
