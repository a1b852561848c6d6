import { OFF_BOARD, type Workflow } from "@weir/flow-metrics";
import { generateNKeysBetween } from "fractional-indexing";
import type { ForeignHistory, ForeignItem, ForeignStage } from "./foreign-history.ts";
import { idOf, personIdOf } from "./foreign-id.ts";
import { fieldPlan, type FieldPlan } from "./fields/field-facts.ts";
import { sourceFieldsOf } from "./fields/source-fields.ts";
import { historyWarnings } from "./history-checks.ts";
import type {
  ImportGuess,
  ImportOptions,
  ImportPlan,
  ImportProblems,
  ImportWarning,
  SourceFile,
} from "./import-plan.ts";
import { isTimeZone } from "./dates/zoned-instant.ts";
import { BadInput, quoted } from "./import-problem.ts";
import { importerFor } from "./importers.ts";
import { countsOf, noteLeftOut, noteNothingFinished } from "./plan-counts.ts";
import { type FactNaming, itemFacts, type PlannedFact } from "./planned-fact.ts";
import { proposeWorkflow } from "./propose-workflow/propose-workflow.ts";
import { stageEntries } from "./stage-entries.ts";
import { stageIdsOf } from "./stage-ids.ts";
import { unpacked } from "./guard/unpack.ts";
import { sniffFile } from "./sniffed-file.ts";
import { WarningNotes } from "./warning-notes.ts";
import { type ExtendedWorkflow, extendWorkflow } from "./workflow-file/extend-workflow.ts";
import { isMeant, matchStages, type StageMatches } from "./workflow-file/match-stages.ts";
import { readWorkflowFile, workflowProblems } from "./workflow-file/read-workflow-file.ts";
import type { WorkflowFile } from "./workflow-file/workflow-file.ts";

/** 64 MB. */
export const defaultMaxBytes = 64 * 1024 * 1024;

/**
 * What importing these files would do: the same plan for a preview, an analysis and an import. Pure:
 * nothing is stored. Answers the problems, each with its place, where anything is wrong.
 *
 * @example
 * ```ts
 * const plan = planImport([{ name: "trello.json", bytes }], { format: "trello" });
 * if ("problems" in plan) report(plan.problems);
 * else plan.events; // board facts in order of time
 * ```
 */
export function planImport(files: readonly SourceFile[], options: ImportOptions = {}): ImportPlan | ImportProblems {
  try {
    return plan(files, options);
  } catch (error) {
    if (error instanceof BadInput) return { problems: error.problems };
    throw error;
  }
}

function plan(files: readonly SourceFile[], options: ImportOptions): ImportPlan {
  const given = givenWorkflow(options);
  if (options.timeZone !== undefined && !isTimeZone(options.timeZone))
    throw new BadInput({ code: "unknown-time-zone", path: "timeZone", value: quoted(options.timeZone) });
  options.tell?.({ phase: "unpacking", share: 0, items: 0 });
  const sniffed = unpacked(files, options.maxBytes ?? defaultMaxBytes).map(sniffFile);
  const importer = importerFor(sniffed, options.format);
  const known = given ?? recordedWorkflow(importer.id, options);
  const timeZone = known?.timeZone ?? options.timeZone ?? "UTC";
  const history = importer.read(sniffed, {
    timeZone,
    answers: options.answers ?? {},
    mayBeStage: known && ((name) => isMeant(known, name)),
    tell: options.tell,
  });
  if (history.items.length === 0)
    throw new BadInput({ code: "nothing-to-import", file: files[0]?.name ?? "", value: "0" });
  const { workflow, guesses, questions } = workflowFor(history, given, timeZone, options);
  const matches = matchStages(workflow, history.stages);
  const stageId = options.stageId ?? ((name) => name);
  const notes = new WarningNotes();
  const fieldIdOf = stageIdsOf((options.fields ?? []).map(({ fieldId, name }) => ({ stageId: fieldId, name })));
  const fields = fieldPlan(history, workflow, options.fields ?? [], fieldIdOf, notes);
  const events = factsOf(history, { matches, fields, firstStage: workflow.stages[0]?.name ?? "" }, options, notes);
  noteLeftOut(history, workflow, notes);
  noteNothingFinished(history, { workflow, stageIdOf: stageId }, events, notes);
  return {
    system: history.system,
    sourceBoardId: history.boardId,
    boardName: history.boardName,
    proposedWorkflow: workflow,
    ...stagelessOf(history, options),
    guesses,
    warnings: [...history.warnings, ...historyWarnings(history), ...notes.list(), ...guessWarning(guesses)],
    questions: [...history.questions, ...questions],
    counts: countsOf(history, workflow, events, stageId),
    firstEventAt: new Date(history.records.firstAt).toISOString(),
    lastEventAt: latest(history, events),
    workflow: flowWorkflow(workflow, stageId),
    sourceStages: sourceStagesOf(history, matches),
    sourceFields: sourceFieldsOf(history),
    takenFields: fields.taken,
    events,
    people: history.people.map(({ id, name = id }) => ({ id: personIdOf(history.system, id), name })),
  };
}

function sourceStagesOf(history: ForeignHistory, matches: StageMatches): ImportPlan["sourceStages"] {
  const entries = stageEntries(history);
  return history.stages.map(({ id, names: [name = id] }) => {
    const stays = !matches.has(id);
    return { id, name, stage: matches.get(id) ?? null, ...(stays ? { stays } : {}), entered: entries.get(id) ?? 0 };
  });
}

function givenWorkflow({ workflow: given, workflowName }: ImportOptions): WorkflowFile | undefined {
  if (given === undefined) return undefined;
  if (typeof given === "string") return readWorkflowFile(given, workflowName);
  const problems = workflowProblems(given);
  if (problems.length > 0) throw new BadInput(...problems);
  return given;
}

const recordedWorkflow = (system: string, { recorded = [] }: ImportOptions): WorkflowFile | undefined =>
  recorded.findLast((one) => one.system === system)?.workflow;

/** The workflow that was given, else the one this source was read by before, else a proposal. */
function workflowFor(
  history: ForeignHistory,
  given: WorkflowFile | undefined,
  timeZone: string,
  { recorded = [] }: ImportOptions,
): ExtendedWorkflow {
  if (given) return { workflow: given, guesses: [], questions: [] };
  const { system, boardId } = history;
  const before = recorded.find((one) => one.system === system && one.sourceBoardId === boardId);
  return before ? extendWorkflow(before.workflow, history) : { ...proposeWorkflow(history, timeZone), questions: [] };
}

/** Whatever the source and the caller make of it, a card's id is made of the letters of ids and not too long. */
const cardIdsOf =
  ({ cardId = (itemId) => itemId }: ImportOptions): FactNaming["cardIdOf"] =>
  (itemId) =>
    idOf(cardId(itemId));

function stagelessOf({ stageless }: ForeignHistory, options: ImportOptions): Pick<ImportPlan, "stageless"> {
  if (!stageless) return {};
  const cardIdOf = cardIdsOf(options);
  return {
    stageless: {
      untimedCardIds: stageless.untimedItems.map(cardIdOf),
      uncreatedCardIds: stageless.uncreatedItems.map(cardIdOf),
    },
  };
}

/** The workflow as flow-metrics reads it. */
function flowWorkflow(workflow: WorkflowFile, stageId: (name: string) => string): Workflow {
  return {
    timeZone: workflow.timeZone,
    stages: workflow.stages.map(({ name, kind }) => ({ stageId: stageId(name), name, kind })),
    startStageId: stageId(workflow.start),
    finishStageId: stageId(workflow.finish),
    ...(workflow.types ? { countedTypes: workflow.types } : {}),
  };
}

interface Placing {
  readonly matches: StageMatches;
  readonly fields: FieldPlan;
  readonly firstStage: string;
}

/** Every item's facts in order of time; equal instants keep items apart and each item's own order. */
function factsOf(
  history: ForeignHistory,
  { matches, fields, firstStage }: Placing,
  options: ImportOptions,
  notes: WarningNotes,
): PlannedFact[] {
  const stageId = (name: string): string => options.stageId?.(name) ?? name;
  const items = history.items.toSorted((a, b) => a.createdAt - b.createdAt || compare(a.id, b.id));
  const naming: FactNaming = {
    stageIdOf: (source) => {
      const name = matches.get(source);
      return name === null ? OFF_BOARD : name && stageId(name);
    },
    firstStageId: stageId(firstStage),
    nameOf: namesOf(history.stages),
    cardIdOf: cardIdsOf(options),
    rankOf: ranksOf(items),
    fields,
  };
  const { system, boardId } = history;
  const since = new Date(items[0]?.createdAt ?? history.records.firstAt).toISOString();
  const added = fields.added.map(({ factId, event }): PlannedFact => ({
    event,
    at: since,
    actor: { kind: "unknown", id: system },
    source: { system, boardId, factId },
  }));
  const facts = items.flatMap((item, index) => {
    if (index % itemsAtOnce === 0)
      options.tell?.({ phase: "placing", share: index / items.length, items: items.length });
    return itemFacts(item, history, naming, notes);
  });
  return [...added, ...facts].toSorted((a, b) => compare(a.at, b.at));
}

/** Items after which the progress is told. */
const itemsAtOnce = 5_000;

function namesOf(stages: readonly ForeignStage[]): FactNaming["nameOf"] {
  const names = new Map(stages.map(({ id, names: [name = id] }) => [id, name]));
  return (id) => names.get(id)?.trim() || id || "?";
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** One rank for each item, the source's own order where it keeps one. */
function ranksOf(items: readonly ForeignItem[]): Map<string, string> {
  const placed = items.toSorted((a, b) => (a.position ?? Infinity) - (b.position ?? Infinity) || 0);
  const ranks = generateNKeysBetween(null, null, placed.length);
  return new Map(placed.map(({ id }, at) => [id, ranks[at] ?? "a0"]));
}

function latest(history: ForeignHistory, events: readonly PlannedFact[]): string {
  const record = new Date(history.records.lastAt).toISOString();
  const last = events.at(-1)?.at ?? record;
  return last > record ? last : record;
}

const guessWarning = (guesses: readonly ImportGuess[]): ImportWarning[] =>
  guesses.length === 0
    ? []
    : [
        {
          code: "guessed",
          count: guesses.length,
          examples: guesses.map(({ subject, guess }) => `${subject}: ${guess}`),
        },
      ];
