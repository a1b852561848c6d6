import { ProblemError } from "@weir/contract";
import { useState, type ReactNode, type RefObject } from "react";
import { peopleClient } from "../../../lib/people-client.ts";
import { names } from "../../../lib/people.ts";
import { TextField } from "../../../ui/text-field.tsx";
import { FormDialog } from "../form-dialog.tsx";
import { atField, useSending, whyNot, type Told } from "../use-sending.ts";
import type { Team } from "./team-row.tsx";
import { say } from "./words.ts";

export interface TeamNameDialogProps {
  /** The one to be named anew; absent: a new one is made. */
  team?: Team;
  onDone: (team: Team) => void;
  onClose: () => void;
  returnTo?: RefObject<HTMLElement | null>;
}

const elsewhere = atField(["name"]);

const told: Told<"name"> = (failure) =>
  failure instanceof ProblemError && failure.problem.code === "team-taken"
    ? { at: "name", text: whyNot(failure) }
    : elsewhere(failure);

/** Names a team. */
export function TeamNameDialog({ team, onDone, onClose, returnTo }: TeamNameDialogProps): ReactNode {
  const [typed, setTyped] = useState(team?.name ?? "");
  const sending = useSending<"name">(told);
  const name = typed.trim();
  const save = (): Promise<boolean> =>
    sending.send(name === "" ? { name: say("teams.name-missing") } : {}, async () => {
      const saved =
        team === undefined
          ? await peopleClient.makeTeam({ body: { name } })
          : await peopleClient.changeTeam({ params: { teamId: team.teamId }, body: { name } });
      names.setState(new Map(names.getState()).set(saved.teamId, saved.name), true);
      onDone(saved);
    });
  return (
    <FormDialog
      title={team === undefined ? say("teams.new") : say("teams.rename-of", { name: team.name })}
      action={say(team === undefined ? "teams.make" : "teams.rename")}
      busyAction={say(team === undefined ? "teams.making" : "teams.rename")}
      sending={sending}
      onSend={save}
      onClose={onClose}
      returnTo={returnTo}
    >
      <TextField
        data-first
        label={say("teams.name")}
        hint={say("teams.name-hint")}
        autoComplete="off"
        maxLength={200}
        value={typed}
        problem={sending.problemAt("name")}
        onChange={(event) => setTyped(event.target.value)}
      />
    </FormDialog>
  );
}
