import { useRef, useState, type ReactNode } from "react";
import { peopleClient } from "../../../lib/people-client.ts";
import { saveFile } from "../../../lib/save-file.ts";
import { Button } from "../../../ui/button.tsx";
import { showToast } from "../../../ui/toast.tsx";
import { Section } from "../page-parts.tsx";
import styles from "../page.module.css";
import { whyNot } from "../use-sending.ts";
import { RemoveSelfDialog } from "./remove-self-dialog.tsx";
import { sayOfPrivacy as say } from "./words.ts";

/** What is mine: to be taken along, and to be taken away. `provider`: the only way in, where there is one. */
export function OwnData({ provider }: { provider: string | undefined }): ReactNode {
  const remover = useRef<HTMLButtonElement>(null);
  const [busy, setBusy] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const take = async (): Promise<void> => {
    setBusy(true);
    try {
      const file = await peopleClient.exportAccount();
      saveFile(new Blob([JSON.stringify(file, null, 2)], { type: "application/json" }), "weir-own-data.json");
    } catch (failure) {
      void showToast(say("own.take.failed", { why: whyNot(failure) }), { tone: "wrong" });
    }
    setBusy(false);
  };
  return (
    <Section title={say("own.title")}>
      <ul className={styles.rows} aria-label={say("own.title")}>
        <li className={styles.row}>
          <div className={styles.words}>
            <p className={styles.name}>{say("own.take")}</p>
            <p className={styles.meta}>{say("own.take.text")}</p>
          </div>
          <Button disabled={busy} aria-busy={busy} onClick={() => void take()}>
            {say(busy ? "own.take.busy" : "own.take")}
          </Button>
        </li>
        <li className={styles.row}>
          <div className={styles.words}>
            <p className={styles.name}>{say("own.remove")}</p>
            <p className={styles.meta}>{say("own.remove.text")}</p>
          </div>
          <Button ref={remover} look="quiet" onClick={() => setLeaving(true)}>
            {say("own.remove")}
          </Button>
        </li>
      </ul>
      {leaving && (
        <RemoveSelfDialog
          provider={provider}
          returnTo={remover}
          onClose={() => setLeaving(false)}
          // A whole new page: nothing of what was seen stays behind.
          onRemoved={() => location.assign("/sign-in")}
        />
      )}
    </Section>
  );
}
