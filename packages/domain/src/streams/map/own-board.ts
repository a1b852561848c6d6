import { notAllowed, type Refusal } from "../../refusal.ts";
import type { MapState } from "./map-state.ts";

/** Why a board's own map cannot be of these boards: it is there as long as its board, and always of it. */
export const keepsItsBoard = ({ mapId, boardIds }: MapState, wanted: readonly string[]): Refusal | undefined =>
  boardIds.includes(mapId) && !wanted.includes(mapId) ? notAllowed("own-board", { boardId: mapId }) : undefined;
