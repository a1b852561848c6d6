import type { FlowActor } from "./flow-event.ts";

/** Those behind whom nobody of the flow stands: a rule, a source that does not say who, whoever asked for the work. */
const takeNone: ReadonlySet<string | undefined> = new Set(["rule", "unknown", "requester"]);

/** True where somebody works on a card who can hand it on. */
export const takesTurns = ({ kind }: FlowActor): boolean => !takeNone.has(kind);
