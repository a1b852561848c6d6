import type { AnswerOf } from "@weir/contract";
import { useEffect, useState } from "react";
import { reasonOf } from "../../../lib/client.ts";
import { mapsClient } from "../known/maps-client.ts";
import { sayFuture } from "./words.ts";

export type ProgressAnswer = AnswerOf<"targetProgress">;

/** How far a target is, asked anew after the map has changed. */
export function useTargetProgress(
  mapId: string,
  targetId: string,
  seq: number,
): { readonly progress: ProgressAnswer | undefined; readonly failure: string | undefined; readonly retry: () => void } {
  const [held, setHeld] = useState<{ readonly progress?: ProgressAnswer; readonly failure?: string }>({});
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const abort = new AbortController();
    mapsClient.targetProgress({ params: { mapId, targetId }, query: {}, signal: abort.signal }).then(
      (progress) => setHeld({ progress }),
      (problem: unknown) => {
        if (!abort.signal.aborted) setHeld({ failure: reasonOf(problem, sayFuture("progress.failed")) });
      },
    );
    return () => abort.abort();
  }, [mapId, targetId, seq, turn]);
  return { progress: held.progress, failure: held.failure, retry: () => setTurn((last) => last + 1) };
}
