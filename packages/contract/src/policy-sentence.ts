import type { Refusal } from "@weir/domain";
import { readable } from "./texts/readable.ts";
import { policyRefusalTexts } from "./texts/policy-refusals.ts";
import { textsOf } from "./texts/texts-of.ts";

const say = textsOf(policyRefusalTexts);

/** What is not met yet, or the cards a circle goes through, in their order. */
export function policySentence(refusal: Extract<Refusal, { readonly refused: "entry-points" | "link-cycle" }>): string {
  if (refusal.refused === "link-cycle")
    return say(`refusal.link-cycle.${refusal.kind}`, { chain: refusal.titles.map(readable).join(" → ") });
  const { stage, policy, unmet } = refusal;
  return say(`refusal.entry-points.${policy}`, { stage, points: unmet.map(({ text }) => text).join("; ") });
}
