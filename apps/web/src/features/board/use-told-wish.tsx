import { useState, type ReactNode } from "react";
import { useBoard, useSession } from "../../replica/use-board-session.tsx";
import type { Wish } from "../../replica/wish.ts";
import { refusalWords } from "./refusal-words.ts";
import styles from "./use-told-wish.module.css";

/** Wishes of a dialog that tells itself why one was not taken: answers whether it was, and what is to be told. */
export function useToldWish(): { readonly wish: (asked: Wish) => boolean; readonly failure: ReactNode } {
  const session = useSession();
  const board = useBoard((current) => current);
  const [told, setTold] = useState<string>();
  const wish = (asked: Wish): boolean => {
    const refusal = session.wish(asked);
    // The board need not tell it as well.
    session.dismiss("board");
    setTold(refusal && refusalWords(board, refusal));
    return refusal === undefined;
  };
  const failure = told !== undefined && (
    <p role="alert" className={styles.wrong}>
      {told}
    </p>
  );
  return { wish, failure };
}
