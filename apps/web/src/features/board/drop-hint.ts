import { dropTexts, readable, ruleTexts, sizeLimitTexts, textsOf } from "@weir/contract";
import {
  cardOf,
  countAfter,
  isRefusal,
  limitsReached,
  openPredecessors,
  policyOf,
  type BoardState,
  type Card,
  type LimitReached,
  type Refusal,
} from "@weir/domain";
import type { BoardSession } from "../../replica/board-session.ts";
import { limitName } from "./limit-words.ts";
import type { EntersRow } from "./rows/rows.ts";
import { unitOf } from "./size-words.ts";
import { limitOf, limitState } from "./wip-state.ts";

const say = textsOf({ ...dropTexts, ...ruleTexts, ...sizeLimitTexts });

export type DropTone = "free" | "breach" | "ask" | "refuse";

export interface DropLine {
  readonly tone: DropTone;
  readonly text: string;
}

export interface DropHint extends DropLine {
  /** Everything there is to say, the gravest first; `text` says it in one. */
  readonly lines: readonly DropLine[];
}

const gravity = { free: 0, breach: 1, ask: 2, refuse: 3 } as const;
const longestText = 120;

/**
 * What a drop into a stage would mean, asked of the very rules that will decide it: the limit it breaks, the points and
 * the policy it has to meet, the cards it waits for; of another row what that asks. `undefined` where the card is, and
 * where there is nothing to say.
 */
export function dropHint(
  session: BoardSession,
  cardId: string,
  toStageId: string,
  { toLaneId, also }: EntersRow = {},
): DropHint | undefined {
  const { board } = session.store.getState();
  const card = board && cardOf(board, cardId);
  if (board === undefined || card === undefined) return undefined;
  const moves = card.stageId !== toStageId || toLaneId !== undefined;
  if (!moves && also === undefined) return undefined;
  const policy = policyOf(board, toStageId);
  const metPoints = policy?.points.map(({ pointId }) => pointId) ?? [];
  const move = {
    type: "card.move",
    cardId,
    toStageId,
    metPoints,
    ...(toLaneId !== undefined && { toLaneId }),
  } as const;
  const after = session.preview(moves ? move : (also?.[0] ?? move));
  if (after === undefined) return undefined;
  return hintOf([
    ...(isRefusal(after) ? [refusedLine(board, after)] : limitLine(board, after, card)),
    ...(isForward(board, card.stageId, toStageId)
      ? [...policyLine(board, toStageId), ...waitsLine(board, card, toStageId)]
      : []),
  ]);
}

/** The gravest first. */
export function hintOf(said: readonly DropLine[]): DropHint | undefined {
  const lines = said.toSorted((a, b) => gravity[b.tone] - gravity[a.tone]);
  const [first] = lines;
  return first && { tone: first.tone, text: lines.map(({ text }) => text).join(". "), lines };
}

const placeOf = ({ stages }: BoardState, stageId: string): number =>
  stages.findIndex((stage) => stage.stageId === stageId);

export const isForward = (board: BoardState, from: string, to: string): boolean =>
  placeOf(board, to) > placeOf(board, from);

export function limitLine(board: BoardState, after: BoardState, card: Card): DropLine[] {
  const there = cardOf(after, card.cardId) ?? card;
  const { stageId } = there;
  const [reached] = limitsReached(board, card, there);
  if (reached !== undefined) {
    const values = { ...told(board, reached), count: countAfter(reached) };
    const text = reached.measure === "size" ? say("drop.size.breach", values) : say("drop.breach", values);
    return [{ tone: "breach", text }];
  }
  const limit = stageId === card.stageId ? undefined : limitOf(after, stageId);
  if (limit?.max === undefined) return [];
  const { count, sum } = limitState(after, limit, limit.scope);
  const values = { count, limit: limit.max };
  return [
    {
      tone: "free",
      text: sum === undefined ? say("drop.count", values) : say("drop.size.count", { ...values, ...sum }),
    },
  ];
}

/** The points to be met; a policy in words only says how it begins. */
export function policyLine(board: BoardState, stageId: string): DropLine[] {
  const { points = [], entry = "ask", text = "" } = policyOf(board, stageId) ?? {};
  const listed = points.map((point) => point.text).join("; ");
  if (listed !== "")
    return [{ tone: entry === "warn" ? "free" : entry, text: say(`rule.points.${entry}`, { points: listed }) }];
  const [line = ""] = text.trim().split("\n");
  return line === "" ? [] : [{ tone: "free", text: say("rule.text", { text: line.slice(0, longestText) }) }];
}

/** Work that starts, or goes on, before what it waits for is finished. */
function waitsLine(board: BoardState, card: Card, toStageId: string): DropLine[] {
  if (placeOf(board, toStageId) < placeOf(board, board.startStageId)) return [];
  const open = openPredecessors(board, card);
  const [first] = open;
  if (first === undefined) return [];
  return [{ tone: "breach", text: say("rule.waits", { count: open.length, title: readable(first.title) }) }];
}

export function refusedLine(board: BoardState, refusal: Refusal): DropLine {
  if (refusal.refused === "reason-required" || refusal.refused === "wip-limit") {
    const tone = refusal.refused === "wip-limit" ? "refuse" : "ask";
    const values = told(board, refusal);
    return { tone, text: refusal.measure === "size" ? say(`drop.size.${tone}`, values) : say(`drop.${tone}`, values) };
  }
  return { tone: "refuse", text: say("drop.other") };
}

const told = (board: BoardState, reached: LimitReached) => ({
  count: reached.count,
  limit: reached.limit,
  adds: reached.adds ?? 0,
  unit: unitOf(board),
  ...(reached.scope.kind === "stage" ? {} : { what: limitName(board, reached) }),
});
