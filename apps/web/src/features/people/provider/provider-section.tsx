import { ProblemError, type AnswerOf } from "@weir/contract";
import { useState, type ReactNode } from "react";
import { announce } from "../../../lib/announce.ts";
import { client } from "../../../lib/client.ts";
import { Button } from "../../../ui/button.tsx";
import { showToast } from "../../../ui/toast.tsx";
import { Ask } from "../ask.tsx";
import { PasswordField } from "../form-parts.tsx";
import { Ago, Section } from "../page-parts.tsx";
import styles from "../page.module.css";
import { say as sayPeople } from "../say.ts";
import { SentForm } from "../sent-form.tsx";
import { useSending, whyNot, type Told } from "../use-sending.ts";
import { Refused } from "./refused.tsx";
import { say } from "./say-provider.ts";

export type ProviderLink = AnswerOf<"providerLink">;

interface ProviderSectionProps {
  link: ProviderLink;
  /** What the address says of an attempt to be linked. */
  refused: string | undefined;
  reload: () => Promise<void>;
}

/** Whether I can sign in with the provider, and how that is changed; nothing where there is no provider. */
export function ProviderSection({ link, refused, reload }: ProviderSectionProps): ReactNode {
  const [open, setOpen] = useState<"link" | "unlink">();
  const { name, linkedAt, onlyWayIn } = link;
  if (name === null) return null;
  const isLinked = linkedAt !== undefined;
  const state = onlyWayIn ? "only" : isLinked ? "on" : "off";
  const unlink = async (): Promise<void> => {
    try {
      await client.unlinkProvider();
      announce(say("provider.unlinked", { name }));
      void showToast(say("provider.unlinked", { name }));
    } catch (failure) {
      void showToast(sayPeople("members.not-changed", { why: whyNot(failure) }), { tone: "wrong" });
    }
    await reload();
  };
  const action = isLinked
    ? !onlyWayIn && <Button onClick={() => setOpen("unlink")}>{say("provider.unlink")}</Button>
    : open !== "link" && <Button onClick={() => setOpen("link")}>{say("provider.link", { name })}</Button>;
  return (
    <Section
      title={say("provider.section.title", { name })}
      text={say(`provider.section.${state}`, { name })}
      action={action}
    >
      <Refused code={refused} />
      {isLinked && (
        <p className={styles.meta}>
          <Ago at={linkedAt} words={(when) => say("provider.section.since", { when })} />
        </p>
      )}
      {open === "link" && <LinkForm name={name} onClose={() => setOpen(undefined)} />}
      {open === "unlink" && (
        <Ask
          title={say("provider.unlink-of", { name })}
          text={say("provider.unlink-question")}
          action={say("provider.unlink")}
          onYes={() => void unlink()}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Section>
  );
}

const told: Told<"password"> = (failure) =>
  failure instanceof ProblemError && failure.problem.code === "wrong-credentials"
    ? { at: "password", text: sayPeople("account.password.wrong") }
    : { at: "", text: whyNot(failure) };

/** Asks for the password, and leaves for the provider. */
function LinkForm({ name, onClose }: { name: string; onClose: () => void }): ReactNode {
  const [password, setPassword] = useState("");
  const sending = useSending<"password">(told);
  const link = async (): Promise<void> => {
    const found = { ...(password === "" && { password: sayPeople("sign-in.password-missing") }) };
    await sending.send(found, async () => {
      const { location: there } = await client.linkProvider({ body: { password } });
      location.assign(there);
    });
  };
  return (
    <SentForm
      sending={sending}
      className={`${styles.form} ${styles.narrow}`}
      onSend={link}
      foot={
        <div className={styles.more}>
          <Button type="submit" look="primary" disabled={sending.busy} aria-busy={sending.busy}>
            {sending.busy ? say("provider.linking") : say("provider.link", { name })}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {sayPeople("people.cancel")}
          </Button>
        </div>
      }
    >
      <PasswordField
        autoFocus
        label={say("provider.password")}
        autoComplete="current-password"
        value={password}
        problem={sending.problemAt("password")}
        onChange={(event) => setPassword(event.target.value)}
      />
    </SentForm>
  );
}
