import type { InputOf } from "@weir/contract";
import { X } from "lucide-react";
import { useState, type ReactNode, type RefObject } from "react";
import { announce } from "../../../lib/announce.ts";
import { peopleClient } from "../../../lib/people-client.ts";
import { Button, IconButton } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { AddByName } from "../add-by-name.tsx";
import { Failure } from "../../../ui/sent-form.tsx";
import styles from "../page.module.css";
import { say as sayOfPeople } from "../say.ts";
import { whyNot } from "../use-sending.ts";
import type { Team, TeamRowProps } from "./team-row.tsx";
import { say } from "./words.ts";

export interface TeamPeopleDialogProps {
  team: Team;
  members: TeamRowProps["members"];
  onChanged: () => Promise<void>;
  onClose: () => void;
  returnTo?: RefObject<HTMLElement | null> | undefined;
}

/** Who is in a team. Each change holds at once. */
export function TeamPeopleDialog({ team, members, onChanged, onClose, returnTo }: TeamPeopleDialogProps): ReactNode {
  const [failure, setFailure] = useState<string>();
  const change = async (body: InputOf<"changeTeam">["body"], done: string): Promise<void> => {
    setFailure(undefined);
    try {
      await peopleClient.changeTeam({ params: { teamId: team.teamId }, body });
      announce(done);
    } catch (error) {
      setFailure(say("teams.not-changed", { why: whyNot(error) }));
    }
    await onChanged();
  };
  const inside = members.filter(({ personId }) => team.people.includes(personId));
  const choices = members
    .filter(({ disabled }) => !disabled)
    .map(({ personId: id, name }) => ({ id, name, isThere: team.people.includes(id) }));
  return (
    <Dialog
      open
      title={say("teams.people-of", { name: team.name })}
      returnTo={returnTo}
      closeLabel={sayOfPeople("people.close")}
      onOpenChange={(open) => open || onClose()}
      foot={<Button onClick={onClose}>{sayOfPeople("access.done")}</Button>}
    >
      <div className={styles.form}>
        {inside.length === 0 ? (
          <p className={styles.none}>{say("teams.nobody")}</p>
        ) : (
          <ul className={styles.rows} aria-label={say("teams.people-of", { name: team.name })}>
            {inside
              .toSorted((one, other) => one.name.localeCompare(other.name))
              .map(({ personId, name }) => (
                <li key={personId} className={styles.row} data-person={personId}>
                  <p className={styles.words}>{name}</p>
                  <IconButton
                    label={say("teams.take-out", { name })}
                    tip="none"
                    onClick={() => void change({ remove: [personId] }, say("teams.left", { name }))}
                  >
                    <X size={16} />
                  </IconButton>
                </li>
              ))}
          </ul>
        )}
        <AddByName
          first
          label={say("teams.add")}
          placeholder={say("teams.add-name")}
          action={say("teams.add-action")}
          choices={choices}
          unknown={(name) => say("teams.unknown", { name })}
          there={(name) => say("teams.there", { name })}
          onAdd={({ id, name }) => change({ add: [id] }, say("teams.joined", { name }))}
        />
        <Failure text={failure} />
        <p className={styles.hint}>{say("teams.changes-at-once")}</p>
      </div>
    </Dialog>
  );
}
