import { readable } from "@weir/contract";
import type { CardTemplate } from "@weir/domain";
import { Suspense, useEffect, useRef, useState, type ReactNode, type RefObject } from "react";
import { announce } from "../../../lib/announce.ts";
import { latePart } from "../../../lib/late-part.ts";
import { newId } from "../../../lib/new-id.ts";
import { useBoard, useMay } from "../../../replica/use-board-session.tsx";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { useToldWish } from "../use-told-wish.tsx";
import { draftOf, type Draft } from "./draft.ts";
import { say } from "./say.ts";
import { byName } from "./by-name.ts";
import { TemplateForm, templateFormId } from "./template-form.tsx";
import styles from "./templates.module.css";

const ForgetTemplate = latePart(async () => ({ default: (await import("./forget-template.tsx")).ForgetTemplate }));

export interface TemplatesDialogProps {
  onClose: () => void;
  returnTo: RefObject<HTMLElement | null>;
  /** Begins with a new template that has this in it. */
  begun?: Draft | undefined;
}

/** What cards of one kind begin with; each change is sent as it is kept. */
export function TemplatesDialog({ onClose, returnTo, begun }: TemplatesDialogProps): ReactNode {
  const board = useBoard((current) => current);
  const mayForget = useMay("board.redact");
  const { wish, failure } = useToldWish();
  const [edited, setEdited] = useState<
    (Pick<CardTemplate, "templateId" | "checkItems"> & { draft: Draft }) | undefined
  >(begun && { templateId: newId(), draft: begun });
  const [forgotten, setForgotten] = useState<CardTemplate>();
  const fresh = useRef<HTMLButtonElement>(null);
  const wasEdited = useRef(false);
  useEffect(() => {
    if (wasEdited.current && edited === undefined) fresh.current?.focus();
    wasEdited.current = edited !== undefined;
  }, [edited]);
  const backToList = (): void => setEdited(undefined);
  const remove = ({ templateId, name }: CardTemplate): void => {
    if (wish({ type: "board.set-template", templateId, template: null })) announce(say("templates.removed", { name }));
  };
  return (
    <Dialog
      open
      wide
      title={say("templates.title")}
      closeLabel={say("templates.close")}
      returnTo={returnTo}
      onOpenChange={(open) => open || onClose()}
      foot={
        edited === undefined ? (
          <Button onClick={onClose}>{say("templates.done")}</Button>
        ) : (
          <>
            <Button onClick={backToList}>{say("template.cancel")}</Button>
            <Button type="submit" form={templateFormId} look="primary">
              {say("template.save")}
            </Button>
          </>
        )
      }
    >
      <div className={styles.body}>
        {edited === undefined ? (
          <>
            <p className={styles.quiet}>{say("templates.hint")}</p>
            {board.templates.length === 0 && <p className={styles.quiet}>{say("templates.none")}</p>}
            <ul className={styles.list} aria-label={say("templates.list")}>
              {byName(board.templates).map((template) => (
                <li key={template.templateId} className={styles.line}>
                  <span className={styles.about}>
                    {readable(template.name)} <About template={template} />
                  </span>
                  <span className={styles.acts}>
                    <Button
                      size="small"
                      aria-label={say("templates.edit", { name: template.name })}
                      onClick={() => setEdited({ ...template, draft: draftOf(board, template) })}
                    >
                      {say("templates.edit-short")}
                    </Button>
                    <Button
                      size="small"
                      aria-label={say("templates.remove", { name: template.name })}
                      onClick={() => remove(template)}
                    >
                      {say("templates.remove-short")}
                    </Button>
                    {mayForget && (
                      <Button
                        size="small"
                        look="quiet"
                        aria-label={say("templates.forget", { name: template.name })}
                        onClick={() => setForgotten(template)}
                      >
                        {say("templates.forget-short")}
                      </Button>
                    )}
                  </span>
                </li>
              ))}
            </ul>
            <Button
              ref={fresh}
              look="primary"
              className={styles.new}
              onClick={() => setEdited({ templateId: newId(), draft: draftOf(board, {}) })}
            >
              {say("templates.new")}
            </Button>
          </>
        ) : (
          <TemplateForm
            key={edited.templateId}
            draft={edited.draft}
            steps={edited.checkItems}
            onKeep={(template) => {
              const kept = wish({ type: "board.set-template", templateId: edited.templateId, template });
              if (kept) {
                backToList();
                announce(say("templates.saved", { name: template.name }));
              }
              return kept;
            }}
          />
        )}
        {failure}
      </div>
      {forgotten !== undefined && (
        <Suspense fallback={null}>
          <ForgetTemplate template={forgotten} onClose={() => setForgotten(undefined)} />
        </Suspense>
      )}
    </Dialog>
  );
}

/** What it gives, in a few quiet words. */
function About({ template: { title, cardType, labels = [], checkItems = [] } }: { template: CardTemplate }): ReactNode {
  const said = [
    ...(title === undefined ? [] : [readable(title)]),
    ...(cardType === undefined ? [] : [readable(cardType)]),
    ...labels.map(readable),
    ...(checkItems.length === 0 ? [] : [say("templates.steps-count", { count: checkItems.length })]),
  ];
  return <small className={styles.quiet}>{said.join(" · ")}</small>;
}
