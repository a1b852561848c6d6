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

/** Says which items of types that do not flow are left out. */
export function noteLeftOut(history: ForeignHistory, workflow: WorkflowFile, notes: WarningNotes): void {
  for (const { name, items } of history.types) if (!isCounted(workflow, name)) notes.add("types-left-out", name, items);
}

/** How much there is in a source, and where its items stand. */
export function countsOf(history: ForeignHistory, workflow: WorkflowFile, matches: StageMatches): ImportPlan["counts"] {
  const { undatedItems = [] } = history;
  const stages = new Map<string, number>();
  for (const item of history.items) {
    const last = item.facts.findLast(({ change }) => change.kind === "moved")?.change;
    const stage = matches.get(last?.kind === "moved" ? last.toStage : item.firstStage) ?? OFF_BOARD;
    stages.set(stage, (stages.get(stage) ?? 0) + 1);
  }
  return {
    items: history.items.length + undatedItems.length,
    undated: undatedItems.filter(({ itemType = "" }) => isCounted(workflow, itemType)).length,
    records: history.records.count,
    itemsByType: history.types.map(({ name, items }) => ({ type: name, items, counted: isCounted(workflow, name) })),
    itemsByStage: [...workflow.stages.map(({ name }) => name), OFF_BOARD].flatMap((stage) =>
      stages.has(stage) ? [{ stage, items: stages.get(stage) ?? 0 }] : [],
    ),
  };
}
