import { Plus } from "lucide-react";
import { useState, type ReactNode, type RefObject } from "react";
import { announce } from "../../../lib/announce.ts";
import { client } from "../../../lib/client.ts";
import { peopleClient } from "../../../lib/people-client.ts";
import { Button } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/states.tsx";
import { showToast } from "../../../ui/toast.tsx";
import { Answer } from "../page-parts.tsx";
import styles from "../page.module.css";
import { useAnswer } from "../use-answer.ts";
import { whyNot } from "../use-sending.ts";
import { PeopleTabs } from "./people-tabs.tsx";
import { TeamNameDialog } from "./team-name-dialog.tsx";
import { TeamPeopleDialog } from "./team-people-dialog.tsx";
import { TeamRow, type Team } from "./team-row.tsx";
import { say } from "./words.ts";

/** All that the page shows: who is in a team, and where a team has a role, is told by name. */
const load = async () => {
  const [{ teams }, { members }, { boards }] = await Promise.all([
    peopleClient.teams(),
    peopleClient.members(),
    client.boards(),
  ]);
  return { teams, members, boards };
};

/** Every team, and what an owner or admin does about them. */
export function Teams(): ReactNode {
  const answer = useAnswer(load);
  const [making, setMaking] = useState(false);
  const [open, setOpen] = useState<{ readonly teamId: string; readonly asker?: RefObject<HTMLElement | null> }>();
  const told = async (done: string): Promise<void> => {
    announce(done);
    void showToast(done, { id: "team" });
    await answer.reload();
  };
  const remove = async ({ teamId, name }: Team): Promise<void> => {
    try {
      await peopleClient.removeTeam({ params: { teamId } });
      await told(say("teams.removed", { name }));
    } catch (failure) {
      void showToast(say("teams.not-changed", { why: whyNot(failure) }), { tone: "wrong" });
      await answer.reload();
    }
  };
  return (
    <>
      <header className={styles.pageHead}>
        <h1>{say("teams.title")}</h1>
        <Button look="primary" onClick={() => setMaking(true)}>
          <Plus size={16} aria-hidden />
          {say("teams.new")}
        </Button>
        <PeopleTabs />
        <p>{say("teams.text")}</p>
      </header>
      <Answer of={answer}>
        {({ teams, members, boards }) => {
          const shown = teams.find(({ teamId }) => teamId === open?.teamId);
          return (
            <>
              {teams.length === 0 ? (
                <EmptyState title={say("teams.none.title")} text={say("teams.none.text")} />
              ) : (
                <ul className={styles.rows} aria-label={say("teams.list")}>
                  {teams
                    .toSorted((one, other) => one.name.localeCompare(other.name))
                    .map((team) => (
                      <TeamRow
                        key={team.teamId}
                        team={team}
                        members={members}
                        boards={boards}
                        onPeople={(asker) => setOpen({ teamId: team.teamId, asker })}
                        onRenamed={(name) => void told(say("teams.renamed", { name }))}
                        onRemove={() => void remove(team)}
                      />
                    ))}
                </ul>
              )}
              {shown !== undefined && (
                <TeamPeopleDialog
                  team={shown}
                  members={members}
                  returnTo={open?.asker}
                  onChanged={answer.reload}
                  onClose={() => setOpen(undefined)}
                />
              )}
            </>
          );
        }}
      </Answer>
      {making && (
        <TeamNameDialog
          onClose={() => setMaking(false)}
          onDone={({ teamId, name }) => {
            setMaking(false);
            setOpen({ teamId });
            void told(say("teams.made", { name }));
          }}
        />
      )}
    </>
  );
}
