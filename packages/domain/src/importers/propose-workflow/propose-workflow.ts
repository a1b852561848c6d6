import type { ForeignHistory, ForeignStage } from "../foreign-history.ts";
import type { ImportGuess } from "../import-plan.ts";
import type { WorkflowFile } from "../workflow-file/workflow-file.ts";
import { type CaseEnds, caseEnds, firstPlaces, saysDone } from "./case-ends.ts";
import { flowOrder } from "./flow-order.ts";
import { allMoves, type MoveCounts, movesInto, movesOf, movesOutOf } from "./move-counts.ts";
import { type Draft, withKinds } from "./stage-kinds.ts";
import { hintOf, namesAbandonment } from "./stage-name-hint.ts";
import { areTooMany, takenTogether } from "./take-together.ts";

export interface ProposedWorkflow {
  readonly workflow: WorkflowFile;
  readonly guesses: readonly ImportGuess[];
}

/**
 * A workflow for a history nobody has described yet. The order comes from the moves that were seen,
 * kinds from what the source says, else from names, else from places; whatever is not the source's
 * own word is told as a guess. Parents and parts of other items are left out. An event log that calls
 * nothing finished is read by where its cases begin and end.
 */
export function proposeWorkflow(history: ForeignHistory, timeZone: string): ProposedWorkflow {
  const guesses: ImportGuess[] = [];
  const moves = movesOf(history);
  const inFlow = history.stages.filter((stage) => {
    if (!looksOutside(stage, history, moves) && !looksAbandoned(stage, history, moves)) return true;
    guesses.push({ code: "outside-the-flow", subject: nameOf(stage), guess: "ignore" });
    return false;
  });
  const byEnds = history.stages.some(({ activity }) => activity !== undefined) && !saysDone(history, inFlow);
  const ends: CaseEnds = byEnds ? caseEnds(history, inFlow) : new Set();
  const drafts = draftsOf({ history, inFlow, moves, ends, byEnds }, guesses);
  const { stages, start, finish } = withKinds(drafts, { moves, ends }, guesses);
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

/** A share of all moves that makes a list part of the flow, whatever its name. */
const busyShare = 0.1;

/** A list that cards did not flow through and whose name names no step holds notes, not work. */
function looksOutside(stage: ForeignStage, history: ForeignHistory, moves: MoveCounts): boolean {
  if (!history.looseStages) return false;
  const hint = hintOf(stage);
  if (stage.archived) return hint?.kind !== "done";
  if (hint !== undefined || moves.size === 0) return false;
  const [into, outOf] = [movesInto(moves, stage.id), movesOutOf(moves, stage.id)];
  return (into === 0 || outOf === 0) && into + outOf < busyShare * allMoves(moves);
}

/** A stage where items end that were given up: counting them as finished would flatter every figure. */
function looksAbandoned(stage: ForeignStage, history: ForeignHistory, moves: MoveCounts): boolean {
  const column = history.columns?.find(({ stages }) => stages.includes(stage.id));
  if (!namesAbandonment(column?.name ?? nameOf(stage))) return false;
  return movesOutOf(moves, stage.id) <= movesInto(moves, stage.id) / 2;
}

interface Flow {
  readonly history: ForeignHistory;
  readonly inFlow: readonly ForeignStage[];
  readonly moves: MoveCounts;
  readonly ends: CaseEnds;
  /** Set where nothing that a log calls finished ends its cases. */
  readonly byEnds: boolean;
}

/** The stages in flow order: a board's own columns where the source has them, else by the moves. */
function draftsOf({ history, inFlow, moves, ends, byEnds }: Flow, guesses: ImportGuess[]): Draft[] {
  if (history.columns) {
    const leftOut = new Set(history.stages.filter((stage) => !inFlow.includes(stage)).map(({ id }) => id));
    const drafts = history.columns
      .filter(({ stages }) => stages.length === 0 || !stages.every((id) => leftOut.has(id)))
      .map(({ name, stages }) => ({ name, sources: inFlow.filter(({ id }) => stages.includes(id)) }));
    for (const stage of inFlow)
      if (!drafts.some(({ sources }) => sources.includes(stage)))
        guesses.push({ code: "outside-the-flow", subject: nameOf(stage), guess: "ignore" });
    return distinct(drafts);
  }
  const each = distinct(inFlow.map((stage) => ({ name: nameOf(stage), sources: [stage] })));
  if (areTooMany(each)) return takenTogether(each, { history, ends }, guesses);
  if (byEnds) return inOrderOfCases({ history, inFlow, ends }, guesses);
  const place = (stage: ForeignStage): number => hintOf(stage)?.place ?? categoryPlace(stage);
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

/** Activities by where cases first come to them, those that end cases last. */
function inOrderOfCases(
  { history, inFlow, ends }: Pick<Flow, "history" | "inFlow" | "ends">,
  guesses: ImportGuess[],
): Draft[] {
  const places = firstPlaces(history);
  const place = ({ id }: ForeignStage): number => (places.get(id) ?? 1) + (ends.has(id) ? 2 : 0);
  const order = inFlow.toSorted((a, b) => place(a) - place(b));
  const guess = order.map(nameOf).join(" → ");
  guesses.push({ code: "order-by-first-visit", subject: history.boardName, guess });
  return distinct(order.map((stage) => ({ name: nameOf(stage), sources: [stage] })));
}

/** Names count like a few moves, so that one reopened card does not put Done left of Doing. */
function withNames(stages: readonly ForeignStage[], moves: MoveCounts): MoveCounts {
  const doneWeight = Math.max(2, allMoves(moves) * busyShare);
  const weighted = new Map([...moves].map(([from, to]) => [from, new Map(to)]));
  for (const a of stages)
    for (const b of stages) {
      const [left, right] = [hintOf(a), hintOf(b)];
      if (!left || !right || left.place >= right.place) continue;
      const weight = right.kind === "done" && left.kind !== "done" ? doneWeight : 2;
      const from = weighted.get(a.id) ?? new Map<string, number>();
      weighted.set(a.id, from.set(b.id, (from.get(b.id) ?? 0) + weight));
    }
  return weighted;
}

const categoryPlace = ({ category }: ForeignStage): number =>
  category === "queue" ? 20 : category === "done" ? 90 : category === "active" ? 50 : 40;

const longestName = 120;

/** Source stages that share a name become one stage, at the place of the first. */
function distinct(drafts: readonly Draft[]): Draft[] {
  const byName = Map.groupBy(drafts, ({ name }) => name.trim().slice(0, longestName) || "?");
  return [...byName].map(([name, same]) => ({ name, sources: same.flatMap(({ sources }) => sources) }));
}

/** How a source stage is written into the workflow: by its name where that is unmistakable, else by its id. */
export function patternFor(stages: readonly ForeignStage[]): (stage: ForeignStage) => string {
  const bearers = new Map<string, number>();
  for (const stage of stages)
    for (const key of new Set([stage.id, nameOf(stage)])) bearers.set(key, (bearers.get(key) ?? 0) + 1);
  return (stage) => {
    const name = nameOf(stage);
    const clear = bearers.get(name) === 1 && !name.includes("*") && name.length > 0 && name.length <= longestName;
    return clear ? name : stage.id;
  };
}
