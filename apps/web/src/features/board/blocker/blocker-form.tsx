import type { Blocked } from "@weir/domain";
import { Suspense, useLayoutEffect, useRef, type FormEvent, type ReactNode } from "react";
import { latePart } from "../../../lib/late-part.ts";
import { Button } from "../../../ui/button.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { personId } from "../../../lib/person-name.ts";
import { say } from "../say.ts";
import styles from "./blocker-form.module.css";

/** What is said of a blocked card beside since when. */
type Blockage = Omit<Blocked, "since">;

// The field for the reason is there with the key that asks: what is typed next goes nowhere else.
const BlockerWho = latePart(async () => ({ default: (await import("./blocker-who.tsx")).BlockerWho }));

export interface BlockerFormProps {
  className: string | undefined;
  /** What was said before; absent where it is not blocked yet. */
  blocked: Blocked | undefined;
  /** What its button says. */
  save: string;
  onSave: (said: Blockage) => void;
  onLeave: () => void;
}

/** What a card waits for, who deals with that, and who outside has to do something first. */
export function BlockerForm({ className, blocked, save, onSave, onLeave }: BlockerFormProps): ReactNode {
  const form = useRef<HTMLFormElement>(null);
  const reasonField = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => reasonField.current?.focus(), []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    /** Undefined for a field that has not come yet: what was said there before stays. */
    const written = (name: string): string | undefined => {
      const field = form.current?.elements.namedItem(name);
      return field instanceof HTMLInputElement ? field.value.trim() : undefined;
    };
    const [reason = "", owner, waiting] = ["reason", "owner", "waiting-on"].map(written);
    if (reason === "") return reasonField.current?.focus();
    const ownerId = owner === undefined ? blocked?.ownerId : personId(owner);
    const waitingOn = waiting ?? blocked?.waitingOn;
    onSave({ reason, ...(ownerId && { ownerId }), ...(waitingOn && { waitingOn }) });
  };
  return (
    <form
      ref={form}
      className={className}
      onSubmit={submit}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== "Escape") return;
        event.preventDefault();
        onLeave();
      }}
    >
      <TextField
        ref={reasonField}
        required
        name="reason"
        label={say("block.reason")}
        defaultValue={blocked?.reason ?? ""}
        maxLength={1000}
      />
      <Suspense fallback={null}>
        <BlockerWho blocked={blocked} />
      </Suspense>
      <div className={styles.actions}>
        <Button size="small" look="quiet" onClick={onLeave}>
          {say("block.cancel")}
        </Button>
        <Button size="small" look="primary" type="submit">
          {save}
        </Button>
      </div>
    </form>
  );
}
