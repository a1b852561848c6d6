import { describe, expect, it } from "vitest";
import { contrastRatio, oklchToHex } from "./color.ts";
import { markPaint, paintCss, paintHex, stageRamp, type Theme, type Tone } from "./tokens.ts";

const themes: Theme[] = ["light", "dark"];
const texts: Tone[] = ["ink", "muted", "accent", "danger", "warning"];
const grounds: Tone[] = ["surface", "ground"];

describe("colours", () => {
  it("knows black, white and a colour between them", () => {
    expect(oklchToHex({ lightness: 0, chroma: 0, hue: 0 })).toBe("#000000");
    expect(oklchToHex({ lightness: 1, chroma: 0, hue: 0 })).toBe("#ffffff");
    expect(oklchToHex({ lightness: 0.628, chroma: 0.2577, hue: 29.23 })).toBe("#ff0000");
    expect(contrastRatio("#000000", "#ffffff")).toBeCloseTo(21, 5);
    expect(contrastRatio("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
  });

  it.each(themes)("writes texts on every ground at AA, %s", (theme) => {
    for (const text of texts) {
      for (const ground of grounds) {
        const ratio = contrastRatio(paintHex(text, theme), paintHex(ground, theme));
        expect(ratio, `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it.each(themes)("draws lines that carry meaning at 3 : 1 or more, %s", (theme) => {
    expect(contrastRatio(paintHex("line", theme), paintHex("surface", theme))).toBeGreaterThanOrEqual(3);
    expect(contrastRatio(paintHex(markPaint, theme), paintHex("surface", theme))).toBeGreaterThanOrEqual(3);
  });
});

describe("the stage ramp", () => {
  it.each(themes)("goes from light to dark without turning back, %s", (theme) => {
    const fromBlack = Array.from({ length: 21 }, (_, index) =>
      contrastRatio(paintHex({ ramp: index / 20 }, theme), "#000000"),
    );
    expect(fromBlack).toEqual(fromBlack.toSorted((a, b) => b - a));
    expect(new Set(fromBlack).size).toBe(21);
  });

  it("spans the stages, and takes the middle for a single one", () => {
    expect([0, 1, 2].map((index) => stageRamp(index, 3))).toEqual([0, 0.5, 1]);
    expect(stageRamp(0, 1)).toBe(0.5);
    expect(stageRamp(7, 3)).toBe(1);
  });

  it("follows the scheme of the page in CSS", () => {
    expect(paintCss("surface")).toBe("light-dark(#ffffff, #14171b)");
  });
});
