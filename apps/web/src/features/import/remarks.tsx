import { spokenGuess, spokenQuestion, spokenWarning, type ImportPreview } from "@weir/contract";
import { useId, type ReactNode } from "react";
import { locale } from "../../lib/locale.ts";
import type { DateOrder } from "./import-form.ts";
import styles from "./import-page.module.css";
import { say } from "./say.ts";

type Guess = ImportPreview["guesses"][number];
type Asked = ImportPreview["questions"][number];

/** What only a person knows; nothing is imported before it is answered. */
export function Question({
  question,
  answer,
  onAnswer,
}: {
  question: Asked;
  answer: string | undefined;
  onAnswer: (answer: string) => void;
}): ReactNode {
  const name = useId();
  return (
    <fieldset className={styles.question}>
      <legend>{spokenQuestion(question as Parameters<typeof spokenQuestion>[0])}</legend>
      {answer === undefined && <p>{say("import-page.question.must")}</p>}
      {question.choices.map((choice, at) => (
        <label key={choice}>
          <input type="radio" name={name} checked={answer === choice} onChange={() => onAnswer(choice)} />
          {choiceText(question, choice, at)}
        </label>
      ))}
    </fieldset>
  );
}

/** A date in one of its readings; a column with what is in it. */
function choiceText({ examples }: Asked, choice: string, at: number): string {
  if (isOrder(choice)) return say(`import-page.question.${choice}`, { example: readAs(examples[0] ?? "", choice) });
  return say("import-page.question.column", { column: choice, examples: examples[at] ?? "" });
}

const isOrder = (choice: string): choice is DateOrder => choice === "day-first" || choice === "month-first";

/** An ambiguous date written out in one of its two readings. */
function readAs(example: string, order: DateOrder): string {
  const [first = 1, second = 1, year = 2000] = (example.match(/\d+/g) ?? []).map(Number);
  const [day, month] = order === "day-first" ? [first, second] : [second, first];
  const date = new Date(Date.UTC(year < 100 ? 2000 + year : year, month - 1, day));
  const spoken = new Intl.DateTimeFormat(locale(), { dateStyle: "long", timeZone: "UTC" }).format(date);
  return `${example} = ${spoken}`;
}

export function Guesses({ guesses }: { guesses: readonly Guess[] }): ReactNode {
  if (guesses.length === 0) return null;
  return (
    <details className={styles.remarks}>
      <summary>{say("import-page.guesses.title", { count: guesses.length })}</summary>
      <ul>
        {guesses.map((guess) => (
          <li key={`${guess.code}:${guess.subject}`}>{spokenGuess(guess as Parameters<typeof spokenGuess>[0])}</li>
        ))}
      </ul>
    </details>
  );
}

/** Catches in what was read, each with its count and examples. The guesses have a place of their own. */
export function Warnings({ warnings }: { warnings: ImportPreview["warnings"] }): ReactNode {
  const spoken = warnings.filter(({ code }) => code !== "guessed").map(spokenWarning);
  if (spoken.length === 0) return null;
  return (
    <details className={styles.remarks} open>
      <summary>{say("import-page.warnings.title", { count: spoken.length })}</summary>
      <ul>
        {spoken.map(({ code, message, examples }) => (
          <li key={code}>
            {message}{" "}
            {examples.length > 0 && (
              <span className={styles.quiet}>
                {say("import-page.warning.examples", { examples: examples.slice(0, 3).join(", ") })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
