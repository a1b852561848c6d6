import { useNavigate } from "@tanstack/react-router";
import type { BoardListItem } from "@weir/contract";
import { useEffect, useState, type ReactNode } from "react";
import { client } from "../replica/browser-world.ts";
import { Menu, type MenuEntry } from "../ui/menu.tsx";
import { say } from "./say.ts";

export interface BoardSwitcherProps {
  boardId: string;
  trigger: ReactNode;
  onClose: () => void;
}

export function BoardSwitcher({ boardId, trigger, onClose }: BoardSwitcherProps): ReactNode {
  const navigate = useNavigate();
  const [boards, setBoards] = useState<readonly BoardListItem[]>([]);
  useEffect(() => {
    let here = true;
    client.boards().then(
      (answer) => here && setBoards(answer.boards),
      () => undefined,
    );
    return () => void (here = false);
  }, []);
  const others = boards
    .filter((board) => board.archived !== true)
    .map((board): MenuEntry => ({
      label: board.name,
      checked: board.boardId === boardId,
      onSelect: () => void navigate({ to: "/boards/$boardId", params: { boardId: board.boardId } }),
    }));
  const entries: MenuEntry[] = [
    ...others,
    "rule",
    { label: say("shell.all-boards"), onSelect: () => void navigate({ to: "/" }) },
  ];
  return (
    <Menu
      trigger={trigger}
      label={say("shell.switch-board")}
      entries={entries}
      defaultOpen
      onOpenChange={(open) => open || onClose()}
    />
  );
}
