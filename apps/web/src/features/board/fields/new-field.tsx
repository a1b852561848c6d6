import { fieldKindNames, mostOptions, type FieldKindName } from "@weir/domain";
import { useRef, useState, type FormEvent, type ReactNode } from "react";
import { announce } from "../../../lib/announce.ts";
import { newId } from "../../../lib/new-id.ts";
import type { Wish } from "../../../replica/wish.ts";
import { Button } from "../../../ui/button.tsx";
import { Select } from "../../../ui/select.tsx";
import { TextArea, TextField } from "../../../ui/text-field.tsx";
import styles from "./fields-dialog.module.css";
import { readOptions } from "./options.ts";
import { say } from "./say.ts";

/** One field more: what it is called and what it holds. */
export function NewField({ wish }: { wish: (wish: Wish) => boolean }): ReactNode {
  const [name, setName] = useState("");
  const [kind, setKind] = useState<FieldKindName>("text");
  const [typed, setTyped] = useState("");
  const [tried, setTried] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const field = name.trim();
  const options = kind === "choice" ? readOptions(typed) : undefined;
  const add = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (field === "" || options === null) return;
    const given = options === undefined ? {} : { options };
    if (!wish({ type: "field.add", fieldId: newId(), name: field, kind, ...given })) return;
    announce(say("fields.added", { field }));
    first.current?.focus();
    setTried(false);
    setName("");
    setTyped("");
  };
  return (
    <form className={styles.add} aria-label={say("fields.new")} onSubmit={add}>
      <div className={styles.line}>
        <TextField
          ref={first}
          label={say("fields.new")}
          maxLength={200}
          value={name}
          problem={tried && field === "" ? say("fields.name-problem") : undefined}
          onChange={(event) => setName(event.target.value)}
        />
        <Select
          label={say("fields.kind")}
          value={kind}
          options={fieldKindNames.map((value) => ({ value, label: say(`field.kind.${value}`) }))}
          onChange={(next) => setKind(fieldKindNames.find((each) => each === next) ?? "text")}
        />
      </div>
      {kind === "choice" && (
        <TextArea
          label={say("fields.options")}
          rows={3}
          value={typed}
          problem={tried && options === null ? say("fields.options-problem", { most: mostOptions }) : undefined}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      <Button type="submit" look="primary" className={styles.button}>
        {say("fields.add")}
      </Button>
    </form>
  );
}
