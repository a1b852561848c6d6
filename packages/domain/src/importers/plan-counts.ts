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
function cardsAfter(facts: readonly PlannedFact[]): PlannedCard[] {
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
  return [...cards.values()].filter((card) => !card.isArchived);
}
