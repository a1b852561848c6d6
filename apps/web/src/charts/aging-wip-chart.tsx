import {
  agingReadingMarks,
  agingSentence,
  agingTable,
  agingWipGeometry,
  agingWipScene,
  formatDuration,
  formatNumber,
  nearestAgingDot,
} from "@weir/charts";
import type { Stage, WorkItemAgeResult } from "@weir/flow-metrics";
import { useMemo, useState, type ReactNode } from "react";
import { emptyOfToday, type Emptiness } from "./emptiness.tsx";
import { ChartFrame, type ChartFrameProps } from "./chart-frame.tsx";
import { CardReading, Fact } from "./reading.tsx";
import { Readable } from "./readable.tsx";
import { useWidth } from "./use-width.ts";
import { say, words } from "./words.ts";

type FrameProps = Pick<ChartFrameProps<WorkItemAgeResult>, "measured" | "titleOf" | "controls" | "switches">;

export interface AgingWipChartProps extends FrameProps {
  stages: readonly Stage[];
  startStageId: string;
  finishStageId: string;
  /** Absent where there are no cards to be seen. */
  onOpenCard: ((cardId: string) => void) | undefined;
  ifEmpty: Emptiness;
}

/** Ageing work in progress: the board's columns, a dot a card at its age, the pace of finished cards behind. */
export function AgingWipChart({
  measured,
  stages,
  startStageId,
  finishStageId,
  onOpenCard,
  ifEmpty,
  titleOf,
  ...frame
}: AgingWipChartProps): ReactNode {
  const [width, ref] = useWidth();
  const height = width < 480 ? 300 : 340;
  const result = measured.answer?.result;
  const [index, setIndex] = useState<number>();
  const drawn = useMemo(() => {
    if (result === undefined || width === 0) return undefined;
    const geometry = agingWipGeometry(result, { width, height, words, stages, startStageId, finishStageId, titleOf });
    return { geometry, scene: agingWipScene(geometry, words, titleOf) };
  }, [result, width, height, stages, startStageId, finishStageId, titleOf]);
  const table = useMemo(
    () => (result === undefined ? undefined : agingTable(result, stages, words, titleOf)),
    [result, stages, titleOf],
  );
  const dot = index === undefined ? undefined : drawn?.geometry.dots[index];
  const open =
    onOpenCard &&
    ((at: number): void => {
      const cardId = drawn?.geometry.dots[at]?.item.cardId;
      if (cardId !== undefined) onOpenCard(cardId);
    });

  return (
    <ChartFrame
      {...frame}
      onRoom={ref}
      titleOf={titleOf}
      measured={measured}
      title={words["charts.aging"]}
      unit={words["charts.unit-days"]}
      fileName="ageing-work"
      height={height}
      scene={drawn?.scene}
      table={table}
      empty={drawn?.geometry.empty === true ? emptyOfToday(ifEmpty) : undefined}
      reading={
        dot === undefined ? (
          result && <Summary result={result} titleOf={titleOf} />
        ) : (
          <CardReading title={titleOf(dot.item.cardId)} onOpen={open && (() => open(index!))}>
            <Fact label={say("analytics.reading.age")}>{formatDuration(dot.item.ageDays, words)}</Fact>
            <Fact label={say("analytics.reading.in-stage")}>{formatDuration(dot.item.inStageDays, words)}</Fact>
            {dot.item.blocked && <Fact label={words["charts.column-blocked"]}>{words["charts.yes"]}</Fact>}
          </CardReading>
        )
      }
    >
      {drawn !== undefined && (
        <Readable
          scene={drawn.scene}
          overlay={dot === undefined ? [] : agingReadingMarks(dot)}
          count={drawn.geometry.dots.length}
          index={index}
          onIndex={setIndex}
          indexAt={(x, y) => nearestAgingDot(drawn.geometry, x, y)}
          sentence={dot === undefined ? "" : agingSentence(dot.item, titleOf(dot.item.cardId), words)}
          onOpen={open}
        />
      )}
    </ChartFrame>
  );
}

function Summary({ result, titleOf }: { result: WorkItemAgeResult; titleOf: (cardId: string) => string }): ReactNode {
  const oldest = result.items.toSorted((a, b) => b.ageDays - a.ageDays)[0];
  const blocked = result.items.filter((item) => item.blocked).length;
  return (
    <>
      <Fact label={say("analytics.reading.wip")}>{formatNumber(result.items.length, words["charts.locale"])}</Fact>
      <Fact label={say("analytics.reading.total-age")}>{formatDuration(result.totalDays, words)}</Fact>
      {blocked > 0 && (
        <Fact label={say("analytics.reading.blocked")}>{formatNumber(blocked, words["charts.locale"])}</Fact>
      )}
      {oldest !== undefined && <Fact label={say("analytics.reading.oldest")}>{titleOf(oldest.cardId)}</Fact>}
    </>
  );
}
