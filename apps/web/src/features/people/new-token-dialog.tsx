import type { BoardListItem } from "@weir/contract";
import { tokenScopes, type TokenScope } from "@weir/domain";
import { useEffect, useId, useState, type ReactNode } from "react";
import { client } from "../../lib/client.ts";
import { peopleClient } from "../../lib/people-client.ts";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { FormDialog } from "./form-dialog.tsx";
import styles from "./page.module.css";
import { say } from "./say.ts";
import { atField, useSending } from "./use-sending.ts";

/** A token that was made, to be seen this once. */
export interface MadeToken {
  readonly name: string;
  readonly token: string;
  readonly expiresAt: string;
}

const spans = [30, 90, 180, 365];

export function NewTokenDialog({
  onClose,
  onMade,
}: {
  onClose: () => void;
  onMade: (made: MadeToken) => void;
}): ReactNode {
  const [name, setName] = useState("");
  const [scope, setScope] = useState<TokenScope>("read");
  const [days, setDays] = useState(90);
  const [some, setSome] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const sending = useSending(atField(["name", "boardIds"]));
  const make = (): Promise<boolean> => {
    const found = {
      ...(name.trim() === "" && { name: say("account.tokens.name-missing") }),
      ...(some && chosen.size === 0 && { boardIds: say("account.tokens.boards-missing") }),
    };
    return sending.send(found, async () => {
      const boards = some ? { boardIds: [...chosen] } : {};
      const { token, expiresAt } = await peopleClient.createToken({
        body: { name: name.trim(), scope, days, ...boards },
      });
      onMade({ name: name.trim(), token, expiresAt });
    });
  };
  return (
    <FormDialog
      title={say("account.tokens.new")}
      action={say("account.tokens.create")}
      busyAction={say("account.tokens.creating")}
      sending={sending}
      onSend={make}
      onClose={onClose}
    >
      <TextField
        data-first
        label={say("account.tokens.name")}
        autoComplete="off"
        maxLength={200}
        value={name}
        problem={sending.problemAt("name")}
        onChange={(event) => setName(event.target.value)}
      />
      <div className={styles.pair}>
        <Select
          label={say("account.tokens.scope")}
          value={scope}
          options={tokenScopes.toReversed().map((value) => ({ value, label: say(`account.tokens.scope.${value}`) }))}
          onChange={(value) => setScope(tokenScopes.find((each) => each === value) ?? "read")}
        />
        <Select
          label={say("account.tokens.days")}
          value={String(days)}
          options={spans.map((value) => ({
            value: String(value),
            label: say("account.tokens.days-of", { days: value }),
          }))}
          onChange={(value) => setDays(Number(value))}
        />
      </div>
      <Select
        label={say("account.tokens.which")}
        value={some ? "some" : "all"}
        options={(["all", "some"] as const).map((value) => ({ value, label: say(`account.tokens.which.${value}`) }))}
        onChange={(value) => setSome(value === "some")}
      />
      {some && <Boards chosen={chosen} problem={sending.problemAt("boardIds")} onChange={setChosen} />}
    </FormDialog>
  );
}

interface BoardsProps {
  chosen: ReadonlySet<string>;
  problem: string | undefined;
  onChange: (chosen: ReadonlySet<string>) => void;
}

function Boards({ chosen, problem, onChange }: BoardsProps): ReactNode {
  const [boards, setBoards] = useState<readonly BoardListItem[]>([]);
  const noteId = useId();
  useEffect(() => {
    let here = true;
    client.boards().then(
      (answer) => here && setBoards(answer.boards),
      () => undefined,
    );
    return () => void (here = false);
  }, []);
  const turn = (boardId: string, on: boolean): void => {
    const next = new Set(chosen);
    if (on) next.add(boardId);
    else next.delete(boardId);
    onChange(next);
  };
  return (
    <fieldset className={styles.group} aria-describedby={problem === undefined ? undefined : noteId}>
      <legend className="visually-hidden">{say("account.tokens.which.some")}</legend>
      <div className={styles.checks}>
        {boards.map(({ boardId, name }, index) => (
          <label key={boardId} className={styles.check}>
            <input
              type="checkbox"
              checked={chosen.has(boardId)}
              aria-invalid={problem !== undefined && index === 0}
              onChange={(event) => turn(boardId, event.target.checked)}
            />
            {name}
          </label>
        ))}
      </div>
      {problem !== undefined && (
        <p id={noteId} className={styles.problem}>
          {problem}
        </p>
      )}
    </fieldset>
  );
}
