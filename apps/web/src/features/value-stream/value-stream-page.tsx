import { mapWalk, measuredMap, stageRamp, wastePins, type Target } from "@weir/charts";
import type { ValueStreamResult } from "@weir/flow-metrics";
import { nodeOn, stageLimit } from "@weir/domain";
import { useCallback, useMemo, useState, type ReactNode } from "react";
import { useBoardFacts, type BoardFacts } from "../../charts/board-facts.ts";
import { choicesOf, chosen, queryOf, showsAll, shownDays, type MeasureView } from "../../charts/measure-view.ts";
import { MeasurePage, MeasurePagePending } from "../../charts/measure-page.tsx";
import { knowsNoStages } from "../../charts/knows-no-stages.ts";
import { ConventionSelect } from "../../charts/switch-select.tsx";
import { useMetric } from "../../charts/use-metric.ts";
import { usePersonFigures } from "../../charts/use-person-figures.ts";
import { ValueStreamChart } from "./drawing/value-stream-chart.tsx";
import { say } from "../../charts/words.ts";
import { Button } from "../../ui/button.tsx";
import { SegmentedControl } from "../../ui/segmented-control.tsx";
import { Select } from "../../ui/select.tsx";
import { mapTexts, streamDrawingTexts, textsOf, walkTexts } from "@weir/contract";
import { Link } from "@tanstack/react-router";
import { BehindPart } from "./behind-part.tsx";
import { GuidedWalk, partOfStop } from "./guided-walk.tsx";
import { drawnBursts } from "./drawing/drawn-bursts.ts";
import { useMapDesk } from "./known/use-map-desk.ts";
import { HandoffSection } from "./handoffs/handoff-section.tsx";
import type { HandoffEnds } from "./handoffs/ties.ts";
import { ReworkTable } from "./rework-table.tsx";
import styles from "./value-stream-page.module.css";
import { dismissalsOn } from "./waste/dismissals.ts";
import { wasteHeading } from "./waste/waste-words.ts";
import { WasteList } from "./waste/waste-list.tsx";

const sayWalk = textsOf(walkTexts);
const sayDrawing = textsOf(streamDrawingTexts);
const sayMaps = textsOf(mapTexts);

export interface ValueStreamPageProps {
  boardId: string;
  /** As it stands in the address. */
  view: MeasureView;
  onView: (view: MeasureView) => void;
  /** Absent where only figures are to be seen. */
  onOpenCard?: (cardId: string) => void;
}

/** The value stream map that draws itself from the board's own card moves. */
export function ValueStreamPage(props: ValueStreamPageProps): ReactNode {
  const facts = useBoardFacts();
  if (facts === undefined) return <MeasurePagePending heights={[420]} />;
  return <Stream {...props} facts={facts} />;
}

function Stream({ boardId, view, onView, onOpenCard, facts }: ValueStreamPageProps & { facts: BoardFacts }): ReactNode {
  const { board, today, lastChange, titleOf } = facts;
  const days = shownDays(view, today, lastChange);
  const statistic = chosen(view, "statistic");
  const { figures } = usePersonFigures(onOpenCard && boardId);
  const measured = useMetric(boardId, "value-stream", queryOf(view, days));
  const [wished, setEnds] = useState<HandoffEnds>("groups");
  const mayNamePeople = figures?.on === true;
  const ends = wished === "people" && !mayNamePeople ? "groups" : wished;
  const people = ends === "people" ? { people: "on" } : {};
  const handoffs = useMetric(boardId, "value-stream-handoffs", { ...queryOf(view, days), ...people });
  const waste = useMetric(onOpenCard && boardId, "waste", queryOf(view, days));
  const requests = board.stages.slice(
    0,
    board.stages.findIndex(({ stageId }) => stageId === board.startStageId),
  );
  const demand = requests.find(({ stageId }) => stageId === view.demand)?.stageId;
  const asked = useMetric(demand && boardId, "takt", { ...queryOf(view, days), stage: demand });
  const takt = demand === undefined ? undefined : asked.answer?.result;
  const { desk } = useMapDesk(onOpenCard && boardId);
  const said = desk?.map;
  const [part, setPart] = useState<Target>();
  const [stop, setStop] = useState<number>();
  const limitOf = useCallback((stageId: string) => stageLimit(board, stageId), [board]);
  const rampOf = useCallback(
    (stageId: string) => {
      const place = board.stages.findIndex((stage) => stage.stageId === stageId);
      return place === -1 ? undefined : stageRamp(place, board.stages.length);
    },
    [board.stages],
  );
  const result = measured.answer?.result;
  const candidates = waste.answer?.result.candidates;
  const map = useMemo(() => {
    if (result === undefined) return undefined;
    const { isDismissed } = dismissalsOn(boardId, said?.dismissed);
    const pins = wastePins({ candidates: candidates ?? [] }, result, wasteHeading).filter(
      ({ number }) => !isDismissed(candidates?.[number - 1]),
    );
    const stepOf = (nodeId: string): string | null =>
      result.steps.find(({ stageId }) => nodeOn(boardId, stageId) === nodeId)?.stageId ?? null;
    return measuredMap(result, {
      boardName: board.name,
      statistic,
      limitOf,
      rampOf,
      pins,
      takt,
      bursts: drawnBursts(said?.bursts ?? [], stepOf),
    });
  }, [result, candidates, said, boardId, board.name, statistic, limitOf, rampOf, takt]);
  const nameOf = (stageId: string): string => board.stages.find((stage) => stage.stageId === stageId)?.name ?? stageId;
  const isWalking = stop !== undefined && map !== undefined;
  const shown = isWalking ? partOfStop(mapWalk(map)[stop]) : part;
  const empty = knowsNoStages(measured.answer)
    ? { text: say("stream.no-stages.text") }
    : result === undefined || result.totals.items > 0
      ? undefined
      : nothingToDraw(result, view, onView);

  return (
    <MeasurePage title={say("stream.title")} view={view} days={days} today={today} onView={onView}>
      <div className={styles.split} data-open={part !== undefined}>
        <div className={styles.main}>
          {isWalking && <GuidedWalk map={map} at={stop} onAt={setStop} onEnd={() => setStop(undefined)} />}
          <ValueStreamChart
            measured={measured}
            titleOf={titleOf}
            map={map}
            statistic={statistic}
            empty={empty}
            onOpen={setPart}
            shown={shown}
            controls={
              <>
                {onOpenCard !== undefined && (
                  <Link className={styles.known} to="/maps/$mapId" params={{ mapId: boardId }}>
                    {sayMaps("map.known")}
                  </Link>
                )}
                <Button size="small" onClick={() => setStop(0)}>
                  {sayWalk("walk.start")}
                </Button>
                <SegmentedControl
                  label={say("analytics.switch.cycle")}
                  value={chosen(view, "cycle")}
                  options={(["elapsed", "working"] as const).map((value) => ({
                    value,
                    label: say(`analytics.cycle.${value}`),
                  }))}
                  onChange={(value) => onView({ ...view, cycle: value })}
                />
                <SegmentedControl
                  label={say("stream.statistic")}
                  value={statistic}
                  options={choicesOf("statistic").map((value) => ({ value, label: say(`stream.statistic.${value}`) }))}
                  onChange={(value) => onView({ ...view, statistic: value })}
                />
              </>
            }
            switches={
              <>
                <ConventionSelect name="cycle" view={view} onView={onView} />
                <ConventionSelect name="finish" view={view} onView={onView} />
                {requests.length > 0 && (
                  <Select
                    label={sayDrawing("drawing.demand")}
                    value={demand ?? ""}
                    options={[
                      { value: "", label: sayDrawing("drawing.demand.none") },
                      ...requests.map(({ stageId, name }) => ({ value: stageId, label: name })),
                    ]}
                    onChange={(stageId) => {
                      const { demand: _before, ...rest } = view;
                      onView(stageId === "" ? rest : { ...rest, demand: stageId });
                    }}
                  />
                )}
              </>
            }
          />
          {onOpenCard !== undefined && empty === undefined && (
            <WasteList
              measured={waste}
              nameOf={nameOf}
              boardId={boardId}
              desk={desk}
              open={part?.kind === "pin" ? Number(part.id) : undefined}
              onOpen={(number) => setPart({ kind: "pin", id: String(number) })}
            />
          )}
          {statistic !== "mean" && <p className={styles.note}>{say("stream.median-note")}</p>}
          {result !== undefined && map !== undefined && empty === undefined && (
            <>
              <ReworkTable map={map} />
              <HandoffSection
                measured={handoffs}
                titleOf={titleOf}
                onOpenCard={onOpenCard}
                ends={ends}
                onEnds={setEnds}
                mayNamePeople={mayNamePeople}
              />
            </>
          )}
        </div>
        {part !== undefined && result !== undefined && (
          <BehindPart
            part={part}
            result={result}
            waste={candidates ?? []}
            bursts={said?.bursts ?? []}
            titleOf={titleOf}
            board={board}
            onOpenCard={onOpenCard}
            onClose={() => setPart(undefined)}
          />
        )}
      </div>
    </MeasurePage>
  );
}

/** Why there is no map; a longer window only helps where there is one. */
function nothingToDraw(
  result: ValueStreamResult,
  view: MeasureView,
  onView: (view: MeasureView) => void,
): { text: string; action?: ReactNode } {
  if (result.steps.length === 0) return { text: say("stream.empty.text") };
  if (showsAll(view)) return { text: say("stream.nothing-finished-yet.text") };
  const { from: _from, to: _to, ...rest } = view;
  return {
    text: say("stream.nothing-finished.text"),
    action: (
      <Button look="primary" onClick={() => onView({ ...rest, window: "all" })}>
        {say("analytics.empty.action")}
      </Button>
    ),
  };
}
