import { idField, optional } from "../../../fields.ts";
import type { ScopeOf } from "./scope-kind.ts";
import { traitScope } from "./trait-scope.ts";

type Person = ScopeOf<"person">;
const key = ({ personId = "" }: Person): string => `person ${personId}`;

/** What one person has in progress. Without a person it holds for everybody, each alone, who has no limit of their own. */
export const personScope = traitScope({
  fields: { personId: optional(idField) },
  key,
  traits: ({ people }) => people.map((personId) => ({ kind: "person", personId })),
  means(board, scope, trait) {
    if (scope.personId !== undefined) return scope.personId === trait.personId;
    return !board.wipLimits.some((own) => own.scope.kind === "person" && own.scope.personId === trait.personId);
  },
});
