import { readable } from "@weir/contract";
import { ArrowDownWideNarrow } from "lucide-react";
import { Suspense, useRef, useState, type ReactNode } from "react";
import { latePart } from "../../../lib/late-part.ts";
import { useBoard } from "../../../replica/use-board-session.tsx";
import { Button } from "../../../ui/button.tsx";
import { useUi } from "../board-ui.ts";
import { say } from "../say.ts";
import styles from "./look-button.module.css";

export const loadLookMenu = async () => ({ default: (await import("./look-menu.tsx")).LookMenu });
const LookMenu = latePart(loadLookMenu);

/** In which order cards stand, and what was looked at before. */
export function LookButton(): ReactNode {
  const sorted = useUi((ui) => ui.look.sort !== "rank");
  const viewId = useUi((ui) => ui.look.viewId);
  const name = useBoard((board) => board.views.find((view) => view.viewId === viewId)?.name);
  const trigger = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  // Once loaded it stays around its button: a button that is exchanged loses the focus it is given back.
  const [used, setUsed] = useState(false);
  const button = (
    <Button
      ref={trigger}
      look="quiet"
      className={styles.look}
      aria-label={
        name === undefined ? say(sorted ? "board.look-sorted" : "board.look") : say("board.look-view", { name })
      }
      data-tip={say("board.look")}
      data-tip-side="below"
      data-on={sorted || undefined}
      aria-haspopup="menu"
      onClick={() => {
        if (used) return;
        setUsed(true);
        setOpen(true);
      }}
    >
      <ArrowDownWideNarrow size={16} aria-hidden />
      {name !== undefined && <span className={styles.viewName}>{readable(name)}</span>}
    </Button>
  );
  return used ? (
    <Suspense fallback={button}>
      <LookMenu trigger={button} returnTo={trigger} open={open} onOpenChange={setOpen} />
    </Suspense>
  ) : (
    button
  );
}
