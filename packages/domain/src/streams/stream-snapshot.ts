import { fromSnapshot, toSnapshot, type BoardSnapshot } from "./board/snapshot/snapshot.ts";
import { packFacts, unpackFacts, type FactsSnapshot } from "./facts/facts-snapshot.ts";
import { packMap, unpackMap, type MapSnapshot } from "./map/map-snapshot.ts";
import { isFacts, isMap, type StreamState } from "./stream-state.ts";

/** What storage keeps of a stream, to be spared a replay. */
export type StreamSnapshot = BoardSnapshot | FactsSnapshot | MapSnapshot;

export function packStream(state: StreamState): StreamSnapshot {
  if (isMap(state)) return packMap(state);
  return isFacts(state) ? packFacts(state) : toSnapshot(state);
}

/** The state that was packed, or undefined if another version packed it. */
export function unpackStream(snapshot: StreamSnapshot): StreamState | undefined {
  if ("map" in snapshot) return unpackMap(snapshot);
  return "facts" in snapshot ? unpackFacts(snapshot) : fromSnapshot(snapshot);
}
