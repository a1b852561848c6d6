import { fieldWishes, intakeFields, type FieldWish, type FieldWishes, type IntakeField } from "@weir/domain";
import type { ReactNode } from "react";
import { cx } from "../../../lib/cx.ts";
import { Select } from "../../../ui/select.tsx";
import pageStyles from "../page.module.css";
import styles from "./intake.module.css";
import { say } from "./words.ts";

interface AskedFieldsProps {
  fields: FieldWishes;
  /** The kinds of work that the board counts. */
  kinds: readonly string[];
  onChange: (field: IntakeField, wish: FieldWish) => void;
}

/** Which fields the form has, and which of them need an answer. */
export function AskedFields({ fields, kinds, onChange }: AskedFieldsProps): ReactNode {
  return (
    <fieldset className={pageStyles.group}>
      <legend>{say("intake.fields")}</legend>
      <ul className={styles.fields}>
        <li className={styles.field}>
          <span>{say("intake.field.title")}</span>
          <span className={pageStyles.hint}>{say("intake.field.title.always")}</span>
        </li>
        {intakeFields.map((field) => {
          const label = say(`intake.field.${field}`);
          const none = field === "kind" && kinds.length === 0;
          return (
            <li key={field} className={styles.field}>
              <span>
                {label}
                {none && <span className={cx(pageStyles.hint, styles.why)}>{say("intake.field.kind.none")}</span>}
              </span>
              <Select
                hideLabel
                label={label}
                disabled={none}
                value={none ? "off" : fields[field]}
                options={fieldWishes.map((value) => ({ value, label: say(`intake.wish.${value}`) }))}
                onChange={(value) => onChange(field, fieldWishes.find((wish) => wish === value) ?? "off")}
              />
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
