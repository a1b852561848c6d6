type Listener = (message: string) => void;

const listeners = new Set<Listener>();

/** Says a sentence through the page's live region. */
export function announce(message: string): void {
  for (const listener of listeners) listener(message);
}

export function onAnnouncement(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
