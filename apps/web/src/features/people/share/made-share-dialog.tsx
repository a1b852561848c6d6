import type { AnswerOf } from "@weir/contract";
import type { ReactNode } from "react";
import { onThisMachine } from "../../../lib/on-this-machine.ts";
import { Button } from "../../../ui/button.tsx";
import { CopiedField } from "../../../ui/copied-field.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import pageStyles from "../page.module.css";
import { say } from "./words.ts";

export type MadeShare = AnswerOf<"makeShare">;

/** The link, this once; and what to write into a page that is to show it in a frame. */
export function MadeShareDialog({ made, onClose }: { made: MadeShare; onClose: () => void }): ReactNode {
  const { note, link, embedLink, hasPassword } = made;
  return (
    <Dialog
      open
      title={say("share.made.title")}
      closeLabel={say("share.close")}
      onOpenChange={(open) => open || onClose()}
      foot={<Button onClick={onClose}>{say("share.done")}</Button>}
    >
      <div className={pageStyles.form}>
        <p>
          <strong>{note}</strong>
        </p>
        <p>
          {say("share.made.text")} {hasPassword && say("share.made.password")}
        </p>
        {onThisMachine(link) && <p className={pageStyles.hint}>{say("share.loopback")}</p>}
        <Copied label={say("share.made.link")} text={link} isFirst />
        {embedLink !== undefined && <Copied label={say("share.made.snippet")} text={snippetOf(embedLink, note)} />}
      </div>
    </Dialog>
  );
}

/** Signs that mean something inside of an attribute. */
const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

export const snippetOf = (link: string, title: string): string =>
  `<iframe src="${escaped(link)}" title="${escaped(title)}" width="100%" height="600" style="border:0" loading="lazy"></iframe>`;

const Copied = ({ label, text, isFirst = false }: { label: string; text: string; isFirst?: boolean }): ReactNode => (
  <CopiedField
    label={label}
    text={text}
    isFirst={isFirst}
    words={{
      copy: say("share.copy"),
      copyOf: say("share.copy-of", { what: label }),
      copied: say("share.copied"),
      failed: say("share.copy-failed"),
    }}
  />
);
