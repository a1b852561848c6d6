import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expectedVisits } from "./expected-visits.ts";

/** Fractions of whole numbers: Gauss, Jordan, no rounding anywhere. An oracle that shares nothing with the solver. */
function exactVisits(entry: readonly number[], counts: readonly (readonly number[])[]): number[] {
  type Fraction = readonly [bigint, bigint];
  const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));
  const of = (a: bigint, b: bigint): Fraction => {
    const g = gcd(a, b) || 1n;
    return b < 0n ? [-a / g, -b / g] : [a / g, b / g];
  };
  const minus = (a: Fraction, b: Fraction): Fraction => of(a[0] * b[1] - b[0] * a[1], a[1] * b[1]);
  const times = (a: Fraction, b: Fraction): Fraction => of(a[0] * b[0], a[1] * b[1]);
  const over = (a: Fraction, b: Fraction): Fraction => of(a[0] * b[1], a[1] * b[0]);
  const n = entry.length;
  const total = (row: readonly number[]): bigint => row.reduce((sum, count) => sum + BigInt(count), 0n);
  // Column equations: v_k − Σ v_i q_ik = entry_k.
  const rows = Array.from({ length: n }, (_, k): Fraction[] => [
    ...counts.map((row, i) => minus(of(i === k ? 1n : 0n, 1n), of(BigInt(row[k] ?? 0), total(row)))),
    of(BigInt(entry[k] ?? 0), total(entry)),
  ]);
  for (let k = 0; k < n; k++) {
    const pivot = rows.findIndex((row, index) => index >= k && row[k]?.[0] !== 0n);
    [rows[k], rows[pivot]] = [rows[pivot] ?? [], rows[k] ?? []];
    const head = rows[k]?.[k] ?? [1n, 1n];
    rows[k] = rows[k]?.map((value) => over(value, head)) ?? [];
    rows.forEach((row, index) => {
      const factor = row[k] ?? [0n, 1n];
      if (index === k || factor[0] === 0n) return;
      rows[index] = row.map((value, j) => minus(value, times(factor, rows[k]?.[j] ?? [0n, 1n])));
    });
  }
  return rows.map((row) => {
    const [a, b] = row[n] ?? [0n, 1n];
    return Number((a * 10n ** 18n) / b) / 1e18;
  });
}
const chains = fc.integer({ min: 1, max: 7 }).chain((n) => {
  const weight = fc.integer({ min: 0, max: 1000 });
  const row = fc.array(fc.oneof(fc.constant(0), weight), { minLength: n, maxLength: n });
  return fc.record({
    entry: fc
      .array(weight, { minLength: n, maxLength: n })
      .map((weights) => weights.map((w, i) => (i === 0 ? w + 1 : w))),
    moves: fc.array(
      fc.tuple(row, fc.integer({ min: 1, max: 1000 })).map(([to, finish]) => [...to, finish]),
      { minLength: n, maxLength: n },
    ),
  });
});

describe("expected visits", { timeout: 60_000 }, () => {
  test("a self-loop of 10 % makes 10 days 11.11, not 11", () => {
    const [visits] = expectedVisits([1], [[0.1, 0.9]]);
    expect(10 * (visits ?? 0)).toBeCloseTo(100 / 9, 12);
    expect(10 * (visits ?? 0)).not.toBeCloseTo(11, 1);
  });
  test("two steps and returns from the second, by hand", () => {
    // v0 = 1 + 0.25 v1, v1 = v0, hence 4/3 each.
    expect(
      expectedVisits(
        [1, 0],
        [
          [0, 1, 0],
          [0.25, 0, 0.75],
        ],
      ),
    ).toEqual([4 / 3, 4 / 3]);
  });
  test("three steps, with a return over two of them and one step skipped by half, by hand", () => {
    // a = 1 + c/5, b = a/2, c = b + a/2 = a: a = 5/4.
    const [a, b, c] = expectedVisits(
      [1, 0, 0],
      [
        [0, 0.5, 0.5, 0],
        [0, 0, 1, 0],
        [0.2, 0, 0, 0.8],
      ],
    );
    expect([a, b, c]).toEqual([expect.closeTo(1.25, 14), expect.closeTo(0.625, 14), expect.closeTo(1.25, 14)]);
  });
  test("a way out one card in a million takes is not lost", () => {
    expect(expectedVisits([1], [[999_999, 1]])[0]).toBeCloseTo(1_000_000, 6);
  });
  test("who is caught is told apart from who never comes", () => {
    // 0 finishes or goes to 1; 1 and 2 send each other work for ever; 3 is never entered.
    const caught = expectedVisits(
      [1, 0, 0, 0],
      [
        [0, 1, 0, 0, 1],
        [0, 0, 1, 0, 0],
        [0, 1, 0, 0, 0],
        [0, 0, 0, 0, 1],
      ],
    );
    expect(caught).toEqual([1, null, null, 0]);
  });
  test("no entry, no visits", () => {
    expect(
      expectedVisits(
        [0, 0],
        [
          [0, 1, 0],
          [0, 0, 1],
        ],
      ),
    ).toEqual([0, 0]);
    expect(expectedVisits([], [])).toEqual([]);
  });
  test("what is no weight is named", () => {
    expect(() => expectedVisits([1], [[-0.1, 1]])).toThrow("moves[0][0] is -0.1");
    expect(() => expectedVisits([Number.NaN], [[0, 1]])).toThrow("entry[0] is NaN");
    expect(() => expectedVisits([1], [[1]])).toThrow("moves[0].length is 1, expected 2");
    expect(() => expectedVisits([1], [])).toThrow("moves.length is 0, expected 1");
  });
  test("equals exact fractions, for counts of any size", () => {
    fc.assert(
      fc.property(chains, ({ entry, moves }) => {
        const exact = exactVisits(entry, moves);
        expectedVisits(entry, moves).forEach((visits, state) => {
          const truth = exact[state] ?? 0;
          expect(Math.abs((visits ?? Number.NaN) - truth)).toBeLessThanOrEqual(1e-12 * truth + 1e-15);
        });
      }),
      { numRuns: 1000 },
    );
  });
  test("relabelling the states relabels the visits", () => {
    fc.assert(
      fc.property(chains, ({ entry, moves }) => {
        const turned = (row: readonly number[]): number[] => [
          ...row.slice(0, entry.length).toReversed(),
          ...row.slice(entry.length),
        ];
        const back = expectedVisits(entry.toReversed(), moves.map(turned).toReversed()).toReversed();
        expectedVisits(entry, moves).forEach((visits, state) => expect(back[state]).toBeCloseTo(visits ?? 0, 9));
      }),
    );
  });
  describe("by switch, done over once", () => {
    const once = (entry: readonly number[], moves: readonly (readonly number[])[]) =>
      expectedVisits(entry, moves, "once");
    test("a self-loop of 10 % makes 10 days 11, not 11.11", () => {
      expect(10 * (once([1], [[0.1, 0.9]])[0] ?? 0)).toBeCloseTo(11, 12);
    });
    test("a return over two steps goes the whole way again, what skips a step skips it then too, by hand", () => {
      // a half skips b; a fifth of c goes back to a once: a 1 + 1/5, b (1 + 1/5) / 2, c 1 + 1/5.
      const visits = once(
        [1, 0, 0],
        [
          [0, 1, 1, 0],
          [0, 0, 1, 0],
          [1, 0, 0, 4],
        ],
      );
      expect(visits).toEqual([expect.closeTo(1.2, 14), expect.closeTo(0.6, 14), expect.closeTo(1.2, 14)]);
    });
    test("from where nothing goes on but back, all of it goes back: once", () => {
      // Off the board (1) leads back to 0 and then to the finish.
      expect(
        once(
          [1, 0],
          [
            [0, 1, 1],
            [1, 0, 0],
          ],
        ),
      ).toEqual([1.5, 0.75]);
    });
    test("without returns nothing differs, and with few hardly anything", () => {
      fc.assert(
        fc.property(chains, fc.constantFrom(0, 1e-4), ({ entry, moves }, few) => {
          const rare = moves.map((row, from) => {
            const ahead = row.reduce((sum, weight, to) => (to > from ? sum + weight : sum), 0);
            return row.map((weight, to) => (to > from ? weight / ahead : weight > 0 ? few : 0));
          });
          const visits = expectedVisits(entry, rare);
          once(entry, rare).forEach((count, state) =>
            expect(Math.abs((count ?? 0) - (visits[state] ?? 0))).toBeLessThanOrEqual(few === 0 ? 1e-12 : 1e-5),
          );
        }),
      );
    });
  });
});
