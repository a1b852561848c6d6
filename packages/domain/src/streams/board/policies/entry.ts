import type { Refusal } from "../../../refusal.ts";
import { askLimits, markBreach, type Marked } from "../limits/limits.ts";
import type { Standing } from "../limits/scope-kind.ts";
import { stageOf } from "../stages.ts";
import type { BoardState } from "../state.ts";
import { policyOf, type EntryTold } from "./stage-policy.ts";

/** What somebody says beside a wish to have a card enter a stage. */
export interface Said {
  readonly reason?: string;
  /** Ids of the points that are met; absent where nobody was asked. */
  readonly metPoints?: readonly string[];
  /** Nobody is there to answer: the points of the stage are told as they are. */
  readonly unasked?: boolean;
}

/** What is written on an event that lets a card enter: the limits it passed, and the points of the stage. */
export interface Entered extends Marked {
  readonly entry?: EntryTold;
}

/** For what rules may refuse: a card that is pulled, made, restored or received. Limits speak first, then the stage's policy. */
export function askRules(
  board: BoardState,
  before: Standing | undefined,
  after: Standing,
  said: Said,
): Entered | Refusal {
  const marked = askLimits(board, before, after, said.reason);
  if ("refused" in marked || before?.stageId === after.stageId) return marked;
  return pointsInTheWay(board, after.stageId, said) ?? { ...marked, ...told(board, after.stageId, said) };
}

/** For what is never refused: what would have been asked, as it was told. */
export function markRules(board: BoardState, before: Standing | undefined, after: Standing, said: Said): Entered {
  const marked = markBreach(board, before, after, said.reason);
  return before?.stageId === after.stageId ? marked : { ...marked, ...told(board, after.stageId, said) };
}

/** The refusal of a stage whose points have to be told or met first. */
function pointsInTheWay(board: BoardState, stageId: string, { metPoints, unasked }: Said): Refusal | undefined {
  const policy = policyOf(board, stageId);
  if (policy === undefined || policy.entry === "warn" || unasked === true) return undefined;
  const unmet = policy.points.filter(({ pointId }) => metPoints?.includes(pointId) !== true);
  if (unmet.length === 0 || (policy.entry === "ask" && metPoints !== undefined)) return undefined;
  const stage = stageOf(board, stageId)?.name ?? stageId;
  return { refused: "entry-points", stageId, stage, policy: policy.entry, unmet };
}

function told(board: BoardState, stageId: string, { metPoints }: Said): { readonly entry?: EntryTold } {
  const { points = [], entry: policy = "ask" } = policyOf(board, stageId) ?? {};
  if (points.length === 0) return {};
  const isMet = ({ pointId }: { readonly pointId: string }): boolean => metPoints?.includes(pointId) === true;
  const texts = (list: typeof points): string[] => [...new Set(list.map(({ text }) => text))];
  const unmet = texts(points.filter((point) => !isMet(point)));
  return { entry: { policy, ...(metPoints === undefined ? {} : { met: texts(points.filter(isMet)) }), unmet } };
}
