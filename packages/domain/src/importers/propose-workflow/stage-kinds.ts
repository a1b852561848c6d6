import type { StageKind } from "@weir/flow-metrics";
import type { ForeignStage } from "../foreign-history.ts";
import type { ImportGuess } from "../import-plan.ts";
import type { WorkflowFileStage } from "../workflow-file/workflow-file.ts";
import type { CaseEnds } from "./case-ends.ts";
import { type MoveCounts, movesInto, movesOutOf } from "./move-counts.ts";
import { hintOf, stageNameHint } from "./stage-name-hint.ts";

/** A stage of the proposal and the source stages it takes in. */
export interface Draft {
  readonly name: string;
  readonly sources: readonly ForeignStage[];
}

type Kinded = Omit<WorkflowFileStage, "from"> & Draft;

/** Gives every stage a kind and finds the points where work starts and is finished. */
export function withKinds(
  drafts: readonly Draft[],
  { moves, ends }: { readonly moves: MoveCounts; readonly ends: CaseEnds },
  guesses: ImportGuess[],
): { readonly stages: readonly Kinded[]; readonly start: string; readonly finish: string } {
  const known = drafts.map((draft) => kindByEnds(draft, ends, guesses) ?? kindOf(draft, guesses, ends.size > 0));
  const firstActive = known.indexOf("active");
  const stages = drafts.map((draft, index): Kinded => {
    // What was done is work, unless something says that it was waiting.
    const isActivity = draft.sources[0]?.activity !== undefined;
    const kind = known[index] ?? (index < firstActive && !isActivity ? "queue" : "active");
    if (known[index] === undefined) guesses.push({ code: "kind-by-position", subject: draft.name, guess: kind });
    return { ...draft, kind };
  });
  const finishAt = finishOf(stages, moves, guesses) || inFront(stages, guesses);
  for (const [index, stage] of stages.entries())
    if (stage.kind === "done" && index < finishAt) {
      stages[index] = { ...stage, kind: "queue" };
      guesses.push({ code: "kind-by-position", subject: stage.name, guess: "queue" });
    }
  const active = stages.findIndex(({ kind }) => kind === "active");
  const startAt = active >= 0 && active < finishAt ? active : Math.max(0, finishAt - 1);
  return { stages, start: stages[startAt]?.name ?? "", finish: stages[finishAt]?.name ?? "" };
}

/** Done where cases of an event log end. */
function kindByEnds({ name, sources }: Draft, ends: CaseEnds, guesses: ImportGuess[]): StageKind | undefined {
  if (!sources.some(({ id }) => ends.has(id))) return undefined;
  guesses.push({ code: "kind-by-ends", subject: name, guess: "done" });
  return "done";
}

/** What the source or the name says; a stage of several sources is what most of them are. */
function kindOf({ name, sources }: Draft, guesses: ImportGuess[], endsElsewhere: boolean): StageKind | undefined {
  const [first] = sources;
  const named = (first?.activity === undefined ? stageNameHint(name) : hintOf(first))?.kind;
  const hint = named === "done" && endsElsewhere ? "active" : named;
  const [category] = sources.map((source) => source.category).filter((one) => one !== undefined);
  if (category === "done" || category === "queue") return category;
  if (hint && hint !== category) guesses.push({ code: "kind-by-name", subject: name, guess: hint });
  return hint === "done" && category === "active" ? "active" : (hint ?? category);
}

/** The first stage of the done run at the right end; one is added where the source has none. */
function finishOf(stages: Kinded[], moves: MoveCounts, guesses: ImportGuess[]): number {
  let at = stages.length;
  while (at > 0 && stages[at - 1]?.kind === "done") at -= 1;
  if (at < stages.length && at > 0) return at;
  const last = stages.at(-1);
  const named = last && stageNameHint(last.name);
  const endsThere = last?.sources.some(({ id }) => movesInto(moves, id) > 0 && movesOutOf(moves, id) === 0);
  if (at > 0 && last && !named && endsThere && stages.length > 1) {
    stages[stages.length - 1] = { ...last, kind: "done" };
    guesses.push({ code: "kind-by-position", subject: last.name, guess: "done" });
    return stages.length - 1;
  }
  if (at === 0 && stages.length > 0) return 0;
  guesses.push({ code: "added-done", subject: "Done", guess: "done" });
  stages.push({ name: freeName("Done", stages), kind: "done", sources: [] });
  return stages.length - 1;
}

/** Something must lie left of the finish: where nothing does, a stage is added. Answers where the finish is then. */
function inFront(stages: Kinded[], guesses: ImportGuess[]): number {
  guesses.push({ code: "added-queue", subject: "To Do", guess: "queue" });
  stages.unshift({ name: freeName("To Do", stages), kind: "queue", sources: [] });
  return 1;
}

const freeName = (wanted: string, stages: readonly Kinded[]): string =>
  stages.some(({ name }) => name === wanted) ? freeName(`${wanted} (added)`, stages) : wanted;
