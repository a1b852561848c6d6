import type { BoardCommand } from "./command.ts";
import { pick, pickStage, select } from "./select.ts";

/** Meaning several cards at once. */
export const selectCommands: readonly BoardCommand[] = [
  {
    id: "select",
    scope: "card",
    keys: ["x"],
    needs: "board.change",
    byKeyOnly: true,
    run({ session, ui }) {
      const { focusedCardId } = ui.store.getState();
      if (focusedCardId !== undefined) pick(session, ui.store, focusedCardId);
    },
  },
  {
    id: "select-stage",
    scope: "card",
    keys: [],
    needs: "board.change",
    run: ({ session, ui, cardIds: [first] }) => first !== undefined && pickStage(session, ui.store, first),
  },
  {
    id: "cancel",
    scope: "view",
    keys: ["Escape"],
    byKeyOnly: true,
    applies: ({ ui }) => ui.store.getState().selected.size > 0,
    run: ({ ui }) => select(ui.store, []),
  },
];
