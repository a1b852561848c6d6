import type { BoardListItem } from "@weir/contract";
import { Trash2 } from "lucide-react";
import { useState, type ReactNode } from "react";
import { client, reasonOf } from "../../lib/client.ts";
import { listed } from "../../lib/locale.ts";
import { Button } from "../../ui/button.tsx";
import { Popover } from "../../ui/popover.tsx";
import { showToast } from "../../ui/toast.tsx";
import styles from "./home.module.css";
import { say } from "./say.ts";

export interface RemoveDemoProps {
  boards: readonly BoardListItem[];
  onRemoved: () => Promise<void>;
}

/** Takes the demo away for good: what goes is named first. */
export function RemoveDemo({ boards, onRemoved }: RemoveDemoProps): ReactNode {
  const [asking, setAsking] = useState(false);
  const [removing, setRemoving] = useState(false);
  const remove = async (): Promise<void> => {
    setRemoving(true);
    try {
      await client.removeDemo();
      void showToast(say("home.demo.removed"));
      await onRemoved();
    } catch (failure) {
      void showToast(say("home.demo.failed", { why: reasonOf(failure, say("home.failed.text")) }), { tone: "wrong" });
    } finally {
      setAsking(false);
      setRemoving(false);
    }
  };
  return (
    <Popover
      label={say("home.demo.remove")}
      align="end"
      open={asking}
      onOpenChange={setAsking}
      trigger={
        <Button size="small" look="quiet">
          <Trash2 size={14} aria-hidden />
          {say("home.demo.remove")}
        </Button>
      }
    >
      <p>{say("home.demo.remove-question", { boards: listed(boards.map(({ name }) => name)) })}</p>
      <div className={styles.answers}>
        <Button size="small" look="quiet" onClick={() => setAsking(false)}>
          {say("home.demo.keep")}
        </Button>
        <Button size="small" look="danger" disabled={removing} aria-busy={removing} onClick={() => void remove()}>
          {removing ? say("home.demo.removing") : say("home.demo.remove-now", { count: boards.length })}
        </Button>
      </div>
    </Popover>
  );
}
