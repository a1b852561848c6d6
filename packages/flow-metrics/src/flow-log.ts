import { calendarOf, type Calendar } from "./calendar.ts";
import { slipMs } from "./chain.ts";
import { checkEvent } from "./check-event.ts";
import type { Conventions } from "./conventions.ts";
import { readCardFact, type CardFact, type RowExtra } from "./card-fact.ts";
import { fitting, grown, roomFor, type NarrowColumn } from "./column.ts";
import { cardReading, FactColumns, factKind, type FactKind, type FactRow } from "./fact-columns.ts";
import type { FlowActor, FlowEvent, PullAnswered, StageRemoved, WipLimitCleared, WipLimitSet } from "./flow-event.ts";
import { readInstant } from "./instant.ts";
import { StageTable } from "./stage-table.ts";
import type { Workflow } from "./workflow.ts";

interface Removal {
  readonly at: number;
  readonly seq: number;
  readonly slot: number;
  readonly into: number;
}

/** Which facts are read; by default all of them, slips ignored. */
export interface LogView {
  /** Facts after this instant are not read. Withdrawals and corrections always are: they are knowledge, not facts. */
  readonly asOf?: number;
  readonly slips?: Conventions["slips"];
}

/**
 * A board's facts as growable columns. Appending costs the same in any order of instants, and every
 * reading equals one computed from scratch: results held between readings follow the log.
 * Throws `FlowInputError` for an instant, zone, or workflow that cannot be read.
 */
export class FlowLog {
  readonly workflow: Workflow;
  readonly calendar: Calendar;
  readonly stages: StageTable;
  readonly facts = new FactColumns();
  readonly extras = new Map<number, RowExtra>();
  readonly removals: Removal[] = [];
  readonly limitFacts: (WipLimitSet | WipLimitCleared)[] = [];
  /** What receivers of pulls said, in order of arrival. */
  readonly answerFacts: PullAnswered[] = [];
  readonly actors: (FlowActor | null)[] = [null];
  readonly cardIds: string[] = [];
  /** Per card, a value of `cardReading`. */
  reading = new Uint8Array();
  #eventCount = 0;
  #asOf = 0;
  #startsAt = 0;
  readonly #cards = new Map<string, number>();
  readonly #actorSlots = new Map<string, number>();
  /** Per card that may still be tidy: its last row, that of its last move, and the stage it was moved from. */
  #lastRow = new Int32Array();
  #moveRow = new Int32Array();
  #stageBefore: NarrowColumn = new Uint8Array();

  constructor(workflow: Workflow) {
    this.workflow = workflow;
    this.calendar = calendarOf(workflow.timeZone);
    this.stages = new StageTable(workflow);
  }

  get eventCount(): number {
    return this.#eventCount;
  }
  /** The latest instant of any event, in epoch ms; 0 while there is none. */
  asOf(): number {
    return this.#asOf;
  }
  /** The earliest instant of any card's fact, in epoch ms; 0 while there is none. */
  startsAt(): number {
    return this.#startsAt;
  }
  isTidy(card: number): boolean {
    return this.reading[card] !== cardReading.untidy;
  }
  /** The first removals heard of, in order of their instants. */
  removalsKnown(known: number): Removal[] {
    if (known === 0) return [];
    return this.removals.slice(0, known).sort((a, b) => a.at - b.at || a.seq - b.seq);
  }
  isByHand(row: number): boolean {
    return this.actors[this.facts.actor[row] ?? 0]?.kind === "person";
  }

  append(event: FlowEvent): void {
    checkEvent(event);
    const at = readInstant(`event ${event.seq}.at`, event.at);
    if (event.type === "wip-limit.set" || event.type === "wip-limit.cleared") this.limitFacts.push(event);
    else if (event.type === "pull.answered") this.answerFacts.push(event);
    else if (event.type === "stage.removed") this.#appendRemoval(event, at);
    else if (event.type !== "card.edited" || event.changes.cardType !== undefined) this.#appendCardFact(event, at);
    this.#eventCount++;
    if (this.#eventCount === 1 || at > this.#asOf) this.#asOf = at;
  }

  /**
   * The log of those cards alone, at the same instant: all that was said of them, and nothing of others. Limits are
   * not in it, for they count every card.
   */
  only(keeps: (cardId: string) => boolean): FlowLog {
    const some = new FlowLog(this.workflow);
    const { facts, extras, stages } = this;
    const kept = this.cardIds.map(keeps);
    const slots = stages.slotsIn(some.stages);
    const actors: number[] = [];
    for (const removal of this.removals)
      some.removals.push({ ...removal, slot: slots[removal.slot] as number, into: slots[removal.into] as number });
    for (let row = 0; row < facts.count; row++) {
      const card = facts.card[row] as number;
      if (kept[card] !== true) continue;
      const actor = facts.actor[row] as number;
      some.#push(this.cardIds[card] as string, {
        kind: facts.kind[row] as FactKind,
        stage: slots[facts.stage[row] as number] as number,
        claimed: slots[facts.claimed[row] as number] as number,
        at: facts.at[row] as number,
        seq: facts.seq[row] as number,
        actor: (actors[actor] ??= some.#actorSlot(this.actors[actor] ?? undefined)),
        extra: extras.get(row) ?? null,
      });
    }
    for (const answer of this.answerFacts) if (some.#cards.has(answer.cardId)) some.answerFacts.push(answer);
    some.#eventCount = some.facts.count + some.removals.length + some.answerFacts.length;
    some.#asOf = this.#asOf;
    return some;
  }

  counts(cardType: string | null): boolean {
    const types = this.workflow.countedTypes;
    if (types === undefined) return true;
    const matches = (patterns: readonly string[]): boolean =>
      patterns.includes("*") || (cardType !== null && patterns.includes(cardType));
    return matches(types.count) && !matches(types.leaveOut);
  }

  /** A stage that the workflow has was brought back: it was never gone, its cards were never relocated. */
  #appendRemoval(event: StageRemoved, at: number): void {
    if (this.workflow.stages.some((stage) => stage.stageId === event.stageId)) return;
    const slot = this.stages.slot(event.stageId);
    this.removals.push({ at, seq: event.seq, slot, into: this.stages.slot(event.intoStageId) });
    for (let row = 0; row < this.facts.count; row++) {
      if (this.facts.stage[row] === slot) this.reading[this.facts.card[row] ?? 0] = cardReading.untidy;
    }
  }

  #appendCardFact(event: CardFact, at: number): void {
    const { kind, stageId, claimedId, extra } = readCardFact(event);
    const stage = stageId === undefined ? this.stages.off : this.stages.slot(stageId);
    const claimed = claimedId === undefined ? stage : this.stages.slot(claimedId);
    const { cardId, seq } = event;
    this.#push(cardId, { kind, stage, claimed, at, seq, actor: this.#actorSlot(event.actor), extra });
  }
  #push(cardId: string, { extra, ...fact }: Omit<FactRow, "card"> & { readonly extra: RowExtra | null }): void {
    const { kind, stage, at, seq } = fact;
    const known = this.#cards.get(cardId);
    const card = known ?? this.cardIds.push(cardId) - 1;
    if (known === undefined) this.#cards.set(cardId, card);
    if (card === this.reading.length) this.#growCards(roomFor(card));
    const isFirst = known === undefined;
    const tidy = this.#staysTidy(card, isFirst, kind, stage, at, seq);
    const row = this.facts.push({ ...fact, card });
    if (extra !== null) this.extras.set(row, extra);
    if (row === 0 || at < this.#startsAt) this.#startsAt = at;

    if (!tidy) this.reading[card] = cardReading.untidy;
    else if (isFirst)
      this.reading[card] = this.counts(extra?.cardType ?? null) ? cardReading.tidy : cardReading.leftOut;
    this.#lastRow[card] = row;
    const before = isFirst ? undefined : this.facts.stage[this.#moveRow[card] as number];
    if (kind > factKind.moved || stage === before) return;
    const from = before ?? stage;
    this.#stageBefore = fitting(this.#stageBefore, from);
    this.#stageBefore[card] = from;
    this.#moveRow[card] = row;
  }
  #growCards(length: number): void {
    [this.reading, this.#lastRow, this.#moveRow, this.#stageBefore] = grown(
      [this.reading, this.#lastRow, this.#moveRow, this.#stageBefore],
      length,
    );
  }

  /** Whether the card's rows, this one included, may be read one after the other as they came. */
  #staysTidy(card: number, isFirst: boolean, kind: FactKind, stage: number, at: number, seq: number): boolean {
    const isPlace = this.stages.isKnown(stage) && !this.#isRemoved(stage);
    if (isFirst) return kind === factKind.created && isPlace;
    if (!this.#isAfter(this.#lastRow[card] as number, at, seq)) return false;
    if (kind === factKind.blocked || kind === factKind.unblocked || kind === factKind.worked) return true;
    const movedAt = this.facts.at[this.#moveRow[card] as number] as number;
    const back = stage === this.#stageBefore[card] && at - movedAt <= slipMs;
    return kind === factKind.moved && !back && isPlace;
  }
  #isRemoved(slot: number): boolean {
    return this.removals.some((removal) => removal.slot === slot);
  }
  #isAfter(row: number, at: number, seq: number): boolean {
    const latest = this.facts.at[row] ?? 0;
    return at > latest || (at === latest && seq > (this.facts.seq[row] ?? 0));
  }

  #actorSlot(actor: FlowActor | undefined): number {
    if (actor === undefined) return 0;
    const key = `${actor.kind ?? ""}\n${actor.group ?? ""}\n${actor.id}`;
    const known = this.#actorSlots.get(key);
    if (known !== undefined) return known;
    const slot = this.actors.push(actor) - 1;
    this.#actorSlots.set(key, slot);
    return slot;
  }
}

/** An empty log of a workflow. Throws `FlowInputError` where the workflow contradicts itself or its zone does not exist. */
export const createFlowLog = (workflow: Workflow): FlowLog => new FlowLog(workflow);
