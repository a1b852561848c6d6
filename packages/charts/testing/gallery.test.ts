import { describe, expect, it } from "vitest";
import { drawings } from "../gallery/drawings.ts";
import { toSvg } from "../src/to-svg.ts";
import { brokenNumbers, overlappingTexts, textsOutside } from "./overlaps.ts";

/** Huge drawings are checked, not kept: a difference there could not be read. */
const kept = 60_000;

describe("the gallery", () => {
  it.each(drawings)("$name", ({ scene }) => {
    expect(brokenNumbers(scene)).toEqual([]);
    expect(overlappingTexts(scene)).toEqual([]);
    expect(textsOutside(scene)).toEqual([]);
  });

  const readable = drawings
    .map(({ name, scene }) => ({ name, svg: `${toSvg(scene)}\n` }))
    .filter(({ svg }) => svg.length <= kept);
  it.each(readable)("$name looks as it did", async ({ name, svg }) => {
    await expect(svg).toMatchFileSnapshot(`../gallery/snapshots/${name.replaceAll(/[^a-z0-9]+/g, "-")}.svg`);
  });
});
