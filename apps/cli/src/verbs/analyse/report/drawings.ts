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
  measuredMap,
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
import { type Ask, asking, type Switches } from "../asking.ts";
import type { FlowHistory } from "../flow-history.ts";

/** A chart and the same as a table. */
export interface Drawing {
  readonly scene: Scene;
  readonly table: Table;
}

const size = { width: 1040, height: 420 };
const words = asSpoken(chartTexts);

/** Every chart of a history; of a source without stages those that need none. */
export function drawings(history: FlowHistory, switches: Switches, asOf: number): Drawing[] {
  const ask = asking(history.log, switches, asOf);
  const timed = asking(history.timed, switches, asOf);
  const charts = [cumulativeFlow(ask), cycleTime(timed, history), throughput(ask, history)];
  return history.stageless ? charts : [...charts, aging(ask, history), valueStreamMap(ask, history)];
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

function valueStreamMap(ask: Ask, { boardName, limitOf }: FlowHistory): Drawing {
  const limits = limitOf === undefined ? {} : { limitOf };
  const map = measuredMap(ask("value-stream"), { boardName, statistic: "mean", ...limits });
  const geometry = valueStreamMapGeometry(map, { width: size.width, words });
  return { scene: valueStreamMapScene(map, geometry, words), table: valueStreamTable(map, words) };
}
