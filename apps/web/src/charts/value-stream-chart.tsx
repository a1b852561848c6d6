import {
  mapReadingMarks,
  mapTargets,
  targetAt,
  valueStreamMapGeometry,
  valueStreamMapScene,
  valueStreamTable,
  type MapStatistic,
  type Target,
} from "@weir/charts";
import type { ValueStreamResult } from "@weir/flow-metrics";
import { useMemo, useState, type ReactNode } from "react";
import { Button } from "../ui/button.tsx";
import { ChartFrame, type ChartFrameProps } from "./chart-frame.tsx";
import { Subject } from "./reading.tsx";
import { Readable } from "./readable.tsx";
import styles from "./value-stream-chart.module.css";
import { useWidth } from "./use-width.ts";
import { say, words } from "./words.ts";

type FrameProps = Pick<ChartFrameProps<ValueStreamResult>, "measured" | "titleOf" | "controls" | "switches">;

export interface ValueStreamChartProps extends FrameProps {
  boardName: string;
  statistic: MapStatistic;
  limitOf: (stageId: string) => number | undefined;
  empty: ChartFrameProps<ValueStreamResult>["empty"];
  onOpen: (target: Target) => void;
}

const skeletonHeight = 360;

/** The value stream map; a long one scrolls sideways, a phone gets it upright. */
export function ValueStreamChart({
  measured,
  boardName,
  statistic,
  limitOf,
  onOpen,
  ...frame
}: ValueStreamChartProps): ReactNode {
  const [width, ref] = useWidth();
  const result = measured.answer?.result;
  const [index, setIndex] = useState<number>();
  const drawn = useMemo(() => {
    if (result === undefined || width === 0) return undefined;
    const geometry = valueStreamMapGeometry(result, { width, words, boardName, statistic, limitOf });
    return { targets: mapTargets(geometry), scene: valueStreamMapScene(result, geometry, words) };
  }, [result, width, boardName, statistic, limitOf]);
  const table = useMemo(
    () => (result === undefined ? undefined : valueStreamTable(result, statistic, words)),
    [result, statistic],
  );
  const part = index === undefined ? undefined : drawn?.targets[index];
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
      <div className={styles.wall}>
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
