import { Search } from "lucide-react";
import { Suspense, useCallback, useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { latePart } from "../../../lib/late-part.ts";
import type { BoardSession } from "../../../replica/board-session.ts";
import { useSession } from "../../../replica/use-board-session.tsx";
import { focusCard, useBoardUi, useUi } from "../board-ui.ts";
import { say } from "../say.ts";
import { firstCardId } from "../stage-cards.ts";
import styles from "./filter-field.module.css";
import { lookAt } from "./look.ts";

export const loadFilterHelp = async () => ({ default: (await import("./filter-help.tsx")).FilterHelp });
const FilterHelp = latePart(loadFilterHelp);

/** What the list below the field says about itself. */
export interface Combo {
  readonly listId: string;
  readonly open: boolean;
  readonly activeId: string | undefined;
  readonly problemId: string | undefined;
}

/** Takes a key that the list is meant by. */
export type ComboKeys = (event: KeyboardEvent) => void;

/** The field that says which cards are shown. What it offers and what is wrong comes with its first use. */
export function FilterField(): ReactNode {
  const session = useSession();
  const { store } = useBoardUi();
  const filter = useUi((ui) => ui.look.filter);
  const [focused, setFocused] = useState(false);
  const [caret, setCaret] = useState(0);
  const [combo, setCombo] = useState<Combo>();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const keys = useRef<ComboKeys>(undefined);
  const setKeys = useCallback((meant: ComboKeys | undefined) => void (keys.current = meant), []);

  const leave = (field: HTMLInputElement): void => {
    lookAt(store, { filter: "" });
    field.blur();
    const cardId = store.getState().focusedCardId ?? firstHere(session);
    if (cardId !== undefined) focusCard(store, cardId);
  };
  return (
    <div className={styles.filter} role="search" data-filled={filter.trim() !== "" || undefined}>
      {/* Where there is no room for the field, its sign opens it. */}
      <label htmlFor={id} className={styles.sign} aria-hidden>
        <Search size={14} />
      </label>
      <input
        ref={input}
        id={id}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        data-filter
        value={filter}
        aria-label={say("board.filter")}
        aria-autocomplete="list"
        aria-expanded={combo?.open ?? false}
        aria-controls={combo?.open === true ? combo.listId : undefined}
        aria-activedescendant={combo?.activeId}
        aria-invalid={combo?.problemId !== undefined}
        aria-describedby={combo?.problemId}
        placeholder={say("board.filter")}
        title={filter === "" ? say("board.filter-hint") : undefined}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        // Not by listeners of its own: drawn between a letter and React's hearing of it, the field would lose the letter.
        onSelect={(event) => setCaret(event.currentTarget.selectionStart ?? 0)}
        onChange={(event) => {
          setCaret(event.target.selectionStart ?? 0);
          lookAt(store, { filter: event.target.value, typing: true });
        }}
        onKeyDown={(event) => {
          keys.current?.(event);
          if (event.key === "Escape" && !event.defaultPrevented) leave(event.currentTarget);
        }}
      />
      {(focused || filter.trim() !== "") && (
        <Suspense fallback={null}>
          <FilterHelp
            input={input}
            caret={Math.min(caret, filter.length)}
            focused={focused}
            onKeys={setKeys}
            onCombo={setCombo}
          />
        </Suspense>
      )}
    </div>
  );
}

const firstHere = (session: BoardSession): string | undefined => {
  const { board } = session.store.getState();
  return board && firstCardId(board);
};
