import { OFF_BOARD } from "./flow-event.ts";
import { FlowInputError } from "./instant.ts";
import type { Stage, StageKind, Workflow } from "./workflow.ts";

const OFF_RANK = -1;
const UNKNOWN_RANK = -2;
/** Columns hold a stage in two bytes. */
const mostStages = 65_000;

/** Stages as small integers: the workflow's in order, then removed ones, then off the board, then ids nobody declared. */
export class StageTable {
  /** Ranks of the start and finish stages. */
  readonly start: number;
  readonly finish: number;
  /** Number of ranks: one for each stage of the workflow. */
  readonly ranks: number;
  /** Declared stages, the removed ones last. */
  readonly stages: readonly Stage[];
  readonly off: number;
  readonly #slots = new Map<string, number>();
  readonly #ids: string[] = [];
  readonly #ranks: number[] = [];
  readonly #kinds: readonly StageKind[];

  constructor(workflow: Workflow) {
    const removed = workflow.removedStages ?? [];
    this.ranks = workflow.stages.length;
    this.stages = [...workflow.stages, ...removed];
    workflow.stages.forEach((stage, rank) => this.#declare(stage.stageId, rank));
    for (const stage of removed) this.#declare(stage.stageId, UNKNOWN_RANK);
    for (const stage of removed) {
      const heir = heirOf(stage.stageId, workflow);
      this.#ranks[this.slot(stage.stageId)] = this.rank(this.slot(heir));
    }
    this.off = this.#declare(OFF_BOARD, OFF_RANK);
    this.start = this.#required("workflow.startStageId", workflow.startStageId);
    this.finish = this.#required("workflow.finishStageId", workflow.finishStageId);
    if (this.start >= this.finish) {
      throw new FlowInputError("workflow.startStageId", workflow.startStageId, "a stage left of the finish");
    }
    this.#kinds = this.stages.map(({ kind }, slot) => (this.isDone(slot) ? "done" : kind));
  }

  slot(stageId: string): number {
    return this.#slots.get(stageId) ?? this.#declare(stageId, UNKNOWN_RANK);
  }
  id(slot: number): string {
    return this.#ids[slot] ?? OFF_BOARD;
  }
  /** -1 off the board, -2 for a stage the workflow does not know. */
  rank(slot: number): number {
    return this.#ranks[slot] ?? UNKNOWN_RANK;
  }
  /** The same by slot, for passes over many visits. */
  ranksBySlot(): Int16Array {
    return Int16Array.from(this.#ranks);
  }
  isKnown(slot: number): boolean {
    return this.rank(slot) !== UNKNOWN_RANK;
  }
  isDone(slot: number): boolean {
    return this.rank(slot) >= this.finish;
  }
  kind(slot: number): StageKind {
    return this.#kinds[slot] ?? "queue";
  }

  #declare(stageId: string, rank: number): number {
    if (this.#slots.has(stageId)) throw new FlowInputError("workflow.stages", stageId, "a stage id used once");
    if (this.#ids.length > mostStages)
      throw new FlowInputError("stageId", stageId, `one of ${mostStages} stages at most`);
    const slot = this.#ids.push(stageId) - 1;
    this.#slots.set(stageId, slot);
    this.#ranks.push(rank);
    return slot;
  }
  #required(place: string, stageId: string): number {
    const rank = this.rank(this.slot(stageId));
    if (rank < 0) throw new FlowInputError(place, stageId, "a stage of the workflow");
    return rank;
  }
}

/** Follows merges to a stage that is still there. */
function heirOf(stageId: string, workflow: Workflow): string {
  const merged = new Map((workflow.removedStages ?? []).map((stage) => [stage.stageId, stage.mergedInto]));
  let heir = stageId;
  for (let hops = 0; hops <= merged.size; hops++) {
    const next = merged.get(heir);
    if (next === undefined) return heir;
    heir = next;
  }
  throw new FlowInputError("workflow.removedStages", stageId, "merged into a stage that is still there");
}
