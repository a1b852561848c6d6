import { useEffect } from "react";
import { useSession } from "../../replica/use-board-session.tsx";

/** Cards that others move slide, as soon as the page has drawn what it shows at first. */
export function useSlides(): void {
  const session = useSession();
  useEffect(() => {
    let gone = false;
    let stop: (() => void) | undefined;
    void import("./slides.ts").then(({ slideMoves }) => {
      if (!gone) stop = slideMoves(session);
    });
    return () => {
      gone = true;
      stop?.();
    };
  }, [session]);
}
