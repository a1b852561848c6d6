import { reaches, workspaceRoles } from "@weir/domain";
import type { ReactNode } from "react";
import { usePageTitle } from "../../lib/page-title.ts";
import { useWho, type Who } from "../../lib/who.ts";
import { EmptyState } from "../../ui/states.tsx";
import { Invitations } from "./invitations.tsx";
import { Members } from "./members.tsx";
import { OfferTeam } from "./offer-team.tsx";
import styles from "./page.module.css";
import { KnownPeople } from "./privacy/known-people.tsx";
import { say } from "./say.ts";

/** Who belongs to the workspace, for those who run it; while nobody else is here, the way to invite them. */
export function PeoplePage(): ReactNode {
  const who = useWho();
  if (who === undefined) return null;
  return who.mode === "solo" ? <OfferTeam /> : <Team who={who} />;
}

function Team({ who }: { who: Who }): ReactNode {
  usePageTitle(say("members.title"));
  if (!reaches(workspaceRoles, who.role ?? undefined, "admin")) return <ForThoseWhoRunIt />;
  return (
    <div className={styles.page}>
      <Members who={who} />
      <Invitations />
      <KnownPeople />
    </div>
  );
}

export function ForThoseWhoRunIt(): ReactNode {
  return <EmptyState page title={say("members.forbidden.title")} text={say("members.forbidden.text")} />;
}
