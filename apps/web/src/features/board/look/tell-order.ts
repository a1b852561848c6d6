import type { StoreApi } from "zustand/vanilla";
import { announce } from "../../../lib/announce.ts";
import { showToast } from "../../../ui/toast.tsx";
import { say } from "../say.ts";
import { lookAt, type LookState } from "./look.ts";

/** Says why a card was not put where a hand wanted it, and offers the order in which it could be. */
export function tellOrder(ui: StoreApi<LookState>, why: string): void {
  announce(why);
  const byHand = { label: say("board.order-by-hand"), onClick: () => lookAt(ui, { sort: "rank" }) };
  void showToast(why, { id: "order", action: byHand });
}
