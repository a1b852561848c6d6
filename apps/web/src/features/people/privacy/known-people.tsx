import { useRef, useState, type ReactNode } from "react";
import { client } from "../../../lib/client.ts";
import { peopleClient } from "../../../lib/people-client.ts";
import { Button } from "../../../ui/button.tsx";
import { Section } from "../page-parts.tsx";
import styles from "../page.module.css";
import { useAnswer } from "../use-answer.ts";
import { RemovePersonDialog } from "./remove-person-dialog.tsx";
import { sayOfPrivacy as say } from "./words.ts";

interface Known {
  readonly personId: string;
  readonly name: string;
}

const load = async (): Promise<readonly Known[]> => {
  const [{ people }, { members }] = await Promise.all([client.people(), peopleClient.members()]);
  const signIn = new Set(members.map(({ personId }) => personId));
  return people
    .filter(({ personId, removed }) => removed === undefined && !signIn.has(personId))
    .toSorted((one, other) => one.name.localeCompare(other.name));
};

const shownAtFirst = 8;

/** Those whose names came with imports: they are no members, and can be removed all the same. */
export function KnownPeople(): ReactNode {
  const { loaded, reload } = useAnswer(load);
  const [all, setAll] = useState(false);
  // An aside of a page that has its own way to say that nothing could be loaded.
  if (loaded.state !== "ready" || loaded.value.length === 0) return null;
  const people = all ? loaded.value : loaded.value.slice(0, shownAtFirst);
  return (
    <Section title={say("known.title")} text={say("known.text")}>
      <ul className={styles.rows} aria-label={say("known.list")}>
        {people.map((person) => (
          <KnownRow key={person.personId} person={person} onRemoved={() => void reload()} />
        ))}
      </ul>
      {people.length < loaded.value.length && (
        <div className={styles.more}>
          <Button look="quiet" onClick={() => setAll(true)}>
            {say("known.all", { count: loaded.value.length })}
          </Button>
        </div>
      )}
    </Section>
  );
}

function KnownRow({ person, onRemoved }: { person: Known; onRemoved: () => void }): ReactNode {
  const asker = useRef<HTMLButtonElement>(null);
  const [asking, setAsking] = useState(false);
  return (
    <li className={styles.row} data-known={person.personId}>
      <div className={styles.words}>
        <p className={styles.name}>
          <span>{person.name}</span>
        </p>
        <p className={styles.meta}>
          <span>{person.personId}</span>
        </p>
      </div>
      <Button
        ref={asker}
        look="quiet"
        size="small"
        aria-label={say("leaving.of", { name: person.name })}
        onClick={() => setAsking(true)}
      >
        {say("leaving.action")}
      </Button>
      {asking && (
        <RemovePersonDialog person={person} returnTo={asker} onClose={() => setAsking(false)} onRemoved={onRemoved} />
      )}
    </li>
  );
}
