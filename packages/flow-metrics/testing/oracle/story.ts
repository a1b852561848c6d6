import { OFF_BOARD, type FlowEvent } from "../../src/flow-event.ts";
import type { Workflow } from "../../src/workflow.ts";
import type { Question } from "./question.ts";

/** One stay in a stage, to null while it lasts. */
export interface Stay {
  readonly stageId: string;
  readonly from: number;
  readonly to: number | null;
}
interface Move {
  readonly at: number;
  readonly from: string;
  readonly to: string;
}
export interface Story {
  readonly cardId: string;
  readonly cardType: string | null;
  readonly createdAt: number | null;
  readonly stays: readonly Stay[];
  readonly moves: readonly Move[];
  readonly blocked: readonly { readonly from: number; readonly to: number | null; readonly reason: string | null }[];
  readonly left: boolean;
}
type CardFact = Extract<FlowEvent, { readonly cardId: string }>;
type Removal = Extract<FlowEvent, { readonly type: "stage.removed" }>;
const time = (event: FlowEvent): number => Date.parse(event.at);

/** Position from left to right; a removed stage stands where it was merged into, off the board is nowhere. */
export function rank(workflow: Workflow, stageId: string): number {
  const position = workflow.stages.findIndex((stage) => stage.stageId === stageId);
  const removed = workflow.removedStages?.find((stage) => stage.stageId === stageId);
  return position >= 0 || removed === undefined ? position : rank(workflow, removed.mergedInto);
}
export const startRank = (workflow: Workflow): number => rank(workflow, workflow.startStageId);
export const finishRank = (workflow: Workflow): number => rank(workflow, workflow.finishStageId);

/** Whether what has that seq is taken back, by itself or along with what it stands in for. */
function isWithdrawn(facts: readonly CardFact[], seq: number): boolean {
  const standsFor = facts.flatMap((fact) =>
    fact.type === "card.move-corrected" && fact.seq === seq ? fact.eventSeq : [],
  );
  return (
    facts.some((fact) => fact.type === "move.withdrawn" && fact.eventSeq === seq) ||
    standsFor.some((target) => target !== seq && isWithdrawn(facts, target))
  );
}
/** Metrics read neither withdrawn moves nor those that a later correction stands in for. */
function isRead(facts: readonly CardFact[], fact: CardFact): boolean {
  const inForce = (target: number): number =>
    Math.max(
      -1,
      ...facts
        .filter((one) => one.type === "card.move-corrected" && one.eventSeq === target && !isWithdrawn(facts, one.seq))
        .map((one) => one.seq),
    );
  if (fact.type === "move.withdrawn" || isWithdrawn(facts, fact.seq) || inForce(fact.seq) >= 0) return false;
  return fact.type !== "card.move-corrected" || inForce(fact.eventSeq) === fact.seq;
}

interface Step {
  readonly at: number;
  readonly stageId: string | null;
  readonly away: boolean;
  readonly left: boolean;
  /** Where a move came from, and by whose hand. */
  readonly moved?: { readonly from: string; readonly byHand: boolean } | undefined;
}

const inOrder = (a: FlowEvent, b: FlowEvent): number => time(a) - time(b) || a.seq - b.seq;
/** What is read of a card, in order of time. A creation comes first, whenever it says it was: then the card was there since the first thing known of it. */
export function factsOf(
  cardId: string,
  { events }: Pick<Question, "events">,
): { readonly fact: CardFact; readonly at: number; readonly seq: number }[] {
  const facts = events.filter((event): event is CardFact => "cardId" in event && event.cardId === cardId);
  const firstOfSeq = facts.filter((fact, index) => facts.findIndex((other) => other.seq === fact.seq) === index);
  const read = firstOfSeq.filter((fact) => isRead(firstOfSeq, fact)).sort(inOrder);
  const creation = read.find((fact) => fact.type === "card.created");
  const first = read[0];
  const facing = creation === undefined ? read : [creation, ...read.filter((fact) => fact !== creation)];
  return facing.map((fact) => ({
    fact,
    at: fact === creation && first !== undefined ? time(first) : time(fact),
    seq: fact.seq,
  }));
}

/** What happened to one card, as it is known in the end, up to `asOf`. */
export function storyOf(cardId: string, { events, workflow, conventions, asOf }: Question): Story {
  const dated = factsOf(cardId, { events });
  const removals = events
    .filter((event): event is Removal => event.type === "stage.removed")
    .sort(inOrder)
    .map((fact) => ({ fact, at: time(fact), seq: fact.seq }));
  const isDone = (stageId: string | null): boolean =>
    stageId !== null && rank(workflow, stageId) >= finishRank(workflow);
  const exists = (stageId: string): boolean => stageId === OFF_BOARD || rank(workflow, stageId) >= 0;

  const steps: Step[] = [];
  const blocked: { from: number; to: number | null; reason: string | null }[] = [];
  let [cardType, createdAt]: [string | null, number | null] = [null, null];
  let now: Step = { at: 0, stageId: null, away: false, left: false };
  const step = (next: Step): void => {
    now = next;
    steps.push(next);
  };
  const relocate = (at: number, seq: number): void => {
    for (const removal of removals.splice(
      0,
      removals.filter((one) => one.at < at || (one.at === at && one.seq < seq)).length,
    ))
      if (now.stageId === removal.fact.stageId)
        step({ ...now, at: removal.at, stageId: removal.fact.intoStageId, moved: undefined });
  };
  for (const { fact, at, seq } of dated) {
    if (at > asOf) break;
    relocate(at, seq);
    if ("cardType" in fact && fact.cardType !== undefined) cardType = fact.cardType;
    if (fact.type === "card.edited" && fact.changes.cardType !== undefined) cardType = fact.changes.cardType;
    createdAt ??= fact.type === "card.arrived" ? Date.parse(fact.createdAt) : at;
    if (fact.type === "card.blocked") blocked.push({ from: at, to: null, reason: fact.reason ?? null });
    if (fact.type === "card.unblocked") for (const one of blocked) one.to ??= at;
    if (fact.type === "card.archived" || fact.type === "card.discarded" || fact.type === "card.left")
      step({ ...now, at, away: true, left: fact.type === "card.left", moved: undefined });
    if (fact.type === "card.created" || fact.type === "card.arrived" || fact.type === "card.restored") {
      const isSecond = fact.type === "card.created" && now.stageId !== null;
      if (exists(fact.stageId) && !isSecond) step({ at, stageId: fact.stageId, away: false, left: false });
    }
    if (fact.type === "card.moved" || fact.type === "card.move-corrected") {
      if (!exists(fact.toStageId) || fact.toStageId === now.stageId) continue;
      const byHand = fact.actor?.kind === "person";
      const before = steps.at(-1);
      const isSlip =
        before?.moved !== undefined && before.moved.from === fact.toStageId && at - before.at <= 2 * 60_000;
      if (isSlip && conventions.slips === "ignore" && byHand && before.moved?.byHand === true) {
        steps.pop();
        now = steps.at(-1) ?? now;
      } else if (now.stageId === null) step({ at, stageId: fact.toStageId, away: false, left: false });
      else step({ ...now, at, stageId: fact.toStageId, moved: { from: now.stageId, byHand } });
    }
  }

  relocate(asOf, Number.POSITIVE_INFINITY);

  const stays: Stay[] = [];
  for (const { at, stageId, away } of steps) {
    if (stageId === null) continue;
    const place = away && !isDone(stageId) ? OFF_BOARD : stageId;
    const last = stays.at(-1);
    if (last?.stageId === place) continue;
    if (last !== undefined) stays[stays.length - 1] = { ...last, to: at };
    stays.push({ stageId: place, from: at, to: null });
  }
  const moves = steps.flatMap(({ at, stageId, moved }): Move[] =>
    moved === undefined || stageId === null ? [] : [{ at, from: moved.from, to: stageId }],
  );
  return { cardId, cardType, createdAt, stays, moves, blocked, left: now.left };
}
