import type { Card } from "@weir/domain";
import type { StoreApi } from "zustand/vanilla";
import type { BoardLive } from "../../../replica/board-live.ts";

/** The pull that this page made and whose receiver is asked about it now; undefined for anybody else's. */
export function askedHere({ asks }: Pick<BoardLive, "asks">, { asked }: Card): string | undefined {
  return asked !== undefined && asked.answer === undefined && asks.has(asked.moveId) ? asked.moveId : undefined;
}

/** Nobody is asked about this pull again. */
export function endAsking(store: StoreApi<BoardLive>, moveId: string): void {
  const asks = new Set(store.getState().asks);
  asks.delete(moveId);
  store.setState({ asks });
}
