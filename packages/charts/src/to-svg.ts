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

function look(mark: Mark, theme: Theme): string {
  const unpainted = mark.mark === "text" ? paintHex("ink", theme) : "none";
  return (
    attribute("class", mark.role) +
    ` fill="${mark.fill === undefined ? unpainted : paintHex(mark.fill, theme)}"` +
    (mark.stroke === undefined ? "" : ` stroke="${paintHex(mark.stroke, theme)}"`) +
    attribute("stroke-width", mark.strokeWidth) +
    attribute("stroke-dasharray", mark.dash) +
    attribute("opacity", mark.opacity)
  );
}

function shape(mark: Mark): string {
  switch (mark.mark) {
    case "path":
      return `${attribute("d", mark.d)} stroke-linejoin="round"`;
    case "rect":
      return ` x="${px(mark.x)}" y="${px(mark.y)}" width="${px(mark.width)}" height="${px(mark.height)}"${attribute("rx", mark.radius)}`;
    case "circle":
      return ` cx="${px(mark.cx)}" cy="${px(mark.cy)}" r="${px(mark.r)}"`;
    case "line":
      return ` x1="${px(mark.x1)}" y1="${px(mark.y1)}" x2="${px(mark.x2)}" y2="${px(mark.y2)}"`;
    case "text":
      return (
        ` x="${px(mark.x)}" y="${px(mark.y)}" font-size="${mark.size}"` +
        attribute("font-weight", mark.strong === true ? fontWeights.strong : undefined) +
        attribute("text-anchor", mark.anchor === "start" ? undefined : mark.anchor)
      );
  }
}

function drawMark(mark: Mark, theme: Theme): string {
  const tip = mark.tip === undefined ? "" : element("title", "", escape(mark.tip));
  const content = mark.mark === "text" ? escape(mark.text) + tip : tip;
  return element(mark.mark, look(mark, theme) + shape(mark), content);
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
      ...scene.marks.map((mark) => drawMark(mark, theme)),
    ].join("\n"),
  );
}
