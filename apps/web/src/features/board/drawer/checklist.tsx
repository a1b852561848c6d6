import { readable } from "@weir/contract";
import type { Card } from "@weir/domain";
import { X } from "lucide-react";
import { useState, type FormEvent, type ReactNode } from "react";
import { newId } from "../../../lib/new-id.ts";
import { useSession } from "../../../replica/use-board-session.tsx";
import { IconButton } from "../../../ui/button.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import styles from "./drawer.module.css";
import { say } from "./say.ts";

export function Checklist({ card }: { card: Card }): ReactNode {
  const session = useSession();
  const [text, setText] = useState("");
  const { cardId, checkItems } = card;
  const add = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() === "") return;
    session.wish({ type: "card.check-item", cardId, itemId: newId(), text: text.trim(), done: false });
    setText("");
  };
  return (
    <section className={styles.part}>
      <h3 className={styles.label}>
        {say("drawer.checklist")}
        {checkItems.length > 0 && ` ${checkItems.filter((item) => item.done).length}/${checkItems.length}`}
      </h3>
      <ul className={styles.checks}>
        {checkItems.map((item) => (
          <li key={item.itemId}>
            <label>
              <input
                type="checkbox"
                checked={item.done}
                onChange={(event) =>
                  session.wish({ type: "card.check-item", cardId, itemId: item.itemId, done: event.target.checked })
                }
              />
              <span className={item.done ? styles.doneItem : undefined}>{readable(item.text)}</span>
            </label>
            <IconButton
              label={say("drawer.remove", { what: item.text })}
              size="small"
              tip="none"
              onClick={() => session.wish({ type: "card.check-item", cardId, itemId: item.itemId, remove: true })}
            >
              <X size={12} />
            </IconButton>
          </li>
        ))}
      </ul>
      <form onSubmit={add}>
        <TextField
          label={say("drawer.check-add")}
          hideLabel
          placeholder={say("drawer.check-add")}
          value={text}
          maxLength={1000}
          onChange={(event) => setText(event.target.value)}
        />
      </form>
    </section>
  );
}
