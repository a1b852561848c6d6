import { predecessorOf, type MapState } from "@weir/domain";
import type { KnownStep } from "@weir/flow-metrics";
import { sayEdit } from "../editing-words.ts";
import { say } from "../words.ts";

export type StepPlace = Pick<KnownStep, "nodeId" | "name" | "drawn" | "branch">;

export const stepKinds = () =>
  (["process", "wait"] as const).map((value) => ({ value, label: say(`map.step.kind.${value}`) }));

/** Where a step may stand: first of all, or after one of these. */
export const placesOf = (steps: readonly StepPlace[]): { value: string; label: string }[] => [
  { value: "", label: say("map.step.first") },
  ...optionsOf(steps),
];

/** What a step may stand side by side with: a step of the way itself. */
export const besideOf = (steps: readonly StepPlace[]): { value: string; label: string }[] =>
  optionsOf(steps.filter(({ branch }) => branch === undefined));

const optionsOf = (steps: readonly StepPlace[]) => steps.map(({ nodeId, name }) => ({ value: nodeId, label: name }));

/** Where a step lies, as it is chosen. */
export interface Spot {
  readonly way: "after" | "beside";
  /** The step it comes after or stands beside; empty: the beginning. */
  readonly at: string;
}

export const wayOptions = () =>
  (["after", "beside"] as const).map((value) => ({ value, label: sayEdit(`edit.step.way.${value}`) }));

/** What a command says of it: after a step is where that one is, on the way or in its branch. */
export const spotAsked = ({ way, at }: Spot, stepId: string): object =>
  way === "after" ? { after: at === "" ? null : at } : { after: at, branch: { branchId: stepId, beside: at } };

/** Where an own step stands among all that are drawn, in flow order. `undefined`: there is no way to go. */
export interface OwnPlace {
  readonly spot: Spot;
  /** It ends a branch. */
  readonly isEnd: boolean;
  /** What it comes after then, in the same branch, or on the way; null: nothing. */
  readonly earlier: string | null | undefined;
  readonly later: string | undefined;
}

export function placeOf(map: Pick<MapState, "steps">, stepId: string, drawn: readonly StepPlace[]): OwnPlace {
  const branch = drawn.find(({ nodeId }) => nodeId === stepId)?.branch;
  const isOn = (other: { readonly branchId: string } | undefined): boolean => other?.branchId === branch?.branchId;
  const track = drawn.filter((step) => isOn(step.branch));
  const at = track.findIndex(({ nodeId }) => nodeId === stepId);
  const shown = track[at - 1]?.nodeId ?? null;
  const said = predecessorOf(
    map.steps.filter((step) => isOn(step.branch)),
    stepId,
  );
  // One that is not drawn is laid over a stage, or gone with its board: what stands before says where it is then.
  const after = said === null || track.some(({ nodeId }) => nodeId === said) ? said : shown;
  const first = branch === undefined ? null : (map.steps.find((step) => step.stepId === stepId)?.anchor ?? null);
  return {
    spot: branch !== undefined && at === 0 ? { way: "beside", at: branch.beside } : { way: "after", at: after ?? "" },
    isEnd: branch !== undefined && at === track.length - 1,
    earlier: at < 1 ? undefined : (track[at - 2]?.nodeId ?? first),
    later: at < 0 ? undefined : track[at + 1]?.nodeId,
  };
}
