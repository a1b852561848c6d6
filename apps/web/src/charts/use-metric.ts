import { ProblemError } from "@weir/contract";
import type { MetricAnswer, MetricId, MetricResults } from "@weir/flow-metrics";
import { useEffect, useEffectEvent, useState } from "react";
import { client, reasonOf } from "../lib/client.ts";
import { useLive } from "../replica/use-board-session.tsx";
import { say } from "./words.ts";

/** A measurement as a drawing sees it. An old answer stays while a new one is on its way. */
export interface Measured<R> {
  readonly answer: MetricAnswer<R> | undefined;
  readonly failure: string | undefined;
  readonly retry: () => void;
}

export type MetricQueryParams = Readonly<Record<string, string | undefined>>;

/** Moves come in runs: the figures follow when the board has been still for a moment. */
const stillMs = 400;
const awayMs = 3_000;

/** Asks the server for a metric, and again after the board has changed; without a board nothing is asked. */
export function useMetric<Id extends MetricId>(
  boardId: string | undefined,
  metric: Id,
  params: MetricQueryParams,
): Measured<MetricResults[Id]> {
  const seq = useLive((live) => live.board?.seq);
  const key = JSON.stringify([boardId, metric, params]);
  const [held, setHeld] = useState<{ key: string; answer?: MetricAnswer<MetricResults[Id]>; failure?: string }>({
    key,
  });
  const [turn, setTurn] = useState(0);
  const again = (): void => setTurn((last) => last + 1);

  const ask = useEffectEvent(async (signal: AbortSignal) => {
    if (boardId === undefined) return;
    try {
      const query = Object.fromEntries(
        Object.entries(params).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
      );
      const answer = (await client.metric({ params: { boardId, metric }, query, signal })) as MetricAnswer<
        MetricResults[Id]
      >;
      if (!signal.aborted) setHeld({ key, answer });
    } catch (failure) {
      if (signal.aborted) return;
      setHeld({ key, failure: reasonOf(failure, say("analytics.unreachable")) });
      // A server that was away may come back; a question it refused stays refused.
      if (failure instanceof ProblemError) return;
      const timer = setTimeout(again, awayMs);
      signal.addEventListener("abort", () => clearTimeout(timer));
    }
  });

  /** A new question is asked at once; the same one again only after a pause. */
  const pause = useEffectEvent(() => (held.answer === undefined || held.key !== key ? 0 : stillMs));

  useEffect(() => {
    if (seq === undefined) return undefined;
    const abort = new AbortController();
    const timer = setTimeout(() => void ask(abort.signal), pause());
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [key, seq, turn]);

  return { answer: held.answer, failure: held.failure, retry: again };
}
