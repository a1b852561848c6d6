import type { BoardField, Card, FieldValue } from "@weir/domain";
import { useId, type ReactNode } from "react";
import { useNames } from "../../../lib/people.ts";
import { useBoard, useSession } from "../../../replica/use-board-session.tsx";
import { Select } from "../../../ui/select.tsx";
import { namesOnBoard } from "../../../ui/filter/known-names.ts";
import { personName } from "../../../lib/person-name.ts";
import styles from "./card-fields.module.css";
import { readValue, shownKinds } from "./kinds.ts";
import { say } from "./say.ts";
import { TypedField } from "./typed-field.tsx";

interface ValueControlProps {
  card: Card;
  field: BoardField;
}

/** What a card holds in one field, where it can be changed. */
export function ValueControl({ card: { cardId, fields = [] }, field }: ValueControlProps): ReactNode {
  const session = useSession();
  const { fieldId, name, kind } = field;
  const listId = useId();
  const value = fields.find((each) => each.fieldId === fieldId)?.value;
  const save = (next: FieldValue | undefined): void =>
    void session.wish({ type: "card.set-field", cardId, fieldId, value: next ?? null });
  if (kind === "choice") return <Choice field={field} value={value} onSave={save} />;
  const { written, input } = shownKinds[kind];
  return (
    <div className={styles.value} data-field={fieldId}>
      <TypedField
        {...input}
        {...(kind === "person" && { list: listId })}
        label={name}
        placeholder={say("field.none")}
        value={value}
        written={written}
        read={(text) => readValue(field, text)}
        problem={say(`field.problem.${kind}`)}
        onSave={save}
      />
      {kind === "person" && <People id={listId} />}
      {kind === "link" && typeof value === "string" && readValue(field, value) === value && <Link to={value} />}
    </div>
  );
}

/** An option that is offered no more stays chosen until another is. */
function Choice(props: {
  field: BoardField;
  value: FieldValue | undefined;
  onSave: (value?: string) => void;
}): ReactNode {
  const { name, options = [] } = props.field;
  const value = props.value === undefined ? "" : String(props.value);
  const all = value === "" || options.includes(value) ? options : [value, ...options];
  return (
    <Select
      label={name}
      value={value}
      options={[{ value: "", label: say("field.none") }, ...all.map((each) => ({ value: each, label: each }))]}
      onChange={(next) => props.onSave(next === "" ? undefined : next)}
    />
  );
}

function People({ id }: { id: string }): ReactNode {
  const people = useBoard((board) => namesOnBoard(board).people);
  useNames(people);
  return (
    <datalist id={id}>
      {people.map((personId) => (
        <option key={personId} value={personName(personId)} />
      ))}
    </datalist>
  );
}

/** Opens what the team linked to beside Weir, which it learns nothing of. */
function Link({ to }: { to: string }): ReactNode {
  return (
    <a className={styles.link} href={to} target="_blank" rel="noopener noreferrer">
      {say("field.open", { link: new URL(to).host })}
    </a>
  );
}
