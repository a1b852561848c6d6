import { useState, type ReactNode, type RefObject } from "react";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";

export interface ForeverDialogProps {
  title: string;
  description?: string;
  words: {
    readonly close: string;
    /** Leaves everything as it is. */
    readonly keep: string;
    readonly act: string;
    readonly acting: string;
  };
  /** Does it. What it answers is why it could not be done; once it is done, the dialog is the caller's to close. */
  act: () => Promise<string | undefined>;
  onClose: () => void;
  returnTo?: RefObject<HTMLElement | null>;
  children: ReactNode;
}

/** Says what goes and what stays before something is done that nobody can take back, and stays until it is done. */
export function ForeverDialog({ words, act, onClose, children, ...rest }: ForeverDialogProps): ReactNode {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const go = async (): Promise<void> => {
    setBusy(true);
    setFailure(undefined);
    setFailure(await act());
    setBusy(false);
  };
  return (
    <Dialog
      open
      {...rest}
      closeLabel={words.close}
      onOpenChange={(open) => open || busy || onClose()}
      foot={
        <>
          <Button data-first disabled={busy} onClick={onClose}>
            {words.keep}
          </Button>
          <Button look="danger" disabled={busy} aria-busy={busy} onClick={() => void go()}>
            {busy ? words.acting : words.act}
          </Button>
        </>
      }
    >
      {children}
      {failure !== undefined && <p role="alert">{failure}</p>}
    </Dialog>
  );
}
