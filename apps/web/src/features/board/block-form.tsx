import { useSession } from "../../replica/use-board-session.tsx";
import type { ReactNode } from "react";
import { BlockerForm } from "./blocker/blocker-form.tsx";
import { focusCard, useBoardUi } from "./board-ui.ts";
import styles from "./card.module.css";
import { block } from "./said.ts";
import { say } from "./say.ts";

/** Asks at the card what it is waiting for. */
export function BlockForm({ cardId }: { cardId: string }): ReactNode {
  const session = useSession();
  const { store } = useBoardUi();
  const close = (): void => {
    store.setState({ blockingCardId: undefined });
    focusCard(store, cardId);
  };
  return (
    <BlockerForm
      className={styles.notice}
      blocked={undefined}
      save={say("block.save")}
      onLeave={close}
      onSave={(said) => {
        close();
        block(session, cardId, said);
      }}
    />
  );
}
