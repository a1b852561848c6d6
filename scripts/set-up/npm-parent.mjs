const everyMs = 250;

/**
 * npm passes signals on to a shell that may die without passing them further, and what it started
 * would go on without anybody. So whoever was started by npm stops when its parent is gone.
 * @param {() => void} stop called once, when the parent has ended
 */
export function whenNpmIsGone(stop) {
  if (process.env.npm_lifecycle_event === undefined || process.platform === "win32") return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, everyMs);
  timer.unref();
}
