import { boardIdsField } from "./map-fields.ts";
import type { MapState } from "./map-state.ts";

/** Every event of a map says of which boards it was: who may see it is asked of the event alone (decision 0094). */
export const ofBoardsField = { boardIds: boardIdsField };

export const ofBoards = ({ boardIds }: MapState): { readonly boardIds: readonly string[] } => ({ boardIds });
