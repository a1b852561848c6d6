import { Tooltip as Radix } from "radix-ui";
import type { ReactNode } from "react";
import styles from "./overlay.module.css";

export interface TooltipProps {
  text: ReactNode;
  side?: "top" | "right" | "bottom" | "left";
  /** What it explains; must take a ref and props. */
  children: ReactNode;
}

export function Tooltip({ text, side = "bottom", children }: TooltipProps): ReactNode {
  return (
    <Radix.Provider delayDuration={400}>
      <Radix.Root>
        <Radix.Trigger asChild>{children}</Radix.Trigger>
        <Radix.Portal>
          <Radix.Content className={styles.tooltip} side={side} sideOffset={4} collisionPadding={8}>
            {text}
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </Radix.Provider>
  );
}
