import { expect, test } from "vitest";
import { shortSpan } from "./time.ts";

const minute = 60_000;

test("a span is its largest whole unit", () => {
  expect(shortSpan(0)).toBe("1 min");
  expect(shortSpan(59 * minute)).toBe("59 min");
  expect(shortSpan(60 * minute)).toBe("1 h");
  expect(shortSpan(47 * 60 * minute)).toBe("1 d");
  expect(shortSpan(1000 * 24 * 60 * minute)).toBe("1000 d");
  expect(shortSpan(4935 * 24 * 60 * minute)).toBe("13 y");
  expect(shortSpan(-5)).toBe("1 min");
});
