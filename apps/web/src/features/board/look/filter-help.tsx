import { X } from "lucide-react";
import { useId, useLayoutEffect, useMemo, useState, type KeyboardEvent, type ReactNode, type RefObject } from "react";
import { fieldsOf, parseFilter } from "@weir/domain";
import { useNames } from "../../../lib/people.ts";
import { useBoard } from "../../../replica/use-board-session.tsx";
import { IconButton } from "../../../ui/button.tsx";
import { useBoardUi, useUi } from "../board-ui.ts";
import { namedParent, parentCards, type ParentCard } from "../links/parent-cards.ts";
import { personName } from "../person-name.ts";
import { say } from "../say.ts";
import { cardIdsIn } from "../stage-cards.ts";
import { completed, completionsAt, type CompletionNames, type CompletionOption } from "./complete.ts";
import type { Combo, ComboKeys } from "./filter-field.tsx";
import styles from "./filter-field.module.css";
import { namedInFilter, namesOnBoard, type NamesOnBoard } from "./known-names.ts";
import { lookAt, matching } from "./look.ts";
import { SuggestionList } from "./suggestion-list.tsx";
import { problemWords } from "./problem-words.ts";

export interface FilterHelpProps {
  input: RefObject<HTMLInputElement | null>;
  /** Where the next letter goes. */
  caret: number;
  focused: boolean;
  onKeys: (keys: ComboKeys | undefined) => void;
  onCombo: (combo: Combo | undefined) => void;
}

/** Around the field: what could stand next, what is wrong with what stands there, how many cards it shows. */
export function FilterHelp({ input, caret, focused, onKeys, onCombo }: FilterHelpProps): ReactNode {
  const { store } = useBoardUi();
  const filter = useUi((ui) => ui.look.filter);
  const id = useId();
  const names = useCompletionNames(focused);
  const [pointed, setPointed] = useState<{ readonly at: number; readonly of: string }>();
  /** The text for which the list was sent away. */
  const [closedFor, setClosedFor] = useState<string>();
  const completion = useMemo(() => completionsAt(filter, caret, names), [filter, caret, names]);
  const { options } = completion;
  if (closedFor !== undefined && closedFor !== filter) setClosedFor(undefined);
  const open = focused && options.length > 0 && closedFor !== filter;
  // What was pointed at in another list says nothing here.
  const typed = `${caret} ${filter}`;
  const active = pointed?.of === typed ? pointed.at : undefined;

  const own = useBoard((board) => board.fields);
  const problem = useMemo(() => parseFilter(filter, own).problems, [filter, own]).find(
    // What is still being typed is not wrong yet.
    ({ start, end }) => !focused || caret < start || caret > end,
  );
  const choose = (option: CompletionOption): void => {
    const next = completed(filter, completion, option);
    lookAt(store, { filter: next.text, typing: option.value === undefined });
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
      setClosedFor(filter);
      lookAt(store, { typing: false });
    }
    if (event.key === "Escape" && open && filter !== "") {
      event.preventDefault();
      setClosedFor(filter);
    }
  };
  const listId = `${id}-list`;
  const optionId = (index: number): string => `${id}-${index}`;
  const problemId = problem === undefined ? undefined : `${id}-problem`;
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
      {filter.trim() !== "" && (
        <>
          <ShownCount />
          <IconButton
            label={say("board.filter-clear")}
            size="small"
            tip="none"
            onClick={() => lookAt(store, { filter: "" })}
          >
            <X size={14} />
          </IconButton>
        </>
      )}
      {(open || problem !== undefined) && (
        <div className={styles.panel}>
          {problem !== undefined && (
            <p id={problemId} className={styles.problem} role="status">
              {problemWords(problem, filter)}
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

function ShownCount(): ReactNode {
  const lens = useUi((ui) => ui.lens);
  const shown = useBoard((board) =>
    board.stages.reduce((sum, stage) => sum + matching(board, cardIdsIn(board, stage.stageId), lens).length, 0),
  );
  const all = useBoard((board) => board.stages.reduce((sum, stage) => sum + cardIdsIn(board, stage.stageId).length, 0));
  return (
    <span className={styles.count} role="status">
      {say("board.filter-count", { shown, all })}
    </span>
  );
}

const nobody: NamesOnBoard = { people: [], labels: [], types: [] };
const noParents: readonly ParentCard[] = [];

function useCompletionNames(wanted: boolean): CompletionNames {
  const stages = useBoard((board) => board.stages);
  const heads = useBoard((board) => board.stageGroups);
  const lanes = useBoard((board) => board.lanes);
  const parents = useBoard((board) => (wanted ? parentCards(board) : noParents));
  const own = useBoard((board) => board.fields);
  const found = useBoard((board) => (wanted ? namesOnBoard(board) : nobody));
  const known = useNames(found.people);
  return useMemo(
    () => ({
      people: known && found.people.map((id) => ({ name: personName(id), named: namedInFilter(id, found.people) })),
      labels: found.labels,
      types: found.types,
      stages: [...new Set([...stages, ...heads].map(({ name }) => name))],
      lanes: lanes.map(({ name }) => name),
      parents: parents.map((parent) => ({ name: parent.title, named: namedParent(parent, parents) })),
      own: fieldsOf({ fields: own }),
    }),
    [found, known, stages, heads, lanes, parents, own],
  );
}
