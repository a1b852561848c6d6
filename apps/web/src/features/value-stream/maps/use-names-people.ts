import { useEffect, useState } from "react";
import { peopleClient } from "../../../lib/people-client.ts";
import { useReturns } from "../../../lib/use-returns.ts";

/** Whether figures over these boards may name people: only where they may on every one; `undefined` until that is known. */
export function useNamesPeople(boardIds: readonly string[]): boolean | undefined {
  const key = boardIds.join();
  const [held, setHeld] = useState<{ readonly key: string; readonly on: boolean }>();
  const returns = useReturns();
  useEffect(() => {
    if (key === "") return undefined;
    const abort = new AbortController();
    const ask = async (boardId: string): Promise<boolean> =>
      (await peopleClient.personFigures({ params: { boardId }, signal: abort.signal })).on;
    void Promise.all(key.split(",").map(ask)).then(
      (on) => abort.signal.aborted || setHeld({ key, on: on.every(Boolean) }),
      () => undefined,
    );
    return () => abort.abort();
  }, [key, returns]);
  return held?.key === key ? held.on : undefined;
}
