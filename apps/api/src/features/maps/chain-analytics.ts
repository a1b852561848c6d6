import { type BoardState, type Viewer, boardStream, soloViewer, workflowOf } from "@weir/domain";
import {
  type ChainBoard,
  type ChainRun,
  type FlowEvent,
  type FlowLog,
  type MetricAnswer,
  type RawParams,
  answerMetric,
  chainLog,
  chainRuns,
  flowEventTypes,
} from "@weir/flow-metrics";
import type { SeenEvent, Workspace } from "@weir/storage";
import type { FigureSources } from "../../figure-filters.ts";

/** Figures over several boards at once. Who may ask was asked before: this reads as the server reads. */
export interface ChainAnalytics {
  /** The boards in the order given, those that share cards with the next ones together. */
  runs(boardIds: readonly string[]): Promise<readonly ChainRun[]>;
  /** One metric over the boards as one road. A filter may ask for fields of the boards `beside`, too. */
  ask(
    boardIds: readonly string[],
    metric: string,
    params: RawParams,
    viewer: Viewer,
    beside?: readonly string[],
  ): Promise<MetricAnswer>;
}

interface Kept {
  readonly log: FlowLog;
  readonly boards: readonly ChainBoard[];
  readonly states: readonly BoardState[];
}

const pageSize = 5_000;
const keptChains = 5;

/** Keeps the logs of the chains lately asked about, until something happens on one of their boards. */
export function createChainAnalytics({ workspace, filters, clock }: FigureSources): ChainAnalytics {
  const kept = new Map<string, Promise<Kept>>();

  const chain = async (boardIds: readonly string[]): Promise<Kept> => {
    const boards = await Promise.all(boardIds.map((boardId) => workspace.board(boardId, soloViewer)));
    const there = boards.filter((board) => board !== undefined);
    const key = there.map(({ boardId, seq }) => `${boardId} ${seq}`).join();
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = read(there).catch((error: unknown) => {
      kept.delete(key);
      throw error;
    });
    kept.set(key, made);
    for (const oldest of kept.keys()) {
      if (kept.size <= keptChains) break;
      kept.delete(oldest);
    }
    return made;
  };

  const read = async (states: readonly BoardState[]): Promise<Kept> => {
    const boards: ChainBoard[] = [];
    for (const board of states) {
      const { boardId, seq } = board;
      boards.push({ boardId, workflow: workflowOf(board), events: await flowEvents(workspace, boardId, seq) });
    }
    return { log: chainLog(boards), boards, states };
  };

  return {
    runs: async (boardIds) => {
      if (boardIds.length < 2) return boardIds.map((boardId) => ({ boardIds: [boardId], crossed: 0, sideBySide: [] }));
      const { boards } = await chain(boardIds);
      return chainRuns(boards);
    },
    ask: async (boardIds, metric, raw, viewer, beside) => {
      const { params, choose } = await filters(raw, { viewer, boardIds, ...(beside && { beside }) });
      const { log, states } = await chain(boardIds);
      const now = new Date(Math.max(Date.parse(clock()), log.asOf())).toISOString();
      return answerMetric(log, metric, { "as-of": now, ...params }, choose && ((asOf) => choose(states, asOf)));
    },
  };
}

async function flowEvents(workspace: Pick<Workspace, "events">, boardId: string, upTo: number): Promise<FlowEvent[]> {
  const found: FlowEvent[] = [];
  for (let after = 0; after < upTo;) {
    const limit = Math.min(pageSize, upTo - after);
    const page = await workspace.events(boardStream(boardId), soloViewer, { after, limit });
    if (page === undefined || page.length === 0) break;
    for (const event of page) if (isFlowEvent(event)) found.push(event);
    after = page.at(-1)?.seq ?? upTo;
  }
  return found;
}

const isFlowEvent = (event: SeenEvent): event is SeenEvent & FlowEvent =>
  "type" in event && flowEventTypes.has(event.type);
