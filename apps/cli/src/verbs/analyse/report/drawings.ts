import {
  agingTable,
  agingWipGeometry,
  agingWipScene,
  cumulativeFlowGeometry,
  cumulativeFlowScene,
  cumulativeFlowTable,
  cycleTimeScatterGeometry,
  cycleTimeScatterScene,
  cycleTimeTable,
  type Scene,
  type Table,
  throughputRunGeometry,
  throughputRunScene,
  throughputTable,
  valueStreamMapGeometry,
  valueStreamMapScene,
  valueStreamTable,
} from "@weir/charts";
import { chartTexts } from "@weir/contract";
import type { ImportPlan } from "@weir/domain";
import { asking, logOf, type Switches } from "../analysis.ts";

/** A chart and the same as a table. */
export interface Drawing {
  readonly scene: Scene;
  readonly table: Table;
}

const size = { width: 1040, height: 420 };

/** Every chart of a plan. */
export function drawings(plan: ImportPlan, switches: Switches, asOf: number): Drawing[] {
  const ask = asking(logOf(plan), switches, asOf);
  const { timeZone, stages, startStageId, finishStageId } = plan.workflow;
  const words = chartTexts;
  const locale = words["charts.locale"];
  const titleOf = titles(plan);
  const flow = ask("cumulative-flow");
  const cycle = ask("cycle-time");
  const ages = ask("work-item-age");
  const finished = ask("throughput", { period: "week" });
  const stream = ask("value-stream");
  const aging = agingWipGeometry(ages, { ...size, words, stages, startStageId, finishStageId, titleOf });
  const map = valueStreamMapGeometry(stream, {
    width: size.width,
    words,
    boardName: plan.boardName,
    statistic: "mean",
  });
  return [
    {
      scene: cumulativeFlowScene(cumulativeFlowGeometry(flow, { ...size, locale }), words),
      table: cumulativeFlowTable(flow, words),
    },
    {
      scene: cycleTimeScatterScene(cycle, cycleTimeScatterGeometry(cycle, { ...size, words, timeZone }), words),
      table: cycleTimeTable(cycle, words, titleOf),
    },
    { scene: agingWipScene(aging, words, titleOf), table: agingTable(ages, stages, words, titleOf) },
    {
      scene: throughputRunScene(finished, throughputRunGeometry(finished, { ...size, words, timeZone }), words),
      table: throughputTable(finished, words),
    },
    { scene: valueStreamMapScene(stream, map, words), table: valueStreamTable(stream, "mean", words) },
  ];
}

function titles(plan: ImportPlan): (cardId: string) => string {
  const byCard = new Map<string, string>();
  for (const { event } of plan.events) if (event.type === "card.created") byCard.set(event.cardId, event.title);
  return (cardId) => byCard.get(cardId) ?? cardId;
}
