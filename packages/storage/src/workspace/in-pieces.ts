import { setImmediate as breathe } from "node:timers/promises";

/** So many facts are folded and stamped within some 20 ms. */
const atOnce = 1_000;

/** A long list piece by piece, with a turn of the event loop after each: whoever else waits gets theirs. */
export async function* inPieces<T>(list: readonly T[]): AsyncGenerator<readonly T[]> {
  for (let at = 0; at < list.length; at += atOnce) {
    yield list.slice(at, at + atOnce);
    await breathe();
  }
}
