import type { ruleChangeTexts } from "../rule-changes.ts";
import type { Translated } from "../texts-of.ts";

export const germanRuleChangeTexts: Translated<typeof ruleChangeTexts> = {
  "rules.policy": "Regeln von {stage} geändert",
  "rules.limit": ({ what, max, min }) => {
    if (max !== undefined && min !== undefined) return `Limit für ${what}: ${min} bis ${max}`;
    if (max !== undefined) return `Limit für ${what}: höchstens ${max}`;
    return min === undefined ? `Limit für ${what} aufgehoben` : `Limit für ${what}: mindestens ${min}`;
  },
};
