import { chance, createRandom, pickOne, simulate } from "@weir/flow-metrics";
import type { FlowEvent, Instant, Random, Scenario, WipLimitSet } from "@weir/flow-metrics";
import type { Breach } from "../refusal.ts";
import type { DomainEvent } from "../verbs.ts";
import { actorOf, later } from "./draft.ts";
import type { Draft, Payload } from "./draft.ts";
import { demoTimeZone } from "./plans.ts";
import type { Crew, DemoPlan } from "./demo-plan.ts";
import { storyTeller } from "./stories.ts";

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Who holds a card and where it stands, while its story is told. */
interface Thread {
  readonly cardId: string;
  readonly random: Random;
  readonly expedited: boolean;
  readonly checks: readonly { readonly itemId: string; readonly text: string }[];
  checked: number;
  comments: number;
  archiveAt: Instant | undefined;
  stageId: string;
  holder: Crew;
  person: string;
}

/**
 * The whole history of one demo board from `from` up to `to` (exclusive): what the simulated team did,
 * and what its people would have written. A longer history begins with the shorter one.
 */
export function boardHistory(plan: DemoPlan, seed: number, from: Instant, to: Instant): Draft[] {
  const random = createRandom(seed).fork(plan.boardId);
  const { events, expedited } = simulate(scenarioOf(plan, from, to), random.fork("work"));
  const drafts: Draft[] = [boardCreated(plan, from)];
  const teller = tellBoard(plan, random.fork("words"), expedited, (draft) => drafts.push(draft));
  for (const event of events) teller.tell(event);
  teller.archiveFinished();
  return drafts.filter(({ at }) => at < to).toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function scenarioOf(plan: DemoPlan, from: Instant, to: Instant): Scenario {
  return {
    from,
    to,
    hours: { timeZone: demoTimeZone, fromHour: 9, toHour: 17, weekdays: [1, 2, 3, 4, 5] },
    stages: plan.stages,
    arrivals: plan.arrivals,
    changes: plan.changes.map(({ afterDays, ...change }) => ({ ...change, at: later(from, afterDays * DAY) })),
  };
}

function boardCreated(plan: DemoPlan, at: Instant): Draft {
  const { boardId, name, startStageId, finishStageId } = plan;
  const stages = plan.stages.map(({ stageId, name: stage, kind }) => ({ stageId, name: stage, kind }));
  const fact = {
    type: "board.created",
    boardId,
    name,
    timeZone: demoTimeZone,
    stages,
    startStageId,
    finishStageId,
    demo: true,
  } as const;
  return { at, actor: actorOf(plan.owner, plan.owner.people[0] ?? "demo"), fact };
}

function tellBoard(
  plan: DemoPlan,
  random: Random,
  expedited: ReadonlySet<string>,
  write: (draft: Draft) => void,
): { tell(event: FlowEvent): void; archiveFinished(): void } {
  const nextStory = storyTeller(plan.words, random);
  const threads = new Map<string, Thread>();
  const limits = new Map<string, WipLimitSet>();
  const here = new Map<string, number>();
  const ranks = new Map(plan.stages.map(({ stageId }, rank) => [stageId, rank]));
  const threadOf = (cardId: string): Thread => {
    const thread = threads.get(cardId);
    if (thread === undefined) throw new Error(`the simulation moved ${cardId} before creating it`);
    return thread;
  };
  const say = (thread: Thread, at: Instant, fact: Payload<DomainEvent>, place?: Draft["place"]): void =>
    write({ at, actor: actorOf(thread.holder, thread.person), fact, ...(place !== undefined && { place }) });
  const comment = (thread: Thread, at: Instant, text: string): void => {
    thread.comments += 1;
    const commentId = `${thread.cardId}-comment-${thread.comments}`;
    say(thread, at, { type: "card.commented", cardId: thread.cardId, commentId, text });
  };

  function begin(simulated: string, stageId: string, at: Instant): void {
    const cardId = `${plan.key}-${threads.size + 1}`;
    const own = random.fork(cardId);
    const rushed = expedited.has(simulated);
    const { checks, dueInDays, ...story } = nextStory(rushed);
    const items = checks.map((text, index) => ({ itemId: `${cardId}-check-${index + 1}`, text }));
    const person = pickOne(own, plan.owner.people);
    const thread: Thread = {
      cardId,
      random: own,
      expedited: rushed,
      checks: items,
      checked: 0,
      comments: 0,
      archiveAt: undefined,
      stageId,
      holder: plan.owner,
      person,
    };
    threads.set(simulated, thread);
    count(stageId, 1);
    const dueAt = dueInDays === undefined ? {} : { dueAt: later(at, dueInDays * DAY).slice(0, 10) };
    say(thread, at, { type: "card.created", cardId, stageId, ...story, ...dueAt }, rushed ? "top" : "bottom");
    for (const { itemId, text } of items)
      say(thread, at, { type: "card.check-item-set", cardId, itemId, text, done: false });
  }

  function count(stageId: string, by: number): void {
    here.set(stageId, (here.get(stageId) ?? 0) + by);
  }

  function breachOf(thread: Thread, toStageId: string, forward: boolean): { breach?: Breach } {
    const set = limits.get(toStageId);
    const standing = here.get(toStageId) ?? 0;
    if (set?.max === undefined || standing < set.max) return {};
    const reason = forward && { reason: pickOne(thread.random, plan.words.expediteReasons) };
    return { breach: { scope: set.scope, limit: set.max, count: standing, policy: set.policy, ...reason } };
  }

  function move(thread: Thread, fromStageId: string, toStageId: string, at: Instant): void {
    const { cardId, random: own } = thread;
    const forward = (ranks.get(toStageId) ?? 0) > (ranks.get(fromStageId) ?? 0);
    const stage = plan.stages[ranks.get(toStageId) ?? 0];
    const pulled = stage?.crew !== undefined && forward;
    if (pulled) [thread.holder, thread.person] = [stage.crew, pickOne(own, stage.crew.people)];
    if (!forward) comment(thread, at, pickOne(own, plan.words.findings));
    const breach = breachOf(thread, toStageId, forward);
    say(
      thread,
      at,
      { type: "card.moved", cardId, fromStageId, toStageId, ...breach },
      thread.expedited ? "top" : "bottom",
    );
    if (pulled && stage.kind === "active") say(thread, at, { type: "card.assigned", cardId, people: [thread.person] });
    if (forward) tick(thread, at, stage?.kind === "done");
    if (forward && chance(own, 0.12))
      comment(thread, later(at, Math.ceil(own.next() * 90) * MINUTE), pickOne(own, plan.words.remarks));
    thread.archiveAt = toStageId === plan.finishStageId ? later(at, plan.archiveAfterDays * DAY) : undefined;
    count(fromStageId, -1);
    count(toStageId, 1);
    thread.stageId = toStageId;
  }

  /** Checklists fill up on the way, one item a stage, and are complete at the end. */
  function tick(thread: Thread, at: Instant, all: boolean): void {
    const until = all ? thread.checks.length : Math.min(thread.checks.length, thread.checked + 1);
    for (const { itemId, text } of thread.checks.slice(thread.checked, until))
      say(thread, at, { type: "card.check-item-set", cardId: thread.cardId, itemId, text, done: true });
    thread.checked = until;
  }

  function tell(event: FlowEvent): void {
    const { at } = event;
    if (event.type === "card.created") return begin(event.cardId, event.stageId, at);
    if (event.type === "wip-limit.set") {
      if (event.scope.kind === "stage") limits.set(event.scope.stageId, event);
      const fact = {
        type: "wip-limit.set",
        scope: event.scope,
        max: event.max ?? 0,
        measure: "count",
        policy: event.policy,
      } as const;
      return write({ at, actor: actorOf(plan.owner, plan.owner.people[0] ?? "demo"), fact });
    }
    if (!("cardId" in event)) return;
    const thread = threadOf(event.cardId);
    const { cardId } = thread;
    if (event.type === "card.moved") move(thread, event.fromStageId, event.toStageId, at);
    else if (event.type === "card.blocked")
      say(thread, at, { type: "card.blocked", cardId, reason: event.reason ?? "" });
    else if (event.type === "card.unblocked") say(thread, at, { type: "card.unblocked", cardId });
    else if (event.type === "card.discarded") {
      count(thread.stageId, -1);
      comment(thread, at, pickOne(thread.random, plan.words.farewells));
      say(thread, at, { type: "card.discarded", cardId });
    }
  }

  function archiveFinished(): void {
    for (const thread of threads.values())
      if (thread.archiveAt !== undefined)
        say(thread, thread.archiveAt, { type: "card.archived", cardId: thread.cardId });
  }

  return { tell, archiveFinished };
}
