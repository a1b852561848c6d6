import { OFF_BOARD } from "@weir/flow-metrics";
import type { ForeignHistory } from "./foreign-history.ts";
import type { ImportPlan } from "./import-plan.ts";
import type { WarningNotes } from "./warning-notes.ts";
import type { StageMatches } from "./workflow-file/match-stages.ts";
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

/** How much there is in a source, and where its items stand. */
export function countsOf(history: ForeignHistory, workflow: WorkflowFile, matches: StageMatches): ImportPlan["counts"] {
  const stages = new Map<string, number>();
  for (const item of history.items) {
    const last = item.facts.findLast(({ change }) => change.kind === "moved")?.change;
    const stage = matches.get(last?.kind === "moved" ? last.toStage : item.firstStage) ?? OFF_BOARD;
    stages.set(stage, (stages.get(stage) ?? 0) + 1);
  }
  return {
    items: history.items.length + (history.undatedItems?.length ?? 0),
    undated: undatedOf(history, workflow).length,
    records: history.records.count,
    itemsByType: history.types.map(({ name, items }) => ({ type: name, items, counted: isCounted(workflow, name) })),
    itemsByStage: [...workflow.stages.map(({ name }) => name), OFF_BOARD].flatMap((stage) =>
      stages.has(stage) ? [{ stage, items: stages.get(stage) ?? 0 }] : [],
    ),
  };
}
