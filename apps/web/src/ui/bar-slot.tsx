import { createContext, useContext, useState, type ReactNode } from "react";
import { createPortal } from "react-dom";

const Slot = createContext<{ host: HTMLElement | null; setHost: (host: HTMLElement | null) => void } | undefined>(
  undefined,
);

/** A place in the top bar that the page below may fill. */
export function BarSlotProvider({ children }: { children: ReactNode }): ReactNode {
  const [host, setHost] = useState<HTMLElement | null>(null);
  return <Slot value={{ host, setHost }}>{children}</Slot>;
}

export function BarSlot({ className }: { className?: string | undefined }): ReactNode {
  return <div ref={useContext(Slot)?.setHost} className={className} />;
}

/** Draws its children in the top bar. */
export function InBar({ children }: { children: ReactNode }): ReactNode {
  const host = useContext(Slot)?.host;
  return host ? createPortal(children, host) : null;
}
