import { snapshotVersion } from "../board/snapshot/snapshot.ts";
import type { MapState } from "./map-state.ts";

/** A map as storage keeps it: its fold is plain data already. */
export interface MapSnapshot {
  readonly version: number;
  readonly map: MapState;
}

export const packMap = (map: MapState): MapSnapshot => ({ version: snapshotVersion, map });

export const unpackMap = ({ version, map }: MapSnapshot): MapState | undefined =>
  version === snapshotVersion ? map : undefined;
