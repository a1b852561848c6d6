import type { FactMetricAnswer, FactMetricId } from "@weir/flow-metrics";
import { useEffect, useState } from "react";
import { client, reasonOf } from "../../lib/client.ts";
import { useReturns } from "../../lib/use-returns.ts";
import { say } from "../../charts/words.ts";

/** In the order they are shown. */
const figures: readonly FactMetricId[] = [
  "deployment-frequency",
  "change-lead-time",
  "change-fail-rate",
  "failed-deployment-recovery-time",
  "deployment-rework-rate",
  "time-to-restore",
];

interface Delivery {
  readonly answers: readonly FactMetricAnswer[];
  /** Somebody told of a deployment or an incident, in this window or in another. */
  readonly told: boolean;
}

export interface AskedDelivery {
  readonly delivery?: Delivery;
  readonly failure?: string;
  readonly retry: () => void;
}

/** The figures of delivery for a board's window; the last ones stay while others are on their way. */
export function useDelivery(boardId: string, window: { readonly from?: string; readonly to?: string }): AskedDelivery {
  const { from, to } = window;
  const [held, setHeld] = useState<Pick<AskedDelivery, "delivery" | "failure">>({});
  const [turn, setTurn] = useState(0);
  const returns = useReturns();
  useEffect(() => {
    const abort = new AbortController();
    const { signal } = abort;
    const ask = async (): Promise<void> => {
      try {
        const query = { board: boardId, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
        const asked = figures.map((metric) => client.factMetric({ params: { metric }, query, signal }));
        const answers = await Promise.all(asked);
        // What lies outside of the window is named as left out.
        const told = answers.some(({ explain }) => explain.included + explain.excluded.length > 0);
        if (!signal.aborted) setHeld({ delivery: { answers, told } });
      } catch (failure) {
        if (!signal.aborted) setHeld({ failure: reasonOf(failure, say("analytics.unreachable")) });
      }
    };
    void ask();
    return () => abort.abort();
  }, [boardId, from, to, turn, returns]);
  return { ...held, retry: () => setTurn((last) => last + 1) };
}
