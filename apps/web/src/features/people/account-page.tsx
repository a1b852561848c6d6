import type { ReactNode } from "react";
import { usePageTitle } from "../../lib/page-title.ts";
import { useWho } from "../../lib/who.ts";
import { OfferTeam } from "./offer-team.tsx";
import styles from "./page.module.css";
import { PasswordSection } from "./password-section.tsx";
import { say } from "./say.ts";
import { Sessions } from "./sessions.tsx";
import { Tokens } from "./tokens.tsx";

/** What belongs to me: my password, where I am signed in, what acts for me. */
export function AccountPage(): ReactNode {
  const who = useWho();
  usePageTitle(say("account.title"));
  if (who === undefined) return null;
  if (who.mode === "solo") return <OfferTeam />;
  return (
    <div className={styles.page}>
      <header className={styles.pageHead}>
        <h1>{say("account.title")}</h1>
        {who.person !== null && who.role !== null && (
          <p>
            {who.person.name} · {say(`people.role.${who.role}`)}
          </p>
        )}
      </header>
      <PasswordSection />
      <Sessions />
      <Tokens />
    </div>
  );
}
