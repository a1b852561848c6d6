import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { codeLimits } from "./tried-proof.ts";
import { type Throttle, createThrottle, throttleLimits, throttleWindowMs } from "./throttle.ts";

let ms: number;
let throttle: Throttle;
beforeEach(() => {
  ms = Date.parse("2026-03-02T09:00:00.000Z");
  throttle = createThrottle(() => ms);
});

const here = "192.0.2.1";
const failed = (times: number, source: string, account?: string): void => {
  for (let each = 0; each < times; each += 1) throttle.hold({ source, ...(account !== undefined && { account }) });
};

describe("the throttle", () => {
  test("lets a few tries on one account pass, then says how long to wait", () => {
    for (let each = 0; each < throttleLimits.pair; each += 1)
      expect(throttle.hold({ source: here, account: "ann" })).toBeUndefined();
    const wait = throttle.hold({ source: here, account: "ann" }) ?? 0;
    expect(wait).toBeGreaterThan(0);
    ms += (wait - 2) * 1000;
    expect(throttle.hold({ source: here, account: "ANN " })).toBeGreaterThan(0);
    ms += 2000;
    expect(throttle.hold({ source: here, account: "ann" })).toBeUndefined();
  });

  test("keeps an account usable from elsewhere, however hard somebody guesses here", () => {
    failed(10_000, here, "ann");
    expect(throttle.hold({ source: here, account: "ann" })).toBeGreaterThan(0);
    expect(throttle.hold({ source: "192.0.2.2", account: "ann" })).toBeUndefined();
  });

  test("keeps other accounts usable from the same source, up to a point", () => {
    failed(10, here, "ann");
    expect(throttle.hold({ source: here, account: "bob" })).toBeUndefined();
    for (let each = 0; each < throttleLimits.source; each += 1) failed(1, here, `somebody-${each}`);
    expect(throttle.hold({ source: here, account: "carl" })).toBeGreaterThan(0);
    expect(throttle.hold({ source: here })).toBeGreaterThan(0);
  });

  test("slows guessing from very many sources", () => {
    for (let each = 0; each < throttleLimits.account; each += 1) failed(1, `198.51.${each >> 8}.${each & 255}`, "ann");
    expect(throttle.hold({ source: here, account: "ann" })).toBeGreaterThan(0);
    expect(throttle.hold({ source: here, account: "bob" })).toBeUndefined();
  });

  test.each([
    ["passwords", throttleLimits],
    ["codes", codeLimits],
  ])("keeps an account usable from elsewhere for %s, though one site has networks without end", (_, limits) => {
    const own = createThrottle(() => ms, limits);
    for (let each = 0; each < 3 * limits.account; each += 1)
      own.hold({ source: `2001:db8:1:${each.toString(16)}::1`, account: "ann" });
    expect(own.hold({ source: "2001:db8:1:ffff::1", account: "ann" })).toBeGreaterThan(0);
    for (const source of ["2001:db8:2::1", here]) expect(own.hold({ source, account: "ann" })).toBeUndefined();
  });

  test("does not count what went well", () => {
    for (let each = 0; each < 1_000; each += 1) {
      expect(throttle.hold({ source: here, account: "ann" })).toBeUndefined();
      throttle.forgive({ source: here, account: "ann" });
    }
  });

  test.each([
    ["2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:ffff", true],
    ["2001:db8:1:2::1", "2001:0db8:0001:0002:0:0:0:9", true],
    ["2001:db8:1:2::1", "2001:db8:1:3::1", false],
    ["::1", "::2", true],
    ["::ffff:192.0.2.1", "192.0.2.1", true],
    ["::ffff:192.0.2.1", "::ffff:192.0.2.2", false],
    ["fe80::1%eth0", "fe80::2", true],
  ])("%s and %s are one source: %s", (one, other, same) => {
    failed(throttleLimits.pair, one, "ann");
    expect(throttle.hold({ source: other, account: "ann" }) !== undefined).toBe(same);
  });

  test("never lets through twice the limit within a window, and opens when it said", () => {
    const steps = fc.array(fc.integer({ min: 0, max: throttleWindowMs / 3 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(steps, (gaps) => {
        let now = 0;
        const own = createThrottle(() => now);
        const passed: number[] = [];
        for (const gap of gaps) {
          now += gap;
          if (own.hold({ source: here, account: "ann" }) === undefined) passed.push(now);
        }
        const within = (end: number): number => passed.filter((at) => at > end - throttleWindowMs && at <= end).length;
        expect(Math.max(...passed.map(within))).toBeLessThan(2 * throttleLimits.pair);
        const wait = own.hold({ source: here, account: "ann" });
        if (wait === undefined) return;
        expect(wait).toBeLessThanOrEqual((2 * throttleWindowMs) / 1000);
        now += wait * 1000;
        expect(own.hold({ source: here, account: "ann" })).toBeUndefined();
      }),
    );
  });

  test("forgets the quietest first, and so never grows", () => {
    const others = (from: number, count: number): void => {
      for (let each = from; each < from + count; each += 1)
        failed(1, `10.${each >> 16}.${(each >> 8) & 255}.${each & 255}`, `u${each}`);
    };
    others(0, 25_000);
    failed(throttleLimits.pair, here, "ann");
    others(30_000, 15_000);
    expect(throttle.hold({ source: here, account: "ann" })).toBeGreaterThan(0);
    others(60_000, 20_000);
    expect(throttle.hold({ source: here, account: "ann" })).toBeUndefined();
  });
});
