import type { ReactNode } from "react";
import { latePart } from "../../../lib/late-part.ts";
import { FilterField } from "../../../ui/filter/filter-field.tsx";
import { useBoardUi, useUi } from "../board-ui.ts";
import { say } from "../say.ts";
import { lookAt } from "./look.ts";

export const loadFilterHelp = async () => ({ default: (await import("./board-filter-help.tsx")).BoardFilterHelp });
const BoardFilterHelp = latePart(loadFilterHelp);

/** The field that says which cards of the board are shown. What it offers and what is wrong comes with its first use. */
export function BoardFilter(): ReactNode {
  const { store } = useBoardUi();
  return (
    <FilterField
      label={say("board.filter")}
      hint={say("board.filter-hint")}
      text={useUi((ui) => ui.look.filter)}
      onText={(filter, typing) => lookAt(store, { filter, typing })}
      help={(props) => <BoardFilterHelp {...props} />}
    />
  );
}
