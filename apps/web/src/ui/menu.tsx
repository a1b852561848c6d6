import { DropdownMenu as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { cx } from "../lib/cx.ts";
import styles from "./overlay.module.css";

interface MenuItem {
  label: string;
  icon?: ReactNode;
  /** A key or a quiet word at the right. */
  hint?: string;
  disabled?: boolean;
  danger?: boolean;
  checked?: boolean;
  onSelect: () => void;
}

export type MenuEntry = MenuItem | { heading: string } | "rule";

export interface MenuProps {
  /** The button that opens it; must take a ref and props. */
  trigger: ReactNode;
  label: string;
  entries: readonly MenuEntry[];
  defaultOpen?: boolean;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  align?: "start" | "center" | "end";
}

export function Menu({ trigger, label, entries, align = "start", ...state }: MenuProps): ReactNode {
  return (
    <Radix.Root modal={false} {...state}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      {/* Inside the page's main part, so that it belongs to a landmark. */}
      <Radix.Portal container={document.getElementById("content")}>
        <Radix.Content
          className={cx(styles.float, styles.menu)}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          aria-label={label}
        >
          {entries.map((entry, index) => (
            <Entry key={index} entry={entry} />
          ))}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function Entry({ entry }: { entry: MenuEntry }): ReactNode {
  if (entry === "rule") return <Radix.Separator className={styles.rule} />;
  if ("heading" in entry) return <Radix.Label className={styles.label}>{entry.heading}</Radix.Label>;
  const { label, icon, hint, disabled = false, danger = false, checked, onSelect } = entry;
  const className = cx(styles.item, danger && styles.danger);
  const inside = (
    <>
      {icon}
      <span>{label}</span>
      {hint !== undefined && <span className={styles.itemEnd}>{hint}</span>}
    </>
  );
  if (checked === undefined)
    return (
      <Radix.Item className={className} disabled={disabled} onSelect={onSelect}>
        {inside}
      </Radix.Item>
    );
  return (
    <Radix.CheckboxItem className={className} disabled={disabled} checked={checked} onSelect={onSelect}>
      {inside}
      {checked && (
        <span className={styles.itemEnd} aria-hidden>
          ✓
        </span>
      )}
    </Radix.CheckboxItem>
  );
}
