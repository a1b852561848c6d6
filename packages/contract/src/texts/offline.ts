import { counted } from "./texts-of.ts";

/** The page of a browser that cannot reach Weir. */
export const offlineTexts = {
  "offline.title": "Weir cannot be reached",
  "offline.text": "Either this device has no network, or the server is away. This page goes back to Weir by itself.",
  "offline.kept": (v: { count: number }) =>
    `${counted(v.count, "change is", "changes are")} kept in this browser, and sent when Weir is back.`,
  "offline.nothing-kept": "Nothing of yours waits here: all you did has been sent.",
  "offline.try": "Try now",
  "offline.trying": "Trying…",
  "offline.still": "Still no answer.",
} as const;
