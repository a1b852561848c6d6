import { Popover as Radix } from "radix-ui";
import type { ReactNode } from "react";
import styles from "./overlay.module.css";

export interface PopoverProps {
  /** The button that opens it; must take a ref and props. */
  trigger: ReactNode;
  label: string;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  side?: "top" | "right" | "bottom" | "left";
  align?: "start" | "center" | "end";
  children: ReactNode;
}

export function Popover({
  trigger,
  label,
  side = "bottom",
  align = "start",
  children,
  ...state
}: PopoverProps): ReactNode {
  return (
    <Radix.Root {...state}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          className={styles.float}
          side={side}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          aria-label={label}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
