import { createStore } from "zustand/vanilla";

/** Whether the server answers, as the whole page knows it. */
export interface Reach {
  readonly lost: boolean;
  /** Changes of the board in sight that wait to be sent; absent without a board. */
  readonly unsent: number | undefined;
}

export const reach = createStore<Reach>(() => ({ lost: false, unsent: undefined }));

const patienceMs = 5_000;
const lostMs = 3_000;
const calmMs = 20_000;
let looking = false;
let lookedAt = 0;

/** Asks the server whether it is there: called whenever somebody got no answer, or wants to know now. */
export async function lookForServer(): Promise<void> {
  if (looking) return;
  looking = true;
  // What stands between here and the server may answer for it, with a 502 for example.
  const answers = await fetch("/api/session", { signal: AbortSignal.timeout(patienceMs) }).then(
    ({ status }) => status < 500,
    () => false,
  );
  looking = false;
  lookedAt = Date.now();
  if (reach.getState().lost === answers) reach.setState({ lost: !answers });
}

/** Looks now and then while the page is in sight, often while the server is away; answers how to stop. */
export function watchReach(): () => void {
  const look = (): void => {
    if (document.visibilityState === "visible") void lookForServer();
  };
  const timer = setInterval(() => {
    if (reach.getState().lost || Date.now() - lookedAt > calmMs) look();
  }, lostMs);
  const hints = ["online", "offline", "visibilitychange"];
  for (const hint of hints) window.addEventListener(hint, look);
  return () => {
    clearInterval(timer);
    for (const hint of hints) window.removeEventListener(hint, look);
  };
}

/** Calls back each time the server is there again. */
export const onReturn = (run: () => void): (() => void) =>
  reach.subscribe((now, before) => {
    if (before.lost && !now.lost) run();
  });
