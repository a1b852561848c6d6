import { languages, languageTexts, textsOf } from "@weir/contract";
import { type ReactNode } from "react";
import { peopleClient } from "../../lib/people-client.ts";
import { Button } from "../../ui/button.tsx";
import { LanguageMenu } from "../../ui/language-menu.tsx";
import { showToast } from "../../ui/toast.tsx";
import { Answer, Fact, Section } from "./page-parts.tsx";
import styles from "./page.module.css";
import { useAnswer } from "./use-answer.ts";
import { whyNot } from "./use-sending.ts";

const say = textsOf(languageTexts);
const load = () => peopleClient.choices();

/** What Weir speaks to me, in whichever browser: it begins anew in it, as no sentence on a page is said twice. */
export function LanguageSection({ onChosen = () => location.reload() }: { onChosen?: () => void }): ReactNode {
  const answer = useAnswer(load);
  const choose = (language: keyof typeof languages | undefined): Promise<void> =>
    peopleClient.changeChoices({ body: { language: language ?? null } }).then(onChosen, (failure: unknown) => {
      void showToast(whyNot(failure), { tone: "wrong" });
    });
  return (
    <Section title={say("language.menu")} text={say("language.account")}>
      <Answer of={answer}>
        {({ language }) => (
          <ul className={styles.rows}>
            <Fact
              label={say("language.speaks")}
              value={language === null ? say("language.browser") : languages[language].name}
            >
              <LanguageMenu
                chosen={language ?? undefined}
                onChoose={(chosen) => void choose(chosen)}
                trigger={<Button size="small">{say("language.change")}</Button>}
              />
            </Fact>
          </ul>
        )}
      </Answer>
    </Section>
  );
}
