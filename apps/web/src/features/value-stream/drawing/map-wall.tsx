import type { MapTarget, Scene } from "@weir/charts";
import { mapReadingMarks, targetAt } from "@weir/charts";
import { streamDrawingTexts, textsOf } from "@weir/contract";
import { Expand, Minus, Plus, Printer } from "lucide-react";
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from "react";
import { Button, IconButton } from "../../../ui/button.tsx";
import "../../../ui/on-paper.css";
import { SegmentedControl } from "../../../ui/segmented-control.tsx";
import styles from "./map-wall.module.css";
import { Readable } from "../../../charts/readable.tsx";
import { useZoomGestures, zoomedBy } from "../../../charts/use-zoom.ts";

const say = textsOf(streamDrawingTexts);

export type MapLines = "wrapped" | "one";

export interface MapWallProps {
  scene: Scene;
  targets: readonly MapTarget[];
  index: number | undefined;
  onIndex: (index: number | undefined) => void;
  onOpen: (index: number) => void;
  /** Absent where the map stands upright. */
  lines: MapLines | undefined;
  onLines: (lines: MapLines) => void;
  /** What it is called where there are several on a page. */
  region?: string | undefined;
}

/** The wall a map hangs on: it can be moved along, brought nearer, seen as a whole, and printed on one page. */
export function MapWall({ scene, targets, index, onIndex, onOpen, lines, onLines, region }: MapWallProps): ReactNode {
  const wall = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(1);
  useZoomGestures(wall, setZoom);
  const part = index === undefined ? undefined : targets[index];
  const spot = useRef<HTMLDivElement>(null);
  const byPointer = useRef(false);
  const stands = lines === undefined;
  useEffect(() => {
    // What a pointer rests on is in sight; what a key or the list beside leads to may not be.
    if (part === undefined || byPointer.current) return;
    // On a phone the words of the walk and the bar take the edges.
    spot.current?.scrollIntoView({ block: stands ? "center" : "nearest", inline: "nearest" });
  }, [part, zoom, stands]);
  const overlay = useMemo(() => (part === undefined ? [] : mapReadingMarks(part)), [part]);
  const whole = (): void => setZoom(wholeIn(wall.current, scene));
  const key = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "+" || event.key === "=") setZoom((now) => zoomedBy(now, 1));
    else if (event.key === "-") setZoom((now) => zoomedBy(now, -1));
    else if (event.key === "0") whole();
    else return;
    event.preventDefault();
  };
  const percent = Math.round(zoom * 100);

  return (
    <div className={styles.sheet} data-sheet onKeyDown={key}>
      <div className={styles.tools} role="group" aria-label={say("drawing.tools")}>
        {lines !== undefined && (
          <SegmentedControl
            label={say("drawing.lines")}
            value={lines}
            options={(["wrapped", "one"] as const).map((value) => ({ value, label: say(`drawing.lines.${value}`) }))}
            onChange={onLines}
          />
        )}
        <IconButton label={say("drawing.smaller")} size="small" onClick={() => setZoom((now) => zoomedBy(now, -1))}>
          <Minus size={14} aria-hidden />
        </IconButton>
        <Button
          size="small"
          look="quiet"
          className={styles.percent}
          aria-label={say("drawing.full-size", { percent })}
          onClick={() => setZoom(1)}
        >
          {percent}&#8239;%
        </Button>
        <IconButton label={say("drawing.larger")} size="small" onClick={() => setZoom((now) => zoomedBy(now, 1))}>
          <Plus size={14} aria-hidden />
        </IconButton>
        <IconButton label={say("drawing.whole")} size="small" tip="below-end" onClick={whole}>
          <Expand size={14} aria-hidden />
        </IconButton>
        <IconButton label={say("drawing.print")} size="small" tip="below-end" onClick={() => window.print()}>
          <Printer size={14} aria-hidden />
        </IconButton>
      </div>
      <div
        ref={wall}
        className={styles.wall}
        data-larger={zoom > 1 || lines === "one"}
        role="region"
        tabIndex={0}
        aria-label={region ?? say("drawing.region")}
        onPointerDown={() => (byPointer.current = true)}
        onPointerLeave={() => (byPointer.current = false)}
        onKeyDownCapture={() => (byPointer.current = false)}
        onPointerMove={(event) => {
          // What comes to lie under a pointer that rests is not pointed at.
          if (event.movementX !== 0 || event.movementY !== 0) byPointer.current = true;
          pull(event);
        }}
      >
        {part !== undefined && (
          <div
            ref={spot}
            className={styles.spot}
            aria-hidden
            style={{
              left: part.x * zoom,
              top: part.y * zoom,
              width: part.width * zoom,
              height: part.height * zoom,
            }}
          />
        )}
        <Readable
          scene={scene}
          overlay={overlay}
          zoom={zoom}
          count={targets.length}
          index={index}
          onIndex={onIndex}
          indexAt={(x, y) => targetAt(targets, x, y)}
          sentence={part?.sentence ?? ""}
          onOpen={onOpen}
        />
      </div>
    </div>
  );
}

/** How small a map has to be to be seen all at once. */
function wholeIn(wall: HTMLElement | null, { width, height }: Scene): number {
  if (wall === null) return 1;
  const tall = window.innerHeight * 0.84;
  return Math.min(1, wall.clientWidth / width, tall / height);
}

/** A mouse pulls the map along; a finger does it by itself. */
function pull(event: PointerEvent<HTMLElement>): void {
  if (event.pointerType !== "mouse" || event.buttons !== 1) return;
  event.currentTarget.scrollLeft -= event.movementX;
}
