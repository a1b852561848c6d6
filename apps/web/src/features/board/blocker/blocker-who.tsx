import { blockerTexts, textsOf } from "@weir/contract";
import type { Blocked } from "@weir/domain";
import type { ReactNode } from "react";
import { useNames } from "../../../lib/people.ts";
import { TextField } from "../../../ui/text-field.tsx";
import { personName } from "../../../lib/person-name.ts";
import styles from "./blocker-form.module.css";

const say = textsOf(blockerTexts);

/** Who deals with what a card waits for, and who outside has to do something first; both may stay empty. */
export function BlockerWho({ blocked }: { blocked: Blocked | undefined }): ReactNode {
  useNames(blocked?.ownerId === undefined ? [] : [blocked.ownerId]);
  return (
    <div className={styles.who}>
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
  );
}
