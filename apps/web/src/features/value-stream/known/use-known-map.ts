import type { AnswerOf } from "@weir/contract";
import { useEffect, useState } from "react";
import { reasonOf } from "../../../lib/client.ts";
import type { MetricQueryParams } from "../../../charts/use-metric.ts";
import { mapsClient } from "./maps-client.ts";
import { say } from "../words.ts";

export type KnownAnswer = AnswerOf<"measuredMap">;
export type KnownPart = KnownAnswer["parts"][number];

/** The map as it is known, and again after what people know has changed, or one comes back to the page. */
export function useKnownMap(
  mapId: string,
  seq: number | undefined,
  params: MetricQueryParams,
): { readonly known: KnownAnswer | undefined; readonly failure: string | undefined } {
  const key = JSON.stringify(params);
  const [held, setHeld] = useState<{ readonly known?: KnownAnswer; readonly failure?: string }>({});
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const back = (): void => setTurn((last) => (document.hidden ? last : last + 1));
    document.addEventListener("visibilitychange", back);
    return () => document.removeEventListener("visibilitychange", back);
  }, []);
  useEffect(() => {
    if (seq === undefined) return undefined;
    const abort = new AbortController();
    const asked = JSON.parse(key) as Record<string, string>;
    mapsClient.measuredMap({ params: { mapId }, query: asked, signal: abort.signal }).then(
      (known) => setHeld({ known }),
      (problem: unknown) => {
        if (!abort.signal.aborted) setHeld((last) => ({ ...last, failure: reasonOf(problem, say("maps.failed")) }));
      },
    );
    return () => abort.abort();
  }, [mapId, seq, key, turn]);
  return { known: held.known, failure: held.failure };
}
