import type { ServerResponse } from "node:http";

/** Aborts once whoever waits for the answer went away without it: nobody needs what would be in it. */
export function goneWith(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  response.once("close", () => {
    if (!response.writableFinished) gone.abort();
  });
  return gone.signal;
}
