import type { Mark, RectMark, Scene, TextMark } from "./scene.ts";
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
// eslint-disable-next-line no-control-regex
const special = /[&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/** Most texts, and all coordinates, have nothing to write otherwise. */
const escape = (text: string): string =>
  special.test(text) ? text.replace(notInXml, "").replace(/[&<>"']/g, (sign) => escapes[sign]!) : text;

/** Nothing where there is no value. */
function attribute(name: string, value: string | number | undefined): string {
  if (value === undefined) return "";
  return typeof value === "number" ? ` ${name}="${value}"` : ` ${name}="${escape(value)}"`;
}

const element = (name: string, attributes: string, content = ""): string =>
  content === "" ? `<${name}${attributes}/>` : `<${name}${attributes}>${content}</${name}>`;

/** How a mark is written before and behind its place. */
interface Look {
  readonly of: Mark;
  readonly before: string;
  readonly behind: string;
}

/** Each text is joined from its parts: in one piece it is quickly written again. */
const lookOf = (mark: Mark, theme: Theme): Look => ({
  of: mark,
  before: [
    `<${mark.mark}`,
    attribute("class", mark.role),
    attribute("fill", mark.fill === undefined ? unpainted(mark, theme) : paintHex(mark.fill, theme)),
    attribute("stroke", mark.stroke === undefined ? undefined : paintHex(mark.stroke, theme)),
    attribute("stroke-width", mark.strokeWidth),
    attribute("stroke-dasharray", mark.dash),
    attribute("opacity", mark.opacity),
  ].join(""),
  behind: behindPlace(mark).join(""),
});

const unpainted = (mark: Mark, theme: Theme): string => (mark.mark === "text" ? paintHex("ink", theme) : "none");

function behindPlace(mark: Mark): string[] {
  if (mark.mark === "path") return [' stroke-linejoin="round"'];
  if (mark.mark === "rect") return [attribute("rx", mark.radius)];
  if (mark.mark !== "text") return [];
  return [
    attribute("font-size", mark.size),
    attribute("font-weight", mark.strong === true ? fontWeights.strong : undefined),
    attribute("text-anchor", mark.anchor === "start" ? undefined : mark.anchor),
  ];
}

/** Whether one is written as the other but for its place. */
function looksLike(mark: Mark, other: Mark): boolean {
  if (mark.fill !== other.fill || mark.stroke !== other.stroke || mark.strokeWidth !== other.strokeWidth) return false;
  if (mark.mark !== other.mark || mark.dash !== other.dash || mark.opacity !== other.opacity) return false;
  if (mark.mark === "rect") return mark.radius === (other as RectMark).radius;
  if (mark.mark !== "text") return true;
  const { size, strong, anchor } = other as TextMark;
  return mark.size === size && mark.strong === strong && mark.anchor === anchor;
}

function place(mark: Mark): string {
  switch (mark.mark) {
    case "path":
      return attribute("d", mark.d);
    case "rect":
      return ` x="${px(mark.x)}" y="${px(mark.y)}" width="${px(mark.width)}" height="${px(mark.height)}"`;
    case "circle":
      return ` cx="${px(mark.cx)}" cy="${px(mark.cy)}" r="${px(mark.r)}"`;
    case "line":
      return ` x1="${px(mark.x1)}" y1="${px(mark.y1)}" x2="${px(mark.x2)}" y2="${px(mark.y2)}"`;
    case "text":
      return ` x="${px(mark.x)}" y="${px(mark.y)}"`;
  }
}

/** Writes marks one after the other: those of one role mostly look alike. */
function writer(theme: Theme): (mark: Mark) => string {
  const looks = new Map<string, Look>();
  return (mark) => {
    let look = looks.get(mark.role);
    if (look === undefined || !looksLike(mark, look.of)) looks.set(mark.role, (look = lookOf(mark, theme)));
    const tip = mark.tip === undefined ? "" : element("title", "", escape(mark.tip));
    const content = mark.mark === "text" ? escape(mark.text) + tip : tip;
    const start = look.before + place(mark) + look.behind;
    return content === "" ? `${start}/>` : `${start}>${content}</${mark.mark}>`;
  };
}

/**
 * The scene as one self-contained SVG document: colours of the theme and type are written
 * into it, title and description are announced. Text is escaped; no scripts, no links out.
 */
export function toSvg(scene: Scene, theme: Theme = "light"): string {
  const { width, height } = scene;
  const size = ` width="${width}" height="${height}"`;
  return element(
    "svg",
    ` xmlns="http://www.w3.org/2000/svg"${size} viewBox="0 0 ${width} ${height}" role="img"` +
      `${attribute("font-family", fontFamily)} style="font-variant-numeric: tabular-nums"`,
    [
      element("title", "", escape(scene.title)),
      element("desc", "", escape(scene.description)),
      element("rect", `${size} fill="${paintHex("surface", theme)}"`),
      ...scene.marks.map(writer(theme)),
    ].join("\n"),
  );
}
