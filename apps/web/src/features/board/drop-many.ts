import { dropTexts, textsOf } from "@weir/contract";
import { cardOf, isRefusal, policyOf, type BoardState, type Refusal } from "@weir/domain";
import type { StoreApi } from "zustand/vanilla";
import type { BoardSession } from "../../replica/board-session.ts";
import type { Wish } from "../../replica/wish.ts";
import { showToast } from "../../ui/toast.tsx";
import type { BoardUi } from "./board-ui.ts";
import { tellTogether, type NotDone } from "./commands/carry-out.ts";
import type { DropTarget } from "./drag/keyboard-steps.ts";
import { hintOf, isForward, limitLine, policyLine, refusedLine, type DropHint, type DropLine } from "./drop-hint.ts";
import { cardIdsAt, intoRow, type Rows } from "./rows/rows.ts";
import { matching } from "./look/look.ts";
import type { Spot } from "./spot.ts";

const say = textsOf(dropTexts);

interface Going {
  readonly cardId: string;
  /** What is asked for it, in this order. */
  readonly wishes: readonly Wish[];
  readonly whyNot?: string;
}

/** What a drop of one of several cards asks for: to come into the stage and lane, and to become what the row is of. */
function goingTo(
  board: BoardState,
  cardId: string,
  spot: Spot,
  rows: Rows | undefined,
  met?: readonly string[],
): Going {
  const card = cardOf(board, cardId);
  if (card === undefined) return { cardId, wishes: [] };
  const into = intoRow(board, card, spot, rows);
  if ("whyNot" in into) return { cardId, wishes: [], whyNot: into.whyNot };
  const { toLaneId, also = [] } = into;
  const moves = card.stageId !== spot.stageId || toLaneId !== undefined;
  if (!moves) return { cardId, wishes: also };
  const lane = toLaneId === undefined ? {} : { toLaneId };
  const points = met === undefined ? {} : { metPoints: met };
  return { cardId, wishes: [{ type: "card.move", cardId, toStageId: spot.stageId, ...lane, ...points }, ...also] };
}

/** What a drop of several cards would mean, one after the other as they would go: how many come in, and why others stay. */
export function hintForMany(
  session: BoardSession,
  cardIds: readonly string[],
  spot: Spot,
  rows: Rows | undefined,
): DropHint | undefined {
  const { board } = session.store.getState();
  if (board === undefined) return undefined;
  const met = policyOf(board, spot.stageId)?.points.map(({ pointId }) => pointId) ?? [];
  const all = cardIds.map((cardId) => goingTo(board, cardId, spot, rows, met));
  const going = all.filter(({ wishes }) => wishes.length > 0);
  const lines: DropLine[] = [];
  const stay = new Map<string, { readonly line: DropLine; count: number }>();
  const stays = (line: DropLine): void => {
    const known = stay.get(line.text);
    if (known === undefined) stay.set(line.text, { line, count: 1 });
    else known.count += 1;
  };
  for (const { whyNot } of all) if (whyNot !== undefined) stays({ tone: "refuse", text: whyNot });
  let now = board;
  let last: readonly DropLine[] = [];
  let forward = false;
  for (const { cardId, wishes } of going) {
    const before = cardOf(now, cardId);
    const [wish] = wishes;
    const after = wish && session.preview(wish, now);
    if (before === undefined || after === undefined) continue;
    forward ||= isForward(board, before.stageId, spot.stageId);
    if (isRefusal(after)) stays(refusedLine(now, after));
    else {
      last = limitLine(now, after, before);
      now = after;
    }
  }
  for (const { line, count } of stay.values())
    lines.push({ tone: line.tone, text: say("drop.many", { count, of: cardIds.length, why: line.text }) });
  return hintOf([...lines, ...last, ...(forward ? policyLine(board, spot.stageId) : [])]);
}

/**
 * Drops several cards at a place, together and in the order they are read, as one gesture. Each is asked for by itself:
 * what is refused stays where it is and is told by name.
 */
export function dropMany(
  session: BoardSession,
  ui: StoreApi<BoardUi>,
  cardIds: readonly string[],
  { place, ...to }: DropTarget,
  liftedId: string,
): void {
  const { board } = session.store.getState();
  if (board === undefined) return;
  const { rows, lens } = ui.getState();
  const sorted = lens?.inOrderOf !== undefined;
  const shown = matching(board, cardIdsAt(board, to, rows), lens).filter((cardId) => cardId !== liftedId);
  const stays = (cardId: string): boolean => !cardIds.includes(cardId);
  let above = shown.slice(0, place).findLast(stays);
  const below = shown.slice(place).find(stays);
  const notDone: NotDone[] = [];
  let why: string | undefined;
  let done = 0;
  session.together(() => {
    for (const cardId of cardIds) {
      const { wishes, whyNot } = goingTo(board, cardId, to, rows);
      if (whyNot !== undefined) {
        why ??= whyNot;
        continue;
      }
      const beside = above === undefined ? (below === undefined ? {} : { before: below }) : { after: above };
      const [first, ...also] = placed(cardId, wishes, sorted ? undefined : beside);
      const refused = first && wishUntilRefused(session, [first, ...also]);
      if (refused !== undefined) {
        session.dismiss(cardId);
        notDone.push({
          wish: wishes.find(({ type }) => type === refused.wish.type) ?? refused.wish,
          refusal: refused.refusal,
        });
        continue;
      }
      above = cardId;
      done += 1;
    }
  });
  tellTogether(session, ui, notDone, done, cardIds.length);
  if (why !== undefined) void showToast(why, { id: "row" });
}

/** The wishes of a card with its place in them; where the stage and the row stay, only the place changes. */
function placed(cardId: string, [first, ...rest]: readonly Wish[], beside: object | undefined): readonly Wish[] {
  if (beside === undefined) return first === undefined ? [] : [first, ...rest];
  if (first?.type === "card.move") return [{ ...first, ...beside }, ...rest];
  const rank = Object.keys(beside).length === 0 ? [] : [{ type: "card.rank", cardId, ...beside } as const];
  return [...rank, ...(first === undefined ? [] : [first]), ...rest];
}

function wishUntilRefused(
  session: BoardSession,
  wishes: readonly Wish[],
): { readonly wish: Wish; readonly refusal: Refusal } | undefined {
  for (const wish of wishes) {
    const refusal = session.wish(wish);
    if (refusal !== undefined) return { wish, refusal };
  }
  return undefined;
}
