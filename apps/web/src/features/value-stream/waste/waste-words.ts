import { formatNumber } from "@weir/charts";
import { textsOf, wasteTexts } from "@weir/contract";
import type { WasteEvidence } from "@weir/flow-metrics";
import { words } from "../../../charts/words.ts";

export const sayWaste = textsOf(wasteTexts);

/** Item-days lost; nothing where no days can be told. */
export function lostText({ itemDaysLost }: WasteEvidence): string | undefined {
  if (itemDaysLost === 0) return undefined;
  const days = itemDaysLost < 10 ? Math.round(itemDaysLost * 10) / 10 : Math.round(itemDaysLost);
  return sayWaste("waste.lost", { text: formatNumber(days, words["charts.locale"], days < 10 ? 1 : 0), days });
}
