import { boardStream, soloViewer, workflowOf } from "@weir/domain";
import {
  type ChainBoard,
  type ChainRun,
  type FlowEvent,
  type FlowLog,
  type Instant,
  type MetricAnswer,
  type RawParams,
  answerMetric,
  chainLog,
  chainRuns,
  flowEventTypes,
} from "@weir/flow-metrics";
import type { SeenEvent, Workspace } from "@weir/storage";

/** Figures over several boards at once. Who may ask was asked before: this reads as the server reads. */
export interface ChainAnalytics {
  /** The boards in the order given, those that share cards with the next ones together. */
  runs(boardIds: readonly string[]): Promise<readonly ChainRun[]>;
  /** One metric over the boards as one road. */
  ask(boardIds: readonly string[], metric: string, params: RawParams): Promise<MetricAnswer>;
}

interface Kept {
  readonly log: FlowLog;
  readonly boards: readonly ChainBoard[];
}

const pageSize = 5_000;
const keptChains = 5;

/** Keeps the logs of the chains lately asked about, until something happens on one of their boards. */
export function createChainAnalytics(
  workspace: Pick<Workspace, "events" | "board">,
  clock: () => Instant,
): ChainAnalytics {
  const kept = new Map<string, Promise<Kept>>();

  const chain = async (boardIds: readonly string[]): Promise<Kept> => {
    const boards = await Promise.all(
      boardIds.map(async (boardId) => {
        const board = await workspace.board(boardId, soloViewer);
        return board === undefined ? [] : [{ boardId, seq: board.seq, workflow: workflowOf(board) }];
      }),
    );
    const there = boards.flat();
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

  const read = async (
    boards: readonly (Pick<ChainBoard, "boardId" | "workflow"> & { readonly seq: number })[],
  ): Promise<Kept> => {
    const whole: ChainBoard[] = [];
    for (const { boardId, workflow, seq } of boards)
      whole.push({ boardId, workflow, events: await flowEvents(workspace, boardId, seq) });
    return { log: chainLog(whole), boards: whole };
  };

  return {
    runs: async (boardIds) => {
      if (boardIds.length < 2) return boardIds.map((boardId) => ({ boardIds: [boardId], crossed: 0, sideBySide: [] }));
      const { boards } = await chain(boardIds);
      return chainRuns(boards);
    },
    ask: async (boardIds, metric, params) => {
      const { log } = await chain(boardIds);
      const now = new Date(Math.max(Date.parse(clock()), log.asOf())).toISOString();
      return answerMetric(log, metric, { "as-of": now, ...params });
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
