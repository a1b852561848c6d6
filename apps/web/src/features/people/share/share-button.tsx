import { Share2 } from "lucide-react";
import { Suspense, useRef, useState, type ReactNode } from "react";
import { latePart } from "../../../lib/late-part.ts";
import { mayAs } from "../../../replica/may.ts";
import { useLive } from "../../../replica/use-board-session.tsx";
import { IconButton } from "../../../ui/button.tsx";
import { say } from "./words.ts";

const ShareDialog = latePart(async () => ({ default: (await import("./share-dialog.tsx")).ShareDialog }));

/** For those who say who may what on the board. */
export function ShareButton({ boardId }: { boardId: string }): ReactNode {
  const may = useLive((live) => live.board !== undefined && mayAs(live.role, "board.access"));
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  if (!may) return null;
  return (
    <>
      <IconButton ref={button} label={say("share.button")} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Share2 size={16} />
      </IconButton>
      {open && (
        <Suspense fallback={null}>
          <ShareDialog boardId={boardId} returnTo={button} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
