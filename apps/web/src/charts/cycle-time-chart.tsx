import {
  cycleTimeScatterGeometry,
  cycleTimeScatterScene,
  cycleTimeTable,
  formatDuration,
  formatNumber,
  longDay,
  dayOfNumber,
  nearestDot,
  scatterReadingMarks,
  spanScale,
  wallDay,
  type TimeMarker,
} from "@weir/charts";
import type { DurationResult } from "@weir/flow-metrics";
import { useMemo, useState, type ReactNode } from "react";
import { emptyOf, type Emptiness } from "./emptiness.tsx";
import { ChartFrame, type ChartFrameProps } from "./chart-frame.tsx";
import { CardReading, Fact, Subject } from "./reading.tsx";
import { MarkedDrawing } from "./marked-drawing.tsx";
import { Readable } from "./readable.tsx";
import { markerTable, withMarkers } from "./time-markers.ts";
import { useWidth } from "./use-width.ts";
import { windowDays } from "./window-days.ts";
import { say, words } from "./words.ts";
import { locale } from "../lib/locale.ts";

type FrameProps = Pick<ChartFrameProps<DurationResult>, "measured" | "titleOf" | "controls" | "switches">;

export interface CycleTimeChartProps extends FrameProps {
  scale: "linear" | "log";
  timeZone: string;
  markers: readonly TimeMarker[];
  /** Absent where there are no cards to be seen. */
  onOpenCard: ((cardId: string) => void) | undefined;
  ifEmpty: Emptiness;
}

/** The cycle time scatterplot: a dot a finished card, percentile lines, a click to the card. */
export function CycleTimeChart({
  measured,
  scale,
  timeZone,
  markers,
  onOpenCard,
  ifEmpty,
  titleOf,
  ...frame
}: CycleTimeChartProps): ReactNode {
  const [width, ref] = useWidth();
  const height = width < 480 ? 260 : 360;
  const answer = measured.answer;
  const result = answer?.result;
  const [index, setIndex] = useState<number>();
  const drawn = useMemo(() => {
    if (answer === undefined || width === 0) return undefined;
    const { result: items, params } = answer;
    const geometry = cycleTimeScatterGeometry(items, {
      width,
      height,
      words,
      timeZone,
      scale,
      ...windowDays(params, timeZone),
    });
    const days = spanScale(geometry.daySpan, geometry.plot);
    return { geometry, ...withMarkers(cycleTimeScatterScene(items, geometry, words), geometry.plot, days, markers) };
  }, [answer, width, height, scale, timeZone, markers]);
  const table = useMemo(
    () => (result === undefined ? undefined : cycleTimeTable(result, words, titleOf)),
    [result, titleOf],
  );

  const dot = index === undefined ? undefined : drawn?.geometry.dots[index];
  const item = dot === undefined ? undefined : result?.items[dot.items[0]!];
  const facts = item && {
    title: titleOf(item.cardId),
    duration: formatDuration(item.days, words),
    day: longDay(dayOfNumber(wallDay(Date.parse(item.finishedAt), timeZone)), locale()),
  };
  const sentence =
    dot === undefined || facts === undefined
      ? ""
      : dot.count > 1
        ? words["charts.dots"]({ count: dot.count, duration: facts.duration })
        : words["charts.dot"](facts);
  const open =
    onOpenCard &&
    ((at: number): void => {
      const found = drawn?.geometry.dots[at];
      if (found?.count === 1) onOpenCard(result!.items[found.items[0]!]!.cardId);
    });

  return (
    <ChartFrame
      {...frame}
      onRoom={ref}
      titleOf={titleOf}
      measured={measured}
      title={words["charts.cycle-time"]}
      unit={words["charts.unit-days"]}
      fileName="cycle-time"
      height={height}
      scene={drawn?.scene}
      table={table}
      markerTable={drawn && markerTable(drawn.flags)}
      empty={drawn?.geometry.empty === true ? emptyOf("finished", ifEmpty) : undefined}
      reading={
        facts === undefined || dot === undefined ? (
          result && <Summary result={result} />
        ) : dot.count > 1 ? (
          <Subject>{sentence}</Subject>
        ) : (
          <CardReading title={facts.title} onOpen={open && (() => open(index!))}>
            <Fact label={words["charts.cycle-time"]}>{facts.duration}</Fact>
            <Fact label={words["charts.column-finished"]}>{facts.day}</Fact>
          </CardReading>
        )
      }
    >
      {drawn !== undefined && (
        <MarkedDrawing marked={drawn}>
          <Readable
            scene={drawn.scene}
            overlay={dot === undefined ? [] : scatterReadingMarks(dot)}
            count={drawn.geometry.dots.length}
            index={index}
            onIndex={setIndex}
            indexAt={(x, y) => nearestDot(drawn.geometry, x, y)}
            sentence={sentence}
            onOpen={open}
          />
        </MarkedDrawing>
      )}
    </ChartFrame>
  );
}

function Summary({ result }: { result: DurationResult }): ReactNode {
  const say85 = result.p85 === null ? words["charts.unknown"] : formatDuration(result.p85, words);
  return (
    <>
      <Fact label={say("analytics.reading.n")}>{formatNumber(result.n, locale())}</Fact>
      <Fact label={say("analytics.reading.mean")}>
        {result.mean === null ? words["charts.unknown"] : formatDuration(result.mean, words)}
      </Fact>
      <Fact label={words["charts.percent"]({ text: "85" })}>≤ {say85}</Fact>
      {result.lowN.map((name) => (
        <Fact key={name} label={words["charts.percent"]({ text: name.slice(1) })}>
          {words["charts.few-items"]}
        </Fact>
      ))}
    </>
  );
}
