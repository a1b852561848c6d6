import {
  allCards,
  type BoardState,
  boardStream,
  cardOf,
  type DomainEvent,
  emptyState,
  evolveAll,
  flowLogOfBoard,
  flowLogOfPlan,
  type ImportPlan,
  stageLimit,
  stateOfPlan,
  type WorkflowFile,
  workflowFileOf,
  workflowOf,
} from "@weir/domain";
import type { CardChoice, FlowLog, Workflow } from "@weir/flow-metrics";
import type { NativeBoard } from "@weir/storage";

/** All that figures and charts need of a history, whoever wrote it down. */
export interface FlowHistory extends Pick<
  ImportPlan,
  "boardName" | "guesses" | "warnings" | "firstEventAt" | "lastEventAt"
> {
  readonly format: string;
  readonly workflow: Workflow;
  readonly workflowFile: WorkflowFile;
  readonly counts: Pick<ImportPlan["counts"], "items" | "undated" | "records">;
  readonly log: FlowLog;
  /** The same log without the items that no length of time can be told of. */
  readonly timed: FlowLog;
  /** And without those of which nobody says when they were created. */
  readonly created: FlowLog;
  /** Where the source knows no stages, what needs them is not known. */
  readonly stageless: boolean;
  titleOf(cardId: string): string;
  nameOf(this: void, personId: string): string;
  /** The cards that it is of, where they were chosen. */
  readonly chosen?: CardChoice;
  /** Its cards as they have become. */
  board(): BoardState;
  /** As Weir wrote it, where it did. */
  readonly native?: NativeBoard;
  /** How many cards a stage takes, where the source says so. */
  limitOf?(stageId: string): number | undefined;
}

export function historyOfPlan(plan: ImportPlan): FlowHistory {
  const { system: format, proposedWorkflow: workflowFile, stageless } = plan;
  const titles = new Map<string, string>();
  for (const { event } of plan.events) if (event.type === "card.created") titles.set(event.cardId, event.title);
  const log = flowLogOfPlan(plan);
  return {
    ...plan,
    format,
    workflowFile,
    log,
    stageless: stageless !== undefined,
    timed: stageless ? flowLogOfPlan(plan, new Set(stageless.untimedCardIds)) : log,
    created: stageless
      ? flowLogOfPlan(plan, new Set([...stageless.untimedCardIds, ...stageless.uncreatedCardIds]))
      : log,
    board: () => stateOfPlan(plan),
    titleOf: (cardId) => titles.get(cardId) ?? cardId,
    nameOf: namesIn(plan.people),
  };
}

/** A board that Weir wrote, under its own workflow: the figures are those that its server shows. */
export function historyOfBoard(native: NativeBoard): FlowHistory {
  const { boardId, events: stored, people, teams } = native;
  const events = stored.map(byTeamName(new Map(teams.map(({ teamId, name }) => [teamId, name]))));
  const board = evolveAll(emptyState(boardStream(boardId)), events);
  const workflow = workflowOf(board);
  const stageless = workflow.stageless === true;
  const log = flowLogOfBoard(board, events);
  const instants = events.map(({ at }) => at).toSorted();
  return {
    native,
    format: "weir",
    boardName: board.name,
    workflow,
    workflowFile: workflowFileOf(board),
    guesses: [],
    stageless,
    warnings: stageless ? [{ code: "no-stages", count: 1, examples: [] }] : [],
    counts: { items: [...allCards(board)].length, undated: 0, records: events.length },
    firstEventAt: instants[0] ?? "",
    lastEventAt: instants.at(-1) ?? "",
    log,
    timed: log,
    created: log,
    board: () => board,
    titleOf: (cardId) => cardOf(board, cardId)?.title ?? cardId,
    nameOf: namesIn(people.map(({ personId: id, name }) => ({ id, name }))),
    limitOf: (stageId) => stageLimit(board, stageId),
  };
}

function namesIn(people: ImportPlan["people"]): FlowHistory["nameOf"] {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return (personId) => names.get(personId) ?? personId;
}

/** The event as done for a team that goes by its name: hand-offs are told by it. */
const byTeamName =
  (names: ReadonlyMap<string, string>) =>
  (event: DomainEvent): DomainEvent => {
    const group = names.get(event.actor.group ?? "");
    return group === undefined ? event : { ...event, actor: { ...event.actor, group } };
  };
