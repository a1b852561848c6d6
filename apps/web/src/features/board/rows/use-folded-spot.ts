import { useCallback, useRef } from "react";
import { useDropSpot } from "../drag/use-board-drag.tsx";
import type { Spot } from "../spot.ts";

/** Makes what is folded away a place to drop on: what is dropped goes last. Answers the ref of all of it. */
export function useFoldedSpot(spot: Spot, staying: number): (node: HTMLElement | null) => void {
  const area = useRef<HTMLElement | null>(null);
  const geometry = useCallback(() => {
    const element = area.current;
    if (element === null) return undefined;
    return { spot, element, placeAt: () => staying, liftedIndex: undefined, scrollToPlace: () => undefined };
  }, [spot, staying]);
  const setDropNode = useDropSpot(spot, geometry);
  return useCallback(
    (node) => {
      area.current = node;
      setDropNode(node);
    },
    [setDropNode],
  );
}
