import { mapWalk, type Target } from "@weir/charts";
import { nodeOn } from "@weir/domain";
import type { ValueStreamResult } from "@weir/flow-metrics";
import { useState, type ReactNode } from "react";
import { emptinessOf, emptyOf } from "../../charts/emptiness.tsx";
import { chosen, queryOf, type MeasureView, type ShownDays } from "../../charts/measure-view.ts";
import type { FigureCards } from "../../charts/use-card-filter.ts";
import { useFigures, type FigureSource, type Measured } from "../../charts/use-metric.ts";
import { say } from "../../charts/words.ts";
import { useCardsOf } from "./asked-filter.ts";
import { BehindPart } from "./behind-part.tsx";
import { ValueStreamChart } from "./drawing/value-stream-chart.tsx";
import { partOfStop } from "./guided-walk.tsx";
import { boardNameOn, stageNameOn, type Ground } from "./ground.ts";
import { HandoffSection } from "./handoffs/handoff-section.tsx";
import { KnownBehind, type Insert } from "./known/known-behind.tsx";
import type { MapDesk } from "./known/use-map-desk.ts";
import type { KnownPart } from "./known/use-known-map.ts";
import { nothingToDraw } from "./nothing-to-draw.tsx";
import { ReworkTable } from "./rework-table.tsx";
import { requestStages, StreamConventions, StreamSwitches } from "./stream-switches.tsx";
import { useDrawnMap } from "./use-drawn-map.ts";
import { useHandoffs } from "./handoffs/use-handoffs.ts";
import { useWalk } from "./use-walk.tsx";
import styles from "./value-stream-page.module.css";
import { noWaste, useWaste } from "./waste/use-waste.ts";
import { WasteList } from "./waste/waste-list.tsx";
import { whatIsBehind } from "./what-is-behind.ts";
import { say as sayMap } from "./words.ts";

export interface StreamPartProps {
  /** Who steers the stream. */
  name: string;
  /** Of the drawing, where there are several. */
  title?: string | undefined;
  note?: ReactNode;
  ground: Ground;
  titleOf: (cardId: string) => string;
  view: MeasureView;
  days: ShownDays;
  onView: (view: MeasureView) => void;
  /** Which cards it is of. */
  cards: FigureCards;
  /** What is measured of these boards; absent where there are none. */
  stream: Measured<ValueStreamResult> | undefined;
  source: FigureSource | undefined;
  /** What people know of it; absent where that is not shown. */
  told?: KnownPart | undefined;
  desk?: MapDesk | undefined;
  onInsert?: Insert;
  mayNamePeople: boolean;
  /** Absent where only figures are to be seen. */
  onOpenCard: ((cardId: string) => void) | undefined;
}

/** One stream as it is: the drawing of what is measured and known, and all that lies behind it. */
export function StreamPart(props: StreamPartProps): ReactNode {
  const { name, title, note, ground, titleOf, view, days, onView, cards, stream, source, told, desk, onOpenCard } =
    props;
  const [part, setPart] = useState<Target>();
  const query = queryOf(view, days, cards.asked);
  const waste = useWaste(onOpenCard && source, query, told?.boardIds);
  const handoffs = useHandoffs(source, query, ground.length > 1 ? "boards" : "groups", props.mayNamePeople);
  const requests = requestStages(ground[0]);
  const demand = requests.find(({ stageId }) => stageId === view.demand)?.stageId;
  const stage = demand !== undefined && ground[0] && ground.length > 1 ? nodeOn(ground[0].boardId, demand) : demand;
  const takt = useFigures(stage === undefined ? undefined : source, "takt", { ...query, stage });
  const statistic = chosen(view, "statistic");
  const result = stream?.answer?.result;
  const candidates = waste.answer?.result.candidates ?? noWaste;
  const map = useDrawnMap({
    name,
    ground,
    statistic,
    result,
    chosen: useCardsOf(ground, stream?.answer),
    told: stream === undefined || result !== undefined ? told : undefined,
    map: desk?.map,
    waste: candidates,
    takt: stage === undefined ? undefined : takt.answer?.result,
  });
  const walk = useWalk(map);
  const nameOf = (id: string): string =>
    told?.known.steps.find(({ nodeId, drawn }) => nodeId === id && drawn !== undefined)?.name ??
    stageNameOn(ground, id);
  const boardOf = (id: string): string | undefined => boardNameOn(ground, id);
  const ifEmpty = emptinessOf(view, onView, cards);
  const empty = nothingToDraw(stream, told, ifEmpty, desk?.editable === true ? props.onInsert : undefined);
  const behind =
    part && whatIsBehind({ part, result, waste: candidates, bursts: desk?.map.bursts ?? [], nameOf, boardOf });
  const close = (): void => setPart(undefined);
  return (
    <div className={styles.split} data-open={behind !== undefined}>
      <div className={styles.main}>
        {walk.panel}
        {note}
        {empty === undefined && result?.totals.items === 0 && (
          <div className={styles.unmeasured}>
            <p>{ifEmpty.byFilter ? emptyOf("finished", ifEmpty).text : sayMap("map.nothing-finished")}</p>
            {ifEmpty.action}
          </div>
        )}
        <ValueStreamChart
          title={title}
          measured={stream}
          titleOf={titleOf}
          map={map}
          statistic={statistic}
          empty={empty}
          onOpen={setPart}
          shown={walk.at === undefined || map === undefined ? part : partOfStop(mapWalk(map)[walk.at])}
          controls={
            <>
              {empty === undefined && (map !== undefined || stream?.failure === undefined) && walk.button}
              {stream !== undefined && <StreamSwitches view={view} onView={onView} />}
            </>
          }
          switches={<StreamConventions view={view} onView={onView} requests={requests} />}
        />
        {onOpenCard !== undefined && stream !== undefined && empty === undefined && (
          <WasteList
            of={title}
            measured={waste}
            nameOf={nameOf}
            desk={desk}
            open={part?.kind === "pin" ? Number(part.id) : undefined}
            onOpen={(number) => setPart({ kind: "pin", id: String(number) })}
          />
        )}
        {stream !== undefined && statistic !== "mean" && <p className={styles.note}>{say("stream.median-note")}</p>}
        {stream !== undefined && map !== undefined && empty === undefined && (
          <>
            <ReworkTable map={map} />
            <HandoffSection
              of={title}
              {...handoffs}
              titleOf={titleOf}
              onOpenCard={onOpenCard}
              mayNamePeople={props.mayNamePeople}
            />
          </>
        )}
      </div>
      {behind !== undefined && (
        <div className={styles.behind}>
          <BehindPart
            key={JSON.stringify(part)}
            behind={behind}
            ground={ground}
            cards={cards}
            titleOf={titleOf}
            onOpenCard={onOpenCard}
            onClose={close}
          >
            <KnownBehind desk={desk} told={told} stepId={behind.stepId} onInsert={props.onInsert} onGone={close} />
          </BehindPart>
        </div>
      )}
    </div>
  );
}
