import type { Mark, Scene } from "../scene.ts";
import type { MapTarget } from "../value-stream-map/targets.ts";
import { lineHeight } from "./lanes.ts";
import { tieSentence, type HandoffMapGeometry, type HandoffMapOptions, type HandoffTie } from "./geometry.ts";

/** The hand-off map as a scene. */
export function handoffMapScene(
  ties: readonly HandoffTie[],
  geometry: HandoffMapGeometry,
  options: Pick<HandoffMapOptions, "words" | "nameOf">,
): Scene {
  const { words } = options;
  const { boxes, arrows, more } = geometry;
  const [longest] = ties;
  return {
    width: geometry.width,
    height: geometry.height,
    title: words["charts.handoffs"],
    description: words["charts.handoffs-description"]({
      who: boxes.length,
      ways: ties.length,
      longest: longest === undefined ? words["charts.unknown"] : tieSentence(longest, options),
    }),
    marks: [
      ...arrows.flatMap(({ tie, path, head, strokeWidth, tip }): Mark[] => {
        const target = { kind: "handoff", id: String(tie) } as const;
        return [
          { mark: "path", role: "handoff", d: path, stroke: "muted", strokeWidth, target, tip },
          { mark: "path", role: "handoff-head", d: head, fill: "muted" },
        ];
      }),
      ...boxes.flatMap(({ id: _id, name, ...frame }): Mark[] => [
        { mark: "rect", role: "who", ...frame, radius: 4, fill: "ground", stroke: "ink", strokeWidth: 1.25 },
        ...name.map((line): Mark => ({
          mark: "text",
          role: "who-name",
          ...line,
          size: 13,
          strong: true,
          anchor: "middle",
          fill: "ink",
        })),
      ]),
      ...arrows.flatMap(({ tie, label: { x, y, width, height, lines }, tip }): Mark[] => {
        const target = { kind: "handoff", id: String(tie) } as const;
        const ground = { x: x - width / 2, y: y - height / 2, width, height };
        const first = y + 4 - ((lines.length - 1) * lineHeight) / 2;
        return [
          { mark: "rect", role: "handoff-ground", ...ground, fill: "surface" },
          ...lines.map((text, line): Mark => ({
            mark: "text",
            role: "handoff-label",
            x,
            y: first + line * lineHeight,
            text,
            size: 12,
            strong: true,
            anchor: "middle",
            fill: "ink",
            target,
            tip,
          })),
        ];
      }),
      ...(more === undefined ? [] : [{ mark: "text", role: "note", ...more, size: 12, fill: "muted" } satisfies Mark]),
    ],
  };
}

/** The arrows one can point at, walk to and open, the longest wait first. */
export const handoffTargets = ({ arrows }: HandoffMapGeometry): MapTarget[] =>
  arrows
    .toSorted((a, b) => a.tie - b.tie)
    .map(({ tie, label, tip }) => ({
      target: { kind: "handoff", id: String(tie) },
      x: label.x - label.width / 2 - 4,
      y: label.y - label.height / 2 - 4,
      width: label.width + 8,
      height: label.height + 8,
      sentence: tip,
    }));
