import { expect, it } from "vitest";
import type { Mark, Scene } from "./scene.ts";
import { toSvg } from "./to-svg.ts";

const scene: Scene = {
  width: 100,
  height: 50,
  title: "Flow & <more>",
  description: "Said aloud",
  marks: [
    { mark: "rect", role: "bar", x: 1.23456, y: 2, width: 3, height: 4, fill: { ramp: 1 }, tip: "Card <script>" },
    { mark: "text", role: "label", x: 0, y: 10, text: '"<b>" & \u0007bell', size: 12, anchor: "end", strong: true },
    { mark: "path", role: "line", d: "M0,0L1,1", stroke: "ink", dash: "2 2" },
    { mark: "circle", role: "dot", cx: 1, cy: 2, r: 3, fill: "accent", opacity: 0.5 },
    { mark: "line", role: "rule", x1: 0, y1: 0, x2: 9, y2: 9, stroke: "grid" },
  ],
};

it("stands alone: title and description, colours and type written in", () => {
  const svg = toSvg(scene);
  expect(svg).toContain("<title>Flow &amp; &lt;more&gt;</title>");
  expect(svg).toContain("<desc>Said aloud</desc>");
  expect(svg).toContain('x="1.23"');
  expect(svg).not.toMatch(/var\(|light-dark|href|<style|<script/);
});

it("escapes what people wrote and drops what XML cannot hold", () => {
  expect(toSvg(scene)).toContain("&quot;&lt;b&gt;&quot; &amp; bell");
});

it("is drawn in either theme", () => {
  expect(toSvg(scene, "dark")).toContain('fill="#14171b"');
  expect(toSvg(scene, "light")).toContain('fill="#ffffff"');
});

it("parses as XML: every element is closed", () => {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [tag, close, name, rest] of toSvg(scene).matchAll(/<(\/?)([a-z]+)((?:"[^"]*"|[^">])*)>/g)) {
    if (close === "/" && open.pop() !== name) wrong.push(tag);
    if (close === "" && !rest!.endsWith("/")) open.push(name!);
  }
  expect([...open, ...wrong]).toEqual([]);
});

it("writes each mark as it looks, whatever one of its role looked like before", () => {
  const text: Mark = { mark: "text", role: "a", x: 1, y: 2, text: "t", size: 12 };
  const rect: Mark = { mark: "rect", role: "a", x: 1, y: 2, width: 3, height: 4 };
  const marks: Mark[] = [
    text,
    { ...text, size: 14 },
    { ...text, strong: true },
    { ...text, anchor: "end" },
    { ...text, fill: "muted" },
    { ...text, fill: { ramp: 0.2 } },
    { ...text, fill: { ramp: 0.8 } },
    { ...text, opacity: 0.5 },
    rect,
    { ...rect, radius: 2 },
    { ...rect, stroke: "grid" },
    { ...rect, stroke: "grid", strokeWidth: 2 },
    { ...rect, stroke: "grid", dash: "2 2" },
    { mark: "path", role: "a", d: "M0,0" },
    { mark: "circle", role: "a", cx: 1, cy: 2, r: 3 },
  ];
  const written = (...drawn: Mark[]): string[] =>
    toSvg({ ...scene, marks: drawn })
      .split("\n")
      .slice(3);
  const alone = marks.map((mark) => written(mark)[0]?.replace(/<\/svg>$/, ""));
  expect(new Set(alone).size).toBe(marks.length);
  for (const [one, mark] of marks.entries())
    for (const [other, next] of marks.entries())
      expect(written(mark, next, mark, text).slice(0, 3)).toEqual([alone[one], alone[other], alone[one]]);
});
