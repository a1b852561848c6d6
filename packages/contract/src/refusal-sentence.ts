import type { Refusal } from "@weir/domain";
import { limitSentence } from "./limit-sentence.ts";
import { policySentence } from "./policy-sentence.ts";
import { readable } from "./texts/readable.ts";
import { refusalTexts } from "./texts/refusals.ts";
import { textsOf } from "./texts/texts-of.ts";

const say = textsOf(refusalTexts);

/** A refusal as a sentence for those who have no board before them. */
export function refusalSentence(refusal: Refusal): string {
  switch (refusal.refused) {
    case "wip-limit":
    case "reason-required":
      return limitSentence(refusal);
    case "entry-points":
    case "link-cycle":
      return policySentence(refusal);
    case "not-found":
    case "already-exists":
      return say(`refusal.${refusal.refused}`, { what: refusal.what, id: refusal.id });
    case "not-known-here":
      return say("refusal.not-known-here");
    case "not-allowed-here":
      return say(`refusal.not-allowed-here.${refusal.why}`, { what: readable(refusal.what ?? "") });
  }
}
