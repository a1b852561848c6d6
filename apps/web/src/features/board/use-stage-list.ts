import { defaultRangeExtractor, useVirtualizer, type Range, type Virtualizer } from "@tanstack/react-virtual";
import { cardOf, type Card } from "@weir/domain";
import { useCallback, useEffect, useMemo, useRef } from "react";
import { useSession } from "../../replica/use-board-session.tsx";
import { useUi } from "./board-ui.ts";
import type { StageLayout } from "./drag/insertion.ts";

const cardGap = 6;
const lineHeight = 18;
const charactersALine = 36;

/** A guess at a card's height, good enough for a scroll bar; what is in sight is measured. */
function guessedHeight(card: Card | undefined): number {
  if (card === undefined) return 64;
  const lines = Math.min(3, Math.ceil(card.title.length / charactersALine));
  const meta = card.labels.length + card.people.length + card.checkItems.length > 0 || card.dueAt !== undefined;
  return 18 + lines * lineHeight + (meta ? 22 : 0) + (card.blocked === undefined ? 0 : 22);
}

export interface StageList {
  readonly virtualizer: Virtualizer<HTMLElement, Element>;
  readonly layout: StageLayout;
}

/** The cards of a stage that are in sight, and those that must stay: the lifted and the focused one. */
export function useStageList(
  cardIds: readonly string[],
  liftedIndex: number | undefined,
  scroller: () => HTMLElement | null,
): StageList {
  const { store } = useSession();
  const { height, gap = cardGap } = useUi((ui) => ui.cardShape) ?? {};
  const focused = useUi((ui) => {
    const index = cardIds.indexOf(ui.wantedCardId ?? ui.focusedCardId ?? "");
    return index === -1 ? undefined : index;
  });
  const wanted = useUi((ui) => ui.wantedCardId !== undefined && cardIds.includes(ui.wantedCardId));

  // oxlint-disable-next-line react/incompatible-library -- its answers are read while drawing and in events, never memoised
  const virtualizer = useVirtualizer<HTMLElement, Element>({
    count: cardIds.length,
    getScrollElement: scroller,
    getItemKey: useCallback((index: number) => cardIds[index] ?? index, [cardIds]),
    estimateSize: useCallback(
      (index: number) => {
        if (height !== undefined) return height;
        const { board } = store.getState();
        const cardId = cardIds[index];
        return guessedHeight(board === undefined || cardId === undefined ? undefined : cardOf(board, cardId));
      },
      [cardIds, store, height],
    ),
    gap,
    overscan: 3,
    initialRect: { width: 280, height: 800 },
    rangeExtractor: useCallback(
      (range: Range) => withKept(defaultRangeExtractor(range), [liftedIndex, focused], range.count),
      [liftedIndex, focused],
    ),
  });

  useEffect(() => {
    if (wanted && focused !== undefined) virtualizer.scrollToIndex(focused, { align: "auto" });
  }, [wanted, focused, virtualizer]);

  const latest = useRef(virtualizer);
  latest.current = virtualizer;
  const layout = useMemo<StageLayout>(
    () => ({
      count: cardIds.length,
      gap,
      startOf: (index) => latest.current.measurementsCache[index]?.start ?? 0,
      sizeOf: (index) => latest.current.measurementsCache[index]?.size ?? 0,
    }),
    [cardIds.length, gap],
  );
  return { virtualizer, layout };
}

function withKept(visible: number[], kept: readonly (number | undefined)[], count: number): number[] {
  const missing = kept.filter(
    (index): index is number => index !== undefined && index < count && !visible.includes(index),
  );
  return missing.length === 0 ? visible : [...new Set([...visible, ...missing])].toSorted((a, b) => a - b);
}
