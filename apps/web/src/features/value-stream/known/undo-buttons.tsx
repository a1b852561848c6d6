import { Redo2, Undo2 } from "lucide-react";
import { useEffect, useRef, type ReactNode } from "react";
import { IconButton } from "../../../ui/button.tsx";
import { say } from "../words.ts";
import type { MapDesk } from "./use-map-desk.ts";

/** Takes back what was done to the map on this page, and does it again; the one that has nothing left gives the focus to the other. */
export function UndoButtons({ desk: { canUndo, canRedo, undo, redo } }: { desk: MapDesk }): ReactNode {
  const undoButton = useRef<HTMLButtonElement>(null);
  const redoButton = useRef<HTMLButtonElement>(null);
  const pressed = useRef(false);
  useEffect(() => {
    const at = document.activeElement;
    if (pressed.current && (at === document.body || at?.matches(":disabled") === true))
      (canRedo ? redoButton : undoButton).current?.focus();
    pressed.current = false;
  }, [canUndo, canRedo]);
  const press = (way: () => Promise<void>): void => {
    pressed.current = true;
    void way();
  };
  return (
    <>
      <IconButton
        ref={undoButton}
        label={say("map.undo")}
        tip="below-end"
        disabled={!canUndo}
        onClick={() => press(undo)}
      >
        <Undo2 size={16} aria-hidden />
      </IconButton>
      <IconButton
        ref={redoButton}
        label={say("map.redo")}
        tip="below-end"
        disabled={!canRedo}
        onClick={() => press(redo)}
      >
        <Redo2 size={16} aria-hidden />
      </IconButton>
    </>
  );
}
