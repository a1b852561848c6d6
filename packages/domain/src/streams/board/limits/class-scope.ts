import { classOfServiceField } from "../../../fields.ts";
import type { ScopeOf } from "./scope-kind.ts";
import { traitScope } from "./trait-scope.ts";

/** What is in progress of one class of service; a card that says none is standard. */
export const classScope = traitScope({
  fields: { classOfService: classOfServiceField },
  key: ({ classOfService }: ScopeOf<"class">) => `class ${classOfService}`,
  traits: ({ classOfService = "standard" }) => [{ kind: "class", classOfService }],
});
