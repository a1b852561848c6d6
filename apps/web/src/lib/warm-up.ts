const waitMs = 1_500;

/** Loads code that a hand may ask for next, once the page has nothing better to do: it is there even without a network. */
export function warmUp(parts: readonly (() => Promise<unknown>)[]): () => void {
  const timer = setTimeout(() => {
    // One after the other, so that what is asked for now goes first; a part that fails is asked for again when needed.
    void parts.reduce((before, load) => before.then(load).catch(() => undefined), Promise.resolve<unknown>(undefined));
  }, waitMs);
  return () => clearTimeout(timer);
}
