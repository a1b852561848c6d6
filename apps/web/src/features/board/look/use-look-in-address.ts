import type { CardSort } from "@weir/domain";
import { useEffect, useLayoutEffect, useRef } from "react";
import type { StoreApi } from "zustand/vanilla";
import type { RowsBy } from "../rows/rows-by.ts";
import { useBoard } from "../../../replica/use-board-session.tsx";
import { showToast } from "../../../ui/toast.tsx";
import { say } from "../say.ts";
import { isWhole, lookAt, lookOf, wholeBoard, type Look, type LookState } from "./look.ts";

/** What an address says of a look: a saved view, or a filter, an order and what divides the stages. */
export interface LookInAddress {
  readonly view?: string;
  readonly filter?: string;
  readonly sort?: CardSort;
  readonly rows?: RowsBy;
  /** The one stage that is shown, as a list. */
  readonly list?: string;
}

const settleMs = 300;

/**
 * Keeps the address and what is looked at the same. Each look is a step to come back to; letters typed one after the
 * other are one.
 */
export function useLookInAddress(
  store: StoreApi<LookState>,
  { view: viewId, filter = "", sort = "rank", rows = "own", list }: LookInAddress,
  onLook: ((look: LookInAddress, replace: boolean) => void) | undefined,
): void {
  const view = useBoard((board) => board.views.find((each) => each.viewId === viewId));
  const told = useRef(JSON.stringify(inAddress({ viewId, filter, sort, rows, list })));
  const tell = useRef(onLook);
  useEffect(() => void (tell.current = onLook), [onLook]);

  useLayoutEffect(() => {
    const said = JSON.stringify(inAddress({ viewId, filter, sort, rows, list }));
    const now = store.getState().look;
    const wanted: Look = view === undefined ? { filter, sort, rows, list } : { ...lookOf(view), list };
    if (viewId !== undefined && view === undefined) {
      // Who looks through it when it is removed goes on looking at the same.
      if (now.viewId === viewId) return lookAt(store, { viewId: undefined });
      void showToast(say("board.view-gone"), { id: "view" });
    }
    // What was told from here comes back as an echo, maybe of something that was typed over since.
    const isEcho = said === told.current && (viewId === undefined || viewId !== now.viewId);
    told.current = said;
    if (isEcho && !isFirst(now)) return;
    store.setState(
      isWhole(wanted)
        ? { look: viewId === undefined && rows === "own" && list === undefined ? wholeBoard : wanted, lens: undefined }
        : { look: wanted },
    );
  }, [store, view, viewId, filter, sort, rows, list]);

  useEffect(() => {
    let typing = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = store.subscribe(({ look }, before) => {
      if (look === before.look) return;
      clearTimeout(timer);
      const next = inAddress(look);
      const said = JSON.stringify(next);
      const replace = typing && look.typing === true;
      const go = (): void => {
        if (said === told.current) return;
        told.current = said;
        typing = look.typing === true;
        tell.current?.(next, replace);
      };
      if (look.typing === true) timer = setTimeout(go, settleMs);
      else go();
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [store]);
}

const isFirst = (look: Look): boolean => look === wholeBoard;

function inAddress({ viewId, filter, sort, rows, list }: Look): LookInAddress {
  const listed = list === undefined ? {} : { list };
  if (viewId !== undefined) return { view: viewId, ...listed };
  return {
    ...listed,
    ...(filter.trim() === "" ? {} : { filter: filter.trim() }),
    ...(sort === "rank" ? {} : { sort }),
    ...(rows === "own" ? {} : { rows }),
  };
}
