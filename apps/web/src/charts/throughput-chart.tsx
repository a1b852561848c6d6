import {
  barAt,
  formatNumber,
  spanScale,
  throughputReadingMarks,
  throughputRunGeometry,
  throughputRunScene,
  throughputSentence,
  throughputTable,
  type TimeMarker,
} from "@weir/charts";
import type { ThroughputResult } from "@weir/flow-metrics";
import { useMemo, useState, type ReactNode } from "react";
import { emptyOf, type Emptiness } from "./emptiness.tsx";
import { ChartFrame, type ChartFrameProps } from "./chart-frame.tsx";
import { Fact, Subject } from "./reading.tsx";
import { MarkedDrawing } from "./marked-drawing.tsx";
import { Readable } from "./readable.tsx";
import { markerTable, withMarkers } from "./time-markers.ts";
import { useWidth } from "./use-width.ts";
import { say, words } from "./words.ts";
import { locale } from "../lib/locale.ts";

type FrameProps = Pick<ChartFrameProps<ThroughputResult>, "measured" | "titleOf" | "controls" | "switches">;

export interface ThroughputChartProps extends FrameProps {
  timeZone: string;
  markers: readonly TimeMarker[];
  ifEmpty: Emptiness;
}

/** Throughput as a run chart: a bar a period, zeros kept, periods that are not whole marked. */
export function ThroughputChart({ measured, timeZone, markers, ifEmpty, ...frame }: ThroughputChartProps): ReactNode {
  const [width, ref] = useWidth();
  const height = width < 480 ? 240 : 340;
  const result = measured.answer?.result;
  const [index, setIndex] = useState<number>();
  const drawn = useMemo(() => {
    if (result === undefined || width === 0) return undefined;
    const geometry = throughputRunGeometry(result, { width, height, words, timeZone });
    const scale = spanScale(geometry.daySpan, geometry.plot);
    return { geometry, ...withMarkers(throughputRunScene(result, geometry, words), geometry.plot, scale, markers) };
  }, [result, width, height, timeZone, markers]);
  const table = useMemo(() => (result === undefined ? undefined : throughputTable(result, words)), [result]);
  const overlay = useMemo(
    () => (drawn === undefined || index === undefined ? [] : throughputReadingMarks(drawn.geometry, index)),
    [drawn, index],
  );
  const sentence = result === undefined || index === undefined ? "" : throughputSentence(result, index, words);
  const discarded = result?.buckets.reduce((sum, bucket) => sum + bucket.discarded, 0) ?? 0;

  return (
    <ChartFrame
      {...frame}
      onRoom={ref}
      measured={measured}
      title={words["charts.throughput"]}
      unit={words["charts.unit-items"]}
      fileName="throughput"
      height={height}
      scene={drawn?.scene}
      table={table}
      markerTable={drawn && markerTable(drawn.flags)}
      empty={result?.total === 0 ? emptyOf("finished", ifEmpty) : undefined}
      reading={
        index === undefined ? (
          result && (
            <>
              <Fact label={say("analytics.reading.total")}>{formatNumber(result.total, locale())}</Fact>
              {discarded > 0 && (
                <Fact label={say("analytics.reading.discarded")}>{formatNumber(discarded, locale())}</Fact>
              )}
            </>
          )
        ) : (
          <Subject>{sentence}</Subject>
        )
      }
    >
      {drawn !== undefined && result !== undefined && (
        <MarkedDrawing marked={drawn}>
          <Readable
            scene={drawn.scene}
            overlay={overlay}
            count={result.buckets.length}
            index={index}
            onIndex={setIndex}
            indexAt={(x) => barAt(drawn.geometry, x)}
            sentence={sentence}
          />
        </MarkedDrawing>
      )}
    </ChartFrame>
  );
}
