import { reaches, workspaceRoles } from "@weir/domain";
import type { ReactNode } from "react";
import { usePageTitle } from "../../../lib/page-title.ts";
import { useWho } from "../../../lib/who.ts";
import { OfferTeam } from "../offer-team.tsx";
import styles from "../page.module.css";
import { ForThoseWhoRunIt } from "../people-page.tsx";
import { Teams } from "./teams.tsx";
import { say } from "./words.ts";

/** Teams of people, for those who run the workspace. */
export function TeamsPage(): ReactNode {
  const who = useWho();
  usePageTitle(say("teams.title"));
  if (who === undefined) return null;
  if (who.mode === "solo") return <OfferTeam />;
  if (!reaches(workspaceRoles, who.role ?? undefined, "admin")) return <ForThoseWhoRunIt />;
  return (
    <div className={styles.page}>
      <Teams />
    </div>
  );
}
