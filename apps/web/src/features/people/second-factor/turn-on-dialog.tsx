import type { AnswerOf } from "@weir/contract";
import { Suspense, useState, type ReactNode, type RefObject } from "react";
import { latePart } from "../../../lib/late-part.ts";
import { peopleClient } from "../../../lib/people-client.ts";
import { Skeleton } from "../../../ui/states.tsx";
import { FormDialog } from "../form-dialog.tsx";
import { say } from "../say.ts";
import { useSending } from "../use-sending.ts";
import { AppCodeField, isAppCode } from "./code-fields.tsx";
import { missingProof, noProof, ProofFields } from "./proof-fields.tsx";
import styles from "./second-factor.module.css";
import { told, type ProofField } from "./told.ts";

const QrPicture = latePart(async () => ({ default: (await import("./qr-picture.tsx")).QrPicture }));

type Offered = AnswerOf<"offerSecondFactor">;

export interface TurnOnDialogProps {
  title: string;
  /** There is one already, which stays until the new one is confirmed. */
  isOn: boolean;
  onDone: (recoveryCodes: readonly string[]) => void;
  onClose: () => void;
  returnTo: RefObject<HTMLElement | null>;
}

/** Tells an app the secret, and turns the second factor on with the app's first code. */
export function TurnOnDialog({ title, isOn, onDone, onClose, returnTo }: TurnOnDialogProps): ReactNode {
  const [words, setWords] = useState(noProof);
  const [offered, setOffered] = useState<Offered>();
  const [first, setFirst] = useState("");
  const sending = useSending<ProofField>(told);
  const prove = (): Promise<boolean> =>
    sending.send(missingProof(words, isOn), async () => {
      const { password, code } = words;
      setOffered(await peopleClient.offerSecondFactor({ body: { password, ...(isOn && { code }) } }));
    });
  const confirm = (): Promise<boolean> =>
    sending.send(isAppCode(first) ? {} : { code: say("second-factor.code-missing") }, async () =>
      onDone((await peopleClient.confirmSecondFactor({ body: { code: first } })).recoveryCodes),
    );
  return (
    <FormDialog
      title={title}
      action={say(offered === undefined ? "second-factor.next-step" : "second-factor.turn-on")}
      busyAction={say("second-factor.busy")}
      sending={sending}
      onSend={offered === undefined ? prove : confirm}
      onClose={onClose}
      returnTo={returnTo}
    >
      {offered === undefined ? (
        <>
          <p>{say("second-factor.prove")}</p>
          <ProofFields words={words} sending={sending} withCode={isOn} onChange={setWords} />
        </>
      ) : (
        <>
          <p>{say("second-factor.scan")}</p>
          <Suspense fallback={<Skeleton height={208} />}>
            <QrPicture content={offered.address} label={say("second-factor.picture")} />
          </Suspense>
          <div>
            <p className={styles.label} id="second-factor-key">
              {say("second-factor.key")}
            </p>
            <code className={styles.key} aria-labelledby="second-factor-key">
              {grouped(offered.secret)}
            </code>
          </div>
          <AppCodeField
            autoFocus
            label={say("second-factor.confirm")}
            hint={say("second-factor.code-hint")}
            value={first}
            problem={sending.problemAt("code")}
            onChange={setFirst}
          />
        </>
      )}
    </FormDialog>
  );
}

/** In fours, as people read long words that are none. */
const grouped = (secret: string): string => secret.match(/.{1,4}/g)?.join(" ") ?? secret;
