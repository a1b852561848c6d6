import type { FlowActor, FlowEvent, Instant } from "../flow-event.ts";
import { chance, pickOne } from "../random.ts";
import type { Random } from "../random.ts";
import { createAgenda } from "./agenda.ts";
import { drawnType, nextArrival } from "./arrivals.ts";
import { createFloor, hasHands, hasRoom, planVisit, queueUp, stretchOf } from "./floor.ts";
import type { Floor, WorkPiece } from "./floor.ts";
import type { PolicyChange, Scenario, Simulation, Touch } from "./scenario.ts";
import { createWorkClock } from "./work-clock.ts";

type Due =
  | { readonly what: "arrival"; readonly cards: number; readonly again: boolean }
  | { readonly what: "work-stops"; readonly piece: WorkPiece; readonly since: number; readonly workDays: number }
  | { readonly what: "unblocked"; readonly piece: WorkPiece }
  | { readonly what: "release"; readonly floor: Floor }
  | { readonly what: "change"; readonly change: PolicyChange };

/** A fact without its place in the log. */
type Told<E> = E extends FlowEvent ? Omit<E, "seq" | "at"> : never;

/**
 * Plays a team's work on a board and answers the log it would have written: a discrete event simulation
 * in working time. Cards are pulled from right to left whenever there is room; nothing is pushed.
 *
 * Pure: the same scenario and seed give the same events, and a longer run begins with the shorter one's.
 * Throws a RangeError where a policy names a stage that is not there.
 *
 * @example simulate({ from, to, stages, arrivals: { perDay: 2 } }, createRandom("seed")).events
 */
export function simulate(scenario: Scenario, random: Random): Simulation {
  const clock = createWorkClock(Date.parse(scenario.from), Date.parse(scenario.to), scenario.hours);
  const floors = scenario.stages.map(createFloor);
  const rankOf = (stageId: string): number => {
    const rank = scenario.stages.findIndex((stage) => stage.stageId === stageId);
    if (rank === -1)
      throw new RangeError(
        `simulate: no stage "${stageId}", expected one of ${scenario.stages.map((stage) => stage.stageId).join(", ")}`,
      );
    return rank;
  };
  const floorAt = (rank: number): Floor => {
    const floor = floors[rank];
    if (floor === undefined)
      throw new RangeError(`simulate: no stage of rank ${rank}, expected 0 to ${floors.length - 1}`);
    return floor;
  };

  const agenda = createAgenda<Due>();
  const events: FlowEvent[] = [];
  const touches: Touch[] = [];
  const expedited = new Set<string>();
  let now = 0;
  let arrived = 0;
  const arrivals = random.fork("arrivals");

  const instant = (worked: number): Instant => new Date(Math.floor(clock.instantAt(worked))).toISOString();
  const tell = (fact: Told<FlowEvent>, actor?: FlowActor): void => {
    events.push({ seq: events.length + 1, at: instant(now), ...fact, ...(actor === undefined ? {} : { actor }) });
  };
  /** Somebody of the stage, or else whoever has the card. */
  const takerOf = ({ random: own, visits, who }: WorkPiece, rank: number): FlowActor | undefined => {
    const { people = [] } = floorAt(rank).policy;
    return people.length === 0 ? who : pickOne(own.fork(`who.${rank}.${visits}`), people);
  };

  function enter(piece: WorkPiece, rank: number): void {
    const floor = floorAt(rank);
    piece.stage = rank;
    piece.visit = planVisit(piece, rank, floor.policy);
    floor.here += 1;
    queueUp(floor.waiting, piece);
  }

  function move(piece: WorkPiece, rank: number): void {
    const from = floorAt(piece.stage);
    from.here -= 1;
    const isReturned = rank < piece.stage;
    if (!isReturned) piece.who = takerOf(piece, rank);
    tell(
      {
        type: "card.moved",
        cardId: piece.cardId,
        fromStageId: from.stage.stageId,
        toStageId: floorAt(rank).stage.stageId,
      },
      piece.who,
    );
    if (isReturned) piece.who = takerOf(piece, rank);
    enter(piece, rank);
  }

  function arrive(): void {
    arrived += 1;
    if (!hasRoom(floorAt(0))) return;
    const own = random.fork(`card-${arrived}`);
    const piece: WorkPiece = {
      cardId: `card-${arrived}`,
      random: own,
      expedited: chance(own, scenario.arrivals.expediteShare ?? 0),
      stage: 0,
      visits: 0,
      visit: undefined,
      returned: undefined,
      who: undefined,
    };
    if (piece.expedited) expedited.add(piece.cardId);
    piece.who = takerOf(piece, 0);
    const cardType = drawnType(scenario.arrivals, own);
    tell(
      {
        type: "card.created",
        cardId: piece.cardId,
        stageId: floorAt(0).stage.stageId,
        ...(cardType === undefined ? {} : { cardType }),
      },
      piece.who,
    );
    enter(piece, 0);
  }

  function noteArrival(): void {
    const at = nextArrival(scenario.arrivals, arrivals, clock, now);
    agenda.note(at, { what: "arrival", cards: scenario.arrivals.together ?? 1, again: true });
  }

  function startWork(floor: Floor, piece: WorkPiece): void {
    const { visit } = piece;
    if (visit === undefined) return;
    floor.busy += 1;
    const stretch = visit.interruption?.afterWork ?? visit.workLeft;
    const takes = stretch * stretchOf(floor.policy);
    agenda.note(now + takes * clock.day, { what: "work-stops", piece, since: now, workDays: stretch });
  }

  function stopWork(piece: WorkPiece, since: number, workDays: number): void {
    const floor = floorAt(piece.stage);
    const { visit } = piece;
    if (visit === undefined) return;
    floor.busy -= 1;
    if (workDays > 0)
      touches.push({
        cardId: piece.cardId,
        stageId: floor.stage.stageId,
        from: instant(since),
        to: instant(now),
        workDays,
      });
    const { interruption } = visit;
    if (interruption === undefined) return leaveWork(piece, floor);
    visit.workLeft -= interruption.afterWork;
    visit.interruption = undefined;
    tell({ type: "card.blocked", cardId: piece.cardId, reason: interruption.reason }, piece.who);
    agenda.note(now + interruption.days * clock.day, { what: "unblocked", piece });
  }

  function leaveWork(piece: WorkPiece, floor: Floor): void {
    const { rework, discardShare = 0, releaseEveryDays = 0 } = floor.policy;
    if (rework !== undefined && (piece.visit?.reworkDraw ?? 1) < rework.share) {
      piece.returned = { from: piece.stage, workShare: rework.workShare };
      return move(piece, rankOf(rework.toStageId));
    }
    if ((piece.visit?.discardDraw ?? 1) < discardShare) {
      floor.here -= 1;
      return tell({ type: "card.discarded", cardId: piece.cardId }, piece.who);
    }
    queueUp(releaseEveryDays === 0 || piece.expedited ? floor.ready : floor.held, piece);
  }

  function release(floor: Floor): void {
    for (const piece of floor.held.splice(0)) queueUp(floor.ready, piece);
    const { releaseEveryDays = 0 } = floor.policy;
    if (releaseEveryDays > 0) agenda.note(now + releaseEveryDays * clock.day, { what: "release", floor });
  }

  function change({ stageId, policy }: PolicyChange): void {
    const floor = floorAt(rankOf(stageId));
    const { limit, releaseEveryDays = 0 } = floor.policy;
    floor.policy = { ...floor.policy, ...policy };
    const scope = { kind: "stage", stageId } as const;
    if (policy.limit) tell({ type: "wip-limit.set", scope, max: policy.limit.max, policy: policy.limit.policy });
    else if (policy.limit === null && limit) tell({ type: "wip-limit.cleared", scope });
    if (releaseEveryDays === 0) release(floor);
  }

  /** Takes the card that this stage would pull now off the ready line of the stage before it. */
  function nextPulled(rank: number): WorkPiece | undefined {
    const line = floors[rank - 1]?.ready ?? [];
    return line[0]?.expedited === true || hasRoom(floorAt(rank)) ? line.shift() : undefined;
  }

  /** Starts whatever can be started and pulls whatever can be pulled, right to left, until nothing moves. */
  function settle(): void {
    for (let moved = true; moved;) {
      moved = false;
      for (let rank = floors.length - 1; rank >= 0; rank -= 1) {
        const floor = floorAt(rank);
        for (let piece = nextPulled(rank); piece !== undefined; piece = nextPulled(rank)) {
          move(piece, rank);
          moved = true;
        }
        while (hasHands(floor)) {
          const piece = floor.waiting.shift();
          if (piece === undefined) break;
          startWork(floor, piece);
        }
      }
    }
  }

  function handle(due: Due): void {
    if (due.what === "arrival") {
      for (let card = 0; card < due.cards; card += 1) arrive();
      if (due.again) noteArrival();
    } else if (due.what === "work-stops") stopWork(due.piece, due.since, due.workDays);
    else if (due.what === "unblocked") {
      tell({ type: "card.unblocked", cardId: due.piece.cardId }, due.piece.who);
      queueUp(floorAt(due.piece.stage).waiting, due.piece);
    } else if (due.what === "release") release(due.floor);
    else change(due.change);
  }

  for (const floor of floors) {
    const { stageId, kind: _, ...policy } = floor.stage;
    agenda.note(0, { what: "change", change: { at: scenario.from, stageId, policy } });
  }
  for (const later of scenario.changes ?? [])
    agenda.note(clock.workedAt(Date.parse(later.at)), { what: "change", change: later });
  agenda.note(0, { what: "arrival", cards: scenario.arrivals.atStart ?? 0, again: false });
  noteArrival();
  for (let due = agenda.next(); due !== undefined && due.at < clock.total; due = agenda.next()) {
    now = due.at;
    handle(due.what);
    settle();
  }
  return { events, touches, expedited };
}
