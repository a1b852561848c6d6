import { useEffect, useRef, type ReactNode } from "react";
import { Button } from "../../ui/button.tsx";
import { CopiedField } from "../../ui/copied-field.tsx";
import type { Sent } from "./opened-form.ts";
import styles from "./request.module.css";
import { Sheet } from "./sheet.tsx";
import { say } from "./words.ts";

/** It was sent: the link to it, this once. */
export function SentView({ sent: { link, mailed }, onAnother }: { sent: Sent; onAnother: () => void }): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  // What had the focus is gone: the news has it, and is read out.
  useEffect(() => heading.current?.focus(), []);
  return (
    <Sheet title={say("request.sent.title")}>
      <header className={styles.head}>
        <h1 ref={heading} tabIndex={-1}>
          {say("request.sent.title")}
        </h1>
        <p>{say("request.sent.text")}</p>
        {mailed && <p>{say("request.sent.mailed")}</p>}
      </header>
      <CopiedField
        isFirst
        label={say("request.sent.link")}
        text={link}
        words={{
          copy: say("request.copy"),
          copyOf: say("request.copy-of"),
          copied: say("request.copied"),
          failed: say("request.copy-failed"),
        }}
      />
      <p className={styles.actions}>
        <a href={link}>{say("request.sent.open")}</a>
        <Button look="quiet" onClick={onAnother}>
          {say("request.sent.another")}
        </Button>
      </p>
    </Sheet>
  );
}
