import { useCallback, useState, type ReactNode, type RefObject } from "react";
import { intakeClient } from "../../../lib/intake-client.ts";
import { useWho } from "../../../lib/who.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Ask } from "../ask.tsx";
import { Answer } from "../page-parts.tsx";
import pageStyles from "../page.module.css";
import { useAnswer } from "../use-answer.ts";
import { FormCounts } from "./form-counts.tsx";
import { FormEditor } from "./form-editor.tsx";
import { LinkDialog } from "./link-dialog.tsx";
import { say } from "./words.ts";

export interface RequestFormDialogProps {
  boardId: string;
  onClose: () => void;
  returnTo?: RefObject<HTMLElement | null>;
}

/** A board's request form: set up, opened and closed; its link made anew. One dialog at a time. */
export function RequestFormDialog({ boardId, onClose, returnTo }: RequestFormDialogProps): ReactNode {
  const [step, setStep] = useState<"form" | "renew" | { readonly link: string }>("form");
  const [failure, setFailure] = useState<string>();
  const answer = useAnswer(useCallback(() => intakeClient.requestForm({ params: { boardId } }), [boardId]));
  const isAlone = useWho()?.mode === "solo";
  const renew = async (): Promise<void> => {
    try {
      const { link } = await intakeClient.renewFormLink({ params: { boardId } });
      await answer.reload();
      setStep({ link });
    } catch {
      setFailure(say("intake.not-renewed"));
    }
  };
  if (typeof step === "object") return <LinkDialog link={step.link} onClose={() => setStep("form")} />;
  if (step === "renew")
    return (
      <Ask
        title={say("intake.renew.title")}
        text={say("intake.renew.text")}
        action={say("intake.renew.confirm")}
        onYes={() => void renew()}
        onClose={() => setStep("form")}
      />
    );
  return (
    <Dialog
      open
      wide
      title={say("intake.title")}
      returnTo={returnTo}
      closeLabel={say("intake.close")}
      onOpenChange={(open) => open || onClose()}
      foot={<Button onClick={onClose}>{say("intake.done")}</Button>}
    >
      <div className={pageStyles.form}>
        <p className={pageStyles.hint}>{say("intake.intro")}</p>
        {isAlone && <p className={pageStyles.hint}>{say("intake.alone")}</p>}
        <Answer of={answer}>
          {({ form }) => (
            <>
              <FormCounts boardId={boardId} />
              <FormEditor
                key={form?.changedAt}
                boardId={boardId}
                form={form}
                onSaved={(link) => {
                  void answer.reload();
                  if (link !== undefined) setStep({ link });
                }}
                onRenew={() => setStep("renew")}
              />
            </>
          )}
        </Answer>
        {failure !== undefined && <p role="alert">{failure}</p>}
      </div>
    </Dialog>
  );
}
