import { useId, useState, type ReactNode } from "react";
import { Button } from "../../../ui/button.tsx";
import { Markdown, type MarkdownProps } from "../../../ui/markdown/markdown.tsx";
import styles from "./drawer.module.css";
import { say } from "./say.ts";

/** Below a field for longer texts: what can be done with it, and on demand how it will read, while one writes on. */
export function WritingFoot({ children, ...text }: MarkdownProps & { children: ReactNode }): ReactNode {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <div className={styles.row}>
        {children}
        <Button
          look="quiet"
          size="small"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
        >
          {say("written.preview")}
        </Button>
      </div>
      {open && (
        <div id={id} role="region" aria-label={say("written.preview")} className={styles.preview}>
          <Markdown {...text} />
        </div>
      )}
    </>
  );
}
