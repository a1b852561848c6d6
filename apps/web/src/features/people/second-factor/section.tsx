import type { AnswerOf } from "@weir/contract";
import { useRef, useState, type ReactNode } from "react";
import { announce } from "../../../lib/announce.ts";
import { localDay } from "../../../lib/time.ts";
import { Button } from "../../../ui/button.tsx";
import { showToast } from "../../../ui/toast.tsx";
import { Answer, Section } from "../page-parts.tsx";
import { say } from "../say.ts";
import type { Loaded } from "../use-answer.ts";
import { NewCodesDialog } from "./new-codes-dialog.tsx";
import { RecoveryCodesDialog } from "./recovery-codes-dialog.tsx";
import styles from "./second-factor.module.css";
import { TurnOffDialog } from "./turn-off-dialog.tsx";
import { TurnOnDialog } from "./turn-on-dialog.tsx";

type Info = AnswerOf<"secondFactor">;
type Asking = "turn-on" | "turn-off" | "new-codes";

/** So few are left that one should make new ones. */
const FEW = 3;

export interface SecondFactorSectionProps {
  answer: { readonly loaded: Loaded<Info>; readonly reload: () => Promise<void> };
  /** How one signs in has changed, and who was signed in elsewhere is not any more. */
  onChanged: () => void;
}

/** Whether a code is asked for when I sign in, and what I do about it. */
export function SecondFactorSection({ answer, onChanged }: SecondFactorSectionProps): ReactNode {
  const [asking, setAsking] = useState<Asking>();
  const [made, setMade] = useState<{ readonly codes: readonly string[]; readonly lead?: string }>();
  /** What was closed until now opens on a page that begins anew. */
  const [opens, setOpens] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const close = (): void => setAsking(undefined);
  /** What is shown is right again before the dialog goes: the keyboard goes back to a button that stays. */
  const settle = async (): Promise<void> => {
    await answer.reload();
    close();
    onChanged();
  };
  const turnedOff = async (): Promise<void> => {
    await settle();
    announce(say("second-factor.turned-off"));
    void showToast(say("second-factor.turned-off"));
  };
  const isOn = answer.loaded.state === "ready" && answer.loaded.value.on;
  const isNeeded = isLacking(answer.loaded);
  return (
    <Section
      title={say("second-factor.title")}
      text={textOf(answer.loaded)}
      action={
        answer.loaded.state === "ready" &&
        !isOn && (
          <Button ref={first} look={isNeeded ? "primary" : "plain"} onClick={() => setAsking("turn-on")}>
            {say("second-factor.turn-on")}
          </Button>
        )
      }
    >
      <Answer of={answer}>
        {(info) =>
          info.on && (
            <>
              <p className={info.recoveryCodesLeft <= FEW ? styles.few : undefined}>
                {say("second-factor.codes-left", { count: info.recoveryCodesLeft })}
                {info.recoveryCodesLeft <= FEW && ` ${say("second-factor.codes-few")}`}
              </p>
              <div className={styles.actions}>
                <Button ref={first} onClick={() => setAsking("new-codes")}>
                  {say("second-factor.new-codes")}
                </Button>
                <Button onClick={() => setAsking("turn-on")}>{say("second-factor.another-app")}</Button>
                {!info.needed && (
                  <Button look="quiet" onClick={() => setAsking("turn-off")}>
                    {say("second-factor.turn-off")}
                  </Button>
                )}
              </div>
            </>
          )
        }
      </Answer>
      {asking === "turn-on" && (
        <TurnOnDialog
          title={say(isOn ? "second-factor.another-app" : "second-factor.turn-on.title")}
          isOn={isOn}
          returnTo={first}
          onClose={close}
          onDone={(codes) => {
            setOpens(isNeeded);
            void settle().then(() => setMade({ codes, lead: say("recovery-codes.on") }));
          }}
        />
      )}
      {asking === "new-codes" && (
        <NewCodesDialog
          returnTo={first}
          onClose={close}
          onDone={(codes) => void settle().then(() => setMade({ codes }))}
        />
      )}
      {asking === "turn-off" && <TurnOffDialog returnTo={first} onClose={close} onDone={() => void turnedOff()} />}
      {made !== undefined && (
        <RecoveryCodesDialog
          {...made}
          returnTo={first}
          onClose={() => (opens ? location.replace("/") : setMade(undefined))}
        />
      )}
    </Section>
  );
}

/** Nothing else is there for them until it is on. */
export const isLacking = (loaded: Loaded<Info>): boolean =>
  loaded.state === "ready" && !loaded.value.on && loaded.value.needed;

function textOf(loaded: Loaded<Info>): string {
  if (isLacking(loaded)) return say("second-factor.needed-text");
  if (loaded.state !== "ready" || !loaded.value.on) return say("second-factor.off-text");
  return say("second-factor.on-text", { day: localDay(Date.parse(loaded.value.since)) });
}
