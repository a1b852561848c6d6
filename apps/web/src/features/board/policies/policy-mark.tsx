import { policyOf } from "@weir/domain";
import { ScrollText } from "lucide-react";
import { Suspense, useState, type ReactNode } from "react";
import { latePart } from "../../../lib/late-part.ts";
import { useBoard } from "../../../replica/use-board-session.tsx";
import { IconButton } from "../../../ui/button.tsx";
import { say } from "../say.ts";

const PolicyPopover = latePart(async () => ({ default: (await import("./policy-popover.tsx")).PolicyPopover }));

/** Says at a stage that something was agreed on for it, and opens that. */
export function PolicyMark({ stageId, name }: { stageId: string; name: string }): ReactNode {
  const there = useBoard((board) => {
    const policy = policyOf(board, stageId);
    return policy !== undefined && (policy.text.trim() !== "" || policy.points.length > 0);
  });
  const [open, setOpen] = useState(false);
  // Once loaded it stays around its button: a button that is exchanged loses the focus it is given back.
  const [used, setUsed] = useState(false);
  if (!there) return null;
  const button = (
    <IconButton
      label={say("board.open-policy", { stage: name })}
      size="small"
      tip="none"
      aria-haspopup="dialog"
      onClick={() => {
        setUsed(true);
        setOpen(true);
      }}
    >
      <ScrollText size={14} />
    </IconButton>
  );
  if (!used) return button;
  return (
    <Suspense fallback={button}>
      <PolicyPopover stageId={stageId} stageName={name} trigger={button} open={open} onOpenChange={setOpen} />
    </Suspense>
  );
}
