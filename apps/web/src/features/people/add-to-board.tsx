import { boardRoles, type BoardRole } from "@weir/domain";
import { useState, type ReactNode } from "react";
import { client } from "../../lib/client.ts";
import { Select } from "../../ui/select.tsx";
import { AddByName } from "./add-by-name.tsx";
import type { BoardAccess, BoardAccessChange } from "./board-access-dialog.tsx";
import styles from "./page.module.css";
import { say } from "./say.ts";
import { say as sayOfTeams } from "./teams/words.ts";
import { useAnswer } from "./use-answer.ts";

const load = () => client.people();

/** Gives somebody a role, or a team, found by name among all that are known here. */
export function AddToBoard({
  access: { people, teams },
  onAdd,
}: {
  access: BoardAccess;
  onAdd: (change: BoardAccessChange) => Promise<void>;
}): ReactNode {
  const { loaded } = useAnswer(load);
  const [role, setRole] = useState<BoardRole>("contributor");
  const known = loaded.state === "ready" ? loaded.value : { people: [], teams: [] };
  const isHere = ({ removed }: { readonly removed?: unknown }): boolean => removed === undefined;
  const choices = [
    ...known.people.filter(isHere).map(({ personId: id, name }) => ({
      id,
      name,
      isThere: people.some(({ personId }) => personId === id),
      change: { people: [{ personId: id, role }] },
    })),
    ...known.teams.filter(isHere).map(({ teamId: id, name }) => ({
      id,
      name,
      mark: sayOfTeams("teams.mark"),
      isThere: teams.some(({ teamId }) => teamId === id),
      change: { teams: [{ teamId: id, role }] },
    })),
  ];
  return (
    <AddByName
      label={say("access.add")}
      placeholder={say("access.add-name")}
      action={say("access.add-action")}
      choices={loaded.state === "loading" ? undefined : choices}
      unknown={(name) => say("access.unknown", { name })}
      there={(name) => say("access.has-role", { name })}
      onAdd={({ change }) => onAdd(change)}
    >
      <div className={styles.wideChoice}>
        <Select
          label={say("access.add-role")}
          value={role}
          options={boardRoles.map((value) => ({ value, label: say(`access.role.${value}`) }))}
          onChange={(value) => setRole(boardRoles.find((each) => each === value) ?? "contributor")}
        />
      </div>
    </AddByName>
  );
}
