import { cardOf } from "@weir/domain";
import { useEffect, useState, type RefObject } from "react";
import { useBoard } from "../../../replica/use-board-session.tsx";
import { useUi } from "../board-ui.ts";
import { useDrag } from "../drag/use-board-drag.tsx";
import type { Rows } from "./rows.ts";

const margin = "400px";

interface NearProps {
  rows: Rows;
  rowId: string;
  first: boolean;
}

/** Whether a row is in sight or nearly, or holds what must stay: the lifted card, its target, the focused card. */
export function useNear(
  section: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  { rows, rowId, first }: NearProps,
): boolean {
  const [near, setNear] = useState(first || typeof IntersectionObserver === "undefined");
  const held = useDrag(({ lift, target }) => lift?.from.rowId === rowId || target?.rowId === rowId);
  const cardId = useUi((ui) => ui.wantedCardId ?? ui.focusedCardId);
  const focused = useBoard((board) => {
    const card = cardId === undefined ? undefined : cardOf(board, cardId);
    return card !== undefined && rows.rowOf(board, card) === rowId;
  });
  const adding = useUi((ui) => ui.quickAddStageId !== undefined && ui.quickAddRowId === rowId);
  useEffect(() => {
    if (typeof IntersectionObserver === "undefined" || section.current === null) return;
    const observer = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting === true), {
      root: scroller.current,
      rootMargin: margin,
    });
    observer.observe(section.current);
    return () => observer.disconnect();
  }, [section, scroller]);
  return near || held || focused || adding;
}
