import { useEffect, type RefObject } from "react";

const least = 0.2;
const most = 3;
const within = (zoom: number): number => Math.min(most, Math.max(least, zoom));

/** One step nearer or farther: a quarter each. */
export const zoomedBy = (zoom: number, steps: number): number => within(zoom * 1.25 ** steps);

type SetZoom = (change: (zoom: number) => number) => void;

/** Ctrl and the wheel, and two fingers, change the size of what is inside the element: the browser's own page stays. */
export function useZoomGestures(element: RefObject<HTMLElement | null>, setZoom: SetZoom): void {
  useEffect(() => {
    const wall = element.current;
    if (wall === null) return undefined;
    let apart: number | undefined;
    const turn = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      setZoom((zoom) => within(zoom * Math.exp(-event.deltaY / 400)));
    };
    const spread = (event: TouchEvent): void => {
      const [one, other] = event.touches;
      if (one === undefined || other === undefined) {
        apart = undefined;
        return;
      }
      event.preventDefault();
      const now = Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
      const before = apart ?? now;
      apart = now;
      if (before > 0) setZoom((zoom) => within((zoom * now) / before));
    };
    const lift = (): void => (apart = undefined);
    wall.addEventListener("wheel", turn, { passive: false });
    wall.addEventListener("touchmove", spread, { passive: false });
    wall.addEventListener("touchend", lift);
    return () => {
      wall.removeEventListener("wheel", turn);
      wall.removeEventListener("touchmove", spread);
      wall.removeEventListener("touchend", lift);
    };
  }, [element, setZoom]);
}
