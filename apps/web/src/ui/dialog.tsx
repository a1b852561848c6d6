import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import { useRef, type ReactNode, type RefObject } from "react";
import { cx } from "../lib/cx.ts";
import { IconButton } from "./button.tsx";
import styles from "./overlay.module.css";

export interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** Said to screen readers after the title. */
  description?: string;
  closeLabel: string;
  wide?: boolean;
  /** Has the focus afterwards, where what opened it (an entry of a menu) is gone by then. */
  returnTo?: RefObject<HTMLElement | null> | undefined;
  children: ReactNode;
  /** Buttons at the bottom, the next step last. */
  foot?: ReactNode;
}

/** A question that has to be answered before going on. What is marked `data-first` in it has the focus at first. */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  closeLabel,
  wide = false,
  returnTo,
  children,
  foot,
}: DialogProps): ReactNode {
  const before = useRef<Element>(null);
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={styles.scrim} />
        <Radix.Content
          className={cx(styles.dialog, wide && styles.wide)}
          onOpenAutoFocus={(event) => {
            before.current = document.activeElement;
            const first = event.target instanceof Element && event.target.querySelector<HTMLElement>("[data-first]");
            if (!first) return;
            event.preventDefault();
            first.focus();
          }}
          onCloseAutoFocus={(event) => {
            // There is no trigger it knows of: whoever had the focus gets it back.
            event.preventDefault();
            const back = returnTo?.current ?? before.current;
            if (back instanceof HTMLElement && back.isConnected) back.focus();
          }}
          {...(description === undefined ? { "aria-describedby": undefined } : {})}
        >
          <header className={styles.head}>
            <Radix.Title>{title}</Radix.Title>
            <Radix.Close asChild>
              <IconButton label={closeLabel} tip="none">
                <X size={16} />
              </IconButton>
            </Radix.Close>
          </header>
          <div className={styles.body}>
            {description !== undefined && <Radix.Description>{description}</Radix.Description>}
            {children}
          </div>
          {foot !== undefined && <footer className={styles.foot}>{foot}</footer>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
