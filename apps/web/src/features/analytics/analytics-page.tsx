import { Flag } from "lucide-react";
import { useMemo, type ReactNode } from "react";
import { AgingWipChart } from "../../charts/aging-wip-chart.tsx";
import { useBoardFacts, type BoardFacts } from "../../charts/board-facts.ts";
import { CumulativeFlowChart } from "../../charts/cumulative-flow-chart.tsx";
import { CycleTimeChart } from "../../charts/cycle-time-chart.tsx";
import { chosen, conventionsOf, queryOf, shownDays, type MeasureView } from "../../charts/measure-view.ts";
import { emptinessOf } from "../../charts/emptiness.tsx";
import { FilterRefused } from "../../charts/filter-refused.tsx";
import { knowsNoStages } from "../../charts/knows-no-stages.ts";
import { cardsMet, LateFilter } from "../../charts/late-filter.tsx";
import { MeasurePage, MeasurePagePending } from "../../charts/measure-page.tsx";
import { ConventionSelect, ViewChoice } from "../../charts/switch-select.tsx";
import { ThroughputChart } from "../../charts/throughput-chart.tsx";
import { markersOfRules } from "../../charts/rule-markers.ts";
import { markersOf, sayFacts } from "../../charts/time-markers.ts";
import { useCardFilter } from "../../charts/use-card-filter.ts";
import { useMetric } from "../../charts/use-metric.ts";
import { useOutsideFacts } from "../../charts/use-outside-facts.ts";
import { usePersonFigures } from "../../charts/use-person-figures.ts";
import { say } from "../../charts/words.ts";
import { useWho } from "../../lib/who.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./analytics-page.module.css";
import { DeliverySection } from "./delivery-section.tsx";
import { PersonFigures } from "./person-figures.tsx";

export interface AnalyticsPageProps {
  boardId: string;
  /** As it stands in the address. */
  view: MeasureView;
  onView: (view: MeasureView) => void;
  /** Absent where only figures are to be seen. */
  onOpenDay?: (day: string) => void;
  onOpenCard?: (cardId: string) => void;
}

/** The board measures itself: cumulative flow, cycle time, ageing work, throughput, over one window and one set of conventions. */
export function AnalyticsPage(props: AnalyticsPageProps): ReactNode {
  const facts = useBoardFacts();
  if (facts === undefined) return <MeasurePagePending heights={[460, 420]} />;
  return <Drawings {...props} facts={facts} />;
}

function Drawings({
  boardId,
  view,
  onView,
  onOpenDay,
  onOpenCard,
  facts,
}: AnalyticsPageProps & { facts: BoardFacts }): ReactNode {
  const { board, today, lastChange, titleOf } = facts;
  const { timeZone } = board;
  // What other tools told is not a board's: guests, and readers of a link, are not shown it.
  const role = useWho()?.role;
  const isMember = role !== "guest" && role !== null;
  const days = shownDays(view, today, lastChange);
  const people = usePersonFigures(onOpenCard && boardId);
  const boards = useMemo(() => [board], [board]);
  const cards = useCardFilter({ boards, view, onView, mayNamePeople: people.figures?.on });
  const query = queryOf(view, days, cards.asked);
  const measured = cards.refused === undefined ? boardId : undefined;
  const flow = useMetric(measured, "cumulative-flow", query);
  const cycle = useMetric(measured, "cycle-time", query);
  const age = useMetric(measured, "work-item-age", conventionsOf(view, cards.asked));
  const period = chosen(view, "period");
  const throughput = useMetric(measured, "throughput", { ...query, period });
  const told = useOutsideFacts(isMember ? boardId : undefined, days);
  const marked = chosen(view, "markers") === "on";
  const rules = useMemo(() => markersOfRules(board), [board]);
  const markers = useMemo(
    () => (marked ? [...markersOf(told, timeZone), ...rules] : []),
    [marked, told, timeZone, rules],
  );
  const switches = { view, onView };
  const finishSwitch = <ConventionSelect name="finish" {...switches} />;
  const ifEmpty = emptinessOf(view, onView, cards);

  return (
    <MeasurePage
      title={say("analytics.title")}
      view={view}
      days={days}
      today={today}
      onView={onView}
      filter={onOpenCard && <LateFilter of={cards} cards={cardsMet([flow.answer], cards.asked)} />}
      tools={
        told.length + rules.length > 0 && (
          <Button
            look="quiet"
            aria-pressed={marked}
            onClick={() => onView({ ...view, markers: marked ? "off" : "on" })}
          >
            <Flag size={14} aria-hidden />
            {sayFacts("facts.show")}
          </Button>
        )
      }
    >
      {knowsNoStages(flow.answer) && <p className={styles.note}>{say("analytics.no-stages")}</p>}
      {onOpenCard !== undefined && <PersonFigures boardId={boardId} seen={people} />}
      {cards.refused !== undefined ? (
        <FilterRefused refused={cards.refused} onText={cards.onText} />
      ) : (
        <>
          <CumulativeFlowChart
            measured={flow}
            titleOf={titleOf}
            scope={chosen(view, "stages")}
            markers={markers}
            onOpenDay={onOpenDay}
            onZoom={(from, to) => onView({ ...without(view), from, to })}
            ifEmpty={ifEmpty}
            controls={<ViewChoice name="stages" {...switches} />}
            switches={<ConventionSelect name="cfd" {...switches} />}
          />
          <CycleTimeChart
            measured={cycle}
            titleOf={titleOf}
            timeZone={timeZone}
            markers={markers}
            scale={chosen(view, "scale")}
            onOpenCard={onOpenCard}
            ifEmpty={ifEmpty}
            controls={<ViewChoice name="scale" {...switches} />}
            switches={
              <>
                <ConventionSelect name="cycle" {...switches} />
                <ConventionSelect name="percentile" {...switches} />
                <ConventionSelect name="no-observed-start" {...switches} />
                {finishSwitch}
              </>
            }
          />
          <div className={styles.pair}>
            <AgingWipChart
              measured={age}
              titleOf={titleOf}
              stages={board.stages}
              startStageId={board.startStageId}
              finishStageId={board.finishStageId}
              onOpenCard={onOpenCard}
              ifEmpty={ifEmpty}
              switches={<ConventionSelect name="cycle" {...switches} />}
            />
            <ThroughputChart
              measured={throughput}
              titleOf={titleOf}
              timeZone={timeZone}
              markers={markers}
              ifEmpty={ifEmpty}
              controls={<ViewChoice name="period" {...switches} />}
              switches={finishSwitch}
            />
          </div>
        </>
      )}
      {isMember && (
        <DeliverySection
          boardId={boardId}
          from={query["from"]}
          to={query["to"]}
          isFiltered={cards.asked !== undefined}
        />
      )}
    </MeasurePage>
  );
}

/** The view without its window. */
function without(view: MeasureView): MeasureView {
  const { from: _from, to: _to, window: _window, ...rest } = view;
  return rest;
}
