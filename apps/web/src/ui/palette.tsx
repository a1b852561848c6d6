import { Dialog as Radix } from "radix-ui";
import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { cx } from "../lib/cx.ts";
import overlay from "./overlay.module.css";
import styles from "./palette.module.css";

/** One line that can be chosen. */
interface PaletteLine {
  readonly id: string;
  readonly label: string;
  /** Quiet words at the right. */
  readonly hint?: string | undefined;
  readonly keys?: readonly string[] | undefined;
  /** On or off; absent where it is neither. */
  readonly checked?: boolean | undefined;
}

interface PaletteGroup {
  readonly id: string;
  readonly heading?: string;
  readonly lines: readonly PaletteLine[];
}

export interface PaletteProps {
  /** What it asks for, read out and shown in the empty field. */
  label: string;
  /** What was chosen so far, before what is typed. */
  trail?: string | undefined;
  typed: string;
  groups: readonly PaletteGroup[];
  /** Said in the place of lines, and read out with every change. */
  status: string;
  onType: (typed: string) => void;
  onChoose: (id: string) => void;
  /** One step back, by Escape or Backspace in the empty field. */
  onBack: () => void;
  onClose: () => void;
  /** It is gone, and whoever had the focus has it back. */
  onClosed: () => void;
}

/** A field with everything that fits what is typed below it, walked by arrows while the field keeps the focus. */
export function Palette(props: PaletteProps): ReactNode {
  const { label, trail, typed, groups, status, onType, onChoose, onBack, onClose, onClosed } = props;
  const listId = useId();
  const before = useRef<Element>(null);
  const list = useRef<HTMLDivElement>(null);
  const lines = groups.flatMap((group) => group.lines);
  const [wanted, setWanted] = useState<string>();
  const active = lines.find(({ id }) => id === wanted) ?? lines[0];
  const idOf = ({ id }: PaletteLine): string => `${listId}-${id}`;
  useLayoutEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [active?.id, typed]);

  const walk = (by: number): void => {
    const at = active === undefined ? 0 : lines.indexOf(active);
    setWanted(lines[(at + by + lines.length) % lines.length]?.id);
  };
  const hear = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const run: Readonly<Record<string, () => void>> = {
      ArrowDown: () => walk(1),
      ArrowUp: () => walk(-1),
      Enter: () => active !== undefined && onChoose(active.id),
      Escape: onBack,
      ...(typed === "" && trail !== undefined && { Backspace: onBack }),
    };
    const heard = run[event.key];
    if (heard === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    heard();
  };

  return (
    <Radix.Root open onOpenChange={(open) => open || onClose()}>
      <Radix.Portal>
        <Radix.Overlay className={overlay.scrim} />
        <Radix.Content
          className={cx(overlay.dialog, styles.palette)}
          aria-describedby={undefined}
          onEscapeKeyDown={(event) => event.preventDefault()}
          onOpenAutoFocus={() => void (before.current = document.activeElement)}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus();
            onClosed();
          }}
        >
          <Radix.Title className="visually-hidden">{label}</Radix.Title>
          <div className={styles.field}>
            {trail !== undefined && <span className={styles.trail}>{trail}</span>}
            <input
              role="combobox"
              aria-label={label}
              aria-expanded
              aria-controls={listId}
              aria-autocomplete="list"
              {...(active === undefined ? {} : { "aria-activedescendant": idOf(active) })}
              placeholder={label}
              value={typed}
              maxLength={1000}
              spellCheck={false}
              autoComplete="off"
              onChange={(event) => {
                setWanted(undefined);
                onType(event.target.value);
              }}
              onKeyDown={hear}
            />
          </div>
          <div ref={list} id={listId} role="listbox" aria-label={label} className={styles.list}>
            {groups.map((group) => (
              <div key={group.id} role="group" aria-label={group.heading ?? label}>
                {group.heading !== undefined && (
                  <div className={styles.heading} aria-hidden>
                    {group.heading}
                  </div>
                )}
                {group.lines.map((line) => (
                  <div
                    key={line.id}
                    id={idOf(line)}
                    role="option"
                    aria-selected={line === active}
                    {...(line.checked === undefined ? {} : { "aria-checked": line.checked })}
                    className={styles.line}
                    data-line={line.id}
                    onPointerMove={() => line !== active && setWanted(line.id)}
                    onMouseDown={(event) => event.preventDefault()}
                    onClick={() => onChoose(line.id)}
                  >
                    <span className={styles.mark} aria-hidden>
                      {line.checked === true && "✓"}
                    </span>
                    <span className={styles.label}>{line.label}</span>
                    {line.hint !== undefined && <span className={styles.hint}>{line.hint}</span>}
                    {line.keys?.map((key) => (
                      <kbd key={key} className={styles.key} aria-hidden>
                        {key}
                      </kbd>
                    ))}
                  </div>
                ))}
              </div>
            ))}
          </div>
          <p role="status" className={lines.length === 0 ? styles.none : "visually-hidden"}>
            {status}
          </p>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
