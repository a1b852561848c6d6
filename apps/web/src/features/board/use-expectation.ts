import { useEffect } from "react";
import { client } from "../../lib/client.ts";
import { useBoardUi } from "./board-ui.ts";

const fewestCards = 10;

/** Asks once how long this board's cards take, after the board itself is there. */
export function useExpectation(boardId: string): void {
  const { store } = useBoardUi();
  useEffect(() => {
    const control = new AbortController();
    client.metric({ params: { boardId, metric: "cycle-time" }, signal: control.signal }).then(
      ({ result }) => store.setState({ expectedDays: expectedDaysIn(result) }),
      // Without it the board says nothing about pace, and nothing else is missing.
      () => undefined,
    );
    return () => control.abort();
  }, [boardId, store]);
}

function expectedDaysIn(result: unknown): number | undefined {
  const { n, p85 } = result as { readonly n?: unknown; readonly p85?: unknown };
  return typeof n === "number" && n >= fewestCards && typeof p85 === "number" && p85 > 0 ? p85 : undefined;
}
