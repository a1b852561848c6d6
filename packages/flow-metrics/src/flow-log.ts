import { calendarOf, type Calendar } from "./calendar.ts";
import { slipMs } from "./chain.ts";
import { checkEvent } from "./check-event.ts";
import type { Conventions } from "./conventions.ts";
import { readCardFact, type CardFact, type RowExtra } from "./card-fact.ts";
import { fitting, grown, roomFor, type NarrowColumn } from "./column.ts";
import { cardReading, FactColumns, factKind, leftOut, type FactKind } from "./fact-columns.ts";
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
  #isChoice = false;
  readonly #cards = new Map<string, number>();
  readonly #actorSlots = new Map<string, number>();
  /** Per card that may still be tidy: its last row, that of its last move, and the stage it was moved from. */
  #lastRow = new Int32Array();
  #moveRow = new Int32Array();
  #stageBefore: NarrowColumn = new Uint8Array();

  constructor(workflow: Workflow, stages = new StageTable(workflow)) {
    this.workflow = workflow;
    this.calendar = calendarOf(workflow.timeZone);
    this.stages = stages;
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
    if (this.#isChoice) throw new TypeError("Events are appended to a whole log, not to that of some of its cards.");
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
   * not in it, for they count every card. It stays as it is: nothing can be appended to it.
   */
  only(keeps: (cardId: string) => boolean): FlowLog {
    const some = new FlowLog(this.workflow, this.stages);
    const cards = Int32Array.from(this.cardIds, (cardId) => (keeps(cardId) ? some.#card(cardId) : leftOut));
    const { rows, rowOf } = some.facts.take(this.facts, cards);
    for (const [row, extra] of this.extras) {
      const taken = rowOf[row] as number;
      if (taken !== leftOut) some.extras.set(taken, extra);
    }
    const { actor, at } = some.facts;
    const actors: number[] = [];
    for (let row = 0; row < rows; row++) {
      const who = actor[row] as number;
      if (who > 0) actor[row] = actors[who] ??= some.#actorSlot(this.actors[who] ?? undefined);
      if (row === 0 || (at[row] as number) < some.#startsAt) some.#startsAt = at[row] as number;
    }
    for (const [card, own] of cards.entries()) if (own !== leftOut) some.reading[own] = this.reading[card] as number;
    some.removals.push(...this.removals);
    some.answerFacts.push(...this.answerFacts.filter(({ cardId }) => some.#cards.has(cardId)));
    some.#eventCount = rows + some.removals.length + some.answerFacts.length;
    some.#asOf = this.#asOf;
    some.#isChoice = true;
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
    const isFirst = !this.#cards.has(event.cardId);
    const card = this.#card(event.cardId);
    const stage = stageId === undefined ? this.stages.off : this.stages.slot(stageId);
    const claimed = claimedId === undefined ? stage : this.stages.slot(claimedId);
    const tidy = this.#staysTidy(card, isFirst, kind, stage, at, event.seq);
    const row = this.facts.push({
      card,
      kind,
      stage,
      claimed,
      at,
      seq: event.seq,
      actor: this.#actorSlot(event.actor),
    });
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
  #card(cardId: string): number {
    const known = this.#cards.get(cardId);
    if (known !== undefined) return known;
    const card = this.cardIds.push(cardId) - 1;
    this.#cards.set(cardId, card);
    if (card === this.reading.length) this.#growCards(roomFor(card));
    return card;
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
