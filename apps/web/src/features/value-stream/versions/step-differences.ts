import type { Table } from "@weir/charts";
import type { ToldPart, ToldStep } from "@weir/domain";
import { isElsewhere, isOther, printedStep } from "../known/drawn-known.ts";
import { sayFuture } from "../future/words.ts";

/** How a step differs between two tellings of a map. */
type StepDifference = "added" | "removed" | "changed" | "same";

interface Compared {
  readonly was: ToldStep | undefined;
  readonly is: ToldStep | undefined;
  readonly difference: StepDifference;
}

/** The text of a step's name, told apart from those of other boards. */
type NameOf = (step: ToldStep) => string;

/** Every step of either side, in the order of the later one, what is gone at its own place. */
export function comparedSteps(left: ToldPart | undefined, right: ToldPart | undefined): readonly Compared[] {
  const [before, after] = [stepsOf(left), stepsOf(right)];
  const ids = after.map(({ nodeId }) => nodeId);
  for (const [at, { nodeId }] of before.entries()) {
    if (ids.includes(nodeId)) continue;
    const previous = ids.indexOf(before[at - 1]?.nodeId ?? "");
    ids.splice(previous + 1, 0, nodeId);
  }
  return ids.map((id) => {
    const [was, is] = [before, after].map((steps) => steps.find(({ nodeId }) => nodeId === id));
    return { was, is, difference: differenceOf(was, is) };
  });
}

function differenceOf(was: ToldStep | undefined, is: ToldStep | undefined): StepDifference {
  if (was === undefined) return "added";
  if (is === undefined) return "removed";
  return isOther(was, is) ? "changed" : "same";
}

const stepsOf = (part: ToldPart | undefined): readonly ToldStep[] =>
  (part?.steps ?? []).filter(({ kind }) => kind === "step" || kind === "tail");

const figures = ["lead", "process", "waiting", "completeAccurate", "wip"] as const;

/** A row a step: each figure before and after, where the two are printed otherwise. */
export function differenceTable(compared: readonly Compared[], nameOf: NameOf): Table {
  const headings = [
    sayFuture("future.lead"),
    sayFuture("future.process"),
    sayFuture("future.waiting"),
    sayFuture("versions.complete-accurate"),
    sayFuture("versions.wip"),
  ];
  return {
    columns: [
      { heading: sayFuture("versions.step"), kind: "text" },
      { heading: sayFuture("versions.change"), kind: "text" },
      ...headings.map((heading) => ({ heading, kind: "number" as const })),
    ],
    rows: compared.map(({ was, is, difference }) => {
      const step = is ?? was;
      const [before, after] = [was, is].map((each) => (each === undefined ? undefined : printedStep(each)));
      return [
        step === undefined ? "" : nameOf(step),
        difference === "same" ? "" : sayFuture(`versions.${difference}`),
        ...figures.map((name) => fromTo(before?.[name], after?.[name])),
      ];
    }),
  };
}

/** Steps beside others than before, in words. */
export function placeDifferences(compared: readonly Compared[], nameOf: NameOf): readonly string[] {
  const steps = compared.flatMap(({ was, is }) => is ?? was ?? []);
  const placeOf = ({ branch }: ToldStep): string => {
    const beside = steps.find(({ nodeId }) => nodeId === branch?.beside);
    if (branch === undefined || beside === undefined) return sayFuture("versions.on-the-way");
    return sayFuture(branch.isDeadEnd ? "versions.beside-unawaited" : "versions.beside", { step: nameOf(beside) });
  };
  return compared.flatMap(({ was, is }) =>
    was === undefined || is === undefined || !isElsewhere(was, is)
      ? []
      : [sayFuture("versions.elsewhere", { step: nameOf(is), is: placeOf(is), was: placeOf(was) })],
  );
}

function fromTo(before: string | undefined, after: string | undefined): string {
  if (before === undefined || after === undefined || before === after) return dash(after ?? before);
  return `${dash(before)} → ${dash(after)}`;
}

const dash = (text: string | undefined): string => (text === undefined || text === "" ? "–" : text);
