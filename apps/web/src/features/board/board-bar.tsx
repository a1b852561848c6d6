import { Command, Undo2 } from "lucide-react";
import type { ReactNode } from "react";
import { withLate } from "../../lib/late-part.ts";
import { mayAs } from "../../replica/may.ts";
import { useLive, useSession } from "../../replica/use-board-session.tsx";
import { InBar } from "../../ui/bar-slot.tsx";
import { IconButton } from "../../ui/button.tsx";
import { useBoardUi } from "./board-ui.ts";
import { BoardFilter } from "./look/board-filter.tsx";
import { LookButton } from "./look/look-button.tsx";
import { LookThrough } from "./look/look-through.tsx";
import { say } from "./say.ts";
import { loadUndo } from "./use-board-keys.ts";

/** The board's tools in the top bar. */
export function BoardBar(): ReactNode {
  const session = useSession();
  const { store } = useBoardUi();
  const still = useLive((live) => live.still);
  const mayUndo = useLive((live) => !live.still && mayAs(live.role, "board.change"));
  return (
    <InBar>
      <BoardFilter />
      <LookThrough />
      <LookButton />
      {mayUndo && (
        <IconButton
          label={say("board.undo")}
          onClick={() => withLate(loadUndo, ({ undoHere }) => undoHere(session, store))}
        >
          <Undo2 size={16} />
        </IconButton>
      )}
      {!still && (
        <IconButton label={say("board.palette")} onClick={() => store.setState({ palette: {} })}>
          <Command size={16} />
        </IconButton>
      )}
    </InBar>
  );
}
