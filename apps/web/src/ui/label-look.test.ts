// Labels are told apart by a pattern as well as by a colour, and both can be seen on whatever they lie on.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { labelLook, labelPatterns, labelTones } from "./label-look.ts";

const read = (name: string): string => readFileSync(join(import.meta.dirname, name), "utf8");
const tokens = read("tokens.css");
const marks = read("label-mark.module.css");

function colours(name: string): { light: string; dark: string } {
  const [, light = "", dark = ""] = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(tokens) ?? [];
  return { light, dark };
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const numbered = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
/** Chips on cards and in the opened card, and what shows through where either is touched. */
const grounds = ["chip", "ground", "surface", "raised", "hover"];

describe.each(["light", "dark"] as const)("in %s", (theme) => {
  test("every pattern stands out from what it lies on by 3, and the words of chips by 4.5", () => {
    const faint = grounds.flatMap((ground) =>
      numbered(labelTones)
        .map(
          (tone) =>
            [`label-${tone}`, ground, contrast(colours(`label-${tone}`)[theme], colours(ground)[theme])] as const,
        )
        .filter(([, , ratio]) => !(ratio >= 3)),
    );
    expect(faint).toEqual([]);
    for (const [words, ground] of [
      ["text-quiet", "chip"],
      ["text", "chip"],
      ["text", "ground"],
    ] as const)
      expect(contrast(colours(words)[theme], colours(ground)[theme])).toBeGreaterThanOrEqual(4.5);
  });

  test("no two labels have one colour, and none that of what is wrong", () => {
    const all = [...numbered(labelTones).map((tone) => colours(`label-${tone}`)[theme]), colours("wrong")[theme]];
    expect(new Set(all).size).toBe(labelTones + 1);
  });
});

test("a contrast too low would be seen", () => {
  expect(contrast("#dfa541", "#ffffff")).toBeLessThan(3);
  expect(contrast("#000000", "#ffffff")).toBe(21);
});

test("each pattern is drawn, and none like another", () => {
  const drawn = numbered(labelPatterns).map(
    (pattern) => new RegExp(`data-look\\$="${pattern}"\\] \\{\\s*background:\\s*([^;]+);`).exec(marks)?.[1],
  );
  expect(drawn).not.toContain(undefined);
  expect(new Set(drawn).size).toBe(labelPatterns);
});

test("every name has a look, the same one always, and all of them occur", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 100 }), (name) => {
      expect(labelLook(name)).toMatch(/^[0-7][0-7]$/);
      expect(labelLook(name)).toBe(labelLook(name));
    }),
  );
  const looks = new Set(numbered(2_000).map((index) => labelLook(`Label ${index}`)));
  expect(looks.size).toBe(labelTones * labelPatterns);
});

test("in forced colours the pattern is drawn in the colour of words", () => {
  expect(marks).toMatch(
    /forced-colors: active\) \{\s*\.mark\[data-look\] \{\s*--mark: CanvasText;\s*forced-color-adjust: none;/,
  );
});
