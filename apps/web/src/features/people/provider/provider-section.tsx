import type { AnswerOf } from "@weir/contract";
import { useRef, useState, type ReactNode } from "react";
import { announce } from "../../../lib/announce.ts";
import { peopleClient } from "../../../lib/people-client.ts";
import { Button } from "../../../ui/button.tsx";
import { showToast } from "../../../ui/toast.tsx";
import { Ask } from "../ask.tsx";
import { Ago, Section } from "../page-parts.tsx";
import styles from "../page.module.css";
import { whyNot } from "../use-sending.ts";
import { LinkDialog } from "./link-dialog.tsx";
import { Refused } from "./refused.tsx";
import { say } from "./say-provider.ts";

export type ProviderLink = AnswerOf<"providerLink">;

export interface ProviderSectionProps {
  link: ProviderLink;
  /** Whether a code is asked for beside the password. */
  withCode: boolean;
  /** What the address says of an attempt to be linked. */
  refused: string | undefined;
  reload: () => Promise<void>;
}

/** Whether I can sign in with the provider, and how that is changed; nothing where there is no provider. */
export function ProviderSection({ link, withCode, refused, reload }: ProviderSectionProps): ReactNode {
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { name, linkedAt, onlyWayIn } = link;
  if (name === null) return null;
  const isLinked = linkedAt !== undefined;
  const state = onlyWayIn ? "only" : isLinked ? "on" : "off";
  const close = (): void => setAsking(false);
  const unlink = async (): Promise<void> => {
    try {
      await peopleClient.unlinkProvider();
      announce(say("provider.unlinked", { name }));
      void showToast(say("provider.unlinked", { name }));
    } catch (failure) {
      void showToast(say("provider.not-unlinked", { why: whyNot(failure) }), { tone: "wrong" });
    }
    await reload();
  };
  return (
    <Section
      title={say("provider.section.title", { name })}
      text={say(`provider.section.${state}`, { name })}
      action={
        !onlyWayIn && (
          <Button ref={button} onClick={() => setAsking(true)}>
            {isLinked ? say("provider.unlink") : say("provider.link", { name })}
          </Button>
        )
      }
    >
      <Refused code={refused} />
      {isLinked && (
        <p className={styles.meta}>
          <Ago at={linkedAt} words={(when) => say("provider.section.since", { when })} />
        </p>
      )}
      {asking && !isLinked && <LinkDialog {...{ name, withCode }} onClose={close} returnTo={button} />}
      {asking && isLinked && (
        <Ask
          title={say("provider.unlink-of", { name })}
          text={say("provider.unlink-question")}
          action={say("provider.unlink")}
          onYes={() => void unlink()}
          onClose={close}
          returnTo={button}
        />
      )}
    </Section>
  );
}
