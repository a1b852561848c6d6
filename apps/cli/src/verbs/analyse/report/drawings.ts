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
import { type Ask, asking, logOf, type Switches } from "../flow-log-of.ts";

/** A chart and the same as a table. */
export interface Drawing {
  readonly scene: Scene;
  readonly table: Table;
}

const size = { width: 1040, height: 420 };
const words = chartTexts;

/** Every chart of a plan; of a source without stages those that need none. */
export function drawings(plan: ImportPlan, switches: Switches, asOf: number): Drawing[] {
  const ask = asking(logOf(plan), switches, asOf);
  const timed = plan.stageless ? asking(logOf(plan, new Set(plan.stageless.wrongCardIds)), switches, asOf) : ask;
  const titleOf = titles(plan);
  const charts = [cumulativeFlow(ask), cycleTime(timed, plan, titleOf), throughput(ask, plan)];
  return plan.stageless ? charts : [...charts, aging(ask, plan, titleOf), valueStreamMap(ask, plan)];
}

type TitleOf = (cardId: string) => string;

function cumulativeFlow(ask: Ask): Drawing {
  const flow = ask("cumulative-flow");
  const geometry = cumulativeFlowGeometry(flow, { ...size, locale: words["charts.locale"] });
  return { scene: cumulativeFlowScene(geometry, words), table: cumulativeFlowTable(flow, words) };
}

function cycleTime(ask: Ask, { workflow: { timeZone } }: ImportPlan, titleOf: TitleOf): Drawing {
  const cycle = ask("cycle-time");
  const geometry = cycleTimeScatterGeometry(cycle, { ...size, words, timeZone });
  return { scene: cycleTimeScatterScene(cycle, geometry, words), table: cycleTimeTable(cycle, words, titleOf) };
}

function throughput(ask: Ask, { workflow: { timeZone } }: ImportPlan): Drawing {
  const finished = ask("throughput");
  const geometry = throughputRunGeometry(finished, { ...size, words, timeZone });
  return { scene: throughputRunScene(finished, geometry, words), table: throughputTable(finished, words) };
}

function aging(ask: Ask, { workflow }: ImportPlan, titleOf: TitleOf): Drawing {
  const ages = ask("work-item-age");
  const { stages, startStageId, finishStageId } = workflow;
  const geometry = agingWipGeometry(ages, { ...size, words, stages, startStageId, finishStageId, titleOf });
  return { scene: agingWipScene(geometry, words, titleOf), table: agingTable(ages, stages, words, titleOf) };
}

function valueStreamMap(ask: Ask, { boardName }: ImportPlan): Drawing {
  const stream = ask("value-stream");
  const geometry = valueStreamMapGeometry(stream, { width: size.width, words, boardName, statistic: "mean" });
  return { scene: valueStreamMapScene(stream, geometry, words), table: valueStreamTable(stream, "mean", words) };
}

function titles(plan: ImportPlan): TitleOf {
  const byCard = new Map<string, string>();
  for (const { event } of plan.events) if (event.type === "card.created") byCard.set(event.cardId, event.title);
  return (cardId) => byCard.get(cardId) ?? cardId;
}
