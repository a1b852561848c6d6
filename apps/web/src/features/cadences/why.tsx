import type { MetricAnswer } from "@weir/flow-metrics";
import { Info } from "lucide-react";
import type { ReactNode } from "react";
import { Explained } from "../../charts/explained.tsx";
import { IconButton } from "../../ui/button.tsx";
import { Popover } from "../../ui/popover.tsx";
import { say } from "./say.ts";

/** How a number came about, as the page of figures says it. */
export function Why({
  answer,
  what,
  titleOf,
}: {
  answer: MetricAnswer;
  what: string;
  titleOf: (cardId: string) => string;
}): ReactNode {
  const label = say("cadence.why-number", { what });
  return (
    <Popover
      label={label}
      align="end"
      trigger={
        <IconButton label={label} size="small" tip="below-end" data-print="no">
          <Info size={14} />
        </IconButton>
      }
    >
      <Explained answer={answer} titleOf={titleOf} />
    </Popover>
  );
}
