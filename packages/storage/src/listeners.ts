import type { Batch, DomainEvent } from "@weir/domain";
import type { EventListener } from "./event-log.ts";

export interface Listeners {
  add(stream: string, listener: EventListener): () => void;
  /** Tells every listener of the batches' streams. A listener that throws surfaces as uncaught. */
  tell(batches: readonly Batch[], texts?: readonly string[]): void;
}

const call = (listener: EventListener, events: readonly DomainEvent[], texts?: readonly string[]): void => {
  try {
    listener(events, texts);
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
};

/** Who wants to hear of which stream; `"*"` hears all. */
export const createListeners = (): Listeners => {
  const byStream = new Map<string, Set<EventListener>>();
  return {
    add(stream, listener) {
      const heard: EventListener = (events, texts) => listener(events, texts);
      const those = byStream.get(stream) ?? new Set();
      byStream.set(stream, those.add(heard));
      return () => {
        those.delete(heard);
        if (those.size === 0 && byStream.get(stream) === those) byStream.delete(stream);
      };
    },
    tell(batches, texts) {
      if (byStream.size === 0) return;
      let from = 0;
      for (const { stream, events } of batches) {
        if (events.length === 0) continue;
        const own = texts?.slice(from, (from += events.length));
        for (const listener of byStream.get(stream) ?? []) call(listener, events, own);
        for (const listener of byStream.get("*") ?? []) call(listener, events, own);
      }
    },
  };
};
