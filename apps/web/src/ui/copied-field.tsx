import { useRef, useState, type ReactNode } from "react";
import { Button } from "./button.tsx";
import styles from "./copied-field.module.css";
import { TextField } from "./text-field.tsx";

export interface CopiedFieldProps {
  label: string;
  text: string;
  /** The next step of the view: it has the focus at first, in a dialog. */
  isFirst?: boolean;
  words: {
    readonly copy: string;
    /** What the button is called to those who do not see which field it stands beside. */
    readonly copyOf: string;
    readonly copied: string;
    readonly failed: string;
  };
}

/** Something to take along: whole, marked when it is touched, copied by a press. */
export function CopiedField({ label, text, isFirst = false, words }: CopiedFieldProps): ReactNode {
  const field = useRef<HTMLInputElement>(null);
  const [told, setTold] = useState("");
  const copy = async (): Promise<void> => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      setTold(words.copied);
    } catch {
      // Over plain HTTP there is no clipboard: it is marked, to be copied by hand.
      setTold(words.failed);
    }
  };
  return (
    <div className={styles.copied}>
      <div className={styles.line}>
        <TextField
          ref={field}
          readOnly
          label={label}
          value={text}
          autoComplete="off"
          onFocus={(event) => event.target.select()}
        />
        <Button
          data-first={isFirst || undefined}
          look={isFirst ? "primary" : "plain"}
          aria-label={words.copyOf}
          onClick={() => void copy()}
        >
          {words.copy}
        </Button>
      </div>
      <p className={styles.told} role="status">
        {told}
      </p>
    </div>
  );
}
