import {
  formatDuration,
  formatNumber,
  longDay,
  shortDay,
  type CumulativeFlowReading,
  type CumulativeFlowSlopes,
} from "@weir/charts";
import type { ReactNode } from "react";
import { Button } from "../ui/button.tsx";
import { Fact, Subject } from "./reading.tsx";
import { say, words } from "./words.ts";
import { locale } from "../lib/locale.ts";

const duration = (days: number | null, none: string): string => (days === null ? none : formatDuration(days, words));

/** One day of the diagram: work in progress upwards, approximate cycle time sideways, and what stood where. */
export function DayFacts({
  reading,
  onOpen,
}: {
  reading: CumulativeFlowReading;
  onOpen: (() => void) | undefined;
}): ReactNode {
  return (
    <>
      <Subject>{longDay(reading.day, locale())}</Subject>
      <Fact label={say("analytics.reading.wip")}>{formatNumber(reading.wip, locale())}</Fact>
      <Fact label={say("analytics.reading.cycle")}>
        {duration(reading.approxCycleTimeDays, say("analytics.reading.none-finished"))}
      </Fact>
      {reading.bands.map((band) => (
        <Fact key={band.stageId} label={band.name} swatch={{ ramp: band.ramp }}>
          {formatNumber(band.count, locale())}
        </Fact>
      ))}
      {reading.discarded > 0 && (
        <Fact label={say("analytics.reading.discarded-line")}>{formatNumber(reading.discarded, locale())}</Fact>
      )}
      {onOpen && (
        <Button size="small" look="quiet" onClick={onOpen}>
          {say("analytics.reading.open-day")}
        </Button>
      )}
    </>
  );
}

/** A dragged window: how fast work came and went, and what Little's law makes of it. */
export function WindowFacts({ slopes, children }: { slopes: CumulativeFlowSlopes; children: ReactNode }): ReactNode {
  return (
    <>
      <Subject>
        {shortDay(slopes.fromDay, locale())} – {shortDay(slopes.toDay, locale())}
      </Subject>
      <Fact label={say("analytics.reading.arrivals")}>{formatNumber(slopes.arrivalsPerWeek, locale(), 1)}</Fact>
      <Fact label={say("analytics.reading.departures")}>{formatNumber(slopes.departuresPerWeek, locale(), 1)}</Fact>
      <Fact label={say("analytics.reading.average-wip")}>{formatNumber(slopes.averageWip, locale(), 1)}</Fact>
      <Fact label={say("analytics.reading.little")}>
        {duration(slopes.littleCycleTimeDays, words["charts.unknown"])}
      </Fact>
      {children}
    </>
  );
}
