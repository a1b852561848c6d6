import { privacyTexts, textsOf } from "@weir/contract";
import { Users } from "lucide-react";
import { useId, useRef, useState, type ReactNode, type RefObject } from "react";
import { usePersonFigures, type PersonFigures as Figures } from "../../charts/use-person-figures.ts";
import { announce } from "../../lib/announce.ts";
import { reasonOf } from "../../lib/client.ts";
import { peopleClient } from "../../lib/people-client.ts";
import { useNames } from "../../lib/people.ts";
import { localDay } from "../../lib/time.ts";
import { useMay } from "../../replica/use-board-session.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { showToast } from "../../ui/toast.tsx";
import styles from "./person-figures.module.css";

const say = textsOf(privacyTexts);
const whyNot = (failure: unknown): string => reasonOf(failure, say("figures.unreachable"));

/** A line that says whether figures here may name people, since when, who said so and why; who manages the board decides. */
export function PersonFigures({ boardId }: { boardId: string }): ReactNode {
  const { figures, learn } = usePersonFigures(boardId);
  const mayDecide = useMay("board.access");
  const asker = useRef<HTMLButtonElement>(null);
  const [asking, setAsking] = useState(false);
  if (figures === undefined) return null;
  const end = async (): Promise<void> => {
    try {
      learn(await peopleClient.changePersonFigures({ params: { boardId }, body: { on: false } }));
      announce(say("figures.ended-now"));
      void showToast(say("figures.ended-now"));
    } catch (failure) {
      void showToast(say("figures.failed", { why: whyNot(failure) }), { tone: "wrong" });
    }
  };
  return (
    <section className={styles.line} data-on={figures.on} data-person-figures>
      <Users size={16} aria-hidden />
      <Words figures={figures} />
      {mayDecide && (
        <Button ref={asker} size="small" look="quiet" onClick={() => (figures.on ? void end() : setAsking(true))}>
          {say(figures.on ? "figures.end" : "figures.begin")}
        </Button>
      )}
      {asking && <BeginDialog boardId={boardId} returnTo={asker} onClose={() => setAsking(false)} onBegun={learn} />}
    </section>
  );
}

function Words({ figures: { on, by = "", since = "", reason = "" } }: { figures: Figures }): ReactNode {
  const names = useNames(on ? [by] : []);
  if (!on) return <p>{say("figures.off")}</p>;
  const name = names.get(by) ?? by;
  return (
    <p>
      <strong>{say("figures.on")}</strong> {say("figures.since", { name, day: localDay(Date.parse(since)), reason })}
    </p>
  );
}

interface BeginDialogProps {
  boardId: string;
  returnTo: RefObject<HTMLElement | null>;
  onClose: () => void;
  onBegun: (figures: Figures) => void;
}

/** Asks why: whoever is named may know. */
function BeginDialog({ boardId, returnTo, onClose, onBegun }: BeginDialogProps): ReactNode {
  const formId = useId();
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const fail = (text: string): void => {
    setProblem(text);
    setBusy(false);
    field.current?.focus();
  };
  const begin = async (): Promise<void> => {
    if (reason.trim() === "") return fail(say("figures.reason-missing"));
    setBusy(true);
    try {
      onBegun(
        await peopleClient.changePersonFigures({ params: { boardId }, body: { on: true, reason: reason.trim() } }),
      );
      announce(say("figures.begun-now"));
      onClose();
    } catch (failure) {
      fail(whyNot(failure));
    }
  };
  return (
    <Dialog
      open
      title={say("figures.title")}
      returnTo={returnTo}
      closeLabel={say("figures.close")}
      onOpenChange={(open) => open || onClose()}
      foot={
        <>
          <Button onClick={onClose}>{say("figures.cancel")}</Button>
          <Button look="primary" type="submit" form={formId} disabled={busy} aria-busy={busy}>
            {say(busy ? "figures.busy" : "figures.action")}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void begin();
        }}
      >
        <p>{say("figures.title-text")}</p>
        <TextArea
          ref={field}
          data-first
          label={say("figures.reason")}
          hint={say("figures.reason-hint")}
          rows={3}
          maxLength={500}
          value={reason}
          problem={problem}
          onChange={(event) => setReason(event.target.value)}
        />
      </form>
    </Dialog>
  );
}
