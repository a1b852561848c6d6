import { cardTypeField } from "../../../fields.ts";
import type { ScopeOf } from "./scope-kind.ts";
import { traitScope } from "./trait-scope.ts";

/** What is in progress of one type of card. */
export const typeScope = traitScope({
  fields: { cardType: cardTypeField },
  key: ({ cardType }: ScopeOf<"type">) => `type ${cardType}`,
  traits: ({ cardType }) => (cardType === undefined ? [] : [{ kind: "type", cardType }]),
});
