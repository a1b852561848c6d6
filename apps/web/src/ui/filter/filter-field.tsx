import { Search } from "lucide-react";
import {
  Suspense,
  useCallback,
  useId,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from "react";
import styles from "./filter-field.module.css";

/** What the list below the field says about itself. */
interface Combo {
  readonly listId: string;
  readonly open: boolean;
  readonly activeId: string | undefined;
  readonly problemId: string | undefined;
}

/** Takes the keys of the field and of its list. */
type ComboKeys = (event: KeyboardEvent) => void;

/** What the help around the field works with. */
export interface FilterHelpProps {
  text: string;
  /** `typing`: not every letter is a step to come back to. */
  onText: (text: string, typing: boolean) => void;
  input: RefObject<HTMLInputElement | null>;
  /** Where the next letter goes. */
  caret: number;
  focused: boolean;
  onKeys: (keys: ComboKeys | undefined) => void;
  onCombo: (combo: Combo | undefined) => void;
}

export interface FilterFieldProps extends Pick<FilterHelpProps, "text" | "onText"> {
  label: string;
  /** What may be written, said while nothing is. */
  hint: string;
  /** Around it, once it is used: what could stand there, and what is wrong. */
  help: (props: FilterHelpProps) => ReactNode;
  /** On a page it is as wide as it needs to be, in a bar as there is room. */
  on?: "page";
}

/** The field that says which cards are meant. What it offers and what is wrong comes with its first use. */
export function FilterField({ label, hint, text, onText, help, on }: FilterFieldProps): ReactNode {
  const [focused, setFocused] = useState(false);
  const [caret, setCaret] = useState(0);
  const [combo, setCombo] = useState<Combo>();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const keys = useRef<ComboKeys>(undefined);
  const setKeys = useCallback((meant: ComboKeys | undefined) => void (keys.current = meant), []);
  const isFilled = text.trim() !== "";
  return (
    <div className={styles.filter} role="search" data-filled={isFilled || undefined} data-on={on}>
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
        value={text}
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={combo?.open ?? false}
        aria-controls={combo?.open === true ? combo.listId : undefined}
        aria-activedescendant={combo?.activeId}
        aria-invalid={combo?.problemId !== undefined}
        aria-describedby={combo?.problemId}
        placeholder={label}
        title={text === "" ? hint : undefined}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        // Not by listeners of its own: drawn between a letter and React's hearing of it, the field would lose the letter.
        onSelect={(event) => setCaret(event.currentTarget.selectionStart ?? 0)}
        onChange={(event) => {
          setCaret(event.target.selectionStart ?? 0);
          onText(event.target.value, true);
        }}
        onKeyDown={(event) => keys.current?.(event)}
      />
      {(focused || isFilled) && (
        <Suspense fallback={null}>
          {help({
            text,
            onText,
            input,
            caret: Math.min(caret, text.length),
            focused,
            onKeys: setKeys,
            onCombo: setCombo,
          })}
        </Suspense>
      )}
    </div>
  );
}
