import { blockerTexts, textsOf } from "@weir/contract";
import type { Blocked } from "@weir/domain";
import { useRef, type FormEvent, type ReactNode } from "react";
import { useNames } from "../../../lib/people.ts";
import { Button } from "../../../ui/button.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { personId, personName } from "../person-name.ts";
import styles from "./drawer.module.css";
import { say as sayCard } from "./say.ts";

const say = textsOf(blockerTexts);

/** What is said of a blocked card beside since when. */
type Blockage = Omit<Blocked, "since">;

export interface BlockerFormProps {
  /** What was said before; absent where it is not blocked yet. */
  blocked: Blocked | undefined;
  onSave: (said: Blockage) => void;
  onLeave: () => void;
}

/** What a card waits for, who deals with that, and who outside has to do something first. */
export function BlockerForm({ blocked, onSave, onLeave }: BlockerFormProps): ReactNode {
  const form = useRef<HTMLFormElement>(null);
  useNames(blocked?.ownerId === undefined ? [] : [blocked.ownerId]);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const written = (name: string): string => {
      const field = form.current?.elements.namedItem(name);
      return field instanceof HTMLInputElement ? field.value.trim() : "";
    };
    const [reason, ownerId, waitingOn] = [written("reason"), personId(written("owner")), written("waiting-on")];
    if (reason === "") return;
    onSave({ reason, ...(ownerId === "" ? {} : { ownerId }), ...(waitingOn === "" ? {} : { waitingOn }) });
  };
  return (
    <form
      ref={form}
      className={styles.blocker}
      onSubmit={save}
      onKeyDown={(event) => event.key === "Escape" && (event.preventDefault(), onLeave())}
    >
      <TextField
        autoFocus
        required
        name="reason"
        label={say("blocker.reason")}
        defaultValue={blocked?.reason ?? ""}
        maxLength={1000}
      />
      <div className={styles.pair}>
        <TextField
          name="owner"
          label={say("blocker.owner")}
          placeholder={say("blocker.optional")}
          defaultValue={blocked?.ownerId === undefined ? "" : personName(blocked.ownerId)}
          maxLength={100}
        />
        <TextField
          name="waiting-on"
          label={say("blocker.waiting-on")}
          placeholder={say("blocker.optional")}
          defaultValue={blocked?.waitingOn ?? ""}
          maxLength={200}
        />
      </div>
      <div className={styles.row}>
        <Button type="submit" look="primary" size="small">
          {blocked === undefined ? sayCard("drawer.block") : say("blocker.save")}
        </Button>
        <Button look="quiet" size="small" onClick={onLeave}>
          {sayCard("drawer.cancel")}
        </Button>
      </div>
    </form>
  );
}
