import type { SimulatedArrivals, SimulatedStage, StagePolicy } from "@weir/flow-metrics";
import type { Words } from "./words.ts";

/** People who work in a stage, and the group a hand-off is told by. */
export interface Crew {
  readonly group: string;
  readonly people: readonly string[];
}

interface DemoStage extends SimulatedStage {
  readonly name: string;
  /** Who pulls cards in here; absent: whoever had the card before. */
  readonly crew?: Crew;
}

/** One board of the demo: who works there, how, and what they write. */
export interface DemoPlan {
  readonly boardId: string;
  readonly name: string;
  /** Cards are called `<key>-<number>`. */
  readonly key: string;
  readonly stages: readonly DemoStage[];
  readonly startStageId: string;
  readonly finishStageId: string;
  readonly arrivals: SimulatedArrivals;
  /** Changes of policy, counted in days from the start of the history. */
  readonly changes: readonly { readonly afterDays: number; readonly stageId: string; readonly policy: StagePolicy }[];
  /** Finished cards leave the board after so many days. */
  readonly archiveAfterDays: number;
  readonly owner: Crew;
  readonly words: Words;
}

type StageOf = (name: string, how?: Omit<DemoStage, "stageId" | "name" | "kind">) => DemoStage;

/** `To review` has the id `to-review`. */
const stageOf =
  (kind: DemoStage["kind"]): StageOf =>
  (name, how = {}) => ({ stageId: name.toLowerCase().replaceAll(" ", "-"), name, kind, ...how });

export const queue: StageOf = stageOf("queue");
export const active: StageOf = stageOf("active");
export const done: StageOf = stageOf("done");

/** Work lasts so many days. */
export const days = (meanDays: number, variation?: number): { meanDays: number; variation?: number } =>
  variation === undefined ? { meanDays } : { meanDays, variation };
