import { useNavigate } from "@tanstack/react-router";
import type { BoardListItem } from "@weir/contract";
import { useEffect, useState, type ReactNode } from "react";
import { client } from "../lib/client.ts";
import { useLive, useSession } from "../replica/use-board-session.tsx";
import { Menu, type MenuEntry } from "../ui/menu.tsx";
import { say } from "./say.ts";

export interface BoardSwitcherProps {
  boardId: string;
  trigger: ReactNode;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onRename: () => void;
}

export function BoardSwitcher({ boardId, trigger, open, onOpenChange, onRename }: BoardSwitcherProps): ReactNode {
  const navigate = useNavigate();
  const session = useSession();
  const archived = useLive((live) => live.board?.archived === true);
  const [boards, setBoards] = useState<readonly BoardListItem[]>([]);
  useEffect(() => {
    if (!open) return;
    let here = true;
    client.boards().then(
      (answer) => here && setBoards(answer.boards),
      () => undefined,
    );
    return () => void (here = false);
  }, [open]);
  const others = boards
    .filter((board) => board.archived !== true)
    .map((board): MenuEntry => ({
      label: board.name,
      checked: board.boardId === boardId,
      onSelect: () => void navigate({ to: "/boards/$boardId", params: { boardId: board.boardId } }),
    }));
  const entries: MenuEntry[] = [
    ...others,
    { label: say("shell.all-boards"), onSelect: () => void navigate({ to: "/" }) },
    "rule",
    ...(archived
      ? [{ label: say("shell.restore-board"), onSelect: () => void session.wish({ type: "board.restore" }) }]
      : [
          { label: say("shell.rename-board"), onSelect: onRename },
          { label: say("shell.archive-board"), onSelect: () => void session.wish({ type: "board.archive" }) },
        ]),
  ];
  return (
    <Menu
      trigger={trigger}
      label={say("shell.switch-board")}
      entries={entries}
      open={open}
      onOpenChange={onOpenChange}
    />
  );
}
