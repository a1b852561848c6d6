import { starterBoards, type homeTexts, type StarterBoard } from "@weir/contract";
import type { StageKind, WipLimitPolicy } from "@weir/flow-metrics";

/** A stage of a board that is being put together. `key` tells stages apart while their names change. */
export interface StageDraft {
  readonly key: string;
  readonly name: string;
  readonly kind: StageKind;
  readonly limit: number | undefined;
  readonly policy: WipLimitPolicy;
  /** The starter's agreement about the stage, in words. */
  readonly words: string;
}

/** A board that is being put together. Start and finish are keys of stages. */
export interface BoardDraft {
  readonly name: string;
  readonly timeZone: string;
  readonly stages: readonly StageDraft[];
  readonly start: string;
  readonly finish: string;
}

export function draftOf(starter: StarterBoard | undefined, timeZone: string): BoardDraft {
  const from = starter ?? starterBoards()[0];
  const stages = (from?.stages ?? []).map((stage, index) => ({
    key: `stage-${index + 1}`,
    name: stage.name,
    kind: stage.kind,
    limit: stage.wipLimit?.max,
    policy: stage.wipLimit?.policy ?? "ask-reason",
    words: stage.policy,
  }));
  const keyOf = (name: string | undefined): string => stages.find((stage) => stage.name === name)?.key ?? "";
  return { name: from?.name ?? "", timeZone, stages, start: keyOf(from?.start), finish: keyOf(from?.finish) };
}

export function changeStage(draft: BoardDraft, key: string, change: Partial<StageDraft>): BoardDraft {
  return { ...draft, stages: draft.stages.map((stage) => (stage.key === key ? { ...stage, ...change } : stage)) };
}

/** Adds a stage before the finish. */
export function addStage(draft: BoardDraft, name: string): BoardDraft {
  const highest = Math.max(0, ...draft.stages.map(({ key }) => Number(key.slice("stage-".length))));
  const added: StageDraft = {
    key: `stage-${highest + 1}`,
    name,
    kind: "active",
    limit: undefined,
    policy: "ask-reason",
    words: "",
  };
  const finish = draft.stages.findIndex(({ key }) => key === draft.finish);
  return { ...draft, stages: draft.stages.toSpliced(finish === -1 ? draft.stages.length : finish, 0, added) };
}

/** Removes a stage; a start or finish that stood on it moves to its neighbour. */
export function removeStage(draft: BoardDraft, key: string): BoardDraft {
  const place = draft.stages.findIndex((stage) => stage.key === key);
  const stages = draft.stages.toSpliced(place, 1);
  const neighbour = (stages[place] ?? stages.at(-1))?.key ?? "";
  return {
    ...draft,
    stages,
    start: draft.start === key ? neighbour : draft.start,
    finish: draft.finish === key ? (stages.at(-1)?.key ?? "") : draft.finish,
  };
}

/** Swaps a stage with its neighbour; at the edge nothing happens. */
export function shiftStage(draft: BoardDraft, key: string, by: -1 | 1): BoardDraft {
  const place = draft.stages.findIndex((stage) => stage.key === key);
  const [stage, other] = [draft.stages[place], draft.stages[place + by]];
  if (stage === undefined || other === undefined) return draft;
  return { ...draft, stages: draft.stages.with(place, other).with(place + by, stage) };
}

type ProblemText = Extract<keyof typeof homeTexts, `home.create.${string}`>;

/** What keeps the draft from becoming a board: the field it stands at, a text and its values. */
export interface DraftProblem {
  readonly at: "name" | "timeZone" | "stages";
  readonly text: Extract<
    ProblemText,
    `home.create.problem.${string}` | "home.create.name-missing" | "home.create.zone-unknown"
  >;
  readonly values: Readonly<Record<string, string>>;
}

export function draftProblems(draft: BoardDraft): DraftProblem[] {
  const problems: DraftProblem[] = [];
  if (draft.name.trim() === "") problems.push({ at: "name", text: "home.create.name-missing", values: {} });
  if (!isTimeZone(draft.timeZone))
    problems.push({ at: "timeZone", text: "home.create.zone-unknown", values: { zone: draft.timeZone } });
  const stageProblem = problemOfStages(draft);
  return stageProblem === undefined ? problems : [...problems, { at: "stages", ...stageProblem }];
}

function problemOfStages({ stages, start, finish }: BoardDraft): Omit<DraftProblem, "at"> | undefined {
  const names = stages.map(({ name }) => name.trim());
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  const startAt = stages.findIndex(({ key }) => key === start);
  const finishAt = stages.findIndex(({ key }) => key === finish);
  if (stages.length < 2) return { text: "home.create.problem.too-few", values: {} };
  if (names.includes("")) return { text: "home.create.problem.stage-name", values: {} };
  if (twice !== undefined) return { text: "home.create.problem.stage-twice", values: { name: twice } };
  const values = { start: names[startAt] ?? "", finish: names[finishAt] ?? "" };
  if (startAt >= finishAt) return { text: "home.create.problem.order", values };
  return stages[finishAt]?.kind === "done" ? undefined : { text: "home.create.problem.finish-kind", values };
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

/** The body of the request that makes the board. */
export function boardBody(draft: BoardDraft, commandId: string) {
  const nameOf = (key: string): string => draft.stages.find((stage) => stage.key === key)?.name.trim() ?? "";
  return {
    commandId,
    name: draft.name.trim(),
    timeZone: draft.timeZone,
    stages: draft.stages.map(({ name, kind, limit, policy }) => ({
      name: name.trim(),
      kind,
      ...(limit !== undefined && { wipLimit: { max: limit, policy } }),
    })),
    start: nameOf(draft.start),
    finish: nameOf(draft.finish),
  };
}
