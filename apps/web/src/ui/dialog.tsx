import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
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
  children: ReactNode;
  /** Buttons at the bottom, the next step last. */
  foot?: ReactNode;
}

/** A question that has to be answered before going on. */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  closeLabel,
  wide = false,
  children,
  foot,
}: DialogProps): ReactNode {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={styles.scrim} />
        <Radix.Content
          className={cx(styles.dialog, wide && styles.wide)}
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

export interface SheetProps extends Omit<DialogProps, "wide" | "description" | "foot"> {
  /** In place of the plain title, for instance a title one can edit. */
  head?: ReactNode;
}

/** A panel from the right that leaves what lies beside it usable. */
export function Sheet({ open, onOpenChange, title, closeLabel, head, children }: SheetProps): ReactNode {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange} modal={false}>
      <Radix.Portal>
        <Radix.Content
          className={styles.sheet}
          aria-describedby={undefined}
          onInteractOutside={(event) => event.preventDefault()}
        >
          <header className={styles.head}>
            {head === undefined ? (
              <Radix.Title>{title}</Radix.Title>
            ) : (
              <>
                <Radix.Title className="visually-hidden">{title}</Radix.Title>
                {head}
              </>
            )}
            <Radix.Close asChild>
              <IconButton label={closeLabel} tip="none">
                <X size={16} />
              </IconButton>
            </Radix.Close>
          </header>
          <div className={styles.body}>{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
