import type { AnswerOf, InputOf } from "@weir/contract";
import { boardRoles } from "@weir/domain";
import { X } from "lucide-react";
import { useCallback, useState, type ReactNode, type RefObject } from "react";
import { announce } from "../../lib/announce.ts";
import { client } from "../../lib/client.ts";
import { useNames } from "../../lib/people.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Select } from "../../ui/select.tsx";
import { AddPerson } from "./add-person.tsx";
import { Failure } from "./form-parts.tsx";
import { Answer } from "./page-parts.tsx";
import styles from "./page.module.css";
import { say } from "./say.ts";
import { useAnswer } from "./use-answer.ts";
import { whyNot } from "./use-sending.ts";

export type BoardAccess = AnswerOf<"boardAccess">;
export type BoardAccessChange = InputOf<"changeBoardAccess">["body"];

export interface BoardAccessDialogProps {
  boardId: string;
  /** Whether it can be changed, or only read. */
  mayChange: boolean;
  onClose: () => void;
  returnTo?: RefObject<HTMLElement | null>;
}

/** Who may what on a board: everybody, and people with a role of their own. Each choice holds at once. */
export function BoardAccessDialog({ boardId, mayChange, onClose, returnTo }: BoardAccessDialogProps): ReactNode {
  const answer = useAnswer(useCallback(() => client.boardAccess({ params: { boardId } }), [boardId]));
  const [failure, setFailure] = useState<string>();
  const change = async (body: BoardAccessChange): Promise<void> => {
    setFailure(undefined);
    try {
      await client.changeBoardAccess({ params: { boardId }, body });
      announce(say("access.changed"));
    } catch (error) {
      setFailure(say("access.not-changed", { why: whyNot(error) }));
    }
    await answer.reload();
  };
  return (
    <Dialog
      open
      title={say("access.title")}
      returnTo={returnTo}
      closeLabel={say("people.close")}
      onOpenChange={(open) => open || onClose()}
      foot={<Button onClick={onClose}>{say("access.done")}</Button>}
    >
      <Answer of={answer}>
        {(access) => (
          <div className={styles.form}>
            {!mayChange && <p className={styles.hint}>{say("access.read-only")}</p>}
            <Everyone access={access} mayChange={mayChange} onChange={change} />
            <People access={access} mayChange={mayChange} onChange={change} />
            <Failure text={failure} />
          </div>
        )}
      </Answer>
    </Dialog>
  );
}

interface PartProps {
  access: BoardAccess;
  mayChange: boolean;
  onChange: (change: BoardAccessChange) => Promise<void>;
}

const forEveryone = ["contributor", "commenter", "viewer"] as const;

function Everyone({ access: { everyone }, mayChange, onChange }: PartProps): ReactNode {
  return (
    <Select
      label={say("access.everyone")}
      hint={say("access.guests")}
      value={everyone ?? "none"}
      disabled={!mayChange}
      options={[...forEveryone, "none" as const].map((value) => ({ value, label: say(`access.everyone.${value}`) }))}
      onChange={(value) => void onChange({ everyone: forEveryone.find((each) => each === value) ?? null })}
    />
  );
}

function People({ access: { people }, mayChange, onChange }: PartProps): ReactNode {
  const names = useNames(people.map(({ personId }) => personId));
  const nameOf = (id: string): string => names.get(id) ?? id;
  return (
    <section className={styles.group} aria-label={say("access.people")}>
      <h3 className={styles.partTitle}>{say("access.people")}</h3>
      {people.length === 0 ? (
        <p className={styles.none}>{say("access.nobody")}</p>
      ) : (
        <ul className={styles.rows}>
          {people
            .toSorted((one, other) => nameOf(one.personId).localeCompare(nameOf(other.personId)))
            .map(({ personId, role }) => (
              <li key={personId} className={styles.row} data-person={personId}>
                <p className={styles.words}>{nameOf(personId)}</p>
                {mayChange ? (
                  <>
                    <div className={styles.wideChoice}>
                      <Select
                        label={say("access.role-of", { name: nameOf(personId) })}
                        hideLabel
                        value={role}
                        options={boardRoles.map((value) => ({ value, label: say(`access.role.${value}`) }))}
                        onChange={(value) => {
                          const next = boardRoles.find((each) => each === value);
                          if (next !== undefined) void onChange({ people: [{ personId, role: next }] });
                        }}
                      />
                    </div>
                    <IconButton
                      label={say("access.remove", { name: nameOf(personId) })}
                      tip="none"
                      onClick={() => void onChange({ people: [{ personId, role: null }] })}
                    >
                      <X size={16} />
                    </IconButton>
                  </>
                ) : (
                  <p className={styles.meta}>{say(`access.role.${role}`)}</p>
                )}
              </li>
            ))}
        </ul>
      )}
      <p className={styles.hint}>{say("access.owners")}</p>
      {mayChange && <AddPerson there={people} onAdd={(person) => onChange({ people: [person] })} />}
    </section>
  );
}
