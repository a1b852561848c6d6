import { type BoardState, type Viewer, authorise, soloViewer, workflowOf } from "@weir/domain";
import {
  type FlowEvent,
  type FlowLog,
  type MetricAnswer,
  type RawParams,
  type Workflow,
  answerMetric,
  createFlowLog,
  flowEventTypes,
} from "@weir/flow-metrics";
import type { SeenEvent, Workspace } from "@weir/storage";
import { figureActionOf } from "../../figure-action.ts";
import type { FigureSources, FilterReach } from "../../figure-filters.ts";

/** Where figures about flow come from. Asynchronous, so that another thread can take it over. */
export interface Analytics {
  /**
   * One metric of a board at this moment (or at the `as-of` of its parameters); `undefined` when the
   * viewer may not ask for it there, or there is no such board.
   *
   * @throws MetricParamError for a parameter that is unknown or cannot be read.
   * @throws RequestProblem for a filter that the viewer may not ask.
   */
  ask(
    boardId: string,
    metric: string,
    params: RawParams,
    viewer: Viewer,
    reach?: FilterReach,
  ): Promise<MetricAnswer | undefined>;
}

/** A board, and its log up to just there. */
interface Current {
  readonly board: BoardState;
  readonly log: FlowLog;
}

interface BoardLog {
  readonly workflow: Workflow;
  /** The workflow as text: an equal one needs no new log. */
  readonly key: string;
  readonly log: FlowLog;
  /** Where the board stood when the log was begun: what was removed from its texts by then is not in the log. */
  readonly begunAt: number;
  /** Seq of the last event in the log. */
  seq: number;
}

const pageSize = 5_000;
const keptBoards = 20;

/**
 * Keeps one columnar log for each board lately asked about, and appends what has happened since.
 * A change of the workflow (stages, start, finish, counted types) starts the board's log anew, and so does the removal
 * of a card's text for good, which may be a reason that figures are told by.
 */
export function createAnalytics({ workspace, filters, clock }: FigureSources): Analytics {
  const logs = new Map<string, BoardLog>();
  const turns = new Map<string, Promise<unknown>>();

  // What is kept is everybody's, and read as the server reads; who may ask was asked before.
  const current = async (boardId: string): Promise<Current | undefined> => {
    const board = await workspace.board(boardId, soloViewer);
    if (board === undefined) return undefined;
    const workflow = workflowOf(board);
    const key = JSON.stringify(workflow);
    const known = logs.get(boardId);
    const anew = (): BoardLog => ({ workflow, key, log: createFlowLog(workflow), begunAt: board.seq, seq: 0 });
    let kept = known?.key === key && known.seq <= board.seq ? known : anew();
    if ((await catchUp(workspace, boardId, kept, board.seq)) === "outdated") {
      kept = anew();
      await catchUp(workspace, boardId, kept, board.seq);
    }
    keep(logs, boardId, kept);
    return { board, log: kept.log };
  };

  return {
    async ask(boardId, metric, raw, viewer, { along: boardIds = [boardId], ...reach } = {}) {
      if (authorise(viewer, figureActionOf(metric), { kind: "board", boardId }) !== true) return undefined;
      const { params, choose } = await filters(raw, { viewer, boardIds, ...reach });
      const turn = (turns.get(boardId) ?? Promise.resolve()).then(() => current(boardId));
      const settled = turn.catch(() => undefined);
      turns.set(boardId, settled);
      const found = await turn;
      if (turns.get(boardId) === settled) turns.delete(boardId);
      if (found === undefined) return undefined;
      const { board, log } = found;
      // The demo's clock can be ahead of ours: now is never before the last thing that happened.
      const now = new Date(Math.max(Date.parse(clock()), log.asOf())).toISOString();
      return answerMetric(log, metric, { "as-of": now, ...params }, choose && ((asOf) => choose([board], asOf)));
    },
  };
}

/** Appends exactly the events up to the seq that the workflow was read at; `outdated` where the log holds what was removed. */
async function catchUp(
  workspace: Pick<Workspace, "events">,
  boardId: string,
  kept: BoardLog,
  upTo: number,
): Promise<"outdated" | undefined> {
  while (kept.seq < upTo) {
    const limit = Math.min(pageSize, upTo - kept.seq);
    const page = await workspace.events(`board:${boardId}`, soloViewer, { after: kept.seq, limit });
    if (page === undefined || page.length === 0) return undefined;
    if (page.some((event) => isRemoval(event) && event.seq > kept.begunAt)) return "outdated";
    for (const event of page) if (isFlowEvent(event)) kept.log.append(event);
    kept.seq = page.at(-1)?.seq ?? kept.seq;
  }
  return undefined;
}

const isRemoval = (event: SeenEvent): boolean =>
  "type" in event && (event.type === "card.redacted" || event.type === "board.redacted");

/** Keeps the boards asked about last. */
function keep(logs: Map<string, BoardLog>, boardId: string, kept: BoardLog): void {
  logs.delete(boardId);
  logs.set(boardId, kept);
  for (const oldest of logs.keys()) {
    if (logs.size <= keptBoards) return;
    logs.delete(oldest);
  }
}

const isFlowEvent = (event: SeenEvent): event is SeenEvent & FlowEvent =>
  "type" in event && flowEventTypes.has(event.type);
