import { OFF_BOARD } from "@weir/flow-metrics";
import type { ForeignHistory } from "./foreign-history.ts";
import type { ImportPlan } from "./import-plan.ts";
import type { PlannedFact } from "./planned-fact.ts";
import type { WarningNotes } from "./warning-notes.ts";
import type { WorkflowFile } from "./workflow-file/workflow-file.ts";

const isCounted = (workflow: WorkflowFile, type: string): boolean => {
  const { types } = workflow;
  if (!types) return true;
  return (types.count.includes("*") || types.count.includes(type)) && !types.leaveOut.includes(type);
};

/** Items of types that flow which no log can hold: the source tells no date of theirs. */
const undatedOf = ({ undatedItems = [] }: ForeignHistory, workflow: WorkflowFile): readonly { readonly id: string }[] =>
  undatedItems.filter(({ itemType = "" }) => isCounted(workflow, itemType));

/** Says which items are in no figure, or only in the count: those of types that do not flow, those without a date. */
export function noteLeftOut(history: ForeignHistory, workflow: WorkflowFile, notes: WarningNotes): void {
  for (const { id } of undatedOf(history, workflow)) notes.add("no-date", id);
  for (const { name, items } of history.types) if (!isCounted(workflow, name)) notes.add("types-left-out", name, items);
}

/** Says where nothing is finished with these stages, and where most items of the source end: that may be what is finished. */
export function noteNothingFinished(
  { items, stages, stageless }: ForeignHistory,
  { workflow, stageIdOf }: { readonly workflow: WorkflowFile; readonly stageIdOf: (name: string) => string },
  facts: readonly PlannedFact[],
  notes: WarningNotes,
): void {
  if (stageless !== undefined) return;
  const finishAt = workflow.stages.findIndex(({ name }) => name === workflow.finish);
  const done = new Set(workflow.stages.slice(finishAt).map(({ name }) => stageIdOf(name)));
  if (standingAfter(facts).some(({ stageId }) => done.has(stageId))) return;
  const ends = new Map<string, number>();
  for (const { firstStage, facts: itsFacts } of items) {
    const last = itsFacts.reduce((stage, { change }) => (change.kind === "moved" ? change.toStage : stage), firstStage);
    ends.set(last, (ends.get(last) ?? 0) + 1);
  }
  const nameOf = new Map(stages.map(({ id, names: [name = id] }) => [id, name]));
  for (const [stage, count] of [...ends].toSorted(([, a], [, b]) => b - a))
    notes.add("nothing-finished", `${nameOf.get(stage) ?? stage} (${count})`, count);
}

/** How much there is in a source, and where its cards will stand. */
export function countsOf(
  history: ForeignHistory,
  workflow: WorkflowFile,
  facts: readonly PlannedFact[],
  stageIdOf: (name: string) => string,
): ImportPlan["counts"] {
  const standing = Map.groupBy(cardsAfter(facts), ({ stageId }) => stageId);
  const stages = [...workflow.stages.map(({ name }) => ({ name, stageId: stageIdOf(name) })), offBoard];
  return {
    items: history.items.length + (history.undatedItems?.length ?? 0),
    undated: undatedOf(history, workflow).length,
    records: history.records.count,
    itemsByType: history.types.map(({ name, items }) => ({ type: name, items, counted: isCounted(workflow, name) })),
    itemsByStage: stages.flatMap(({ name, stageId }) => {
      const items = standing.get(stageId)?.length ?? 0;
      return items === 0 ? [] : [{ stage: name, items }];
    }),
  };
}

const offBoard = { name: OFF_BOARD, stageId: OFF_BOARD };

interface PlannedCard {
  readonly stageId: string;
  readonly isArchived: boolean;
}

/** The cards that are not archived once all facts are told. */
const cardsAfter = (facts: readonly PlannedFact[]): PlannedCard[] =>
  standingAfter(facts).filter((card) => !card.isArchived);

/** Every card once all facts are told, where it stands or stood when it was archived. */
function standingAfter(facts: readonly PlannedFact[]): PlannedCard[] {
  const cards = new Map<string, PlannedCard>();
  for (const { event } of facts) {
    if (!("cardId" in event)) continue;
    const { cardId } = event;
    const isArchived = cards.get(cardId)?.isArchived ?? false;
    if (event.type === "card.moved") cards.set(cardId, { stageId: event.toStageId, isArchived });
    else if (event.type === "card.created" || event.type === "card.restored")
      cards.set(cardId, { stageId: event.stageId, isArchived: false });
    else if (event.type === "card.archived")
      cards.set(cardId, { stageId: cards.get(cardId)?.stageId ?? OFF_BOARD, isArchived: true });
  }
  return [...cards.values()];
}
