import { isBoardStream } from "./board/empty-board.ts";
import type { BoardState } from "./board/state.ts";
import { isFactsStream, type FactsState } from "./facts/facts-state.ts";
import { isMapStream, type MapState } from "./map/map-state.ts";

/** The fold of any stream; which kind it is, its name says. */
export type StreamState = BoardState | FactsState | MapState;

export const isFacts = (state: StreamState): state is FactsState => isFactsStream(state.stream);

export const isBoard = (state: StreamState): state is BoardState => isBoardStream(state.stream);

export const isMap = (state: StreamState): state is MapState => isMapStream(state.stream);
