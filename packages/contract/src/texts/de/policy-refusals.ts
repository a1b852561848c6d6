import type { policyRefusalTexts } from "../policy-refusals.ts";
import type { Translated } from "../texts-of.ts";

export const germanPolicyRefusalTexts: Translated<typeof policyRefusalTexts> = {
  "refusal.entry-points.ask": "Bitte sagen, was davon erfüllt ist, bevor eine Karte in {stage} kommt: {points}.",
  "refusal.entry-points.refuse": "{stage} nimmt keine Karte auf, bevor dies erfüllt ist: {points}.",
  "refusal.link-cycle.blocks": "Das ergäbe einen Kreis. Jede davon blockiert schon die nächste: {chain}.",
  "refusal.link-cycle.parent-of": "Das ergäbe einen Kreis. Jede davon umfasst schon die nächste: {chain}.",
};
