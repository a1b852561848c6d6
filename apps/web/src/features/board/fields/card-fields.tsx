import { fieldsOf, type BoardState, type Card } from "@weir/domain";
import { useMemo, type ReactNode } from "react";
import { useNames } from "../../../lib/people.ts";
import { useBoard } from "../../../replica/use-board-session.tsx";
import styles from "./card-fields.module.css";
import { peopleHeld } from "./people-held.ts";
import { shownKinds } from "./kinds.ts";
import { say } from "./say.ts";
import { ValueControl } from "./value-control.tsx";

const allFields = (board: BoardState): BoardState["fields"] => board.fields;

/** The board's own fields of a card; what it holds in one that is retired can be read. */
export function CardFields({ card }: { card: Card }): ReactNode {
  const all = useBoard(allFields);
  const fields = useMemo(() => fieldsOf({ fields: all }), [all]);
  useNames(peopleHeld(card));
  const retired = (card.fields ?? []).flatMap(({ fieldId, kind, value }) => {
    const field = all.find((each) => each.fieldId === fieldId);
    return field?.retired === true ? [{ fieldId, name: field.name, said: shownKinds[kind].said(value) }] : [];
  });
  if (fields.length === 0 && retired.length === 0) return null;
  return (
    <div className={styles.fields}>
      {fields.map((field) => (
        <ValueControl key={field.fieldId} card={card} field={field} />
      ))}
      {retired.map(({ fieldId, name, said }) => (
        <p key={fieldId} className={styles.retired}>
          {say("field.retired", { field: name })}: {said}
        </p>
      ))}
    </div>
  );
}
