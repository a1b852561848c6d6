import { useCallback, useEffect, useRef, useState } from "react";
import { whyNot } from "./use-sending.ts";

export type Loaded<T> =
  | { readonly state: "loading" }
  | { readonly state: "failed"; readonly why: string; readonly failure: unknown }
  | { readonly state: "ready"; readonly value: T };

/** What the server answers to one question; `reload` asks again and keeps what is shown meanwhile. `load` must be stable. */
export function useAnswer<T>(load: () => Promise<T>): {
  readonly loaded: Loaded<T>;
  readonly reload: () => Promise<void>;
} {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: "loading" });
  const here = useRef(true);
  const reload = useCallback(async () => {
    const next = await load().then(
      (value): Loaded<T> => ({ state: "ready", value }),
      (failure: unknown): Loaded<T> => ({ state: "failed", why: whyNot(failure), failure }),
    );
    if (here.current) setLoaded(next);
  }, [load]);
  useEffect(() => {
    here.current = true;
    void reload();
    return () => void (here.current = false);
  }, [reload]);
  return { loaded, reload };
}
