import type { Mark, Scene } from "./scene.ts";
import { px } from "./scene.ts";
import { fontFamily, fontWeights, paintHex, type Theme } from "./tokens.ts";

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

// XML 1.0 has no place for most control characters, not even escaped.
// eslint-disable-next-line no-control-regex
const notInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const escape = (text: string): string => text.replace(notInXml, "").replace(/[&<>"']/g, (sign) => escapes[sign]!);

type Attributes = Readonly<Record<string, string | number | undefined>>;

function element(name: string, attributes: Attributes, content = ""): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escape(String(value))}"`)
    .join("");
  return content === "" ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

function look(mark: Mark, theme: Theme): Attributes {
  const unpainted = mark.mark === "text" ? paintHex("ink", theme) : "none";
  return {
    class: mark.role,
    fill: mark.fill === undefined ? unpainted : paintHex(mark.fill, theme),
    stroke: mark.stroke === undefined ? undefined : paintHex(mark.stroke, theme),
    "stroke-width": mark.strokeWidth,
    "stroke-dasharray": mark.dash,
    opacity: mark.opacity,
  };
}

function shape(mark: Mark): Attributes {
  switch (mark.mark) {
    case "path":
      return { d: mark.d, "stroke-linejoin": "round" };
    case "rect":
      return { x: px(mark.x), y: px(mark.y), width: px(mark.width), height: px(mark.height), rx: mark.radius };
    case "circle":
      return { cx: px(mark.cx), cy: px(mark.cy), r: px(mark.r) };
    case "line":
      return { x1: px(mark.x1), y1: px(mark.y1), x2: px(mark.x2), y2: px(mark.y2) };
    case "text":
      return {
        x: px(mark.x),
        y: px(mark.y),
        "font-size": mark.size,
        "font-weight": mark.strong === true ? fontWeights.strong : undefined,
        "text-anchor": mark.anchor === "start" ? undefined : mark.anchor,
      };
  }
}

function drawMark(mark: Mark, theme: Theme): string {
  const tip = mark.tip === undefined ? "" : element("title", {}, escape(mark.tip));
  const content = mark.mark === "text" ? escape(mark.text) + tip : tip;
  return element(mark.mark, { ...look(mark, theme), ...shape(mark) }, content);
}

/**
 * The scene as one self-contained SVG document: colours of the theme and type are written
 * into it, title and description are announced. Text is escaped; no scripts, no links out.
 */
export function toSvg(scene: Scene, theme: Theme = "light"): string {
  const background = element("rect", {
    width: scene.width,
    height: scene.height,
    fill: paintHex("surface", theme),
  });
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width: scene.width,
      height: scene.height,
      viewBox: `0 0 ${scene.width} ${scene.height}`,
      role: "img",
      "font-family": fontFamily,
      style: "font-variant-numeric: tabular-nums",
    },
    [
      element("title", {}, escape(scene.title)),
      element("desc", {}, escape(scene.description)),
      background,
      ...scene.marks.map((mark) => drawMark(mark, theme)),
    ].join("\n"),
  );
}
