import { useEffect, useState } from "react";
import { peopleClient } from "../../../lib/people-client.ts";
import { useReturns } from "../../../lib/use-returns.ts";

/** Whether figures over these boards may name people: only where they may on every one of them. */
export function useNamesPeople(boardIds: readonly string[]): boolean {
  const key = boardIds.join();
  const [named, setNamed] = useState<string>();
  const returns = useReturns();
  useEffect(() => {
    if (key === "") return undefined;
    const abort = new AbortController();
    const ask = async (boardId: string): Promise<boolean> =>
      (await peopleClient.personFigures({ params: { boardId }, signal: abort.signal })).on;
    void Promise.all(key.split(",").map(ask)).then(
      (on) => abort.signal.aborted || setNamed(on.every(Boolean) ? key : undefined),
      () => undefined,
    );
    return () => abort.abort();
  }, [key, returns]);
  return named === key;
}
