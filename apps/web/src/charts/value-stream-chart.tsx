import {
  mapReadingMarks,
  mapTargets,
  targetAt,
  valueStreamMapGeometry,
  valueStreamMapScene,
  valueStreamTable,
  type DrawnMap,
  type MapStatistic,
  type Target,
} from "@weir/charts";
import type { ValueStreamResult } from "@weir/flow-metrics";
import { useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { Button } from "../ui/button.tsx";
import { ChartFrame, type ChartFrameProps } from "./chart-frame.tsx";
import { Subject } from "./reading.tsx";
import { Readable } from "./readable.tsx";
import styles from "./value-stream-chart.module.css";
import { useWidth } from "./use-width.ts";
import { say, words } from "./words.ts";

type FrameProps = Pick<ChartFrameProps<ValueStreamResult>, "measured" | "titleOf" | "controls" | "switches">;

export interface ValueStreamChartProps extends FrameProps {
  /** What is drawn, once it has been measured. */
  map: DrawnMap | undefined;
  statistic: MapStatistic;
  empty: ChartFrameProps<ValueStreamResult>["empty"];
  onOpen: (target: Target) => void;
}

const skeletonHeight = 360;

/** The value stream map; a long one goes on in rows, a phone gets it upright. */
export function ValueStreamChart({ measured, map, statistic, onOpen, ...frame }: ValueStreamChartProps): ReactNode {
  const [width, ref] = useWidth();
  const [index, setIndex] = useState<number>();
  const drawn = useMemo(() => {
    if (map === undefined || width === 0) return undefined;
    const geometry = valueStreamMapGeometry(map, { width, words });
    return { targets: mapTargets(geometry, words), scene: valueStreamMapScene(map, geometry, words) };
  }, [map, width]);
  const table = useMemo(() => (map === undefined ? undefined : valueStreamTable(map, words)), [map]);
  const part = index === undefined ? undefined : drawn?.targets[index];
  const wall = useRef<HTMLDivElement>(null);
  const longer = drawn !== undefined && drawn.scene.width > width;
  useEffect(() => {
    if (part !== undefined && wall.current !== null) bringIntoSight(wall.current, part);
  }, [part]);
  const overlay = useMemo(() => (part === undefined ? [] : mapReadingMarks(part)), [part]);

  return (
    <ChartFrame
      {...frame}
      onRoom={ref}
      measured={measured}
      title={words["charts.map"]}
      unit={say(`stream.statistic.${statistic}`)}
      fileName="value-stream-map"
      height={skeletonHeight}
      scene={drawn?.scene}
      table={table}
      reading={
        part === undefined ? (
          <span className={styles.note}>{say("stream.upper-bound")}</span>
        ) : (
          <>
            <Subject>{part.sentence}</Subject>
            <Button size="small" look="quiet" onClick={() => onOpen(part.target)}>
              {say("stream.open-part")}
            </Button>
          </>
        )
      }
    >
      <div
        ref={wall}
        className={styles.wall}
        {...(longer && { role: "region", tabIndex: 0, "aria-label": say("stream.longer") })}
      >
        {drawn !== undefined && (
          <Readable
            scene={drawn.scene}
            overlay={overlay}
            count={drawn.targets.length}
            index={index}
            onIndex={setIndex}
            indexAt={(x, y) => targetAt(drawn.targets, x, y)}
            sentence={part?.sentence ?? ""}
            onOpen={(at) => onOpen(drawn.targets[at]!.target)}
          />
        )}
      </div>
    </ChartFrame>
  );
}

/** Room that stays beside what is read, px. */
const beside = 24;

/** Moves a long map along with what is read on it by key. */
function bringIntoSight(wall: HTMLElement, { x, width }: { readonly x: number; readonly width: number }): void {
  const [left, right] = [x - beside, x + width + beside];
  if (left < wall.scrollLeft) wall.scrollLeft = left;
  else if (right > wall.scrollLeft + wall.clientWidth) wall.scrollLeft = right - wall.clientWidth;
}
