import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chance, createRandom, exponential, logNormal, pickOne, standardNormal } from "./random.ts";
import type { Random } from "./random.ts";

const mean = (random: Random, draw: (random: Random) => number, draws = 20_000): number => {
  let sum = 0;
  for (let index = 0; index < draws; index += 1) sum += draw(random);
  return sum / draws;
};

describe("createRandom", () => {
  it("gives the same numbers for the same seed and others for another", () => {
    const [one, same, other] = [createRandom("a"), createRandom("a"), createRandom("b")];
    const first = Array.from({ length: 5 }, () => one.next());
    expect(Array.from({ length: 5 }, () => same.next())).toEqual(first);
    expect(Array.from({ length: 5 }, () => other.next())).not.toEqual(first);
  });

  it("forks sources that do not shift each other", () => {
    const parent = createRandom(7);
    const quiet = parent.fork("child").next();
    parent.next();
    expect(parent.fork("child").next()).toBe(quiet);
    expect(parent.fork("other").next()).not.toBe(quiet);
  });

  it("spreads evenly: every tenth of [0, 1) gets its share within five deviations, for seeds that differ little", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const tenths = Array.from({ length: 10 }, () => 0);
        for (let index = 0; index < 5_000; index += 1) {
          const value = createRandom(seed).fork(`card-${index}`).next();
          const tenth = Math.floor(value * 10);
          tenths[tenth] = (tenths[tenth] ?? 0) + 1;
        }
        for (const count of tenths) expect(Math.abs(count - 500)).toBeLessThan(5 * Math.sqrt(450));
      }),
      { numRuns: 5, seed: 1 },
    );
  });
});

describe("draws", () => {
  it("keep their mean", () => {
    expect(mean(createRandom(1), (random) => exponential(random, 3))).toBeCloseTo(3, 0);
    expect(mean(createRandom(2), (random) => logNormal(random, 3, 1))).toBeCloseTo(3, 0);
    expect(mean(createRandom(3), (random) => Number(chance(random, 0.3)))).toBeCloseTo(0.3, 1);
  });

  it("answer the mean where nothing varies, and never a negative amount", () => {
    expect(logNormal(createRandom(1), 2, 0)).toBe(2);
    expect(logNormal(createRandom(1), -2, 1)).toBe(0);
  });

  it("a standard normal draw turns once round its circle", () => {
    const half: Random = { next: () => 0.5, fork: () => half };
    expect(standardNormal(half)).toBeCloseTo(-Math.sqrt(2 * Math.log(2)), 12);
  });

  it("refuse to pick from an empty list", () => {
    expect(() => pickOne(createRandom(1), [])).toThrow(/empty/);
  });
});
