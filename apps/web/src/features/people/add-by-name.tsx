import { useId, useState, type FormEvent, type ReactNode } from "react";
import { announce } from "../../lib/announce.ts";
import { cx } from "../../lib/cx.ts";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./page.module.css";
import { say } from "./say.ts";

/** Somebody who can be chosen, or was. */
export interface Choice {
  readonly id: string;
  readonly name: string;
  readonly isThere: boolean;
  /** What tells them from others of their name. */
  readonly mark?: string;
}

export interface AddByNameProps<T extends Choice> {
  label: string;
  placeholder: string;
  action: string;
  /** Absent: they are not known yet, and nobody is unknown before. */
  choices: readonly T[] | undefined;
  /** What to say of a name that nobody has, and of one who is there already. */
  unknown: (name: string) => string;
  there: (name: string) => string;
  onAdd: (choice: T) => Promise<void>;
  /** Where the keyboard begins. */
  first?: boolean;
  /** What else is chosen. */
  children?: ReactNode;
}

/** Adds somebody, found by name. */
export function AddByName<T extends Choice>(props: AddByNameProps<T>): ReactNode {
  const { label, placeholder, action, choices = [], unknown, there, onAdd, first, children } = props;
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<string>();
  const listId = useId();
  const refuse = (why: string): void => {
    setProblem(why);
    announce(why);
  };
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const name = typed.trim();
    if (name === "") return refuse(say("people.name-missing"));
    const called = choices.filter((choice) => choice.name.toLowerCase() === name.toLowerCase());
    const [found, another] = called.filter(({ isThere }) => !isThere);
    if (found === undefined) return refuse(called.length === 0 ? unknown(name) : there(name));
    // Whoever is let in by mistake sees what they should not.
    if (another !== undefined) return refuse(say("people.name-of-several", { name }));
    setProblem(undefined);
    setTyped("");
    await onAdd(found);
  };
  return (
    <form
      className={cx(styles.adding, children === undefined && styles.addingAlone)}
      noValidate
      onSubmit={(event) => void add(event)}
    >
      <TextField
        label={label}
        placeholder={placeholder}
        data-first={first}
        list={listId}
        autoComplete="off"
        value={typed}
        problem={problem}
        onChange={(event) => setTyped(event.target.value)}
      />
      <datalist id={listId}>
        {choices
          .filter(({ isThere }) => !isThere)
          .map(({ id, name, mark }) => (
            <option key={id} value={name} label={mark} />
          ))}
      </datalist>
      {children}
      <Button type="submit" disabled={props.choices === undefined}>
        {action}
      </Button>
    </form>
  );
}
