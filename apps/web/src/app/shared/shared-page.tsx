import { useState, type ReactNode } from "react";
import { useStore } from "zustand";
import { FormPage, PasswordField, Submit } from "../../features/people/form-parts.tsx";
import formStyles from "../../features/people/form.module.css";
import { SentForm } from "../../ui/sent-form.tsx";
import { useSending } from "../../features/people/use-sending.ts";
import { say } from "../../features/people/share/words.ts";
import { usePageTitle } from "../../lib/page-title.ts";
import { Announcer } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { ErrorState, Skeleton } from "../../ui/states.tsx";
import { OfflineStrip } from "../offline-strip.tsx";
import shell from "../shell.module.css";
import { SharedView } from "./shared-view.tsx";
import type { Visit } from "./visit.ts";
import { whyLocked } from "./why-locked.ts";

/** What a link shows, and nothing of the rest of Weir around it. */
export function SharedPage({ visit }: { visit: Visit }): ReactNode {
  return (
    <div className={shell.shell} data-bare>
      <Announcer />
      <main className={shell.content}>
        <Shown visit={visit} />
      </main>
      <OfflineStrip />
    </div>
  );
}

function Shown({ visit }: { visit: Visit }): ReactNode {
  const shown = useStore(visit.store);
  switch (shown.state) {
    case "opening":
      return (
        <div className={shell.pending} role="status" aria-label={say("shared.opening")}>
          <Skeleton width={220} height={20} />
          <Skeleton height={160} />
        </div>
      );
    case "locked":
      return <Locked visit={visit} />;
    case "over":
      return <Over />;
    case "failed":
      return (
        <ErrorState
          page
          title={say("shared.failed.title")}
          text={shown.why}
          actions={<Button onClick={() => void visit.open()}>{say("shared.failed.action")}</Button>}
        />
      );
    case "open":
      return <SharedView key={shown.opened.credential} {...shown} over={<Over />} />;
  }
}

function Over(): ReactNode {
  usePageTitle(say("shared.over.title"));
  return <ErrorState page title={say("shared.over.title")} text={say("shared.over.text")} />;
}

function Locked({ visit }: { visit: Visit }): ReactNode {
  const [password, setPassword] = useState("");
  const sending = useSending<"password">(whyLocked);
  const open = (): Promise<boolean> =>
    sending.send(password === "" ? { password: say("shared.password.missing") } : {}, () => visit.open(password));
  return (
    <FormPage title={say("shared.password.title")} text={say("shared.password.text")}>
      <SentForm
        sending={sending}
        className={formStyles.form}
        onSend={open}
        foot={
          <Submit busy={sending.busy} label={say("shared.password.action")} busyLabel={say("shared.password.busy")} />
        }
      >
        <PasswordField
          autoFocus
          label={say("shared.password.label")}
          autoComplete="off"
          value={password}
          problem={sending.problemAt("password")}
          onChange={(event) => setPassword(event.target.value)}
        />
      </SentForm>
    </FormPage>
  );
}
