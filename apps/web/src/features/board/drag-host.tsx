import { cardOf, type BoardState, type Refusal } from "@weir/domain";
import { withLate } from "../../lib/late-part.ts";
import { announce } from "../../lib/announce.ts";
import type { BoardSession } from "../../replica/board-session.ts";
import { focusCard, type BoardUiContext } from "./board-ui.ts";
import { carriedWith } from "./carried.ts";
import { CarriedCard } from "./card-item.tsx";
import { neighboursAt } from "./drag/insertion.ts";
import type { DropTarget } from "./drag/keyboard-steps.ts";
import type { BoardDragHost } from "./drag/board-drag-host.ts";
import { matching } from "./look/look.ts";
import { tellOrder } from "./look/tell-order.ts";
import { cardIdsAt, intoRow, isFolded } from "./rows/rows.ts";
import { say } from "./say.ts";
import { isSpot, type Spot } from "./spot.ts";
import { showToast } from "../../ui/toast.tsx";

/** What a drop would mean is only asked while something is carried. */
export const loadHints = () => import("./rows/hint-at.ts");

/** What the board answers while a card is carried, and does when it is dropped. */
export function dragHost(session: BoardSession, { store }: BoardUiContext): BoardDragHost {
  const board = (): BoardState => {
    const { board: current } = session.store.getState();
    if (current === undefined) throw new Error("A card was carried before the board was loaded");
    return current;
  };
  const titleOf = (cardId: string): string => cardOf(board(), cardId)?.title ?? "";
  const stageName = (stageId: string): string => board().stages.find((stage) => stage.stageId === stageId)?.name ?? "";
  const nameOf = (spot: Spot): string =>
    (spot.rowId === undefined ? undefined : store.getState().rows?.nameOf(board(), spot)) ?? stageName(spot.stageId);
  const shown = (spot: Spot): readonly string[] => {
    const { rows, lens } = store.getState();
    return matching(board(), cardIdsAt(board(), spot, rows), lens);
  };
  const staying = (spot: Spot, cardId: string): string[] => shown(spot).filter((id) => id !== cardId);
  const placeWords = (cardId: string, { place, ...spot }: DropTarget) => {
    const others = staying(spot, cardId).length;
    return { stage: nameOf(spot), place: Math.min(place, others) + 1, of: others + 1 };
  };
  const drop = (cardId: string, from: Spot, { place, ...to }: DropTarget) => {
    const card = cardOf(board(), cardId);
    const { lens, rows } = store.getState();
    const into = card === undefined ? {} : intoRow(board(), card, to, rows);
    if ("whyNot" in into) return into;
    const { above, below } = lens?.inOrderOf === undefined ? neighboursAt(place, shown(to), cardId) : {};
    const beside = {
      ...(above === undefined ? {} : { after: above }),
      ...(below === undefined ? {} : { before: below }),
    };
    const { toLaneId, also = [] } = into;
    const moves = to.stageId !== from.stageId || toLaneId !== undefined;
    const lane = toLaneId === undefined ? {} : { toLaneId };
    const first = moves
      ? [{ type: "card.move", cardId, toStageId: to.stageId, ...lane, ...beside } as const]
      : also.length === 0
        ? [{ type: "card.rank", cardId, ...beside } as const]
        : [];
    let refusal: Refusal | undefined;
    session.together(() => {
      for (const wish of [...first, ...also]) refusal ??= session.wish(wish);
    });
    return { refusal };
  };
  const carried = (cardId: string): readonly string[] => carriedWith(board(), store.getState(), cardId);
  let aims = 0;
  /** What it was held over before is told no more. */
  const anew = (): number => (aims += 1);
  return {
    spotOf(cardId) {
      const card = cardOf(board(), cardId);
      const { rows } = store.getState();
      return card && { stageId: card.stageId, ...(rows && { rowId: rows.rowOf(board(), card) }) };
    },
    walk(cardId) {
      const ui = store.getState();
      const rowIds = ui.rows?.shown(board()).map(({ rowId }) => rowId) ?? [undefined];
      return rowIds.map((rowId) =>
        board().stages.map(({ stageId }) => {
          const spot = { stageId, ...(rowId !== undefined && { rowId }) };
          return { ...spot, staying: staying(spot, cardId).length, folded: isFolded(ui, spot) };
        }),
      );
    },
    placeOf(cardId, spot) {
      const { lens } = store.getState();
      if (lens?.inOrderOf === undefined) return undefined;
      const own = shown(spot).indexOf(cardId);
      return own === -1 ? lens.placeOf(board(), cardId, shown(spot)) : own;
    },
    draw: (cardId) => <CarriedCard cardId={cardId} floating />,
    onLift({ cardId }, target) {
      const words = { title: titleOf(cardId), ...placeWords(cardId, target) };
      const count = carried(cardId).length;
      announce(count > 1 ? say("drag.lifted-many", { ...words, count }) : say("drag.lifted", words));
    },
    async onAim({ cardId, from }, target) {
      const turn = anew();
      if (target === undefined) {
        announce(say("drag.nowhere"));
        return undefined;
      }
      // Without a network they may not have come yet: where it would land is told all the same.
      const hints = await loadHints().catch(() => undefined);
      // Meanwhile it may be held over something else, or be let go: only the last word is told.
      if (turn !== aims) return undefined;
      const { lens } = store.getState();
      const inOrderOf = isSpot(target, from) ? lens?.inOrderOf : undefined;
      const hint = hints?.hintAt(session, cardId, target, store.getState());
      announce(say("drag.over", { ...placeWords(cardId, target), consequence: inOrderOf ?? hint?.text ?? "" }));
      return hint?.tone;
    },
    onCancel({ cardId, from }) {
      anew();
      announce(say("drag.cancelled", { title: titleOf(cardId), stage: nameOf(from) }));
    },
    onDrop({ cardId, from, by }, target) {
      anew();
      const { lens } = store.getState();
      const focus = (): void => void (by === "keyboard" && focusCard(store, cardId));
      if (isSpot(target, from)) {
        if (lens?.inOrderOf !== undefined) {
          tellOrder(store, lens.inOrderOf);
          return focus();
        }
        if (shown(target).indexOf(cardId) === target.place) return;
      }
      const cardIds = carried(cardId);
      if (cardIds.length > 1)
        return withLate(loadHints, ({ dropMany }) => {
          dropMany(session, store, cardIds, target, cardId);
          focus();
        });
      const words = placeWords(cardId, target);
      const dropped = drop(cardId, from, target);
      if ("whyNot" in dropped) {
        announce(dropped.whyNot);
        void showToast(dropped.whyNot, { id: "row" });
        return focus();
      }
      if (dropped.refusal === undefined) {
        announce(say("drag.dropped", { title: titleOf(cardId), ...words }));
        return focus();
      }
      const { refusal } = dropped;
      const stays = say("drag.refused", { title: titleOf(cardId), stage: nameOf(from) });
      withLate(
        () => import("./refusal-words.ts"),
        ({ refusalWords }) => announce(`${stays} ${refusalWords(board(), refusal)}`),
      );
    },
  };
}
