import { useLayoutEffect, useRef, type FormEvent, type ReactNode } from "react";
import { useSession } from "../../replica/use-board-session.tsx";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { focusCard, useBoardUi } from "./board-ui.ts";
import styles from "./card.module.css";
import { block } from "./said.ts";
import { say } from "./say.ts";

/** Asks at the card what it is waiting for. */
export function BlockForm({ cardId }: { cardId: string }): ReactNode {
  const session = useSession();
  const { store } = useBoardUi();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const close = (): void => {
    store.setState({ blockingCardId: undefined });
    focusCard(store, cardId);
  };
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const reason = field.current?.value.trim() ?? "";
    if (reason === "") return field.current?.focus();
    close();
    block(session, cardId, reason);
  };
  return (
    <form
      className={styles.notice}
      onSubmit={save}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Escape") close();
      }}
    >
      <TextField ref={field} label={say("block.reason")} placeholder={say("block.reason")} hideLabel maxLength={1000} />
      <div className={styles.noticeActions}>
        <Button size="small" look="quiet" onClick={close}>
          {say("block.cancel")}
        </Button>
        <Button size="small" look="primary" type="submit">
          {say("block.save")}
        </Button>
      </div>
    </form>
  );
}
