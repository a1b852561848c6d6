import type { EventSourceLike } from "@weir/contract";
import { goToSignIn } from "./signed-out.ts";

/** How this page comes to the server: as whoever is signed in, or with a link. */
export interface Entry {
  /** Sent with every request. */
  readonly headers: Readonly<Record<string, string>>;
  readonly openStream: (url: string) => EventSourceLike;
  /** The server does not know whoever this is, or not any more. */
  readonly turnedAway: () => void;
}

let used: Entry = { headers: {}, openStream: (url) => new EventSource(url), turnedAway: goToSignIn };

export const entry = (): Entry => used;

/** From now on this page comes another way. */
export function comeBy(other: Entry): void {
  used = other;
}
