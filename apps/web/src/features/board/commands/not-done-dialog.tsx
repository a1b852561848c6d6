import { readable } from "@weir/contract";
import { useState, type FormEvent, type ReactNode } from "react";
import { subjectOf, titleOf, type Wish } from "../../../replica/wish.ts";
import { useBoard, useSession } from "../../../replica/use-board-session.tsx";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { focusCard, useBoardUi, type NotDoneTogether } from "../board-ui.ts";
import { refusalWords } from "../refusal-words.ts";
import styles from "./not-done-dialog.module.css";
import { doTogether, type NotDone } from "./carry-out.ts";
import { say } from "./command.ts";

/** What of several was not taken up, card by card; a limit that asks why is answered once for all of them. */
export function NotDoneDialog({ of, each }: NotDoneTogether): ReactNode {
  const session = useSession();
  const { store } = useBoardUi();
  const board = useBoard((current) => current);
  const [reason, setReason] = useState("");
  const asking = each.filter(({ refusal }) => refusal.refused === "reason-required");
  const wordsOf = ({ refusal }: NotDone): string => refusalWords(board, refusal);
  const byWords = [...new Set(each.map(wordsOf))].map(
    (words) => [words, each.filter((one) => wordsOf(one) === words)] as const,
  );
  const close = (): void => store.setState({ notDone: undefined });
  const answer = (event: FormEvent): void => {
    event.preventDefault();
    const said = reason.trim();
    if (said === "") return;
    const rest = each.filter((one) => !asking.includes(one));
    doTogether(
      session,
      store,
      asking.map(({ wish }) => ({ ...wish, reason: said }) as Wish),
      "last",
    );
    const left = [...(store.getState().notDone?.each ?? []), ...rest];
    store.setState({ notDone: left.length === 0 ? undefined : { of, each: left } });
    const [first] = asking;
    if (left.length === 0 && first !== undefined) focusCard(store, subjectOf(first.wish));
  };
  return (
    <Dialog
      open
      title={say("not-done.title", { count: each.length, of })}
      closeLabel={say("not-done.close")}
      onOpenChange={(open) => open || close()}
      foot={
        <>
          <Button look={asking.length > 0 ? "quiet" : "primary"} onClick={close}>
            {say(asking.length > 0 ? "not-done.leave" : "not-done.close")}
          </Button>
          {asking.length > 0 && (
            <Button look="primary" type="submit" form="not-done">
              {say("not-done.anyway", { count: asking.length })}
            </Button>
          )}
        </>
      }
    >
      {byWords.map(([words, ones]) => (
        <section key={words} className={styles.part}>
          <p>{words}</p>
          <ul>
            {ones.map(({ wish }) => (
              <li key={subjectOf(wish)} data-not-done={subjectOf(wish)}>
                {readable(titleOf(board, wish) ?? ("title" in wish ? String(wish.title) : ""))}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {asking.length > 0 && (
        <form id="not-done" onSubmit={answer}>
          <TextField
            data-first
            label={say("not-done.reason", { count: asking.length })}
            value={reason}
            maxLength={1000}
            onChange={(event) => setReason(event.target.value)}
          />
        </form>
      )}
    </Dialog>
  );
}
