import type { Mark, RectMark, Scene, TextMark } from "../src/scene.ts";
import { signRadius } from "../src/value-stream-map/signs.ts";
import { textWidth } from "../src/text-width.ts";

interface Box {
  readonly what: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function textBox(mark: TextMark): Box {
  const width = textWidth(mark.text, mark.size, mark.strong);
  const left = mark.anchor === "middle" ? mark.x - width / 2 : mark.anchor === "end" ? mark.x - width : mark.x;
  // Capitals and descenders of Inter: 0.73 em up, 0.2 em down.
  return {
    what: `${mark.role} "${mark.text}"`,
    left,
    right: left + width,
    top: mark.y - mark.size * 0.73,
    bottom: mark.y + mark.size * 0.2,
  };
}

const overlap = (a: Box, b: Box): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5;

function pairs(boxes: readonly Box[]): string[] {
  return boxes.flatMap((box, index) =>
    boxes
      .slice(index + 1)
      .filter((other) => overlap(box, other))
      .map((other) => `${box.what} × ${other.what}`),
  );
}

/** Pairs of texts that lie on each other. */
export function overlappingTexts(scene: Scene): string[] {
  return pairs(
    scene.marks.filter((mark) => mark.mark === "text" && mark.text !== "").map((mark) => textBox(mark as TextMark)),
  );
}

/** Pairs of rectangles of the given roles that lie on each other. */
export function overlappingBoxes(scene: Scene, roles: readonly string[]): string[] {
  return pairs(
    scene.marks.flatMap((mark) =>
      mark.mark === "rect" && roles.includes(mark.role)
        ? [{ what: mark.role, left: mark.x, right: mark.x + mark.width, top: mark.y, bottom: mark.y + mark.height }]
        : [],
    ),
  );
}

/** Texts that reach over an edge of the drawing. */
export function textsOutside(scene: Scene): string[] {
  return scene.marks
    .filter((mark): mark is TextMark => mark.mark === "text")
    .map(textBox)
    .filter(
      (box) => box.left < -0.5 || box.right > scene.width + 0.5 || box.top < -0.5 || box.bottom > scene.height + 0.5,
    )
    .map((box) => box.what);
}

/** Pins and bursts, which are round: those on each other, on a text that is not theirs, or over an edge of the drawing. */
export function overlappingSigns(scene: Scene): string[] {
  const texts = scene.marks.filter((mark): mark is TextMark => mark.mark === "text" && mark.text !== "");
  const signs = texts
    .filter(({ role }) => role === "pin-number" || role === "burst-sign")
    .map((mark) => ({ mark, x: mark.x, y: mark.y - 4 }));
  const reach = 2 * signRadius - 0.5;
  return signs.flatMap(({ mark, x, y }, index) => {
    const what = `${mark.role} "${mark.text}"`;
    const outside = x < signRadius || y < signRadius || x > scene.width - signRadius || y > scene.height - signRadius;
    return [
      ...(outside ? [`${what} outside`] : []),
      ...signs
        .slice(index + 1)
        .filter((other) => Math.hypot(other.x - x, other.y - y) < reach)
        .map((other) => `${what} × ${other.mark.role} "${other.mark.text}"`),
      ...texts
        .filter((text) => text.role !== "pin-number" && text.role !== "burst-sign")
        .map(textBox)
        .filter((box) => {
          const away = Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
          return away < signRadius - 1;
        })
        .map((box) => `${what} × ${box.what}`),
    ];
  });
}

const onEdges = new Set(["pin-number", "burst-sign", "change-sign"]);

/** Texts that lie half in a rectangle of the given roles: on its edge, or under it. Signs stand on edges on purpose. */
export function textsAcross(scene: Scene, roles: readonly string[]): string[] {
  const rects = scene.marks.filter((mark): mark is RectMark => mark.mark === "rect" && roles.includes(mark.role));
  const boxes = scene.marks
    .filter((mark): mark is TextMark => mark.mark === "text" && mark.text !== "" && !onEdges.has(mark.role))
    .map(textBox);
  return rects.flatMap((rect) => {
    const edge = {
      what: rect.role,
      left: rect.x,
      right: rect.x + rect.width,
      top: rect.y,
      bottom: rect.y + rect.height,
    };
    const isWithin = (box: Box): boolean =>
      box.left >= edge.left - 0.5 &&
      box.right <= edge.right + 0.5 &&
      box.top >= edge.top - 0.5 &&
      box.bottom <= edge.bottom + 0.5;
    return boxes.filter((box) => overlap(box, edge) && !isWithin(box)).map((box) => `${box.what} across ${edge.what}`);
  });
}

/** Coordinates that are not finite numbers, in marks and in path data. */
export function brokenNumbers(scene: Scene): string[] {
  const broken = (mark: Mark): boolean =>
    Object.values(mark).some(
      (value) =>
        (typeof value === "number" && !Number.isFinite(value)) ||
        (typeof value === "string" && /\b(NaN|Infinity|undefined)\b/.test(value)),
    );
  return scene.marks.filter(broken).map((mark) => mark.role);
}
