import type { ForeignHistory, ForeignStage } from "../foreign-history.ts";
import type { ImportGuess, ImportQuestion } from "../import-plan.ts";
import { patternFor, proposeWorkflow } from "../propose-workflow/propose-workflow.ts";
import { isClaimed, matchStages } from "./match-stages.ts";
import type { WorkflowFile } from "./workflow-file.ts";

export interface ExtendedWorkflow {
  readonly workflow: WorkflowFile;
  readonly guesses: readonly ImportGuess[];
  readonly questions: readonly ImportQuestion[];
}

/**
 * The workflow of an earlier import with a place for every source stage that is new since: a guess
 * for each, and one question that says a person has to confirm them.
 */
export function extendWorkflow(workflow: WorkflowFile, history: ForeignHistory): ExtendedWorkflow {
  const fresh = history.stages.filter((stage) => !isClaimed(workflow, stage));
  if (fresh.length === 0) return { workflow, guesses: [], questions: [] };
  const pattern = patternFor(history.stages);
  const placeOf = placesIn(workflow, history, fresh);
  const takenBy = (name: string | null): string[] => fresh.filter((stage) => placeOf(stage) === name).map(pattern);
  const nameOf = ({ id, names: [name = id] }: ForeignStage): string => name;
  return {
    workflow: {
      ...workflow,
      stages: workflow.stages.map((stage) => ({ ...stage, from: [...stage.from, ...takenBy(stage.name)] })),
      ignore: [...workflow.ignore, ...takenBy(null)],
    },
    guesses: fresh.map((stage) => ({ code: "new-stage", subject: nameOf(stage), guess: placeOf(stage) ?? "ignore" })),
    questions: [
      {
        id: "workflow",
        code: "new-stages",
        choices: workflow.stages.map(({ name }) => name),
        examples: fresh.map(nameOf),
      },
    ],
  };
}

/**
 * Where a fresh proposal would put the new stages, said in the stages there are: the one of that
 * name, else the one that what stands with it or left of it in the flow went into, else the first.
 */
function placesIn(
  workflow: WorkflowFile,
  history: ForeignHistory,
  fresh: readonly ForeignStage[],
): (stage: ForeignStage) => string | null {
  const proposed = proposeWorkflow(history, workflow.timeZone).workflow;
  const proposals = matchStages(proposed, history.stages);
  const known = matchStages(
    workflow,
    history.stages.filter((stage) => !fresh.includes(stage)),
  );
  const present = new Set(workflow.stages.map(({ name }) => name));
  const order = proposed.stages.map(({ name }) => name);
  return ({ id }) => {
    const proposal = proposals.get(id) ?? null;
    if (proposal === null || present.has(proposal)) return proposal;
    const place = order.indexOf(proposal);
    const left = order.slice(0, place + 1).toReversed();
    for (const name of left)
      for (const [source, goes] of known) if (goes !== null && proposals.get(source) === name) return goes;
    return workflow.stages[0]?.name ?? null;
  };
}
