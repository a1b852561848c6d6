import {
  mapTargets,
  valueStreamMapGeometry,
  valueStreamMapScene,
  valueStreamTable,
  type DrawnMap,
  type MapStatistic,
  type Target,
} from "@weir/charts";
import type { ValueStreamResult } from "@weir/flow-metrics";
import { useMemo, useState, type ReactNode } from "react";
import { Button } from "../../../ui/button.tsx";
import { ChartFrame, type ChartFrameProps } from "../../../charts/chart-frame.tsx";
import { MapWall, type MapLines } from "./map-wall.tsx";
import { Subject } from "../../../charts/reading.tsx";
import styles from "./value-stream-chart.module.css";
import { useWidth } from "../../../charts/use-width.ts";
import { say, words } from "../../../charts/words.ts";
import { say as sayMap, sayDrawing } from "../words.ts";

type FrameProps = Pick<ChartFrameProps<ValueStreamResult>, "titleOf" | "controls" | "switches">;

export interface ValueStreamChartProps extends FrameProps {
  /** Absent where nothing is measured. */
  measured: ChartFrameProps<ValueStreamResult>["measured"] | undefined;
  /** Of one drawing among others. */
  title?: string | undefined;
  /** What is drawn, once it has been measured. */
  map: DrawnMap | undefined;
  statistic: MapStatistic;
  empty: ChartFrameProps<ValueStreamResult>["empty"];
  onOpen: (target: Target) => void;
  /** What something beside the map speaks of: framed until another part is pointed at. */
  shown?: Target | undefined;
}

const skeletonHeight = 360;

/** The value stream map; a long one goes on in rows, a phone gets it upright. */
export function ValueStreamChart({
  title,
  measured,
  map,
  statistic,
  onOpen,
  shown,
  ...frame
}: ValueStreamChartProps): ReactNode {
  const [width, ref] = useWidth();
  const [lines, setLines] = useState<MapLines>("wrapped");
  const [pointed, setPointed] = useState<number>();
  const drawn = useMemo(() => {
    if (map === undefined || width === 0) return undefined;
    const geometry = valueStreamMapGeometry(map, { width, words, lines });
    return {
      form: geometry.form,
      targets: mapTargets(geometry, words),
      scene: valueStreamMapScene(map, geometry, words),
    };
  }, [map, width, lines]);
  const table = useMemo(() => (map === undefined ? undefined : valueStreamTable(map, words)), [map]);
  const spoken = shown && drawn?.targets.findIndex(({ target }) => isSame(target, shown));
  const index = pointed ?? (spoken === -1 ? undefined : spoken);
  const part = index === undefined ? undefined : drawn?.targets[index];

  return (
    <ChartFrame
      {...frame}
      onRoom={ref}
      measured={measured}
      title={title ?? words["charts.map"]}
      unit={measured === undefined ? "" : say(`stream.statistic.${statistic}`)}
      fileName="value-stream-map"
      height={skeletonHeight}
      scene={drawn?.scene}
      table={table}
      json={map}
      reading={
        part === undefined ? (
          <span className={styles.note}>
            {measured === undefined ? sayMap("map.drawn-alone") : say("stream.upper-bound")}
          </span>
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
      {drawn !== undefined && (
        <MapWall
          scene={drawn.scene}
          targets={drawn.targets}
          index={index}
          onIndex={setPointed}
          onOpen={(at) => onOpen(drawn.targets[at]!.target)}
          lines={drawn.form === "wall" ? lines : undefined}
          onLines={setLines}
          region={title === undefined ? undefined : sayDrawing("drawing.region-of", { name: title })}
        />
      )}
    </ChartFrame>
  );
}

/** Targets are small plain data. */
const isSame = (one: Target, other: Target): boolean => JSON.stringify(one) === JSON.stringify(other);
