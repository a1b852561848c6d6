import { boardRoles, type BoardRole } from "@weir/domain";
import { useId, useState, type FormEvent, type ReactNode } from "react";
import { client } from "../../lib/client.ts";
import { Button } from "../../ui/button.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { BoardAccess } from "./board-access-dialog.tsx";
import styles from "./page.module.css";
import { say } from "./say.ts";
import { useAnswer } from "./use-answer.ts";

type PersonWithRole = BoardAccess["people"][number];

const load = () => client.people();

/** Gives somebody a role, found by name among everybody here. */
export function AddPerson({
  there,
  onAdd,
}: {
  there: readonly PersonWithRole[];
  onAdd: (person: PersonWithRole) => Promise<void>;
}): ReactNode {
  const { loaded } = useAnswer(load);
  const [name, setName] = useState("");
  const [role, setRole] = useState<BoardRole>("contributor");
  const [problem, setProblem] = useState<string>();
  const listId = useId();
  const known = loaded.state === "ready" ? loaded.value.people : [];
  const others = known.filter(({ personId }) => !there.some((person) => person.personId === personId));
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const typed = name.trim().toLowerCase();
    if (typed === "") return;
    const called = (person: { readonly name: string }): boolean => person.name.toLowerCase() === typed;
    const found = others.find(called);
    if (found === undefined) {
      const why = known.some(called) ? "access.has-role" : "access.unknown";
      return setProblem(say(why, { name: name.trim() }));
    }
    setProblem(undefined);
    setName("");
    await onAdd({ personId: found.personId, role });
  };
  return (
    <form className={styles.adding} noValidate onSubmit={(event) => void add(event)}>
      <TextField
        label={say("access.add")}
        placeholder={say("access.add-name")}
        list={listId}
        autoComplete="off"
        value={name}
        problem={problem}
        aria-live="polite"
        onChange={(event) => setName(event.target.value)}
      />
      <datalist id={listId}>
        {others.map((person) => (
          <option key={person.personId} value={person.name} />
        ))}
      </datalist>
      <div className={styles.wideChoice}>
        <Select
          label={say("access.add-role")}
          value={role}
          options={boardRoles.map((value) => ({ value, label: say(`access.role.${value}`) }))}
          onChange={(value) => setRole(boardRoles.find((each) => each === value) ?? "contributor")}
        />
      </div>
      <Button type="submit">{say("access.add-action")}</Button>
    </form>
  );
}
