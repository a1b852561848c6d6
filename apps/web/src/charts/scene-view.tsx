import { fontWeights, paintCss, type Mark, type Paint, type Scene } from "@weir/charts";
import { memo, type CSSProperties, type ReactNode } from "react";
import styles from "./scene.module.css";

const tones = new Map<Paint, string>();

/** Tones are few and asked for over and over: their CSS is kept. */
function css(paint: Paint): string {
  if (typeof paint !== "string") return paintCss(paint);
  const known = tones.get(paint) ?? paintCss(paint);
  tones.set(paint, known);
  return known;
}

function look(mark: Mark): CSSProperties {
  return {
    fill: mark.fill === undefined ? "none" : css(mark.fill),
    ...(mark.stroke === undefined ? {} : { stroke: css(mark.stroke) }),
    ...(mark.strokeWidth === undefined ? {} : { strokeWidth: mark.strokeWidth }),
    ...(mark.dash === undefined ? {} : { strokeDasharray: mark.dash }),
    ...(mark.opacity === undefined ? {} : { opacity: mark.opacity }),
  };
}

/** One mark. */
function MarkView({ mark }: { mark: Mark }): ReactNode {
  const shared = {
    "data-role": mark.role,
    style: look(mark),
  };
  const tip = mark.tip === undefined ? null : <title>{mark.tip}</title>;
  switch (mark.mark) {
    case "path":
      return (
        <path {...shared} d={mark.d}>
          {tip}
        </path>
      );
    case "rect":
      return (
        <rect {...shared} x={mark.x} y={mark.y} width={mark.width} height={mark.height} rx={mark.radius}>
          {tip}
        </rect>
      );
    case "circle":
      return (
        <circle {...shared} cx={mark.cx} cy={mark.cy} r={mark.r}>
          {tip}
        </circle>
      );
    case "line":
      return <line {...shared} x1={mark.x1} y1={mark.y1} x2={mark.x2} y2={mark.y2} />;
    case "text":
      return (
        <text
          {...shared}
          x={mark.x}
          y={mark.y}
          fontSize={mark.size}
          textAnchor={mark.anchor}
          fontWeight={mark.strong === true ? fontWeights.strong : undefined}
        >
          {mark.text}
          {tip}
        </text>
      );
  }
}

/** Marks as SVG, drawn again only when they are others. */
const Marks = memo(function Marks({ marks }: { marks: readonly Mark[] }): ReactNode {
  return marks.map((mark, index) => <MarkView key={index} mark={mark} />);
});

/** A scene with, on top, what is being read. Its meaning is told by whoever holds it. */
export function SceneView({
  scene,
  overlay = [],
  zoom = 1,
}: {
  scene: Scene;
  overlay?: readonly Mark[];
  zoom?: number;
}): ReactNode {
  return (
    <svg
      className={styles.scene}
      width={scene.width * zoom}
      height={scene.height * zoom}
      viewBox={`0 0 ${scene.width} ${scene.height}`}
      aria-hidden
      focusable={false}
    >
      <Marks marks={scene.marks} />
      <g className={styles.overlay}>
        <Marks marks={overlay} />
      </g>
    </svg>
  );
}
