const restMs = 10_000;

export interface FollowVisibleOptions {
  /** Follows from a seq on; answers how to stop. */
  readonly follow: (after: number, onSeq: (seq: number) => void) => () => void;
  readonly after: number;
  /** Runs something later; answers how to call it off. Milliseconds. */
  readonly later: (run: () => void, ms: number) => () => void;
}

/**
 * Follows as long as the page is looked at. A browser opens only six connections to one server:
 * a tab in the background gives its stream back after a while and catches up when it is seen again.
 */
export function followVisible({ follow, after, later }: FollowVisibleOptions): () => void {
  let seen = after;
  let stop: (() => void) | undefined;
  let callOff: (() => void) | undefined;
  const start = (): void => {
    stop ??= follow(seen, (seq) => (seen = seq));
  };
  const rest = (): void => {
    stop?.();
    stop = undefined;
  };
  const look = (): void => {
    callOff?.();
    callOff = undefined;
    if (document.hidden) callOff = later(rest, restMs);
    else start();
  };
  document.addEventListener("visibilitychange", look);
  start();
  return () => {
    document.removeEventListener("visibilitychange", look);
    callOff?.();
    rest();
  };
}
