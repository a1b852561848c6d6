import { privacyTexts, textsOf } from "@weir/contract";
import { Users } from "lucide-react";
import { useRef, useState, type ReactNode, type RefObject } from "react";
import type { PersonFigures as Figures, SeenPersonFigures } from "../../charts/use-person-figures.ts";
import { announce } from "../../lib/announce.ts";
import { reasonOf } from "../../lib/client.ts";
import { peopleClient } from "../../lib/people-client.ts";
import { useNames } from "../../lib/people.ts";
import { useSendingOf } from "../../lib/sending.ts";
import { localDay } from "../../lib/time.ts";
import { useMay } from "../../replica/use-board-session.tsx";
import { Button } from "../../ui/button.tsx";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { showToast } from "../../ui/toast.tsx";
import styles from "./person-figures.module.css";

const say = textsOf(privacyTexts);
const whyNot = (failure: unknown): string => reasonOf(failure, say("figures.unreachable"));

/** A line that says whether figures here may name people, since when, who said so and why; who manages the board decides. */
export function PersonFigures({ boardId, seen }: { boardId: string; seen: SeenPersonFigures }): ReactNode {
  const { figures, learn } = seen;
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
  const [reason, setReason] = useState("");
  const sending = useSendingOf<"reason">((failure) => ({ at: "reason", text: whyNot(failure) }));
  const begin = (): Promise<boolean> =>
    sending.send(reason.trim() === "" ? { reason: say("figures.reason-missing") } : {}, async () => {
      onBegun(
        await peopleClient.changePersonFigures({ params: { boardId }, body: { on: true, reason: reason.trim() } }),
      );
      announce(say("figures.begun-now"));
      onClose();
    });
  return (
    <FormDialog
      title={say("figures.title")}
      closeLabel={say("figures.close")}
      cancelLabel={say("figures.cancel")}
      action={say("figures.action")}
      busyAction={say("figures.busy")}
      returnTo={returnTo}
      sending={sending}
      onSend={begin}
      onClose={onClose}
    >
      <p>{say("figures.title-text")}</p>
      <TextArea
        data-first
        label={say("figures.reason")}
        hint={say("figures.reason-hint")}
        rows={3}
        maxLength={500}
        value={reason}
        problem={sending.problemAt("reason")}
        onChange={(event) => setReason(event.target.value)}
      />
    </FormDialog>
  );
}
