import { Eraser, MoreHorizontal } from "lucide-react";
import { Suspense, useRef, useState, type ReactNode } from "react";
import { latePart } from "../../../lib/late-part.ts";
import { useMay } from "../../../replica/use-board-session.tsx";
import { IconButton } from "../../../ui/button.tsx";
import { Menu } from "../../../ui/menu.tsx";
import { say } from "./say.ts";

const RemoveTextDialog = latePart(async () => ({
  default: (await import("./remove-text-dialog.tsx")).RemoveTextDialog,
}));

export interface CommentMenuProps {
  cardId: string;
  commentId: string;
}

/** What can be done about a comment, for those who may do any of it. */
export function CommentMenu(props: CommentMenuProps): ReactNode {
  const mayRemove = useMay("board.redact");
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const back = useRef<HTMLElement>(null);
  const ask = (): void => {
    back.current = button.current;
    setAsking(true);
  };
  // The menu goes with the text: whoever was there is left at the comment.
  const removed = (): void => {
    back.current = button.current?.closest("li") ?? null;
  };
  if (!mayRemove) return null;
  return (
    <>
      <Menu
        label={say("removal.comment-menu")}
        align="end"
        trigger={
          <IconButton ref={button} label={say("removal.comment-menu")} size="small" tip="none">
            <MoreHorizontal size={14} />
          </IconButton>
        }
        entries={[
          {
            label: `${say("removal.of-comment")}…`,
            icon: <Eraser size={14} />,
            danger: true,
            onSelect: ask,
          },
        ]}
      />
      {asking && (
        <Suspense fallback={null}>
          <RemoveTextDialog {...props} returnTo={back} onRemoved={removed} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </>
  );
}
