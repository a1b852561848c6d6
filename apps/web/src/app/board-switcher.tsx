import { useNavigate } from "@tanstack/react-router";
import { limitsDialogTexts, textsOf, type BoardListItem } from "@weir/contract";
import { Suspense, useEffect, useState, type ReactNode, type RefObject } from "react";
import { client } from "../lib/client.ts";
import { latePart } from "../lib/late-part.ts";
import { useWho } from "../lib/who.ts";
import type { BoardSetting } from "../features/board/board-dialog.tsx";
import { mayAs } from "../replica/may.ts";
import { useLive, useSession } from "../replica/use-board-session.tsx";
import { Menu, type MenuEntry } from "../ui/menu.tsx";
import { say } from "./say.ts";

const BoardAccessDialog = latePart(async () => ({
  default: (await import("../features/people/board-access-dialog.tsx")).BoardAccessDialog,
}));

const LimitsDialog = latePart(async () => ({
  default: (await import("../features/board/limits/limits-dialog.tsx")).LimitsDialog,
}));
const BoardDialog = latePart(async () => ({
  default: (await import("../features/board/board-dialog.tsx")).BoardDialog,
}));
const RequestFormDialog = latePart(async () => ({
  default: (await import("../features/people/intake/request-form-dialog.tsx")).RequestFormDialog,
}));
const sayLimits = textsOf(limitsDialogTexts);

export const settings = [
  ["fields", "board.manage"],
  ["templates", "board.manage"],
  ["labels", "board.change"],
] as const;

interface BoardSwitcherProps {
  boardId: string;
  trigger: ReactNode;
  /** The button inside of it. */
  returnTo: RefObject<HTMLElement | null>;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onRename: () => void;
}

export function BoardSwitcher({
  boardId,
  trigger,
  returnTo,
  open,
  onOpenChange,
  onRename,
}: BoardSwitcherProps): ReactNode {
  const navigate = useNavigate();
  const session = useSession();
  const archived = useLive((live) => live.board?.archived === true);
  const role = useLive((live) => live.role);
  const isTeam = useWho()?.mode === "team";
  const [sharing, setSharing] = useState(false);
  const [limiting, setLimiting] = useState(false);
  const [setting, setSetting] = useState<BoardSetting>();
  const [asking, setAsking] = useState(false);
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
  const manage: MenuEntry[] = archived
    ? [{ label: say("shell.restore-board"), onSelect: () => void session.wish({ type: "board.restore" }) }]
    : [
        { label: say("shell.rename-board"), onSelect: onRename },
        { label: say("shell.archive-board"), onSelect: () => void session.wish({ type: "board.archive" }) },
      ];
  const entries: MenuEntry[] = [
    { label: sayLimits("limits.menu"), onSelect: () => setLimiting(true) },
    ...(archived
      ? []
      : settings.flatMap(([what, needs]) =>
          mayAs(role, needs) ? [{ label: say(`shell.${what}`), onSelect: () => setSetting(what) }] : [],
        )),
    ...(isTeam ? [{ label: say("shell.board-access"), onSelect: () => setSharing(true) }] : []),
    ...(mayAs(role, "board.intake") && !archived
      ? [{ label: say("shell.request-form"), onSelect: () => setAsking(true) }]
      : []),
    ...(mayAs(role, "board.manage") ? manage : []),
    "rule",
    { label: say("shell.all-boards"), onSelect: () => void navigate({ to: "/" }) },
    // They come a moment later: nothing else may move under a hand that is on its way.
    ...others,
  ];
  return (
    <>
      <Menu
        trigger={trigger}
        label={say("shell.switch-board")}
        entries={entries}
        open={open}
        onOpenChange={onOpenChange}
      />
      {limiting && (
        <Suspense fallback={null}>
          <LimitsDialog
            mayChange={mayAs(role, "board.manage") && !archived}
            returnTo={returnTo}
            onClose={() => setLimiting(false)}
          />
        </Suspense>
      )}
      {setting !== undefined && (
        <Suspense fallback={null}>
          <BoardDialog what={setting} returnTo={returnTo} onClose={() => setSetting(undefined)} />
        </Suspense>
      )}
      {asking && (
        <Suspense fallback={null}>
          <RequestFormDialog boardId={boardId} returnTo={returnTo} onClose={() => setAsking(false)} />
        </Suspense>
      )}
      {sharing && (
        <Suspense fallback={null}>
          <BoardAccessDialog
            boardId={boardId}
            mayChange={mayAs(role, "board.access")}
            returnTo={returnTo}
            onClose={() => setSharing(false)}
          />
        </Suspense>
      )}
    </>
  );
}
