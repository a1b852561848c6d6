import fc from "fast-check";
import { expect, test } from "vitest";
import { FactColumns, factKind } from "./fact-columns.ts";

const fact = { kind: factKind.moved, stage: 0, claimed: 0, at: 0, actor: 0 } as const;

test("the rows of each card, whatever was told before they were asked for and after", () => {
  const told = fc.array(fc.array(fc.nat({ max: 9 }), { maxLength: 40 }), { maxLength: 6 });
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
