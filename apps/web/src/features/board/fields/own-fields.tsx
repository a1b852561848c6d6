import { fieldsOf, mostFields, mostOnFace } from "@weir/domain";
import type { ReactNode } from "react";
import { announce } from "../../../lib/announce.ts";
import { useBoard } from "../../../replica/use-board-session.tsx";
import type { Wish } from "../../../replica/wish.ts";
import { Button } from "../../../ui/button.tsx";
import { FieldLine } from "./field-line.tsx";
import styles from "./fields-dialog.module.css";
import { NewField } from "./new-field.tsx";
import { say } from "./say.ts";

/** The fields the team has given its cards, in their order; those that are retired apart. */
export function OwnFields({ wish }: { wish: (wish: Wish) => boolean }): ReactNode {
  const all = useBoard((board) => board.fields);
  const fields = fieldsOf({ fields: all });
  const retired = all.filter((field) => field.retired === true);
  return (
    <section className={styles.part}>
      <h3>{say("fields.own")}</h3>
      <p className={styles.quiet}>{say("fields.own-hint", { most: mostFields, onFace: mostOnFace })}</p>
      {fields.length === 0 ? (
        <p className={styles.quiet}>{say("fields.none")}</p>
      ) : (
        <ol className={styles.list} aria-label={say("fields.list")}>
          {fields.map((field) => (
            <FieldLine key={field.fieldId} field={field} fields={fields} wish={wish} />
          ))}
        </ol>
      )}
      {retired.length > 0 && (
        <details>
          <summary className={styles.quiet}>{say("fields.retired", { count: retired.length })}</summary>
          <ul className={styles.list}>
            {retired.map(({ fieldId, name }) => (
              <li key={fieldId} className={styles.line}>
                <span className={styles.name}>{name}</span>
                <Button
                  size="small"
                  aria-label={say("fields.restore", { field: name })}
                  onClick={() => {
                    if (wish({ type: "field.restore", fieldId })) announce(say("fields.added", { field: name }));
                  }}
                >
                  {say("fields.restore-short")}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
      <NewField wish={wish} />
    </section>
  );
}
