import { useState, type ReactNode } from "react";
import { peopleClient } from "../../lib/people-client.ts";
import { usePageTitle } from "../../lib/page-title.ts";
import { useWho } from "../../lib/who.ts";
import { ChoicesSection } from "./choices-section.tsx";
import { LanguageSection } from "./language-section.tsx";
import { passwordRule } from "./new-password.ts";
import { OfferTeam } from "./offer-team.tsx";
import { Answer } from "./page-parts.tsx";
import styles from "./page.module.css";
import { PasswordSection } from "./password-section.tsx";
import { ProviderSection } from "./provider/provider-section.tsx";
import { OwnData } from "./privacy/own-data.tsx";
import { say } from "./say.ts";
import { isLacking, SecondFactorSection } from "./second-factor/section.tsx";
import { SelfSection } from "./self-section.tsx";
import { Sessions } from "./sessions.tsx";
import { Tokens } from "./tokens.tsx";
import { useAnswer } from "./use-answer.ts";

const loadProvider = () => peopleClient.providerLink();

const loadSecondFactor = () => peopleClient.secondFactor();

/** What belongs to me: my password, where I am signed in, what acts for me. */
export function AccountPage({ refused }: { refused: string | undefined }): ReactNode {
  const who = useWho();
  const provider = useAnswer(loadProvider);
  const secondFactor = useAnswer(loadSecondFactor);
  const [changes, setChanges] = useState(0);
  const isOn = secondFactor.loaded.state === "ready" && secondFactor.loaded.value.on;
  const { loaded } = provider;
  const onlyWayIn = loaded.state === "ready" && loaded.value.onlyWayIn ? (loaded.value.name ?? undefined) : undefined;
  // Until the page begins anew: what was closed does not open under a dialog.
  const [isShut, setIsShut] = useState(false);
  if (!isShut && isLacking(secondFactor.loaded)) setIsShut(true);
  usePageTitle(say("account.title"));
  if (who === undefined) return null;
  if (who.mode === "solo") return <OfferTeam />;
  const secondFactorSection = <SecondFactorSection answer={secondFactor} onChanged={() => setChanges(changes + 1)} />;
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
      {isShut ? (
        secondFactorSection
      ) : (
        <>
          <SelfSection byPassword={loaded.state === "ready" && !loaded.value.onlyWayIn} />
          <Answer of={provider}>
            {(link) => (
              <>
                {!link.onlyWayIn && <PasswordSection rule={passwordRule(isOn)} />}
                {!link.onlyWayIn && secondFactorSection}
                <ProviderSection link={link} withCode={isOn} refused={refused} reload={provider.reload} />
              </>
            )}
          </Answer>
          <LanguageSection />
          <ChoicesSection />
          <Sessions key={changes} />
          <Tokens />
          <OwnData provider={onlyWayIn} />
        </>
      )}
    </div>
  );
}
