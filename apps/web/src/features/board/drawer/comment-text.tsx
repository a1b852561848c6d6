import { mentionPieces } from "@weir/domain";
import type { ReactNode } from "react";
import { useWho } from "../../../lib/who.ts";
import { personName } from "../person-name.ts";
import styles from "./drawer.module.css";

/** What somebody wrote, with the names of those whom it mentions; expects `useNames` to have asked for them. */
export function CommentText({ text }: { text: string }): ReactNode {
  const own = useWho()?.person?.id;
  return mentionPieces(text).map((piece, index) =>
    typeof piece === "string" ? (
      piece
    ) : (
      // oxlint-disable-next-line react/no-array-index-key -- a text's pieces never change places
      <span key={index} className={styles.mention} data-own={piece.personId === own || undefined}>
        @{personName(piece.personId)}
      </span>
    ),
  );
}
