import type { ImportPhase, ImportProgressTold } from "@weir/contract";
import { useEffect, useState } from "react";
import { client } from "../../lib/client.ts";

/** What is over sooner needs no word on how far it is. */
const firstAsked = 500;
const pause = 700;

/** What an import goes through, and how much of its time each takes. */
const previewing: Readonly<Partial<Record<ImportPhase, number>>> = {
  receiving: 15,
  waiting: 0,
  unpacking: 5,
  reading: 40,
  placing: 15,
  figuring: 25,
};
const keeping: typeof previewing = { receiving: 10, waiting: 0, unpacking: 5, reading: 30, placing: 10, storing: 45 };

export interface Progress extends ImportProgressTold {
  /** Of all phases together, 0 to 1. */
  readonly all: number;
}

/** How far the request is that goes by the id; asked now and then while there is one. */
export function useProgress(progressId: string | undefined, isKeeping: boolean): Progress | undefined {
  const [told, setTold] = useState<{ readonly id: string; readonly said: ImportProgressTold }>();
  useEffect(() => {
    if (progressId === undefined) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    let over = false;
    const ask = async (): Promise<void> => {
      try {
        const { progress: said } = await client.importProgress({ params: { progressId } });
        if (!over && said !== null) setTold({ id: progressId, said });
      } catch {
        // The request itself says how it ends.
      }
      if (!over) timer = setTimeout(() => void ask(), pause);
    };
    timer = setTimeout(() => void ask(), firstAsked);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [progressId]);
  if (told === undefined || told.id !== progressId) return undefined;
  return { ...told.said, all: shareOfAll(told.said, isKeeping ? keeping : previewing) };
}

/** How much of the whole is done, each phase counting for what it takes. */
function shareOfAll({ phase, share }: ImportProgressTold, phases: typeof previewing): number {
  let [before, all, isBefore] = [0, 0, true];
  for (const [name, weight] of Object.entries(phases)) {
    if (name === phase) {
      isBefore = false;
      before += weight * share;
    } else if (isBefore) before += weight;
    all += weight;
  }
  return isBefore ? 0 : before / all;
}
