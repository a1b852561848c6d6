import { isWritten, readable } from "@weir/contract";
import type { ReactNode } from "react";
import { useWho } from "../../../lib/who.ts";
import { Markdown, type MarkdownProps } from "../../../ui/markdown/markdown.tsx";
import { personName } from "../../../lib/person-name.ts";
import styles from "./drawer.module.css";

/** What somebody wrote at length, or that it was removed for good. */
export function Written({ text, ...rest }: MarkdownProps): ReactNode {
  return isWritten(text) ? <Markdown text={text} {...rest} /> : <p className={styles.gone}>{readable(text)}</p>;
}

/** The name of whoever is mentioned; expects `useNames` to have asked for it. */
export function Mentioned({ personId }: { personId: string }): ReactNode {
  const own = useWho()?.person?.id;
  return (
    <span className={styles.mention} data-own={personId === own || undefined}>
      @{personName(personId)}
    </span>
  );
}
