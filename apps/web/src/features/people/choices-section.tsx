import { textsOf, togetherTexts, type AnswerOf } from "@weir/contract";
import { useId, useState, type ReactNode } from "react";
import { announce } from "../../lib/announce.ts";
import { peopleClient } from "../../lib/people-client.ts";
import { showToast } from "../../ui/toast.tsx";
import { Answer, Section } from "./page-parts.tsx";
import styles from "./page.module.css";
import { useAnswer } from "./use-answer.ts";
import { whyNot } from "./use-sending.ts";

const say = textsOf(togetherTexts);
const load = () => peopleClient.choices();
type Choices = AnswerOf<"choices">;

/** What I choose for myself: it holds from the moment it is ticked. */
export function ChoicesSection(): ReactNode {
  const answer = useAnswer(load);
  return (
    <Section title={say("choices.title")}>
      <Answer of={answer}>{(choices) => <Choose first={choices} />}</Answer>
    </Section>
  );
}

function Choose({ first }: { first: Choices }): ReactNode {
  const [choices, setChoices] = useState(first);
  const change = async (wish: { readonly hidesPresence?: boolean; readonly digest?: boolean }): Promise<void> => {
    setChoices({ ...choices, ...wish });
    try {
      setChoices(await peopleClient.changeChoices({ body: wish }));
      announce(say("choices.saved"));
    } catch (failure) {
      setChoices(choices);
      void showToast(whyNot(failure), { tone: "wrong" });
    }
  };
  return (
    <ul className={styles.rows}>
      <Choice
        label={say("choices.presence")}
        hint={say("choices.presence.hint")}
        on={!choices.hidesPresence}
        onChange={(seen) => void change({ hidesPresence: !seen })}
      />
      {choices.digest !== null && (
        <Choice
          label={say("choices.digest")}
          hint={say("choices.digest.hint")}
          on={choices.digest}
          onChange={(digest) => void change({ digest })}
        />
      )}
    </ul>
  );
}

interface ChoiceProps {
  label: string;
  hint: string;
  on: boolean;
  onChange: (on: boolean) => void;
}

function Choice({ label, hint, on, onChange }: ChoiceProps): ReactNode {
  const id = useId();
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <label className={styles.name}>
          <input
            type="checkbox"
            checked={on}
            aria-describedby={id}
            onChange={(event) => onChange(event.target.checked)}
          />
          {label}
        </label>
        <p id={id} className={styles.meta}>
          {hint}
        </p>
      </div>
    </li>
  );
}
