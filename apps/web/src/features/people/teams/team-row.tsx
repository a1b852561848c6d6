import type { AnswerOf } from "@weir/contract";
import { MoreHorizontal } from "lucide-react";
import { useRef, useState, type ReactNode, type RefObject } from "react";
import { Button, IconButton } from "../../../ui/button.tsx";
import { Menu } from "../../../ui/menu.tsx";
import { Ask } from "../ask.tsx";
import styles from "../page.module.css";
import { say as sayOfPeople } from "../say.ts";
import { TeamNameDialog } from "./team-name-dialog.tsx";
import own from "./teams.module.css";
import { say } from "./words.ts";

export type Team = AnswerOf<"teams">["teams"][number];

/** So many boards are named before a team is removed. */
const boardsNamed = 5;

export interface TeamRowProps {
  team: Team;
  members: AnswerOf<"members">["members"];
  boards: AnswerOf<"boards">["boards"];
  /** Whoever asks is where the keyboard goes back to. */
  onPeople: (asker: RefObject<HTMLElement | null>) => void;
  onRenamed: (name: string) => void;
  onRemove: () => void;
}

export function TeamRow({ team, members, boards, onPeople, onRenamed, onRemove }: TeamRowProps): ReactNode {
  const { teamId, name, people } = team;
  const [peopleButton, more] = [useRef<HTMLButtonElement>(null), useRef<HTMLButtonElement>(null)];
  const [asking, setAsking] = useState<"rename" | "remove">();
  const names = members.filter(({ personId }) => people.includes(personId)).map((member) => member.name);
  return (
    <li className={styles.row} data-team={teamId}>
      <div className={styles.words}>
        <p className={styles.name}>
          <span>{name}</span>
        </p>
        <p className={own.meta}>
          <span className={own.names}>
            {names.length === 0 ? say("teams.nobody") : names.toSorted((a, b) => a.localeCompare(b)).join(", ")}
          </span>
          <span>{say("teams.roles", { count: team.boards.length })}</span>
        </p>
      </div>
      <Button
        ref={peopleButton}
        size="small"
        aria-label={say("teams.people-of", { name })}
        onClick={() => onPeople(peopleButton)}
      >
        {say("teams.people")}
      </Button>
      <Menu
        label={say("teams.more", { name })}
        align="end"
        trigger={
          <IconButton ref={more} label={say("teams.more", { name })} tip="none">
            <MoreHorizontal size={16} />
          </IconButton>
        }
        entries={[
          { label: say("teams.rename"), onSelect: () => setAsking("rename") },
          { label: say("teams.remove"), danger: true, onSelect: () => setAsking("remove") },
        ]}
      />
      {asking === "rename" && (
        <TeamNameDialog
          team={team}
          returnTo={more}
          onClose={() => setAsking(undefined)}
          onDone={(renamed) => {
            setAsking(undefined);
            onRenamed(renamed.name);
          }}
        />
      )}
      {asking === "remove" && (
        <Ask
          title={say("teams.remove-title", { name })}
          text={endOf(team, boards)}
          action={say("teams.remove-action")}
          returnTo={more}
          onClose={() => setAsking(undefined)}
          onYes={onRemove}
        />
      )}
    </li>
  );
}

/** What ends with a team: each board where it has a role, as long as they can be read. */
function endOf({ boards: given }: Team, boards: TeamRowProps["boards"]): string {
  if (given.length === 0) return say("teams.remove-none");
  const words = given.map(({ boardId, role }) =>
    say("teams.remove-board", {
      board: boards.find((board) => board.boardId === boardId)?.name ?? boardId,
      role: sayOfPeople(`access.role.${role}`),
    }),
  );
  const named = words.length > boardsNamed ? words.slice(0, boardsNamed - 1) : words;
  return say("teams.remove-text", { boards: named, more: words.length - named.length });
}
