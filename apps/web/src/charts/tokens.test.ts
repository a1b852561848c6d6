import { readFileSync } from "node:fs";
import { join } from "node:path";
import { paintHex, type Tone } from "@weir/charts";
import { expect, it } from "vitest";

const css = readFileSync(join(import.meta.dirname, "../ui/tokens.css"), "utf8");

const propertyOf: Readonly<Record<Tone, string>> = {
  surface: "surface",
  ground: "ground",
  ink: "text",
  muted: "text-quiet",
  line: "control-line",
  grid: "line",
  accent: "accent",
  danger: "wrong",
  warning: "soon",
};

it.each(Object.entries(propertyOf) as [Tone, string][])("draws %s in the page's --%s", (tone, property) => {
  const [, light, dark] = new RegExp(`--${property}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(css) ?? [];
  expect([light, dark]).toEqual([paintHex(tone, "light"), paintHex(tone, "dark")]);
});
