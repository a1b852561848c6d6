import type { StageKind } from "@weir/flow-metrics";
import type { ForeignHistory, ForeignStage } from "../foreign-history.ts";
import type { ImportGuess } from "../import-plan.ts";
import type { WorkflowFile, WorkflowFileStage } from "../workflow-file/workflow-file.ts";
import { flowOrder, type MoveCounts } from "./flow-order.ts";
import { stageNameHint } from "./stage-name-hint.ts";

export interface ProposedWorkflow {
  readonly workflow: WorkflowFile;
  readonly guesses: readonly ImportGuess[];
}

/** A stage of the proposal and the source stages it takes in. */
interface Draft {
  readonly name: string;
  readonly sources: readonly ForeignStage[];
}

/**
 * A workflow for a history nobody has described yet. The order comes from the moves that were seen,
 * kinds from what the source says, else from names, else from places; whatever is not the source's
 * own word is told as a guess. Parents and parts of other items are left out.
 */
export function proposeWorkflow(history: ForeignHistory, timeZone: string): ProposedWorkflow {
  const guesses: ImportGuess[] = [];
  const moves = movesOf(history);
  const inFlow = history.stages.filter((stage) => {
    if (!looksOutside(stage, history, moves)) return true;
    guesses.push({ code: "outside-the-flow", subject: nameOf(stage), guess: "ignore" });
    return false;
  });
  const drafts = draftsOf(history, inFlow, moves, guesses);
  const { stages, start, finish } = withKinds(drafts, moves, guesses);
  const pattern = patternFor(history.stages);
  const ignore = history.stages.filter((stage) => !drafts.some(({ sources }) => sources.includes(stage)));
  const leaveOut = history.types.filter(({ role }) => role !== "item").map(({ name }) => name);
  for (const name of leaveOut) guesses.push({ code: "types-by-name", subject: name, guess: "leaveOut" });
  const workflow: WorkflowFile = {
    timeZone,
    stages: stages.map(({ name, kind, sources }) => ({ name, kind, from: sources.map(pattern) })),
    start,
    finish,
    ignore: ignore.map(pattern),
    ...(leaveOut.length > 0 ? { types: { count: ["*"], leaveOut } } : {}),
  };
  return { workflow, guesses };
}

const nameOf = ({ id, names: [name = id] }: ForeignStage): string => name;

function movesOf(history: ForeignHistory): MoveCounts {
  const moves = new Map<string, Map<string, number>>();
  for (const item of history.items) {
    let stage = item.firstStage;
    for (const { change } of item.facts) {
      if (change.kind !== "moved") continue;
      const from = moves.get(stage) ?? new Map<string, number>();
      if (change.toStage !== stage) moves.set(stage, from.set(change.toStage, (from.get(change.toStage) ?? 0) + 1));
      stage = change.toStage;
    }
  }
  return moves;
}

const movesInto = (moves: MoveCounts, stage: string): number =>
  [...moves.values()].reduce((sum, to) => sum + (to.get(stage) ?? 0), 0);
const movesOutOf = (moves: MoveCounts, stage: string): number =>
  [...(moves.get(stage)?.values() ?? [])].reduce((sum, count) => sum + count, 0);

/** A share of all moves that makes a list part of the flow, whatever its name. */
const busyShare = 0.1;

/** A list that cards did not flow through and whose name names no step holds notes, not work. */
function looksOutside(stage: ForeignStage, history: ForeignHistory, moves: MoveCounts): boolean {
  if (!history.looseStages) return false;
  const hint = stageNameHint(nameOf(stage));
  if (stage.archived) return hint?.kind !== "done";
  if (hint !== undefined || moves.size === 0) return false;
  const [into, outOf] = [movesInto(moves, stage.id), movesOutOf(moves, stage.id)];
  return (into === 0 || outOf === 0) && into + outOf < busyShare * allMoves(moves);
}

const allMoves = (moves: MoveCounts): number =>
  [...moves.keys()].reduce((sum, from) => sum + movesOutOf(moves, from), 0);

/** The stages in flow order: a board's own columns where the source has them, else by the moves. */
function draftsOf(
  history: ForeignHistory,
  inFlow: readonly ForeignStage[],
  moves: MoveCounts,
  guesses: ImportGuess[],
): Draft[] {
  if (history.columns) {
    const drafts = history.columns.map(({ name, stages }) => ({
      name,
      sources: inFlow.filter(({ id }) => stages.includes(id)),
    }));
    for (const stage of inFlow)
      if (!drafts.some(({ sources }) => sources.includes(stage)))
        guesses.push({ code: "outside-the-flow", subject: nameOf(stage), guess: "ignore" });
    return distinct(drafts);
  }
  const place = (stage: ForeignStage): number => stageNameHint(nameOf(stage))?.place ?? categoryPlace(stage);
  const byName = inFlow.toSorted((a, b) => place(a) - place(b));
  const order = flowOrder(
    byName.map(({ id }) => id),
    withNames(inFlow, moves),
  );
  const byId = new Map(inFlow.map((stage) => [stage.id, stage]));
  guesses.push({
    code: "order-by-moves",
    subject: history.boardName,
    guess: order.map((id) => nameOf(byId.get(id)!)).join(" → "),
  });
  return distinct(order.map((id) => ({ name: nameOf(byId.get(id)!), sources: [byId.get(id)!] })));
}

/** Names count like a few moves, so that one reopened card does not put Done left of Doing. */
function withNames(stages: readonly ForeignStage[], moves: MoveCounts): MoveCounts {
  const doneWeight = Math.max(2, allMoves(moves) * busyShare);
  const weighted = new Map([...moves].map(([from, to]) => [from, new Map(to)]));
  for (const a of stages)
    for (const b of stages) {
      const [left, right] = [stageNameHint(nameOf(a)), stageNameHint(nameOf(b))];
      if (!left || !right || left.place >= right.place) continue;
      const weight = right.kind === "done" && left.kind !== "done" ? doneWeight : 2;
      const from = weighted.get(a.id) ?? new Map<string, number>();
      weighted.set(a.id, from.set(b.id, (from.get(b.id) ?? 0) + weight));
    }
  return weighted;
}

const categoryPlace = ({ category }: ForeignStage): number =>
  category === "queue" ? 20 : category === "done" ? 90 : category === "active" ? 50 : 40;

/** Source stages that share a name become one stage, at the place of the first. */
function distinct(drafts: readonly Draft[]): Draft[] {
  const byName = Map.groupBy(drafts, ({ name }) => name);
  return [...byName].map(([name, same]) => ({ name, sources: same.flatMap(({ sources }) => sources) }));
}

type Kinded = Omit<WorkflowFileStage, "from"> & Draft;

/** Gives every stage a kind and finds the points where work starts and is finished. */
function withKinds(
  drafts: readonly Draft[],
  moves: MoveCounts,
  guesses: ImportGuess[],
): { readonly stages: readonly Kinded[]; readonly start: string; readonly finish: string } {
  const known = drafts.map((draft) => kindOf(draft, guesses));
  const firstActive = known.indexOf("active");
  const stages = drafts.map((draft, index): Kinded => {
    const kind = known[index] ?? (index < firstActive ? "queue" : "active");
    if (known[index] === undefined) guesses.push({ code: "kind-by-position", subject: draft.name, guess: kind });
    return { ...draft, kind };
  });
  const finishAt = finishOf(stages, moves, guesses);
  for (const [index, stage] of stages.entries())
    if (stage.kind === "done" && index < finishAt) {
      stages[index] = { ...stage, kind: "queue" };
      guesses.push({ code: "kind-by-position", subject: stage.name, guess: "queue" });
    }
  const active = stages.findIndex(({ kind }) => kind === "active");
  const startAt = active >= 0 && active < finishAt ? active : Math.max(0, finishAt - 1);
  return { stages, start: stages[startAt]?.name ?? "", finish: stages[finishAt]?.name ?? "" };
}

/** What the source or the name says; a stage of several sources is what most of them are. */
function kindOf({ name, sources }: Draft, guesses: ImportGuess[]): StageKind | undefined {
  const hint = stageNameHint(name)?.kind;
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
  if (at === 0 && stages.length > 0) {
    guesses.push({ code: "added-queue", subject: "To Do", guess: "queue" });
    stages.unshift({ name: "To Do", kind: "queue", sources: [] });
    return 1;
  }
  guesses.push({ code: "added-done", subject: "Done", guess: "done" });
  stages.push({ name: freeName("Done", stages), kind: "done", sources: [] });
  return stages.length - 1;
}

const freeName = (wanted: string, stages: readonly Kinded[]): string =>
  stages.some(({ name }) => name === wanted) ? freeName(`${wanted} (finished)`, stages) : wanted;

/** How a source stage is written into the workflow: by its name where that is unmistakable, else by its id. */
function patternFor(stages: readonly ForeignStage[]): (stage: ForeignStage) => string {
  const bearers = new Map<string, number>();
  for (const stage of stages)
    for (const key of new Set([stage.id, nameOf(stage)])) bearers.set(key, (bearers.get(key) ?? 0) + 1);
  return (stage) => {
    const name = nameOf(stage);
    const clear = bearers.get(name) === 1 && !name.includes("*") && name.length > 0 && name.length <= 120;
    return clear ? name : stage.id;
  };
}
