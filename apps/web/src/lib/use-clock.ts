import { createContext, useContext, useSyncExternalStore } from "react";

const listeners = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    now = Date.now();
    for (const each of listeners) each();
  }, 60_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** Stops the clock for everything inside, in ms: a look back counts ages up to that instant. */
export const ClockAt = createContext<number | undefined>(undefined);

/** The time in ms, one beat a minute, shared by everything on the page. */
export function useClock(): number {
  const at = useContext(ClockAt);
  const live = useSyncExternalStore(subscribe, () => now);
  return at ?? live;
}
