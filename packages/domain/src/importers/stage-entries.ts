import type { ForeignHistory } from "./foreign-history.ts";

/** How often items came into each stage of the source, the one they began in included. */
export function stageEntries({ items }: Pick<ForeignHistory, "items">): ReadonlyMap<string, number> {
  const entries = new Map<string, number>();
  const enter = (stage: string): void => void entries.set(stage, (entries.get(stage) ?? 0) + 1);
  for (const { firstStage, facts } of items) {
    enter(firstStage);
    for (const { change } of facts) if (change.kind === "moved") enter(change.toStage);
  }
  return entries;
}
