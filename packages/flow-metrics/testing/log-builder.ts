import type { FlowActor, FlowEvent, FlowFact } from "../src/flow-event.ts";
import { createFlowLog, type FlowLog } from "../src/flow-log.ts";
import type { StageKind, Workflow } from "../src/workflow.ts";

/** Backlog and Ready are queues, work starts in Progress, is reviewed in Review and finished in Done. */
const kanban: Workflow = workflowOf(
  "Backlog:queue Ready:queue Progress:active Review:active Done:done",
  "Progress",
  "Done",
);

/** A workflow from `Name:kind` words; the names are the stage ids. */
export function workflowOf(stages: string, startStageId: string, finishStageId: string, timeZone = "UTC"): Workflow {
  const read = (word: string): Workflow["stages"][number] => {
    const [stageId = "", kind = "queue"] = word.split(":");
    return { stageId, name: stageId, kind: kind as StageKind };
  };
  return { timeZone, stages: stages.split(" ").map(read), startStageId, finishStageId };
}

/** `2024-01-03 10:00`, `3 10:00` (January 2024) or `3`, all UTC. */
function instant(text: string): string {
  const [date = "", time = "00:00"] = text.split(" ");
  const day = date.includes("-") ? date : `2024-01-${date.padStart(2, "0")}`;
  return new Date(`${day}T${time}Z`).toISOString();
}
export const ms = (text: string): number => Date.parse(instant(text));

/** Writes a log card by card; sequence numbers follow the order of the calls. */
export class LogBuilder {
  readonly workflow: Workflow;
  readonly events: FlowEvent[] = [];
  #cardId = "";
  #stageId = "";
  #actor: FlowActor | undefined;

  constructor(workflow: Workflow = kanban) {
    this.workflow = workflow;
  }
  get lastSeq(): number {
    return this.events.length;
  }
  /** Who does what follows. */
  by(actor: FlowActor | undefined): this {
    this.#actor = actor;
    return this;
  }
  card(cardId: string, stageId: string, at: string, cardType?: string): this {
    this.#cardId = cardId;
    this.#stageId = stageId;
    return this.add({
      type: "card.created",
      cardId,
      stageId,
      ...this.#fact(at),
      ...(cardType === undefined ? {} : { cardType }),
    });
  }
  /** Turns to a card that is there already. */
  of(cardId: string, stageId: string): this {
    this.#cardId = cardId;
    this.#stageId = stageId;
    return this;
  }
  to(stageId: string, at: string, breachReason?: string): this {
    const breach = breachReason === undefined ? {} : { breach: { reason: breachReason } };
    const from = this.#stageId;
    this.#stageId = stageId;
    return this.add({
      type: "card.moved",
      cardId: this.#cardId,
      fromStageId: from,
      toStageId: stageId,
      ...this.#fact(at),
      ...breach,
    });
  }
  /** "It was at `at`": stands in for the move with that seq. */
  corrected(eventSeq: number, toStageId: string, at: string): this {
    return this.add({
      type: "card.move-corrected",
      cardId: this.#cardId,
      eventSeq,
      fromStageId: "",
      toStageId,
      ...this.#fact(at),
    });
  }
  withdrawn(eventSeq: number, backTo: string, at: string): this {
    this.#stageId = backTo;
    return this.add({ type: "move.withdrawn", cardId: this.#cardId, eventSeq, ...this.#fact(at) });
  }
  blocked(at: string, reason?: string): this {
    return this.add({
      type: "card.blocked",
      cardId: this.#cardId,
      ...this.#fact(at),
      ...(reason === undefined ? {} : { reason }),
    });
  }
  worked(at: string): this {
    return this.add({ type: "card.worked", cardId: this.#cardId, ...this.#fact(at) });
  }
  unblocked(at: string): this {
    return this.add({ type: "card.unblocked", cardId: this.#cardId, ...this.#fact(at) });
  }
  archived(at: string): this {
    return this.add({ type: "card.archived", cardId: this.#cardId, ...this.#fact(at) });
  }
  discarded(at: string): this {
    return this.add({ type: "card.discarded", cardId: this.#cardId, ...this.#fact(at) });
  }
  restored(stageId: string, at: string): this {
    this.#stageId = stageId;
    return this.add({ type: "card.restored", cardId: this.#cardId, stageId, ...this.#fact(at) });
  }
  typed(cardType: string | null, at: string): this {
    return this.add({ type: "card.edited", cardId: this.#cardId, changes: { cardType }, ...this.#fact(at) });
  }
  left(toBoardId: string, at: string): this {
    return this.add({ type: "card.left", cardId: this.#cardId, toBoardId, ...this.#fact(at) });
  }
  arrived(cardId: string, stageId: string, createdAt: string, at: string): this {
    this.#cardId = cardId;
    this.#stageId = stageId;
    return this.add({ type: "card.arrived", cardId, stageId, createdAt: instant(createdAt), ...this.#fact(at) });
  }
  stageRemoved(stageId: string, intoStageId: string, at: string): this {
    if (this.#stageId === stageId) this.#stageId = intoStageId;
    return this.add({ type: "stage.removed", stageId, intoStageId, ...this.#fact(at) });
  }
  limit(stageId: string, max: number, at: string): this {
    return this.add({
      type: "wip-limit.set",
      scope: { kind: "stage", stageId },
      max,
      policy: "warn",
      ...this.#fact(at),
    });
  }
  unlimited(stageId: string, at: string): this {
    return this.add({ type: "wip-limit.cleared", scope: { kind: "stage", stageId }, ...this.#fact(at) });
  }
  add(event: FlowEvent): this {
    this.events.push(event);
    return this;
  }
  log(): FlowLog {
    return logOf(this.events, this.workflow);
  }
  #fact(at: string): FlowFact {
    return {
      seq: this.events.length + 1,
      at: instant(at),
      ...(this.#actor === undefined ? {} : { actor: this.#actor }),
    };
  }
}

export function logOf(events: Iterable<FlowEvent>, workflow: Workflow = kanban): FlowLog {
  const log = createFlowLog(workflow);
  for (const event of events) log.append(event);
  return log;
}
