import { readable } from "@weir/contract";
import { askableFields, fieldWishes, intakeFields, type BoardField, type FieldWish } from "@weir/domain";
import type { ReactNode } from "react";
import { cx } from "../../../lib/cx.ts";
import { Select } from "../../../ui/select.tsx";
import pageStyles from "../page.module.css";
import { withField, withOwn, type FormWish } from "./form-wish.ts";
import styles from "./intake.module.css";
import { say } from "./words.ts";

interface AskedFieldsProps {
  wish: FormWish;
  /** The kinds of work that the board counts. */
  kinds: readonly string[];
  /** The board's own fields. */
  fields: readonly BoardField[];
  onChange: (wish: FormWish) => void;
}

/** Which fields the form has, and which of them need an answer. */
export function AskedFields({ wish, kinds, fields, onChange }: AskedFieldsProps): ReactNode {
  const own = askableFields({ fields });
  return (
    <fieldset className={pageStyles.group}>
      <legend>{say("intake.fields")}</legend>
      <ul className={styles.fields}>
        <li className={styles.field}>
          <span>{say("intake.field.title")}</span>
          <span className={pageStyles.hint}>{say("intake.field.title.always")}</span>
        </li>
        {intakeFields.map((field) => {
          const none = field === "kind" && kinds.length === 0;
          return (
            <Asked
              key={field}
              label={say(`intake.field.${field}`)}
              value={none ? "off" : wish.fields[field]}
              none={none}
              onChange={(value) => onChange(withField(wish, field, value))}
            />
          );
        })}
        <Asked label={say("intake.field.size")} value={wish.size} onChange={(size) => onChange({ ...wish, size })} />
        {own.map(({ fieldId, name }) => (
          <Asked
            key={fieldId}
            label={readable(name)}
            value={wish.own.find((each) => each.fieldId === fieldId)?.wish ?? "off"}
            onChange={(value) => onChange(withOwn(wish, fieldId, value))}
          />
        ))}
      </ul>
      {own.length > 0 && <p className={pageStyles.hint}>{say("intake.own.hint")}</p>}
    </fieldset>
  );
}

interface AskedProps {
  label: string;
  value: FieldWish;
  /** There is nothing to choose from. */
  none?: boolean;
  onChange: (value: FieldWish) => void;
}

function Asked({ label, value, none = false, onChange }: AskedProps): ReactNode {
  return (
    <li className={styles.field}>
      <span>
        {label}
        {none && <span className={cx(pageStyles.hint, styles.why)}>{say("intake.field.kind.none")}</span>}
      </span>
      <Select
        hideLabel
        label={label}
        disabled={none}
        value={value}
        options={fieldWishes.map((each) => ({ value: each, label: say(`intake.wish.${each}`) }))}
        onChange={(next) => onChange(fieldWishes.find((each) => each === next) ?? "off")}
      />
    </li>
  );
}
