import { Command, Keyboard, Search, Undo2, X } from "lucide-react";
import type { ReactNode } from "react";
import type { BoardSession } from "../../replica/board-session.ts";
import { mayAs } from "../../replica/may.ts";
import { useBoard, useLive, useSession } from "../../replica/use-board-session.tsx";
import { InBar } from "../../ui/bar-slot.tsx";
import { IconButton } from "../../ui/button.tsx";
import { focusCard, useBoardUi, useUi } from "./board-ui.ts";
import styles from "./board.module.css";
import { matching } from "./filter.ts";
import { say } from "./say.ts";
import { cardIdsIn, firstCardId } from "./stage-cards.ts";
import { undoHere } from "./undo.ts";

/** The board's tools in the top bar. */
export function BoardBar(): ReactNode {
  const session = useSession();
  const { store } = useBoardUi();
  const still = useLive((live) => live.still);
  const mayUndo = useLive((live) => !live.still && mayAs(live.role, "board.change"));
  return (
    <InBar>
      <Filter />
      {mayUndo && (
        <IconButton label={say("board.undo")} onClick={() => void undoHere(session, store)}>
          <Undo2 size={16} />
        </IconButton>
      )}
      {!still && (
        <IconButton label={say("board.palette")} onClick={() => store.setState({ palette: {} })}>
          <Command size={16} />
        </IconButton>
      )}
      {!still && (
        <IconButton
          label={say("board.keys")}
          className={styles.keysButton}
          onClick={() => store.setState({ keysShown: true })}
        >
          <Keyboard size={16} />
        </IconButton>
      )}
    </InBar>
  );
}

function Filter(): ReactNode {
  const session = useSession();
  const { store } = useBoardUi();
  const filter = useUi((ui) => ui.filter);
  return (
    <div className={styles.filter} role="search">
      <Search size={14} aria-hidden />
      <input
        type="text"
        data-filter
        value={filter}
        aria-label={say("board.filter")}
        placeholder={say("board.filter")}
        title={say("board.filter-hint")}
        onChange={(event) => store.setState({ filter: event.target.value })}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          store.setState({ filter: "" });
          event.currentTarget.blur();
          const cardId = store.getState().focusedCardId ?? firstHere(session);
          if (cardId !== undefined) focusCard(store, cardId);
        }}
      />
      {filter.trim() !== "" && (
        <>
          <FilterCount filter={filter} />
          <IconButton
            label={say("board.filter-clear")}
            size="small"
            tip="none"
            onClick={() => store.setState({ filter: "" })}
          >
            <X size={14} />
          </IconButton>
        </>
      )}
    </div>
  );
}

function FilterCount({ filter }: { filter: string }): ReactNode {
  const shown = useBoard((board) =>
    board.stages.reduce((sum, stage) => sum + matching(board, cardIdsIn(board, stage.stageId), filter).length, 0),
  );
  const all = useBoard((board) => board.stages.reduce((sum, stage) => sum + cardIdsIn(board, stage.stageId).length, 0));
  return (
    <span className={styles.filterCount} role="status">
      {say("board.filter-count", { shown, all })}
    </span>
  );
}

const firstHere = (session: BoardSession): string | undefined => {
  const { board } = session.store.getState();
  return board && firstCardId(board);
};
