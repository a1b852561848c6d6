import { lookTexts, readable, textsOf } from "@weir/contract";
import { useEffect, useRef, type ReactNode } from "react";
import type { CompletionOption } from "./complete.ts";
import styles from "./filter-field.module.css";

const say = textsOf(lookTexts);

export interface SuggestionListProps {
  id: string;
  options: readonly CompletionOption[];
  active: number | undefined;
  optionId: (index: number) => string;
  onChoose: (option: CompletionOption) => void;
}

/** The list that belongs to a combobox: the field keeps the focus, the list only shows which one is meant. */
export function SuggestionList({ id, options, active, optionId, onChoose }: SuggestionListProps): ReactNode {
  const chosen = useRef<HTMLLIElement>(null);
  // In braces: newer browsers answer a promise.
  useEffect(() => {
    chosen.current?.scrollIntoView({ block: "nearest" });
  }, [active]);
  return (
    <ul
      id={id}
      className={styles.list}
      role="listbox"
      aria-label={say("look.suggestions")}
      // What scrolls would be a stop of Tab, and be gone by then.
      tabIndex={-1}
      onMouseDown={(event) => event.preventDefault()}
    >
      {options.map((option, index) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- keys belong to the field
        <li
          key={option.field + (option.name ?? "") + option.insert}
          ref={index === active ? chosen : null}
          id={optionId(index)}
          role="option"
          aria-selected={index === active}
          className={styles.option}
          onClick={() => onChoose(option)}
        >
          <span className={styles.field}>{readable(option.name ?? option.field)}:</span>
          {option.value !== undefined && <span className={styles.value}>{readable(option.value)}</span>}
          <span className={styles.hint}>{hintOf(option)}</span>
        </li>
      ))}
    </ul>
  );
}

function hintOf({ field, value }: CompletionOption): string {
  if (value === undefined) return say(`look.field.${field}`);
  const key = `look.value.${value}`;
  return isText(key) ? say(key) : "";
}

type ValueText = Extract<keyof typeof lookTexts, `look.value.${string}`>;
const isText = (key: string): key is ValueText => Object.hasOwn(lookTexts, key);
