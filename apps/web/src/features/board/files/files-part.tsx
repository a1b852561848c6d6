import { attachmentPaths, fillPath, type AnswerOf } from "@weir/contract";
import type { Card } from "@weir/domain";
import { Download, Paperclip, Trash2, X } from "lucide-react";
import { useRef, useState, type ReactNode } from "react";
import { cx } from "../../../lib/cx.ts";
import { useNames } from "../../../lib/people.ts";
import { localTime } from "../../../lib/time.ts";
import { useWho } from "../../../lib/who.ts";
import { useLive, useMay } from "../../../replica/use-board-session.tsx";
import { Button, IconButton } from "../../../ui/button.tsx";
import { ForeverDialog } from "../../../ui/forever-dialog.tsx";
import { personName } from "../../../lib/person-name.ts";
import { fileSize } from "./file-size.ts";
import styles from "./files.module.css";
import { say } from "./say.ts";
import { useFiles, type Files, type Sending } from "./use-files.ts";
import { useHanded } from "./use-handed.ts";

type Attachment = AnswerOf<"attach">;

/** Files beside the opened card. Readers of links, and of the board as it once stood, are told of none. */
export function FilesPart({ boardId, card }: { boardId: string; card: Card }): ReactNode {
  const { person = null } = useWho() ?? {};
  const still = useLive((live) => live.still);
  return person === null || still ? null : <Part boardId={boardId} card={card} />;
}

const nobody: readonly string[] = [];

function Part({ boardId, card }: { boardId: string; card: Card }): ReactNode {
  const mayChange = useMay("board.change") && card.leftAt === undefined;
  const files = useFiles(boardId, card);
  const { list, sending } = files;
  const known = typeof list === "object" ? list : undefined;
  const part = useRef<HTMLElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const over = useHanded(part, mayChange && known !== undefined, files.add);
  useNames(known?.attachments.map(({ by }) => by) ?? nobody);
  if (list === "failed") return <Failed onRetry={() => void files.load()} />;
  if (known === undefined || (!mayChange && known.attachments.length === 0)) return null;
  return (
    <section ref={part} className={cx(styles.part, over && styles.over)} data-part="files">
      <h3 className={styles.label}>{say("files.title")}</h3>
      {known.attachments.length > 0 && (
        <ul className={styles.list} aria-label={say("files.list")}>
          {known.attachments.map((each) => (
            <FileLine
              key={each.attachmentId}
              attachment={each}
              place={{ boardId, cardId: card.cardId }}
              onRemove={mayChange ? files.remove : undefined}
              focusNext={() => part.current?.querySelector("button")?.focus()}
            />
          ))}
        </ul>
      )}
      {sending.map((each) => (
        <SendingLine key={each.attachmentId} sending={each} onStop={files.stop} />
      ))}
      {mayChange && (
        <>
          <input
            ref={input}
            type="file"
            multiple
            hidden
            aria-label={say("files.add")}
            accept={known.kinds.map((kind) => `.${kind}`).join(",")}
            onChange={({ currentTarget }) => {
              files.add([...(currentTarget.files ?? [])]);
              currentTarget.value = "";
            }}
          />
          <div className={styles.add}>
            <Button look="quiet" size="small" className={styles.start} onClick={() => input.current?.click()}>
              <Paperclip size={14} aria-hidden />
              {say("files.add")}
            </Button>
            <span className={styles.hint}>
              {over ? say("files.drop") : say("files.hint", { limit: fileSize(known.maxBytes) })}
            </span>
          </div>
        </>
      )}
    </section>
  );
}

interface FileLineProps {
  attachment: Attachment;
  place: { boardId: string; cardId: string };
  onRemove: Files["remove"] | undefined;
  focusNext: () => void;
}

function FileLine({ attachment, place, onRemove, focusNext }: FileLineProps): ReactNode {
  const { attachmentId, name, bytes, by, at } = attachment;
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const size = fileSize(bytes);
  return (
    <li className={styles.file}>
      <a
        href={fillPath(attachmentPaths.attachment, { ...place, attachmentId })}
        download={name}
        className={styles.name}
        aria-label={say("files.download", { name, size })}
      >
        <Download size={14} aria-hidden />
        <span>{name}</span>
      </a>
      <span className={styles.hint}>
        {say("files.by", { size, who: personName(by), when: localTime(Date.parse(at)) })}
      </span>
      {onRemove !== undefined && (
        <IconButton
          ref={button}
          label={say("files.remove", { name })}
          size="small"
          tip="none"
          className={styles.act}
          onClick={() => setAsking(true)}
        >
          <Trash2 size={14} />
        </IconButton>
      )}
      {asking && onRemove !== undefined && (
        <ForeverDialog
          title={say("files.remove-title", { name })}
          description={say("files.remove-text")}
          returnTo={button}
          words={{
            close: say("files.close"),
            keep: say("files.keep"),
            act: say("files.remove-act"),
            acting: say("files.removing"),
          }}
          act={async () => {
            const why = await onRemove(attachmentId, name);
            if (why === undefined) focusNext();
            return why;
          }}
          onClose={() => setAsking(false)}
        >
          {null}
        </ForeverDialog>
      )}
    </li>
  );
}

function SendingLine({ sending, onStop }: { sending: Sending; onStop: (id: string) => void }): ReactNode {
  const { attachmentId, name, share, why } = sending;
  const said = why ?? say("files.sending", { name, percent: Math.floor(share * 100) });
  return (
    <div className={cx(styles.sending, why !== undefined && styles.wrong)} data-sending={why === undefined}>
      <p>{said}</p>
      <IconButton
        label={why === undefined ? say("files.cancel", { name }) : say("files.dismiss", { name })}
        size="small"
        tip="none"
        onClick={() => onStop(attachmentId)}
      >
        <X size={14} />
      </IconButton>
      {why === undefined && <progress value={share} aria-label={said} />}
    </div>
  );
}

function Failed({ onRetry }: { onRetry: () => void }): ReactNode {
  return (
    <section className={styles.part} data-part="files">
      <h3 className={styles.label}>{say("files.title")}</h3>
      <p className={styles.hint}>{say("files.failed")}</p>
      <Button size="small" className={styles.start} onClick={onRetry}>
        {say("files.try-again")}
      </Button>
    </section>
  );
}
