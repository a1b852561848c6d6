import { X } from "lucide-react";
import { useEffect, useRef, type ReactNode } from "react";
import { IconButton } from "./button.tsx";
import styles from "./panel.module.css";

export interface PanelProps {
  title: string;
  closeLabel: string;
  onClose: () => void;
  children: ReactNode;
}

/** A panel at the right that takes its room beside the content, never over it; a whole page on a phone. */
export function Panel({ title, closeLabel, onClose, children }: PanelProps): ReactNode {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  useEffect(() => {
    // On the window: a button that went away takes the focus with it, and Escape still has to close.
    const hear = (event: KeyboardEvent): void => {
      const { target } = event;
      const mine = target === document.body || (target instanceof Node && panel.current?.contains(target) === true);
      if (event.key === "Escape" && !event.defaultPrevented && mine) onClose();
    };
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);
  }, [onClose]);
  return (
    <section ref={panel} role="dialog" data-panel aria-label={title} tabIndex={-1} className={styles.panel}>
      <IconButton label={closeLabel} tip="none" className={styles.close} onClick={onClose}>
        <X size={16} />
      </IconButton>
      <div className={styles.body}>{children}</div>
    </section>
  );
}
