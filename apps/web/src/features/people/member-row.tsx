import type { AnswerOf, InputOf } from "@weir/contract";
import { workspaceRoles } from "@weir/domain";
import { MoreHorizontal } from "lucide-react";
import { useRef, useState, type ReactNode, type RefObject } from "react";
import { cx } from "../../lib/cx.ts";
import { exactTime, localDay } from "../../lib/time.ts";
import type { Who } from "../../lib/who.ts";
import { IconButton } from "../../ui/button.tsx";
import { Menu } from "../../ui/menu.tsx";
import { Select } from "../../ui/select.tsx";
import { Ask } from "./ask.tsx";
import styles from "./page.module.css";
import { AddressDialog } from "./mail/address-dialog.tsx";
import { say as sayMail } from "./mail/say-mail.ts";
import { RemovePersonDialog } from "./privacy/remove-person-dialog.tsx";
import { sayOfPrivacy } from "./privacy/words.ts";
import { RenameDialog } from "./rename-dialog.tsx";
import { say } from "./say.ts";

export type Member = AnswerOf<"members">["members"][number];

/** What is wished of a member, and the sentence for when it came true. */
export interface MemberChange {
  readonly body: InputOf<"changeMember">["body"];
  readonly done: string;
}

export interface MemberRowProps {
  member: Member;
  who: Who;
  /** Mail is sent: it matters where it reaches them. */
  mail: boolean;
  onChange: (change: MemberChange) => void;
  /** Whoever asks is where the keyboard goes back to. */
  onReset: (asker: RefObject<HTMLElement | null>) => void;
  onResetSecondFactor: (asker: RefObject<HTMLElement | null>) => void;
  onRemoved: () => void;
}

export function MemberRow(props: MemberRowProps): ReactNode {
  const { member, who, mail, onChange, onReset, onResetSecondFactor, onRemoved } = props;
  const { personId, name, login, email, role, disabled, secondFactor, createdAt } = member;
  const more = useRef<HTMLButtonElement>(null);
  const [asking, setAsking] = useState<"rename" | "address" | "disable" | "second-factor" | "remove">();
  const isMe = who.person?.id === personId;
  // Only an owner makes or unmakes owners.
  const mayTouch = who.role === "owner" || role !== "owner";
  const roles = workspaceRoles.map((value) => ({
    value,
    label: say(`people.role.${value}`),
    disabled: value === "owner" && who.role !== "owner",
  }));
  const setDisabled = (next: boolean): void =>
    onChange({
      body: { disabled: next },
      done: say(next ? "members.disabled-now" : "members.enabled-now", { name }),
    });
  return (
    <li className={cx(styles.row, styles.stack, disabled && styles.off)} data-member={personId}>
      <div className={styles.words}>
        <p className={styles.name}>
          <span>{name}</span>
          {isMe && <span className={styles.mark}>{say("members.you")}</span>}
          {secondFactor && <span className={styles.mark}>{say("members.second-factor")}</span>}
          {disabled && <span className={styles.mark}>{say("members.disabled")}</span>}
        </p>
        <p className={styles.meta}>
          <span>{login}</span>
          {email !== undefined && email !== login && <span>{email}</span>}
          <time dateTime={createdAt} title={exactTime(Date.parse(createdAt))}>
            {say("members.since-day", { day: localDay(Date.parse(createdAt)) })}
          </time>
        </p>
      </div>
      <div className={styles.choice}>
        <Select
          label={say("members.role-of", { name })}
          hideLabel
          value={role}
          disabled={!mayTouch}
          title={say(`people.role-hint.${role}`)}
          options={roles}
          onChange={(value) => {
            const next = workspaceRoles.find((each) => each === value);
            if (next === undefined) return;
            onChange({
              body: { role: next },
              done: say("members.role-now", { name, role: say(`people.role.${next}`) }),
            });
          }}
        />
      </div>
      <Menu
        label={say("members.more", { name })}
        align="end"
        trigger={
          <IconButton ref={more} label={say("members.more", { name })} tip="none" disabled={!mayTouch}>
            <MoreHorizontal size={16} />
          </IconButton>
        }
        entries={[
          { label: say("members.rename"), onSelect: () => setAsking("rename") },
          ...(mail ? [{ label: sayMail("mail-page.address"), onSelect: () => setAsking("address") }] : []),
          { label: say("members.reset"), disabled, onSelect: () => onReset(more) },
          ...(secondFactor && !isMe
            ? [{ label: say("members.second-factor-reset"), onSelect: () => setAsking("second-factor") }]
            : []),
          disabled
            ? { label: say("members.enable"), onSelect: () => setDisabled(false) }
            : { label: say("members.disable"), danger: true, onSelect: () => setAsking("disable") },
          // Oneself one removes on one's own page, with the password.
          { label: sayOfPrivacy("leaving.menu"), danger: true, disabled: isMe, onSelect: () => setAsking("remove") },
        ]}
      />
      {asking === "address" && (
        <AddressDialog member={member} returnTo={more} onClose={() => setAsking(undefined)} onChange={onChange} />
      )}
      {asking === "rename" && (
        <RenameDialog
          name={name}
          returnTo={more}
          onClose={() => setAsking(undefined)}
          onRename={(next) => onChange({ body: { name: next }, done: say("members.renamed", { name: next }) })}
        />
      )}
      {asking === "second-factor" && (
        <Ask
          title={say("members.second-factor-reset-title", { name })}
          text={say("members.second-factor-reset-text", { name })}
          action={say("members.second-factor-reset-action")}
          returnTo={more}
          onClose={() => setAsking(undefined)}
          onYes={() => onResetSecondFactor(more)}
        />
      )}
      {asking === "remove" && (
        <RemovePersonDialog
          person={member}
          returnTo={more}
          onClose={() => setAsking(undefined)}
          onRemoved={onRemoved}
        />
      )}
      {asking === "disable" && (
        <Ask
          title={say("members.disable-title", { name })}
          text={say("members.disable-text", { name })}
          action={say("members.disable-action")}
          returnTo={more}
          onClose={() => setAsking(undefined)}
          onYes={() => setDisabled(true)}
        />
      )}
    </li>
  );
}
