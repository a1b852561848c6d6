import type { AnswerOf, InputOf } from "@weir/contract";
import { boardRoles, type BoardRole } from "@weir/domain";
import { X } from "lucide-react";
import { useCallback, useState, type ReactNode, type RefObject } from "react";
import { announce } from "../../lib/announce.ts";
import { peopleClient } from "../../lib/people-client.ts";
import { cx } from "../../lib/cx.ts";
import { useNames } from "../../lib/people.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Select } from "../../ui/select.tsx";
import { AddToBoard } from "./add-to-board.tsx";
import { Failure } from "../../ui/sent-form.tsx";
import { Answer } from "./page-parts.tsx";
import styles from "./page.module.css";
import { say } from "./say.ts";
import { say as sayOfTeams } from "./teams/words.ts";
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

/** Who may what on a board: everybody, and people and teams with a role of their own. Each choice holds at once. */
export function BoardAccessDialog({ boardId, mayChange, onClose, returnTo }: BoardAccessDialogProps): ReactNode {
  const answer = useAnswer(useCallback(() => peopleClient.boardAccess({ params: { boardId } }), [boardId]));
  const [failure, setFailure] = useState<string>();
  const change = async (body: BoardAccessChange): Promise<void> => {
    setFailure(undefined);
    try {
      await peopleClient.changeBoardAccess({ params: { boardId }, body });
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
            <Holders access={access} mayChange={mayChange} onChange={change} />
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

/** Somebody with a role of their own, or a team with one. */
interface Holder {
  readonly id: string;
  readonly name: string;
  readonly isTeam: boolean;
  readonly role: BoardRole;
  readonly given: (role: BoardRole | null) => BoardAccessChange;
}

function holdersIn({ people, teams }: BoardAccess, names: ReadonlyMap<string, string>): Holder[] {
  return [
    ...people.map(({ personId: id, role }) => ({
      id,
      role,
      name: names.get(id) ?? id,
      isTeam: false,
      given: (next: BoardRole | null) => ({ people: [{ personId: id, role: next }] }),
    })),
    ...teams.map(({ teamId: id, role }) => ({
      id,
      role,
      name: names.get(id) ?? id,
      isTeam: true,
      given: (next: BoardRole | null) => ({ teams: [{ teamId: id, role: next }] }),
    })),
  ].toSorted((one, other) => one.name.localeCompare(other.name));
}

function Holders({ access, mayChange, onChange }: PartProps): ReactNode {
  const { people, teams } = access;
  const names = useNames([...people.map(({ personId }) => personId), ...teams.map(({ teamId }) => teamId)]);
  const holders = holdersIn(access, names);
  return (
    <section className={styles.group} aria-label={say("access.people")}>
      <h3 className={styles.partTitle}>{say("access.people")}</h3>
      {holders.length === 0 ? (
        <p className={styles.none}>{say("access.nobody")}</p>
      ) : (
        <ul className={styles.rows}>
          {holders.map((holder) => (
            <HolderRow key={holder.id} holder={holder} mayChange={mayChange} onChange={onChange} />
          ))}
        </ul>
      )}
      <p className={styles.hint}>{say("access.owners")}</p>
      {mayChange && <AddToBoard access={access} onAdd={onChange} />}
    </section>
  );
}

function HolderRow({
  holder: { id, name, isTeam, role, given },
  mayChange,
  onChange,
}: Omit<PartProps, "access"> & { holder: Holder }): ReactNode {
  return (
    <li className={cx(styles.row, styles.stack)} data-person={id}>
      <div className={styles.words}>
        <p className={styles.holder}>
          <span>{name}</span>
          {isTeam && <span className={styles.mark}>{sayOfTeams("teams.mark")}</span>}
        </p>
      </div>
      {mayChange ? (
        <>
          <div className={styles.wideChoice}>
            <Select
              label={say("access.role-of", { name })}
              hideLabel
              value={role}
              options={boardRoles.map((value) => ({ value, label: say(`access.role.${value}`) }))}
              onChange={(value) => {
                const next = boardRoles.find((each) => each === value);
                if (next !== undefined) void onChange(given(next));
              }}
            />
          </div>
          <IconButton label={say("access.remove", { name })} tip="none" onClick={() => void onChange(given(null))}>
            <X size={16} />
          </IconButton>
        </>
      ) : (
        <p className={styles.meta}>{say(`access.role.${role}`)}</p>
      )}
    </li>
  );
}
