import type { BoardState } from "./board/state.ts";
import { isFactsStream, type FactsState } from "./facts/facts-state.ts";

/** The fold of any stream; which kind it is, its name says. */
export type StreamState = BoardState | FactsState;

export const isFacts = (state: StreamState): state is FactsState => isFactsStream(state.stream);
