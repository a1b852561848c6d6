/** How many may wait at once, and what whoever comes then is told. */
interface Queue {
  readonly longest: number;
  readonly full: () => Error;
}

/** Lets so many pieces of work run at once; the others wait in the order they came, as far as there is a queue for them. */
export function atMost(limit: number, queue?: Queue): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (queue && waiting.length >= queue.longest) throw queue.full();
    // Whoever ends hands its place on, so that nobody who comes in between takes it.
    if (running >= limit) await new Promise<void>((resolve) => void waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
