import fc from "fast-check";
import { expect, it } from "vitest";
import { fitText, textWidth, wrapText } from "./text-width.ts";

it("measures like Inter does", () => {
  // Canvas measureText, Inter Variable 400 at 12 px.
  expect(textWidth("Ready for test", 12)).toBeGreaterThan(74);
  expect(textWidth("Ready for test", 12)).toBeLessThan(82);
  expect(textWidth("漢字", 12)).toBe(24);
});

it("cuts what does not fit, and says so with an ellipsis", () => {
  expect(fitText("Build", 100, 12)).toBe("Build");
  expect(fitText("Security review", 60, 12)).toBe("Security…");
  expect(fitText("Security review", 3, 12)).toBe("");
});

it("never hands back more than fits", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme" }),
      fc.integer({ min: 0, max: 200 }),
      fc.integer({ min: 1, max: 3 }),
      (text, width, lines) => {
        expect(textWidth(fitText(text, width, 12), 12)).toBeLessThanOrEqual(width);
        const wrapped = wrapText(text, width, 12, lines);
        expect(wrapped.length).toBeLessThanOrEqual(lines);
        for (const line of wrapped) expect(textWidth(line, 12)).toBeLessThanOrEqual(width);
      },
    ),
  );
});

it("breaks at spaces", () => {
  expect(wrapText("Security review with the platform team", 110, 12, 2)).toEqual([
    "Security review",
    "with the platform…",
  ]);
  expect(wrapText("", 110, 12, 2)).toEqual([]);
});
