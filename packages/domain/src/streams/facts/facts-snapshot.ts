import { vectorOf, vectorValues } from "../../persistent/vector.ts";
import { snapshotVersion } from "../board/snapshot/snapshot.ts";
import type { FactsState, KnownFact } from "./facts-state.ts";

/** The facts as storage keeps them, fit for JSON. */
export interface FactsSnapshot {
  readonly version: number;
  readonly facts: { readonly stream: string; readonly seq: number; readonly entries: readonly KnownFact[] };
}

export const packFacts = ({ stream, seq, entries }: FactsState): FactsSnapshot => ({
  version: snapshotVersion,
  facts: { stream, seq, entries: [...vectorValues(entries)] },
});

export function unpackFacts({ version, facts: { stream, seq, entries } }: FactsSnapshot): FactsState | undefined {
  if (version !== snapshotVersion) return undefined;
  const slots = new Map(entries.map(({ fact }, slot) => [fact.factId, [slot]]));
  return { stream, seq, slots, entries: vectorOf(entries) };
}
