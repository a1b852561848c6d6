import { recordFact } from "./verbs/record-fact.ts";
import { withdrawFact } from "./verbs/withdraw-fact.ts";

/** The verbs of the facts from outside. A new one is a file, its import and a line here. */
export const factVerbs = [recordFact, withdrawFact] as const;
