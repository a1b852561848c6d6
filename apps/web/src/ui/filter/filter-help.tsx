import { lookTexts, textsOf } from "@weir/contract";
import { parseFilter, type BoardState } from "@weir/domain";
import { X } from "lucide-react";
import { useId, useLayoutEffect, useMemo, useState, type KeyboardEvent, type ReactNode } from "react";
import { IconButton } from "../button.tsx";
import { completed, completionsAt, type CompletionOption } from "./complete.ts";
import type { FilterHelpProps } from "./filter-field.tsx";
import styles from "./filter-field.module.css";
import { fieldsOn } from "./known-names.ts";
import { useOfferedNames } from "./offered-names.ts";
import { problemWords } from "./problem-words.ts";
import { SuggestionList } from "./suggestion-list.tsx";

const say = textsOf(lookTexts);

export interface FilterHelpOf extends FilterHelpProps {
  /** Those whose names and fields are offered. */
  boards: readonly BoardState[];
  /** Nobody is offered whom figures may not name. */
  mayNamePeople?: boolean;
  /** How many cards it shows, where that is known. */
  count: { readonly shown: number; readonly all: number } | undefined;
  /** Why it does not hold although it was understood. */
  refusal?: string | undefined;
  /** After it was emptied by a key. */
  onLeave?: () => void;
}

/** Around the field: what could stand next, what is wrong with what stands there, how many cards it shows. */
export function FilterHelp(props: FilterHelpOf): ReactNode {
  const { text, onText, input, caret, focused, onKeys, onCombo } = props;
  const { boards, mayNamePeople = true, count, refusal, onLeave } = props;
  const id = useId();
  const names = useOfferedNames(boards, focused, mayNamePeople);
  const [pointed, setPointed] = useState<{ readonly at: number; readonly of: string }>();
  /** The text for which the list was sent away. */
  const [closedFor, setClosedFor] = useState<string>();
  const completion = useMemo(() => completionsAt(text, caret, names), [text, caret, names]);
  const { options } = completion;
  if (closedFor !== undefined && closedFor !== text) setClosedFor(undefined);
  const open = focused && options.length > 0 && closedFor !== text;
  // What was pointed at in another list says nothing here.
  const typed = `${caret} ${text}`;
  const active = pointed?.of === typed ? pointed.at : undefined;

  const own = useMemo(() => fieldsOn(boards), [boards]);
  const problem = useMemo(() => parseFilter(text, own).problems, [text, own]).find(
    // What is still being typed is not wrong yet.
    ({ start, end }) => !focused || caret < start || caret > end,
  );
  const choose = (option: CompletionOption): void => {
    const next = completed(text, completion, option);
    onText(next.text, option.value === undefined);
    // React sets the text first, and puts the caret at its end.
    requestAnimationFrame(() => input.current?.setSelectionRange(next.caret, next.caret));
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (!open) return setClosedFor(undefined);
      const from = active ?? (step === 1 ? -1 : options.length);
      return setPointed({ at: (from + step + options.length) % options.length, of: typed });
    }
    const chosen = open && active !== undefined ? options[active] : undefined;
    if (chosen !== undefined && (event.key === "Enter" || event.key === "Tab")) {
      event.preventDefault();
      return choose(chosen);
    }
    if (event.key === "Enter") {
      setClosedFor(text);
      onText(text, false);
    }
    if (event.key !== "Escape") return;
    if (open && text !== "") {
      event.preventDefault();
      return setClosedFor(text);
    }
    onText("", false);
    input.current?.blur();
    onLeave?.();
  };
  const listId = `${id}-list`;
  const optionId = (index: number): string => `${id}-${index}`;
  const wrong = problem === undefined ? refusal : problemWords(problem, text);
  const problemId = wrong === undefined ? undefined : `${id}-problem`;
  const activeId = open && active !== undefined ? optionId(active) : undefined;
  useLayoutEffect(() => onKeys(onKeyDown));
  useLayoutEffect(() => onCombo({ listId, open, activeId, problemId }), [onCombo, listId, open, activeId, problemId]);
  useLayoutEffect(
    () => () => {
      onKeys(undefined);
      onCombo(undefined);
    },
    [onCombo, onKeys],
  );

  return (
    <>
      {text.trim() !== "" && (
        <>
          {count !== undefined && (
            <span className={styles.count} role="status">
              {say("look.count", count)}
            </span>
          )}
          <IconButton label={say("look.clear")} size="small" tip="none" onClick={() => onText("", false)}>
            <X size={14} />
          </IconButton>
        </>
      )}
      {(open || wrong !== undefined) && (
        <div className={styles.panel}>
          {wrong !== undefined && (
            <p id={problemId} className={styles.problem} role="status">
              {wrong}
            </p>
          )}
          {open && (
            <SuggestionList id={listId} options={options} active={active} optionId={optionId} onChoose={choose} />
          )}
        </div>
      )}
    </>
  );
}
