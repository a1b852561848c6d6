import type { Card } from "@weir/domain";
import { Eraser } from "lucide-react";
import { Suspense, useRef, useState, type ReactNode } from "react";
import { latePart } from "../../../lib/late-part.ts";
import { useMay } from "../../../replica/use-board-session.tsx";
import { Button } from "../../../ui/button.tsx";
import styles from "./drawer.module.css";
import { say } from "./say.ts";

const RemoveTextDialog = latePart(async () => ({
  default: (await import("./remove-text-dialog.tsx")).RemoveTextDialog,
}));

/** The way to remove everything that was written on a card, for those who may: whether or not it is on the board. */
export function RemoveCardText({ card }: { card: Card }): ReactNode {
  const mayRemove = useMay("board.redact");
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  if (!mayRemove) return null;
  return (
    <>
      <Button ref={button} look="quiet" size="small" className={styles.start} onClick={() => setAsking(true)}>
        <Eraser size={14} aria-hidden />
        {say("removal.of-card")}…
      </Button>
      {asking && (
        <Suspense fallback={null}>
          <RemoveTextDialog
            cardId={card.cardId}
            comments={card.commentCount}
            returnTo={button}
            onClose={() => setAsking(false)}
          />
        </Suspense>
      )}
    </>
  );
}
