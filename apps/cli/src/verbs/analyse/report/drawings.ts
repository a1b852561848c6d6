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
import { asSpoken, chartTexts } from "@weir/contract";
import { type MetricAnswer, answerMetric } from "@weir/flow-metrics";
import { drawnPart } from "../../map/drawn-part.ts";
import { isTold } from "../../map/seen-map.ts";
import { type Ask, asking, paramsOf, type Switches } from "../asking.ts";
import type { FlowHistory } from "../flow-history.ts";
import { seenOfFile } from "./seen-of-file.ts";

/** A chart and the same as a table. */
export interface Drawing {
  readonly scene: Scene;
  readonly table: Table;
  /** The same in a few sentences, where the picture alone does not say it all: of signs it has the numbers. */
  readonly sentence?: string;
}

const size = { width: 1040, height: 420 };
const words = asSpoken(chartTexts);

/** Every chart of a history; of a source without stages those that need none, and what people drew of it. */
export function drawings(history: FlowHistory, switches: Switches, asOf: number): Drawing[] {
  const ask = asking(history.log, switches, asOf);
  const timed = asking(history.timed, switches, asOf);
  const charts = [cumulativeFlow(ask), cycleTime(timed, history), throughput(ask, history)];
  return [...charts, ...(history.stageless ? [] : [aging(ask, history)]), ...valueStreamMaps(history, switches, asOf)];
}

function cumulativeFlow(ask: Ask): Drawing {
  const flow = ask("cumulative-flow");
  const geometry = cumulativeFlowGeometry(flow, { ...size, locale: words["charts.locale"] });
  return { scene: cumulativeFlowScene(geometry, words), table: cumulativeFlowTable(flow, words) };
}

function cycleTime(ask: Ask, { workflow: { timeZone }, titleOf }: FlowHistory): Drawing {
  const cycle = ask("cycle-time");
  const geometry = cycleTimeScatterGeometry(cycle, { ...size, words, timeZone });
  return { scene: cycleTimeScatterScene(cycle, geometry, words), table: cycleTimeTable(cycle, words, titleOf) };
}

function throughput(ask: Ask, { workflow: { timeZone } }: FlowHistory): Drawing {
  const finished = ask("throughput");
  const geometry = throughputRunGeometry(finished, { ...size, words, timeZone });
  return { scene: throughputRunScene(finished, geometry, words), table: throughputTable(finished, words) };
}

function aging(ask: Ask, { workflow, titleOf }: FlowHistory): Drawing {
  const ages = ask("work-item-age");
  const { stages, startStageId, finishStageId } = workflow;
  const geometry = agingWipGeometry(ages, { ...size, words, stages, startStageId, finishStageId, titleOf });
  return { scene: agingWipScene(geometry, words, titleOf), table: agingTable(ages, stages, words, titleOf) };
}

function valueStreamMaps(history: FlowHistory, switches: Switches, asOf: number): Drawing[] {
  const params = paramsOf(switches, asOf);
  const seen = seenOfFile(history, (log, metric) => sayingOfWhich(answerMetric(log, metric, params), history));
  if (history.stageless && !isTold(seen)) return [];
  return seen.parts.map((part) => {
    const map = drawnPart(part, seen, "mean");
    const geometry = valueStreamMapGeometry(map, { width: size.width, words });
    const scene = valueStreamMapScene(map, geometry, words);
    return { scene, table: valueStreamTable(map, words), sentence: scene.description };
  });
}

/** The log of chosen cards does not know that it is one: its answers are given which they are. */
function sayingOfWhich<R>(answer: MetricAnswer<R>, { chosen }: FlowHistory): MetricAnswer<R> {
  if (chosen === undefined) return answer;
  const { filter, cardIds, of } = chosen;
  return { ...answer, params: { ...answer.params, filter }, cards: { met: cardIds.size, of } };
}
