import { ArrowDownWideNarrow } from "lucide-react";
import { lazy, Suspense, useState, type ReactNode } from "react";
import { IconButton } from "../../../ui/button.tsx";
import { useUi } from "../board-ui.ts";
import { say } from "../say.ts";

export const loadLookMenu = async () => ({ default: (await import("./look-menu.tsx")).LookMenu });
const LookMenu = lazy(loadLookMenu);

/** In which order cards stand, and what was looked at before. */
export function LookButton(): ReactNode {
  const sorted = useUi((ui) => ui.look.sort !== "rank");
  const [open, setOpen] = useState(false);
  // Once loaded it stays around its button: a button that is exchanged loses the focus it is given back.
  const [used, setUsed] = useState(false);
  const button = (
    <IconButton
      label={say(sorted ? "board.look-sorted" : "board.look")}
      aria-haspopup="menu"
      aria-pressed={sorted}
      onClick={() => {
        if (used) return;
        setUsed(true);
        setOpen(true);
      }}
    >
      <ArrowDownWideNarrow size={16} />
    </IconButton>
  );
  return used ? (
    <Suspense fallback={button}>
      <LookMenu trigger={button} open={open} onOpenChange={setOpen} />
    </Suspense>
  ) : (
    button
  );
}
