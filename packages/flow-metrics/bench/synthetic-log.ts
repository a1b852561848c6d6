import type { FlowActor, FlowEvent } from "../src/flow-event.ts";
import type { FlowLog } from "../src/flow-log.ts";
import { createFlowLog } from "../src/flow-log.ts";
import { chance, createRandom, exponential } from "../src/random.ts";
import type { Workflow } from "../src/workflow.ts";

const kinds = ["queue", "queue", "active", "queue", "active", "queue", "active", "done"] as const;
const last = kinds.length - 1;
const stageId = (index: number): string => `stage-${index}`;

const benchWorkflow: Workflow = {
  timeZone: "UTC",
  stages: kinds.map((kind, index) => ({ stageId: stageId(index), name: `Stage ${index}`, kind })),
  startStageId: stageId(2),
  finishStageId: stageId(last),
};

const dayMs = 86_400_000;
const origin = Date.UTC(2022, 0, 1);
const end = origin + 1095 * dayMs;
const backflow = 0.1;
const blocked = 0.05;

/** What a card did: came from a stage (-1: from nowhere) into another, or was blocked or unblocked where it stood. */
type See = (at: number, from: number, to: number, kind: "moved" | "blocked" | "unblocked") => void;

/** A card's way through 8 stages, one step in ten going back; `everyday` also blocks one stay in twenty. */
function walk(card: number, everyday: boolean, see: See): void {
  const random = createRandom(card);
  let at = origin + Math.floor(random.next() * (end - origin));
  let stage = 0;
  see(at, -1, 0, "moved");
  while (stage < last) {
    const stay = 1 + Math.floor(exponential(random, 2 * dayMs));
    if (everyday && chance(random, blocked)) {
      see(at + Math.floor(stay * 0.3), stage, stage, "blocked");
      see(at + Math.floor(stay * 0.7), stage, stage, "unblocked");
    }
    at += stay;
    if (at >= end) break;
    const to = stage > 0 && chance(random, backflow) ? stage - 1 : stage + 1;
    see(at, stage, to, "moved");
    stage = to;
  }
}

/** One thing that happened to a card, by number. */
export interface SyntheticFact {
  readonly at: number;
  readonly card: number;
  readonly from: number;
  readonly to: number;
  readonly kind: Parameters<See>[3];
}

/** What happened to all cards in 1,095 days, in order of time: some 9.4 facts a card. */
export function forEachFact(cards: number, everyday: boolean, see: (fact: SyntheticFact) => void): void {
  // Every slice of time walks anew, so that few facts are there at a time.
  const slices = Math.ceil(cards / 50_000);
  const sliceMs = Math.ceil((end - origin) / slices);
  for (let from = origin; from < end; from += sliceMs) {
    const facts: SyntheticFact[] = [];
    for (let card = 0; card < cards; card++) {
      walk(card, everyday, (at, before, to, kind) => {
        if (at >= from && at < Math.min(end, from + sliceMs)) facts.push({ at, card, from: before, to, kind });
      });
    }
    for (const fact of facts.sort((a, b) => a.at - b.at)) see(fact);
  }
}

/**
 * A log of cards that wander through 8 stages. With `everyday` they have types, blockages with reasons, people in
 * teams, and limits, as a real board has.
 */
export function syntheticLog(cards: number, everyday = false): FlowLog {
  const log = emptyLog();
  if (everyday) setLimits(log, cards);
  forEachFact(cards, everyday, (fact) => appendFact(log, fact, everyday));
  return log;
}

export const emptyLog = (): FlowLog => createFlowLog(benchWorkflow);

export function appendFact(log: FlowLog, { at, card, from, to, kind }: SyntheticFact, everyday = false): void {
  const fact = { seq: log.eventCount + 1, at: new Date(at).toISOString(), cardId: `card-${card}` };
  const by = everyday ? { actor: actorOf(card, to) } : {};
  if (kind === "blocked") log.append({ type: "card.blocked", reason: reasons[card % 5] as string, ...fact, ...by });
  else if (kind === "unblocked") log.append({ type: "card.unblocked", ...fact, ...by });
  else if (from >= 0)
    log.append({ type: "card.moved", fromStageId: stageId(from), toStageId: stageId(to), ...fact, ...by });
  else log.append({ type: "card.created", stageId: stageId(to), ...(everyday ? typed(card) : {}), ...fact, ...by });
}

const reasons = ["waiting for review", "waiting for legal", "broken build", "no access", "supplier"] as const;
const types = ["story", "defect", "risk", "debt"] as const;
const typed = (card: number): Pick<Extract<FlowEvent, { type: "card.created" }>, "cardType"> => ({
  cardType: types[card % types.length] as string,
});

/** Each stage has a team of its own, of four. */
const actorOf = (card: number, stage: number): FlowActor => ({
  id: `person-${stage}-${card % 4}`,
  group: `team-${stage}`,
  kind: "person",
});

/** About what stands in a stage at a time, so that limits are kept and broken. */
function setLimits(log: FlowLog, cards: number): void {
  for (let stage = 1; stage < last; stage++) {
    log.append({
      type: "wip-limit.set",
      seq: log.eventCount + 1,
      at: new Date(origin).toISOString(),
      scope: { kind: "stage", stageId: stageId(stage) },
      max: Math.round(cards / 500),
      policy: "warn",
    });
  }
}
