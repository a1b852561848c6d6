import { cardOf, isOnBoard } from "@weir/domain";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { useBoard, useSession } from "../../../replica/use-board-session.tsx";
import { Button, IconButton } from "../../../ui/button.tsx";
import { focusCard, useBoardUi, useUi } from "../board-ui.ts";
import styles from "./bulk-bar.module.css";
import { boardCommands } from "./commands.ts";
import { say, titleOf, type CommandId } from "./command.ts";
import { give } from "./give.ts";
import { isOffered } from "./in-hand.ts";
import { select } from "./select.ts";

const offered: readonly CommandId[] = ["move-to", "label", "assign", "due", "block", "archive", "discard"];

/** What can be done with the cards that are selected; anything else is in the palette. */
export function BulkBar(): ReactNode {
  const session = useSession();
  const ui = useBoardUi();
  const selected = useUi((state) => state.selected);
  const board = useBoard((current) => current);
  const cardIds = [...selected].filter((cardId) => {
    const card = cardOf(board, cardId);
    return card !== undefined && isOnBoard(card);
  });
  if (cardIds.length === 0) return null;
  const hand = { session, ui, board, cardIds };
  const clear = (): void => {
    select(ui.store, []);
    const [first] = cardIds;
    if (first !== undefined) focusCard(ui.store, ui.store.getState().focusedCardId ?? first);
  };
  return (
    <div className={styles.bar} role="toolbar" aria-label={say("select.bar")} data-bulk={cardIds.length}>
      <span className={styles.count}>{say("select.count", { count: cardIds.length })}</span>
      {boardCommands
        .filter((command) => offered.includes(command.id) && isOffered(command, hand))
        .map((command) => (
          <Button key={command.id} size="small" look="quiet" onClick={() => give(command, hand)}>
            {titleOf(command)}
          </Button>
        ))}
      <Button size="small" look="quiet" onClick={() => ui.store.setState({ palette: { cardIds } })}>
        {say("select.more")}
      </Button>
      <IconButton label={say("select.clear")} size="small" tip="none" onClick={clear}>
        <X size={14} />
      </IconButton>
    </div>
  );
}
