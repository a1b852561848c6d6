import { useEffect } from "react";
import { withLate } from "../../lib/late-part.ts";
import { useSession } from "../../replica/use-board-session.tsx";

/** Cards that others move slide, as soon as the page has drawn what it shows at first. */
export function useSlides(): void {
  const session = useSession();
  useEffect(() => {
    let gone = false;
    let stop: (() => void) | undefined;
    withLate(
      () => import("./slides.ts"),
      ({ slideMoves }) => {
        if (!gone) stop = slideMoves(session);
      },
    );
    return () => {
      gone = true;
      stop?.();
    };
  }, [session]);
}
