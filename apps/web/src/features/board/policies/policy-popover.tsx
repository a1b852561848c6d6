import { policyOf, type StagePolicy } from "@weir/domain";
import type { ReactNode } from "react";
import { useBoard } from "../../../replica/use-board-session.tsx";
import { Popover } from "../../../ui/popover.tsx";
import styles from "./policies.module.css";
import { say } from "./say.ts";

export interface PolicyPopoverProps {
  stageId: string;
  stageName: string;
  trigger: ReactNode;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** What a team has agreed on for a stage, to be read by everybody. */
export function PolicyPopover({ stageId, stageName, trigger, open, onOpenChange }: PolicyPopoverProps): ReactNode {
  const policy = useBoard((board) => policyOf(board, stageId));
  const title = say("policy.title", { stage: stageName });
  return (
    <Popover trigger={trigger} label={title} open={open} onOpenChange={onOpenChange} align="end">
      <div className={styles.read} tabIndex={0} role="region" aria-label={title}>
        <h3>{title}</h3>
        {policy !== undefined && policy.text.trim() !== "" && <p className={styles.text}>{policy.text}</p>}
        {policy !== undefined && policy.points.length > 0 && <Points policy={policy} />}
      </div>
    </Popover>
  );
}

function Points({ policy: { points, entry } }: { policy: StagePolicy }): ReactNode {
  return (
    <div>
      <h3>{say("policy.points")}</h3>
      <ul className={styles.list}>
        {points.map(({ pointId, text }) => (
          <li key={pointId}>{text}</li>
        ))}
      </ul>
      <p className={styles.quiet}>{say(`policy.said.${entry}`)}</p>
    </div>
  );
}
