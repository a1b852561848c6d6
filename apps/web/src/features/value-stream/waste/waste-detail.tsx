import { formatShare } from "@weir/charts";
import type { WasteEvidence } from "@weir/flow-metrics";
import type { ReactNode } from "react";
import { words } from "../../../charts/words.ts";
import { lostText, sayWaste } from "./waste-words.ts";

/** The evidence for a candidate: what was seen, of how many cards, what it cost, how much it says. */
export function WasteDetail({ evidence }: { evidence: WasteEvidence }): ReactNode {
  const { signal, items, confidence, values } = evidence;
  const lost = lostText(evidence);
  return (
    <>
      <p>{sayWaste(`waste.${signal}.why`)}</p>
      <p>
        {lost !== undefined && (
          <>
            <strong>{lost}</strong>
            <br />
          </>
        )}
        {items > 0 && (
          <>
            {sayWaste("waste.items", { count: items })}
            <br />
          </>
        )}
        {values["share"] !== undefined && (
          <>
            {sayWaste("waste.share", { share: formatShare(values["share"], words) })}
            <br />
          </>
        )}
        {sayWaste(`waste.confidence.${confidence}`)}
      </p>
    </>
  );
}
