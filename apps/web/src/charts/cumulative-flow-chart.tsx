import {
  columnScale,
  cumulativeFlowGeometry,
  cumulativeFlowReadingMarks,
  cumulativeFlowScene,
  cumulativeFlowTable,
  dayNumber,
  formatDuration,
  formatNumber,
  longDay,
  nearestColumn,
  readCumulativeFlow,
  readSlopes,
  slopeMarks,
  type StageScope,
  type TimeMarker,
} from "@weir/charts";
import type { CumulativeFlowResult } from "@weir/flow-metrics";
import { useMemo, useState, type ReactNode } from "react";
import { Button } from "../ui/button.tsx";
import { emptyOf, type Emptiness } from "./emptiness.tsx";
import { ChartFrame, type ChartFrameProps } from "./chart-frame.tsx";
import { DayFacts, WindowFacts } from "./cumulative-flow-facts.tsx";
import { MarkedDrawing } from "./marked-drawing.tsx";
import { Readable, type Span } from "./readable.tsx";
import { markerTable, withMarkers } from "./time-markers.ts";
import { useWidth } from "./use-width.ts";
import { say, words } from "./words.ts";
import { locale } from "../lib/locale.ts";

type FrameProps = Pick<ChartFrameProps<CumulativeFlowResult>, "measured" | "titleOf" | "controls" | "switches">;

export interface CumulativeFlowChartProps extends FrameProps {
  scope: StageScope;
  markers: readonly TimeMarker[];
  /** Absent where there is no board to be seen. */
  onOpenDay: ((day: string) => void) | undefined;
  /** Both days are inside the window. */
  onZoom: (fromDay: string, toDay: string) => void;
  ifEmpty: Emptiness;
}

/** The cumulative flow diagram: bands, hover readings, slopes of a dragged window, a click to that day's board. */
export function CumulativeFlowChart({
  measured,
  scope,
  markers,
  onOpenDay,
  onZoom,
  ifEmpty,
  ...frame
}: CumulativeFlowChartProps): ReactNode {
  const [width, ref] = useWidth();
  const height = width < 480 ? 280 : 400;
  const result = measured.answer?.result;
  const [index, setIndex] = useState<number>();
  const [span, setSpan] = useState<Span>();
  const drawn = useMemo(() => {
    if (result === undefined || width === 0) return undefined;
    const geometry = cumulativeFlowGeometry(result, { width, height, locale: locale(), scope });
    const scale = columnScale(dayNumber(result.days[0] ?? ""), geometry.columns);
    return { geometry, ...withMarkers(cumulativeFlowScene(geometry, words), geometry.plot, scale, markers) };
  }, [result, width, height, scope, markers]);
  const table = useMemo(() => (result === undefined ? undefined : cumulativeFlowTable(result, words)), [result]);

  const day =
    drawn === undefined || result === undefined
      ? undefined
      : readCumulativeFlow(result, drawn.geometry, index ?? result.days.length - 1);
  const slopes =
    drawn === undefined || result === undefined || span === undefined
      ? undefined
      : readSlopes(result, drawn.geometry, span.from, span.to);
  const overlay = useMemo(() => {
    if (drawn === undefined) return [];
    return [
      ...(slopes === undefined ? [] : slopeMarks(drawn.geometry, slopes)),
      ...(index === undefined || day === undefined ? [] : cumulativeFlowReadingMarks(drawn.geometry, day)),
    ];
  }, [drawn, slopes, index, day]);

  const sentence =
    day === undefined
      ? ""
      : say("analytics.reading.day", {
          day: longDay(day.day, locale()),
          wip: day.wip,
          stages: day.bands.map((band) => `${band.name} ${formatNumber(band.count, locale())}`).join(", "),
          cycle:
            day.approxCycleTimeDays === null
              ? say("analytics.reading.none-finished")
              : formatDuration(day.approxCycleTimeDays, words),
        });
  const empty = result !== undefined && drawn?.geometry.empty === true ? emptyOf("flow", ifEmpty) : undefined;
  const reading =
    slopes === undefined ? (
      day && <DayFacts reading={day} onOpen={onOpenDay && (() => onOpenDay(day.day))} />
    ) : (
      <WindowFacts slopes={slopes}>
        <Button
          size="small"
          onClick={() => {
            setSpan(undefined);
            setIndex(undefined);
            onZoom(slopes.fromDay, slopes.toDay);
          }}
        >
          {say("analytics.reading.zoom")}
        </Button>
        <Button size="small" look="quiet" onClick={() => setSpan(undefined)}>
          {say("analytics.reading.clear")}
        </Button>
      </WindowFacts>
    );

  return (
    <ChartFrame
      {...frame}
      onRoom={ref}
      measured={measured}
      title={words["charts.cumulative-flow"]}
      unit={words["charts.unit-items"]}
      fileName="cumulative-flow"
      height={height}
      scene={drawn?.scene}
      table={table}
      markerTable={drawn && markerTable(drawn.flags)}
      reading={reading ?? null}
      empty={empty}
    >
      {drawn !== undefined && result !== undefined && (
        <MarkedDrawing marked={drawn}>
          <Readable
            scene={drawn.scene}
            overlay={overlay}
            count={result.days.length}
            index={index}
            onIndex={setIndex}
            indexAt={(x) =>
              x < drawn.geometry.plot.left - 8 || x > drawn.geometry.plot.right + 8
                ? undefined
                : nearestColumn(drawn.geometry, x)
            }
            sentence={slopes === undefined ? sentence : windowSentence(slopes)}
            onOpen={onOpenDay && ((at) => onOpenDay(result.days[at]!))}
            onSpan={setSpan}
          />
        </MarkedDrawing>
      )}
    </ChartFrame>
  );
}

function windowSentence(slopes: NonNullable<ReturnType<typeof readSlopes>>): string {
  return say("analytics.reading.window", {
    from: longDay(slopes.fromDay, locale()),
    to: longDay(slopes.toDay, locale()),
    arrivals: formatNumber(slopes.arrivalsPerWeek, locale(), 1),
    departures: formatNumber(slopes.departuresPerWeek, locale(), 1),
    wip: formatNumber(slopes.averageWip, locale(), 1),
    cycle:
      slopes.littleCycleTimeDays === null ? words["charts.unknown"] : formatDuration(slopes.littleCycleTimeDays, words),
  });
}
