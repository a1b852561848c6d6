import { useEffect, useState } from "react";

/** How often somebody has come back to this page: what is not followed live is asked for again then. */
export function useReturns(): number {
  const [returns, setReturns] = useState(0);
  useEffect(() => {
    const seen = (): void => {
      if (document.visibilityState === "visible") setReturns((before) => before + 1);
    };
    document.addEventListener("visibilitychange", seen);
    window.addEventListener("focus", seen);
    return () => {
      document.removeEventListener("visibilitychange", seen);
      window.removeEventListener("focus", seen);
    };
  }, []);
  return returns;
}
