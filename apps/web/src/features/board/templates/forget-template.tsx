import type { CardTemplate } from "@weir/domain";
import { useState, type ReactNode } from "react";
import { newId } from "../../../lib/new-id.ts";
import { removeForGood } from "../../../lib/remove-for-good.ts";
import { useBoard } from "../../../replica/use-board-session.tsx";
import { ForeverDialog } from "../../../ui/forever-dialog.tsx";
import { say } from "./say.ts";

/** Says what goes before a template's texts go out of the board's history, too. */
export function ForgetTemplate({ template, onClose }: { template: CardTemplate; onClose: () => void }): ReactNode {
  const boardId = useBoard((board) => board.boardId);
  const [commandId] = useState(newId);
  const { templateId, name } = template;
  return (
    <ForeverDialog
      title={say("forget-template.title", { name })}
      words={{
        close: say("templates.close"),
        keep: say("forget-template.keep"),
        act: say("forget-template.act"),
        acting: say("forget-template.acting"),
      }}
      act={async () => {
        const failed = await removeForGood(boardId, {
          commandId,
          type: "board.redact",
          what: "template",
          id: templateId,
        });
        if (failed === undefined) onClose();
        return failed;
      }}
      onClose={onClose}
    >
      <p>{say("forget-template.text")}</p>
    </ForeverDialog>
  );
}
