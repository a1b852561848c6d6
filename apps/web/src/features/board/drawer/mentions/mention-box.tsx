import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { announce } from "../../../../lib/announce.ts";
import { peopleClient } from "../../../../lib/people-client.ts";
import { useBoard } from "../../../../replica/use-board-session.tsx";
import { TextArea } from "../../../../ui/text-field.tsx";
import { say } from "../../presence/say.ts";
import styles from "./mention-box.module.css";
import { matching, wantedAt, withName, type Mentionable, type Wanted } from "./mention-text.ts";

export interface MentionBoxProps {
  label: string;
  value: string;
  onChange: (text: string) => void;
  /** Whom the text may mean, whoever was chosen last first. */
  onPeople: (people: readonly Mentionable[]) => void;
  onSend: () => void;
}

/** Marks of people take more room than their names. */
const longest = 19_000;

/** A field for a comment. An @ offers the people who may see the board; the focus stays in the field meanwhile. */
export function MentionBox({ label, value, onChange, onPeople, onSend }: MentionBoxProps): ReactNode {
  const field = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const [wanted, setWanted] = useState<Wanted>();
  const [at, setAt] = useState(0);
  const [people, setPeople] = useMentionable(wanted !== undefined);
  const caret = useRef<number>(undefined);
  const found = wanted === undefined ? [] : matching(people, wanted.letters);
  const open = found.length > 0;
  useEffect(() => onPeople(people), [people, onPeople]);
  useEffect(() => {
    if (wanted === undefined || people.length === 0) return;
    announce(found.length === 0 ? say("mention.none") : say("mention.found", { count: found.length }));
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- said once for each count
  }, [wanted === undefined, people.length, found.length]);
  useEffect(() => {
    if (caret.current !== undefined) field.current?.setSelectionRange(caret.current, caret.current);
    caret.current = undefined;
  }, [value]);

  const look = (): void => {
    const { value: text = "", selectionStart = 0, selectionEnd } = field.current ?? {};
    setWanted(selectionStart === selectionEnd ? wantedAt(text, selectionStart) : undefined);
    setAt(0);
  };
  const take = (person: Mentionable): void => {
    if (wanted === undefined) return;
    const next = withName(value, wanted, person.name);
    caret.current = next.caret;
    onChange(next.text);
    setPeople([person, ...people.filter((each) => each !== person)]);
    setWanted(undefined);
    announce(say("mention.taken", { name: person.name }));
    field.current?.focus();
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => setAt((at + 1) % found.length),
    ArrowUp: () => setAt((at + found.length - 1) % found.length),
    Enter: () => found[at] && take(found[at]),
    Tab: () => found[at] && take(found[at]),
    Escape: () => setWanted(undefined),
  };
  const hear = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) return onSend();
    const act = open && !event.shiftKey ? keys[event.key] : undefined;
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };

  return (
    <div className={styles.box}>
      <TextArea
        ref={field}
        label={label}
        hideLabel
        placeholder={label}
        rows={1}
        maxLength={longest}
        value={value}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={open ? listId : undefined}
        aria-activedescendant={open ? `${listId}-${at}` : undefined}
        onChange={(event) => (onChange(event.target.value), look())}
        onSelect={look}
        onBlur={() => setWanted(undefined)}
        onKeyDown={hear}
      />
      {open && (
        <ul id={listId} role="listbox" aria-label={say("mention.list")} className={styles.list}>
          {found.map((person, index) => (
            <li
              key={person.personId}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === at}
              className={styles.option}
              // The field keeps the focus.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => take(person)}
            >
              {person.name}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const nobody: readonly Mentionable[] = [];

/** Who may see the board, asked for once an @ is typed. */
function useMentionable(wanted: boolean) {
  const boardId = useBoard((board) => board.boardId);
  const [people, setPeople] = useState(nobody);
  const asked = useRef(false);
  useEffect(() => {
    if (!wanted || asked.current) return;
    asked.current = true;
    peopleClient.boardReaders({ params: { boardId } }).then(
      ({ people: readers }) => setPeople(readers),
      // Without an answer the next @ asks again.
      () => void (asked.current = false),
    );
  }, [wanted, boardId]);
  return [people, setPeople] as const;
}
