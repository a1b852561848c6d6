import { dayOfNumber, wallDay } from "@weir/charts";
import { readable } from "@weir/contract";
import { allCards, cardOf, type BoardState } from "@weir/domain";
import { useCallback, useMemo } from "react";
import { useClock } from "../lib/use-clock.ts";
import { useLive } from "../replica/use-board-session.tsx";
import { say } from "./words.ts";

/** What the drawings of a board need to know of it beside its figures. */
export interface BoardFacts {
  readonly board: BoardState;
  /** Local days in the board's zone. */
  readonly today: string;
  readonly lastChange: string;
  /** A card's title, or its id where the board no longer knows it. */
  readonly titleOf: (cardId: string) => string;
}

/** `undefined` until the board has been loaded. */
export function useBoardFacts(): BoardFacts | undefined {
  const board = useLive((live) => live.board);
  const frame = useLive((live) => live.frame);
  const now = useClock();
  const titleOf = useCallback(
    (cardId: string) => {
      if (frame !== undefined) return say("analytics.some-card", { end: cardId.slice(-4) });
      return readable((board === undefined ? undefined : cardOf(board, cardId)?.title) ?? cardId);
    },
    [board, frame],
  );
  return useMemo(() => {
    if (board === undefined) return undefined;
    const dayIn = (instant: number): string => dayOfNumber(wallDay(instant, board.timeZone));
    let latest = Date.parse(frame?.changedAt ?? board.createdAt);
    for (const card of allCards(board)) latest = Math.max(latest, Date.parse(card.touchedAt));
    return { board, today: dayIn(now), lastChange: dayIn(latest), titleOf };
  }, [board, frame, now, titleOf]);
}
