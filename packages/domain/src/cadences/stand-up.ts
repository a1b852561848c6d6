import type { StagePace } from "@weir/flow-metrics";
import type { Card } from "../streams/board/card.ts";
import { cardsIn } from "../streams/board/cards.ts";
import { isInProgress } from "../streams/board/stages.ts";
import type { BoardState } from "../streams/board/state.ts";

const dayMs = 86_400_000;
/** A due date this near is worth a word. */
const soonDays = 2;

/** Ages are told against those at which so many percent of finished cards had left the same stage. */
const paceMarks = [95, 85, 70, 50] as const;
type PaceMark = (typeof paceMarks)[number];

/** Why a card needs a word; `unjudged`: it stands for a day or more where no history says how long is long. */
export type StandUpWhy = "blocked" | "expedite" | "due" | "old" | "unjudged";

export interface StandUpCard {
  readonly cardId: string;
  readonly stageId: string;
  /** The first is the one it comes up for. */
  readonly why: readonly [StandUpWhy, ...StandUpWhy[]];
  readonly ageDays: number;
  /** The highest share of finished cards that had left this stage by that age; absent: fewer than half had. */
  readonly olderThan?: PaceMark;
}

/** One stage of the walk. */
export interface StandUpStage {
  readonly stageId: string;
  readonly cards: readonly StandUpCard[];
  /** Fresh and unblocked: these need no word. */
  readonly quiet: number;
}

/**
 * The board as a stand-up walks it: from the stage nearest to the finish leftwards to the start; within a stage what
 * is blocked first, the longest blocked before the others, then by age against the pace of the stage, expedite before
 * others of the same age band, the older first. `now` in epoch ms, ages in elapsed days.
 */
export function standUp(board: BoardState, pace: readonly StagePace[], now: number): readonly StandUpStage[] {
  return board.stages
    .filter(({ stageId }) => isInProgress(board, stageId))
    .toReversed()
    .map(({ stageId }) => {
      const marks = pace.find((each) => each.stageId === stageId);
      const all = cardsIn(board, stageId).map((card) => ({ card, told: told(card, marks, now) }));
      const cards = all
        .flatMap(({ card, told: { why, ...age } }) => {
          const [first, ...others] = why;
          return first === undefined ? [] : [{ card, at: { ...age, why: [first, ...others] as const } }];
        })
        .toSorted((a, b) => turnOf(a.card, a.at) - turnOf(b.card, b.at) || before(a.card, b.card))
        .map(({ card, at }): StandUpCard => ({ cardId: card.cardId, stageId, ...at }));
      return { stageId, cards, quiet: all.length - cards.length };
    });
}

type Told = Pick<StandUpCard, "ageDays" | "olderThan"> & { readonly why: readonly StandUpWhy[] };

function told(card: Card, pace: StagePace | undefined, now: number): Told {
  const days = (since: string): number => Math.max(0, now - Date.parse(since)) / dayMs;
  const ageDays = days(card.startedAt ?? card.enteredStageAt);
  const isJudged = pace !== undefined && pace.p50 !== null;
  const mark = paceMarks.find((percent) => isBeyond(ageDays, pace?.[`p${percent}`]));
  const why: StandUpWhy[] = [];
  if (card.blocked !== undefined) why.push("blocked");
  if (card.classOfService === "expedite") why.push("expedite");
  if (dueBy(card) !== undefined && (dueBy(card) ?? 0) - now <= soonDays * dayMs) why.push("due");
  if (mark !== undefined) why.push("old");
  else if (!isJudged && days(card.enteredStageAt) >= 1) why.push("unjudged");
  return { why, ageDays, ...(mark !== undefined && { olderThan: mark }) };
}

const isBeyond = (ageDays: number, days: number | null | undefined): boolean =>
  typeof days === "number" && ageDays > days;

/** The end of a day that is named without a time. */
const dueBy = ({ dueAt }: Card): number | undefined =>
  dueAt === undefined ? undefined : Date.parse(dueAt) + (dueAt.length === 10 ? dayMs - 1 : 0);

/** Blocked, then by band of age, expedite first in each. */
function turnOf(card: Card, { olderThan }: Pick<StandUpCard, "olderThan">): number {
  if (card.blocked !== undefined) return -1;
  const band = olderThan === undefined ? paceMarks.length : paceMarks.indexOf(olderThan);
  return band * 2 + (card.classOfService === "expedite" ? 0 : 1);
}

function before(a: Card, b: Card): number {
  const since = (card: Card): string => card.blocked?.since ?? card.startedAt ?? card.enteredStageAt;
  return since(a) < since(b) ? -1 : 1;
}
