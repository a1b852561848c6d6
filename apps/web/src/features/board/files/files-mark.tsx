import { Paperclip } from "lucide-react";
import type { ReactNode } from "react";
import styles from "../card.module.css";
import { say } from "./say.ts";

/** On the front of a card: how many files lie beside it. */
export function FilesMark({ count }: { count: number }): ReactNode {
  return (
    <span className={styles.fact} title={say("files.count", { count })} data-fact="files">
      <Paperclip size={12} aria-hidden />
      <span aria-hidden>{count}</span>
      <span className="visually-hidden">{say("files.count", { count })}</span>
    </span>
  );
}
