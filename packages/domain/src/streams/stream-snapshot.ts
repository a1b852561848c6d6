import { fromSnapshot, toSnapshot, type BoardSnapshot } from "./board/snapshot/snapshot.ts";
import { packFacts, unpackFacts, type FactsSnapshot } from "./facts/facts-snapshot.ts";
import { isFacts, type StreamState } from "./stream-state.ts";

/** What storage keeps of a stream, to be spared a replay. */
export type StreamSnapshot = BoardSnapshot | FactsSnapshot;

export const packStream = (state: StreamState): StreamSnapshot =>
  isFacts(state) ? packFacts(state) : toSnapshot(state);

/** The state that was packed, or undefined if another version packed it. */
export const unpackStream = (snapshot: StreamSnapshot): StreamState | undefined =>
  "facts" in snapshot ? unpackFacts(snapshot) : fromSnapshot(snapshot);
