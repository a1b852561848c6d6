import { mostOptions, type BoardField } from "@weir/domain";
import { ArrowDown, ArrowUp } from "lucide-react";
import { useState, type ReactNode } from "react";
import type { Wish } from "../../../replica/wish.ts";
import { Button, IconButton } from "../../../ui/button.tsx";
import { TextArea } from "../../../ui/text-field.tsx";
import styles from "./fields-dialog.module.css";
import { readOptions } from "./options.ts";
import { say } from "./say.ts";
import { TypedField } from "./typed-field.tsx";

interface FieldLineProps {
  field: BoardField;
  /** All that are offered, in their order. */
  fields: readonly BoardField[];
  wish: (wish: Wish) => boolean;
}

/** One field: its name and kind, its place, what can be chosen, whether cards show it, and a way to retire it. */
export function FieldLine({ field, fields, wish }: FieldLineProps): ReactNode {
  const { fieldId, name, kind, onFace } = field;
  const at = fields.indexOf(field);
  const step = (by: number): void => {
    const ids = fields.map((each) => each.fieldId).toSpliced(at, 1);
    wish({ type: "field.reorder", fieldIds: ids.toSpliced(at + by, 0, fieldId) });
  };
  return (
    <li className={styles.field} data-field={fieldId}>
      <div className={styles.line}>
        <TypedField
          label={`${say("fields.name")} (${say(`field.kind.${kind}`)})`}
          maxLength={200}
          value={name}
          written={String}
          read={(text) => text.trim() || null}
          problem={say("fields.name-problem")}
          onSave={(next) => next !== undefined && wish({ type: "field.change", fieldId, changes: { name: next } })}
        />
        <IconButton label={say("fields.up", { field: name })} disabled={at === 0} tip="none" onClick={() => step(-1)}>
          <ArrowUp size={16} />
        </IconButton>
        <IconButton
          label={say("fields.down", { field: name })}
          disabled={at === fields.length - 1}
          tip="none"
          onClick={() => step(1)}
        >
          <ArrowDown size={16} />
        </IconButton>
      </div>
      {kind === "choice" && <Options key={field.options?.join("\n")} field={field} wish={wish} />}
      <div className={styles.foot}>
        <label className={styles.tick}>
          <input
            type="checkbox"
            checked={onFace}
            onChange={(event) => wish({ type: "field.change", fieldId, changes: { onFace: event.target.checked } })}
          />
          {say("fields.on-face")}
        </label>
        <Button
          look="quiet"
          size="small"
          title={say("fields.retire-hint")}
          aria-label={say("fields.retire", { field: name })}
          onClick={() => wish({ type: "field.retire", fieldId })}
        >
          {say("fields.retire-short")}
        </Button>
      </div>
    </li>
  );
}

function Options({ field: { fieldId, options = [] }, wish }: Pick<FieldLineProps, "field" | "wish">): ReactNode {
  const was = options.join("\n");
  const [text, setText] = useState(was);
  const next = readOptions(text);
  const save = (): void => {
    if (next !== null && next.join("\n") !== was) wish({ type: "field.change", fieldId, changes: { options: next } });
  };
  return (
    <TextArea
      label={say("fields.options")}
      rows={Math.min(6, options.length + 1)}
      value={text}
      problem={next === null ? say("fields.options-problem", { most: mostOptions }) : undefined}
      onChange={(event) => setText(event.target.value)}
      onBlur={save}
    />
  );
}
