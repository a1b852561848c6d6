import type { Readable } from "node:stream";

/** Bytes, and milliseconds, in which the sender of an unwanted body may come to its end. */
const mostBytes = 256 * 1024 ** 2;
const patienceMs = 30_000;

/**
 * Throws away what is still to come of a request that was answered already. Closing the connection
 * instead would reset it under a sender who has not read the answer yet: all that one saw would be EPIPE.
 */
export function discardBody(request: Readable, bytes = mostBytes, ms = patienceMs): void {
  let left = bytes;
  const hangUp = (): void => void request.destroy();
  const timer = setTimeout(hangUp, ms).unref();
  request.once("close", () => clearTimeout(timer));
  request.on("data", ({ length }: Buffer) => {
    left -= length;
    if (left < 0) hangUp();
  });
  request.resume();
}
