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
  return (
    <aside
      ref={panel}
      role="dialog"
      aria-label={title}
      tabIndex={-1}
      className={styles.panel}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <IconButton label={closeLabel} tip="none" className={styles.close} onClick={onClose}>
        <X size={16} />
      </IconButton>
      <div className={styles.body}>{children}</div>
    </aside>
  );
}
