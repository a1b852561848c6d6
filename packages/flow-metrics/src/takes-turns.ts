import type { FlowActor } from "./flow-event.ts";

/** Those behind whom nobody of the flow stands: a rule, a source that does not say who, whoever asked for the work. */
const takeNone: ReadonlySet<string | undefined> = new Set(["rule", "unknown", "requester"]);

/** True where somebody works on a card who can hand it on. */
export const takesTurns = ({ kind }: FlowActor): boolean => !takeNone.has(kind);

/** The person behind a fact; undefined where it is known only of which group they are. */
export const personOf = (actor: FlowActor | null | undefined): string | undefined =>
  actor?.kind === "group" ? undefined : actor?.id;
